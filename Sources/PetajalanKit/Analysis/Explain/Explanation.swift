/// Why a program is where it is on a roadmap, or not on it.
public struct Explanation: Sendable {
  /// The program's position.
  public let program: Int
  /// Its start on today's roadmap.
  ///
  /// **Missing** It is not on it.
  public let start: Int?
  /// What it takes to be on the roadmap, or earlier.
  ///
  /// **Missing** It was not asked: no earlier start is possible, or its year is
  /// decided.
  public internal(set) var entry: Entry?
  /// What the roadmap is without it.
  ///
  /// **Missing** It is not on it, or a limit came before.
  public internal(set) var removal: Removal?
  /// Whether a limit came before everything was asked.
  public internal(set) var isCutShort = false

  /// A program's way onto the roadmap, or to an earlier year.
  public struct Entry: Sendable {
    /// The last year in which it has to start.
    ///
    /// **Missing** It may start in any.
    public let by: Int?
    /// What stands against it now.
    ///
    /// **Missing** It may start in no such year.
    public let blocked: BlockedStart?
    /// The scenario in which it has to be there.
    ///
    /// **Missing** A limit came before.
    public internal(set) var trial: Trial?
    /// A smallest set that clashes where it is proved that it cannot be there.
    public internal(set) var clash: Clash?
    /// The least money, from one source in one year.
    public internal(set) var money: RemedyAnswer = .unknown
    /// One more program that its owner builds at once.
    public internal(set) var capacity: RemedyAnswer = .unknown
    /// The least points.
    public internal(set) var score: RemedyAnswer = .unknown
  }

  /// The roadmap without a program.
  public struct Removal: Sendable {
    /// The scenario without it.
    public let trial: Trial
    /// By how much its benefit may fall before a roadmap without it can be better.
    ///
    /// **Missing** Nothing is proved: a roadmap without it may be as good.
    public internal(set) var safety: Safety?
  }

  /// How safe a place is.
  public struct Safety: Sendable {
    /// So many points less in each of its scores.
    public let points: ExactDecimal
    /// The part of its benefit that it may lose.
    ///
    /// **Units** Billionths, rounded down; more than 10^9 if it may earn less than
    /// nothing.
    public let billionths: Int128
    /// The changes with which no roadmap without it is better.
    public let changes: [ScenarioChange]
  }
}
