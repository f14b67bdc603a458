import MILP
import PetajalanFormulation

/// What payments cost at given prices of the ceilings.
///
/// A due is priced at the cheapest source that may pay it; if payers have
/// limits, at the cheapest mix. A carrying source has in every year the price of
/// its dearest later year, because money can wait for it. Thus the payments need
/// no multipliers of their own to be optimized.
struct PaymentPricing: Sendable {
  private struct Shared: Sendable {
    let row: Int
    let ceilings: [Int]
  }

  private struct Share: Sendable {
    let ceiling: Int
    let atLeast: Int
    let atMost: Int
    let least: Double
    let most: Double
  }

  private struct Limited: Sendable {
    let row: Int
    let shares: [Share]
  }

  private let shared: [Shared]
  private let limited: [Limited]
  /// The rows of the ceilings of each carrying source, in year order.
  private let carried: [[Int]]

  /// The most that is paid by each variable of payments whose ceiling is gone from
  /// the presolved model, because this one variable is all that it would limit.
  ///
  /// Each takes the place of a row behind those of the model.
  let boxes: [Double]

  /// The variables of the original model behind ``boxes``.
  let boxed: Set<VariableID>

  /// No row, hence no multiplier.
  private static let none = -1

  init(_ formulation: Formulation, _ presolved: PresolvedModel, position: [Int: Int]) {
    let payments = formulation.payments
    let scenario = formulation.scenario
    let model = formulation.model
    var boxes: [Double] = []
    var boxed: Set<VariableID> = []
    func row(_ source: Int, _ year: Int) -> Int? {
      payments.ceilings[Supply(source: source, year: year)].flatMap { position[$0] }
    }
    /// The rows of ceilings, or what takes their place, of the payers of a due.
    func ceilings(_ due: Int, _ year: Int, sources: [Int]) -> [Int] {
      let paid = model.constraints[due].terms.map(\.variable).filter { !model[$0].isInteger }
      return zip(sources, paid).map { source, variable in
        if let row = row(source, year) { return row }
        boxes.append(Double(model[variable].upper))
        boxed.insert(variable)
        return presolved.model.constraints.count + boxes.count - 1
      }
    }
    shared = payments.shared.compactMap { due in
      position[due.row].map { row in
        Shared(row: row, ceilings: ceilings(due.row, due.year, sources: due.sources))
      }
    }
    func amount(_ origin: Int) -> Double {
      formulation.model.constraints[origin].terms.reduce(0) { sum, term in
        formulation.model[term.variable].isInteger ? sum + Double(term.coefficient.magnitude) : sum
      }
    }
    limited = payments.limited.compactMap { bill in
      guard let row = position[bill.row] else { return nil }
      let due = max(1, amount(bill.row))
      let rows = ceilings(bill.row, bill.year, sources: bill.shares.map(\.source))
      return Limited(
        row: row,
        shares: zip(bill.shares, rows).map { share, ceiling in
          let atLeast = share.atLeast.flatMap { position[$0] }
          let atMost = share.atMost.flatMap { position[$0] }
          return Share(
            ceiling: ceiling, atLeast: atLeast ?? Self.none,
            atMost: atMost ?? Self.none,
            least: atLeast == nil ? 0 : share.atLeast.map { amount($0) / due } ?? 0,
            most: atMost == nil ? 1 : share.atMost.map { amount($0) / due } ?? 1)
        })
    }
    carried = scenario.sources.indices.filter { scenario.sources[$0].carriesOver }.map { source in
      scenario.horizon.years.compactMap { year in
        row(source, year)
      }
    }
    self.boxes = boxes
    self.boxed = boxed
  }

  /// Raises the prices of carrying sources to those of their dearest later years.
  ///
  /// - Parameter multipliers: by row; those of ceilings are raised.
  package func carry(_ multipliers: inout [Double]) {
    for rows in carried {
      var dearest = 0.0
      for row in rows.reversed() {
        dearest = max(dearest, multipliers[row])
        multipliers[row] = dearest
      }
    }
  }

  /// Sets the multipliers of payments from those of the ceilings.
  func price(_ multipliers: inout [Double]) {
    for due in shared {
      multipliers[due.row] = due.ceilings.reduce(.infinity) {
        min($0, multipliers[$1])
      }
    }
    for bill in limited {
      for share in bill.shares {
        if share.atLeast != Self.none { multipliers[share.atLeast] = 0 }
        if share.atMost != Self.none { multipliers[share.atMost] = 0 }
      }
      // What one more rupiah would cost: the dearest payer that has room and pays,
      // or the cheapest of all where everything is prescribed.
      var last = bill.shares.reduce(.infinity) { min($0, multipliers[$1.ceiling]) }
      pay(bill, multipliers) { share, part in
        if part > share.least { last = max(last, multipliers[share.ceiling]) }
      }
      multipliers[bill.row] = -last
      for share in bill.shares {
        let difference = last - multipliers[share.ceiling]
        let row = difference > 0 ? share.atMost : share.atLeast
        if row != Self.none { multipliers[row] = difference }
      }
    }
  }

  /// Charges what falls due to the ceilings at whose prices it was priced.
  ///
  /// - Parameter activity: by row, what starts make due; what ceilings have to
  ///   pay is added to theirs.
  func charge(_ activity: inout [Double], sides: [Double], _ multipliers: [Double]) {
    for due in shared {
      let amount = activity[due.row] - sides[due.row]
      if let cheapest = due.ceilings.min(by: { multipliers[$0] < multipliers[$1] }) {
        activity[cheapest] += amount
      }
    }
    for bill in limited {
      let amount = sides[bill.row] - activity[bill.row]
      pay(bill, multipliers) { share, part in
        activity[share.ceiling] += part * amount
      }
    }
  }

  /// Moves what carrying sources have left to the year whose price they take.
  ///
  /// - Parameters:
  ///   - slack: by row, what is left of each side.
  ///   - multipliers: before ``carry(_:)``.
  package func carry(slack: inout [Double], before multipliers: [Double]) {
    for rows in carried {
      var dearest = (price: 0.0, row: Self.none)
      for row in rows.reversed() {
        if multipliers[row] >= dearest.price { dearest = (multipliers[row], row) }
        guard dearest.row != Self.none, dearest.row != row else { continue }
        slack[dearest.row] += slack[row]
        slack[row] = 0
      }
    }
  }

  /// Adds what falls due at most to the ceilings that may have to pay it.
  func spread(_ sums: inout [Double]) {
    for due in shared {
      for ceiling in due.ceilings { sums[ceiling] += sums[due.row] }
    }
    for bill in limited {
      for share in bill.shares {
        sums[share.ceiling] += sums[bill.row] * share.most
      }
    }
  }

  /// The cheapest mix of payers: what each must pay, then as much as they may,
  /// the cheapest first.
  private func pay(_ bill: Limited, _ multipliers: [Double], _ take: (Share, Double) -> Void) {
    var left = 1 - bill.shares.reduce(0) { $0 + $1.least }
    let order = bill.shares.sorted { multipliers[$0.ceiling] < multipliers[$1.ceiling] }
    for share in order {
      let more = min(max(0, left), share.most - share.least)
      left -= more
      if more > 0 || share.least > 0 { take(share, share.least + more) }
    }
  }
}
