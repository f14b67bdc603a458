import PetajalanDomain
import PetajalanReading

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
  public package(set) var entry: Entry?
  /// What the roadmap is without it.
  ///
  /// **Missing** It is not on it, or a limit came before.
  public package(set) var removal: Removal?

  /// Creates it from its parts.
  package init(program: Int, start: Int?, entry: Entry? = nil, removal: Removal? = nil) {
    self.program = program
    self.start = start
    self.entry = entry
    self.removal = removal
  }
  /// Whether a limit came before everything was asked.
  public package(set) var isCutShort = false

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
    public package(set) var trial: Trial?
    /// A smallest set that clashes where it is proved that it cannot be there.
    public package(set) var clash: Clash?
    /// The least money, from one source in one year.
    public package(set) var money: RemedyAnswer = .unknown
    /// One more program that its owner builds at once.
    public package(set) var capacity: RemedyAnswer = .unknown
    /// The least points.
    public package(set) var score: RemedyAnswer = .unknown

    /// Creates it from its parts.
    package init(
      by: Int?, blocked: BlockedStart?, trial: Trial? = nil, clash: Clash? = nil,
      money: RemedyAnswer = .unknown, capacity: RemedyAnswer = .unknown,
      score: RemedyAnswer = .unknown
    ) {
      self.by = by
      self.blocked = blocked
      self.trial = trial
      self.clash = clash
      self.money = money
      self.capacity = capacity
      self.score = score
    }
  }

  /// The roadmap without a program.
  public struct Removal: Sendable {
    /// The scenario without it.
    public let trial: Trial
    /// By how much its benefit may fall before a roadmap without it can be better.
    ///
    /// **Missing** Nothing is proved: a roadmap without it may be as good.
    public package(set) var safety: Safety?

    /// Creates it from its parts.
    package init(trial: Trial, safety: Safety? = nil) {
      self.trial = trial
      self.safety = safety
    }
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

    /// Creates it from its parts.
    package init(points: ExactDecimal, billionths: Int128, changes: [ScenarioChange]) {
      self.points = points
      self.billionths = billionths
      self.changes = changes
    }
  }
}
