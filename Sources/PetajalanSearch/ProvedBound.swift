import MILP
import PetajalanDomain

/// What no roadmap can pass, and the certificate of it.
struct ProvedBound {
  /// In millionths of a point.
  package let value: Int128
  /// The proof, which anyone can check.
  package let certificate: Certificate

  /// What an exact search has proved.
  ///
  /// Only what its certificate says counts; a search without any falls back on
  /// the bound that needs none.
  init(_ exact: ExactSearch.Result, _ presolved: PresolvedModel) {
    let trivial = ProvedBound(withoutSearchOf: presolved)
    guard let bound = exact.bound, bound < Int128.max, bound + presolved.offset <= trivial.value,
      let certificate = exact.proof?.certificate(of: .noneAbove(bound + presolved.offset))
    else {
      self = trivial
      return
    }
    self.init(value: bound + presolved.offset, certificate: certificate)
  }

  private init(value: Int128, certificate: Certificate) {
    self.value = value
    self.certificate = certificate
  }

  /// The bound that needs no solver: every program starts where it earns most.
  ///
  /// A row that allows one of several starts is priced at the best of them.
  init(withoutSearchOf presolved: PresolvedModel) {
    let model = presolved.model
    var isPriced = Array(repeating: false, count: model.variables.count)
    let objective = model.variables.map { Double($0.objective) }
    let prices = model.constraints.map { row -> Double in
      guard row.upper == 1, row.terms.allSatisfy({ $0.coefficient == 1 }) else { return 0 }
      let open = row.terms.map(\.variable.index).filter { !isPriced[$0] }
      for variable in open { isPriced[variable] = true }
      return max(0, open.map { objective[$0] }.max() ?? 0)
    }
    let zeros = [Double](repeating: 0, count: prices.count)
    let duals = [prices, zeros].compactMap { DualBound(of: model, multipliers: $0) }
    let best = duals.min { $0.value < $1.value }
    let value = (best?.value ?? 0) + presolved.offset
    self.init(
      value: value,
      certificate: Certificate(
        claim: .noneAbove(value), fixings: presolved.fixings, cuts: [],
        nodes: [
          Certificate.Node(
            parent: nil, assignments: [],
            steps: best.map { [presolved.step($0, countsObjective: true)] } ?? [])
        ]))
  }
}

extension Points {
  /// A bound, in millionths.
  ///
  /// One that passes 64 bits is replaced by the greatest or least number of 64 bits, which
  /// bounds every roadmap too: none has more than ``greatestTotal``.
  package init(bound: Int128) { self.init(millionths: Int64(clamping: bound)) }
}

extension PresolvedModel {
  /// What multipliers of some of this model's rows, and of cuts, say of the
  /// original model.
  ///
  /// - Parameter numbers: the number of each row that the multipliers are of: those
  ///   of this model, then the cuts; `nil` for the rows of this model.
  package func step(
    _ dual: DualBound, countsObjective: Bool, numbers: [Int]? = nil
  ) -> Certificate.Step {
    Certificate.Step(
      countsObjective: countsObjective, shift: dual.shift,
      multipliers: dual.multipliers.enumerated().compactMap { position, multiplier in
        guard multiplier != 0 else { return nil }
        let number = numbers?[position] ?? position
        return Certificate.RowMultiplier(
          row: number < rowOrigins.count
            ? rowOrigins[number] : number - rowOrigins.count + original.constraints.count,
          multiplier: multiplier)
      }.sorted { $0.row < $1.row })
  }
}
