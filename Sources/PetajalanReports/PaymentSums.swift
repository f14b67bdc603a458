import PetajalanDomain
import PetajalanPhrases
import PetajalanVerification

/// Money spent, by kind.
///
/// **Units** Rupiah. What a verified roadmap spends fits an `Int64`.
package struct Spent: Equatable, Sendable {
  /// For building.
  package var capital: Int64 = 0
  /// For operation and maintenance.
  package var om: Int64 = 0

  /// Creates it from its parts.
  package init(capital: Int64 = 0, om: Int64 = 0) {
    self.capital = capital
    self.om = om
  }

  /// For both.
  package var total: Int64 { capital + om }

  /// Adds what another one holds.
  package static func += (left: inout Spent, right: Spent) {
    left.capital += right.capital
    left.om += right.om
  }

  /// Adds one payment.
  package mutating func add(_ payment: Payment) {
    switch payment.kind {
    case .capital: capital += payment.amount.rupiah
    case .om: om += payment.amount.rupiah
    }
  }
}

/// One source's money in one year.
///
/// `carriedIn + ceiling = spent + carriedOut + unused`.
///
/// **Units** Rupiah.
package struct BudgetYear: Equatable, Sendable {
  /// The calendar year.
  package let year: Int
  /// The ceiling.
  package let ceiling: Int64
  /// What the year before left over.
  package let carriedIn: Int64
  /// What is spent.
  package let spent: Spent
  /// What goes to the next year.
  let carriedOut: Int64
  /// What lapses.
  package let unused: Int64

  /// One year of a source.
  init(
    year: Int, ceiling: Int64, carriedIn: Int64, spent: Spent, carriedOut: Int64, unused: Int64
  ) {
    self.year = year
    self.ceiling = ceiling
    self.carriedIn = carriedIn
    self.spent = spent
    self.carriedOut = carriedOut
    self.unused = unused
  }

  /// The same year of several sources together.
  package init(year: Int, sumOf sources: [BudgetYear]) {
    self.init(
      year: year, ceiling: sources.reduce(0) { $0 + $1.ceiling },
      carriedIn: sources.reduce(0) { $0 + $1.carriedIn },
      spent: sources.reduce(into: Spent()) { $0 += $1.spent },
      carriedOut: sources.reduce(0) { $0 + $1.carriedOut },
      unused: sources.reduce(0) { $0 + $1.unused })
  }

  /// What can be spent.
  package var available: Int64 { carriedIn + ceiling }

  /// The used part of what can be spent.
  ///
  /// **Missing** There is nothing to spend.
  package var usedPercent: Int? { Self.usedPercent(spent.total, of: available) }

  /// A used part in percent, rounded down, so that 100 means all of it.
  ///
  /// **Missing** There is nothing to spend.
  package static func usedPercent(_ spent: Int64, of available: Int64) -> Int? {
    available > 0 ? Int(Int128(spent) * 100 / Int128(available)) : nil
  }
}

/// The payments of a roadmap, added up by program and by source.
package struct PaymentSums: Sendable {
  private let horizon: Horizon
  private let sources: [FundingSource]
  private let byProgram: [[Spent]]
  private let bySource: [[Spent]]

  /// Adds up the payments of a roadmap.
  package init(_ roadmap: Roadmap) {
    horizon = roadmap.scenario.horizon
    sources = roadmap.scenario.sources
    let years = Array(repeating: Spent(), count: horizon.count)
    // Most programs of a large scenario are never paid: they keep no years.
    var byProgram = Array(repeating: [Spent](), count: roadmap.scenario.programs.count)
    var bySource = Array(repeating: years, count: sources.count)
    for payment in roadmap.payments {
      let index = horizon.index(of: payment.year)
      if byProgram[payment.program].isEmpty { byProgram[payment.program] = years }
      byProgram[payment.program][index].add(payment)
      bySource[payment.source][index].add(payment)
    }
    self.byProgram = byProgram
    self.bySource = bySource
  }

  /// What is spent on a program, one element per year of the horizon.
  package func years(ofProgram program: Int) -> [Spent] {
    byProgram[program].isEmpty
      ? Array(repeating: Spent(), count: horizon.count) : byProgram[program]
  }

  /// What is spent on a program in the horizon.
  package func total(ofProgram program: Int) -> Spent { Self.sum(byProgram[program]) }

  /// What a source spends, one element per year of the horizon.
  package func years(ofSource source: Int) -> [Spent] { bySource[source] }

  /// What a source spends in the horizon.
  package func total(ofSource source: Int) -> Spent { Self.sum(bySource[source]) }

  /// What is spent in all, one element per year of the horizon.
  package var years: [Spent] {
    (0..<horizon.count).map { year in Self.sum(bySource.lazy.map { $0[year] }) }
  }

  /// What is spent in all.
  package var total: Spent { Self.sum(years) }

  /// A source's money, one element per year of the horizon.
  ///
  /// A source that carries over gives all that is left to the next year; what
  /// is left in the last year, or of another source, is unused.
  package func budget(ofSource source: Int) -> [BudgetYear] {
    var carried: Int64 = 0
    return zip(horizon.years, zip(sources[source].ceilings, bySource[source])).map { year, money in
      let (ceiling, spent) = (money.0.rupiah, money.1)
      let left = carried + ceiling - spent.total
      let carriedOut = sources[source].carriesOver && year < horizon.last ? left : 0
      defer { carried = carriedOut }
      return BudgetYear(
        year: year, ceiling: ceiling, carriedIn: carried, spent: spent, carriedOut: carriedOut,
        unused: left - carriedOut)
    }
  }

  /// The money of all sources in file order, one element per year of the horizon each.
  package var budgets: [[BudgetYear]] { sources.indices.map { budget(ofSource: $0) } }

  /// What spending is compared with.
  package var limit: SpendingLimit {
    budgets.joined().contains { $0.carriedIn != 0 } ? .available : .ceilings
  }

  private static func sum(_ years: some Sequence<Spent>) -> Spent {
    years.reduce(into: Spent()) { $0 += $1 }
  }
}
