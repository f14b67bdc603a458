extension DerivedCut.Rule {
  /// Whether every good plan keeps its cuts; if not, one of the best does.
  package var isKeptByAll: Bool {
    switch self {
    case .rounding, .cover, .knapsack, .clique, .tightening: true
    case .dominance, .twins: false
    }
  }

  /// What cuts of the rule are called.
  package var name: String {
    switch self {
    case .rounding: "rounding"
    case .cover: "cover"
    case .knapsack: "knapsack"
    case .clique: "clique"
    case .tightening: "tightening"
    case .dominance: "dominance"
    case .twins: "twins"
    }
  }

  /// The rule of a smaller model, stated for the original variables.
  package func widened(from presolved: PresolvedModel) -> DerivedCut.Rule {
    func original(_ variable: VariableID) -> VariableID { presolved.kept[variable.index] }
    switch self {
    case .rounding(let rule):
      return .rounding(
        RoundingRule(
          divisor: rule.divisor, isNested: rule.isNested, opposites: rule.opposites,
          kept: rule.kept.map(original)))
    case .cover(let rule):
      return .cover(CoverRule(variables: rule.variables.map(original), most: rule.most))
    case .knapsack(let rule):
      return .knapsack(
        KnapsackRule(
          worths: rule.worths.map { Term($0.coefficient, original($0.variable)) },
          most: rule.most))
    case .clique(let rule):
      return .clique(
        CliqueRule(variables: rule.variables.map(original), others: rule.others))
    case .tightening:
      return self
    case .dominance(let rule):
      return .dominance(
        DominanceRule(dominated: original(rule.dominated), better: original(rule.better)))
    case .twins(let rule):
      return .twins(
        SymmetryRule(
          first: rule.first.map(original), second: rule.second.map(original), count: rule.count))
    }
  }

  /// The cut of a sum of the original rows of a presolved model, as the
  /// certificate's checker derives it.
  ///
  /// - Parameter set: the exclusive set of an original variable, or `nil`.
  /// - Returns: `nil` if the rule does not fit the sum.
  package func cut(
    ofRows source: [Certificate.RowMultiplier], in presolved: PresolvedModel,
    set: (VariableID) -> Int?
  ) -> RowSum.Reduced? {
    RowSum(of: source, in: presolved.original, keeping: keeps)?
      .reduced(fixed: { presolved.fixed[$0.index] })
      .flatMap { cut(of: [$0], set: set) }
  }
}

extension LinearConstraint {
  /// A cut of original rows, stated for a presolved model.
  ///
  /// - Returns: `nil` if a number passes 64 bits, or there is nothing in it.
  package init?(_ derived: RowSum.Reduced, named name: String, in presolved: PresolvedModel) {
    guard let upper = Int64(exactly: derived.upper), !derived.terms.isEmpty else { return nil }
    let terms = derived.terms.compactMap { term in
      Int64(exactly: term.coefficient).map { Term($0, presolved.position(of: term.variable)) }
    }
    guard terms.count == derived.terms.count else { return nil }
    self.init(name: name, terms: terms, upper: upper)
  }
}
