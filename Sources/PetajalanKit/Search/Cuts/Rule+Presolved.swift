import MILP

extension DerivedCut.Rule {
  /// What cuts of the rule are called.
  var name: String {
    switch self {
    case .rounding: "rounding"
    case .cover: "cover"
    case .knapsack: "knapsack"
    }
  }

  /// The rule of a smaller model, stated for the original variables.
  func widened(from presolved: PresolvedModel) -> DerivedCut.Rule {
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
    }
  }

  /// The cut of a sum of the original rows of a presolved model, as the
  /// certificate's checker derives it.
  ///
  /// - Parameter set: the exclusive set of an original variable, or `nil`.
  /// - Returns: `nil` if the rule does not fit the sum.
  func cut(
    ofRows source: [Certificate.RowMultiplier], in presolved: PresolvedModel,
    set: (VariableID) -> Int?
  ) -> RowSum.Reduced? {
    RowSum(of: source, in: presolved.original, keeping: keeps)?
      .reduced(fixed: { presolved.fixed[$0.index] })
      .flatMap { cut(of: $0, set: set) }
  }
}
