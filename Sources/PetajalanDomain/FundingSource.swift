/// Where money comes from: a row of `sources`.
public struct FundingSource: Equatable, Sendable {
  /// The id.
  public let id: String
  /// The name in the scenario's language; the id where none is given.
  public let name: String
  /// The name in English.
  public let nameEN: String?
  /// Whether it may pay capital.
  public let paysCapital: Bool
  /// Whether it may pay operation and maintenance.
  public let paysOM: Bool
  /// Whether unspent money goes to the next year.
  public let carriesOver: Bool
  /// The most that may be spent, one element per year of the horizon.
  public package(set) var ceilings: [Amount]

  /// Creates it from its parts.
  package init(
    id: String, name: String, nameEN: String?, paysCapital: Bool, paysOM: Bool, carriesOver: Bool,
    ceilings: [Amount]
  ) {
    self.id = id
    self.name = name
    self.nameEN = nameEN
    self.paysCapital = paysCapital
    self.paysOM = paysOM
    self.carriesOver = carriesOver
    self.ceilings = ceilings
  }

  /// All ceilings up to each year together, in rupiah.
  package var ceilingSums: [Int128] {
    var sum: Int128 = 0
    return ceilings.map {
      sum += Int128($0.rupiah)
      return sum
    }
  }

  /// The most that can be spent in each year, in rupiah: its ceiling, with all before it
  /// where unspent money goes to the next year.
  package var spendable: [Int128] {
    carriesOver ? ceilingSums : ceilings.map { Int128($0.rupiah) }
  }
}

/// A source beside what it may pay of one program's yearly payment.
public struct Payer: Hashable, Sendable {
  /// The source's position in the scenario.
  public let source: Int

  /// The least percentage of each year's payment, rounded up to rupiah.
  public let atLeast: ExactDecimal?

  /// The greatest percentage of each year's payment, rounded down to rupiah.
  public let atMost: ExactDecimal?

  /// Creates it from its parts.
  package init(source: Int, atLeast: ExactDecimal?, atMost: ExactDecimal?) {
    self.source = source
    self.atLeast = atLeast
    self.atMost = atMost
  }

  /// Whether the payer's part is limited.
  public var isLimited: Bool { atLeast != nil || atMost != nil }

  /// The payer without its greatest percentage.
  package var withoutMost: Payer { Payer(source: source, atLeast: atLeast, atMost: nil) }
}
