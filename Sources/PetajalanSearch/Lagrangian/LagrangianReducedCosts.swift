import MILP

/// What each start, and each program left out, costs at least against the bound.
///
/// A plan's benefit is at most the bound less the losses of its choices. So a
/// choice whose loss passes what is between the bound and the best plan is in no
/// better plan, and among the rest small losses promise most.
///
/// **Units** Those of the objective.
struct LagrangianReducedCosts {
  /// By priced variable.
  let ofStart: [Double]

  /// By block: the loss of choosing nothing of it.
  let ofNothing: [Double]

  /// By program, what its best start earns beyond its price, per unit of price.
  let ranks: [Double]

  /// - Parameters:
  ///   - worth: by block, what it adds to the bound.
  ///   - prices: by priced variable, what it uses, at the bound's prices.
  init(_ dual: DualBound, worth: [Double], prices: [Double], columns: ProgramColumns) {
    let scale = Double(sign: .plus, exponent: -dual.shift, significand: 1)
    let ofStart = dual.reducedCosts.prefix(columns.count).map { max(0, -Double($0) * scale) }
    self.ofStart = ofStart
    ofNothing = worth.map { max(0, $0) }
    ranks = (0..<columns.programs).map { program in
      guard let best = columns.range(of: program).min(by: { ofStart[$0] < ofStart[$1] }) else {
        return 0
      }
      return (worth[program] - ofStart[best]) / max(1, prices[best])
    }
  }
}
