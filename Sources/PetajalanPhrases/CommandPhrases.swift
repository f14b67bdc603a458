import MILP
import PetajalanReading

/// What commands say about their own work.
public protocol CommandPhrases: NumberPhrases {
  /// How far a search is, in one short line.
  func progress(_ standing: SearchStanding, seconds: Int) -> String
  /// What happened in a search.
  ///
  /// - Parameter milliseconds: from the start of the command until then.
  func line(for event: SearchEvent, milliseconds: Int) -> String
  /// What is searched for a chapter, and how long it takes at most.
  ///
  /// - Parameters:
  ///   - alternatives: how many.
  ///   - points: how many ceilings the curve has.
  ///   - seconds: the most that everything takes.
  func chapterSearches(alternatives: Int, points: Int, explains: Bool, most seconds: Int) -> String
  /// How many searches for a part of the chapter are done.
  ///
  /// - Parameter seconds: the most that everything takes.
  func progress(_ part: ChapterPart, _ done: Int, of count: Int, most seconds: Int) -> String
  /// Where the output was written.
  func written(to path: String) -> String
  /// How many alternatives of a scenario are checked.
  func alternatives(_ done: Int, of count: Int) -> String
  /// That a scenario is free of errors.
  func checked(scenario: String, programs: Int, warnings: Int) -> String
  /// Why a solver could not do its work.
  func sentence(for failure: SolverFailure) -> String
  /// That a search in a process of its own came to no good end.
  ///
  /// - Parameter hasRoadmap: whether the best roadmap before that is what follows.
  func sentence(for breakdown: SearchBreakdown, hasRoadmap: Bool) -> String
  /// That a command in a process of its own came to no good end.
  func sentence(for breakdown: SearchBreakdown) -> String
  /// That the system does not allow what a search needs.
  func sentence(for shortage: SystemShortage) -> String
  /// That a time limit passed before the scenario was read.
  var tookTooLongToRead: String { get }
  /// That a time limit passed before there was a roadmap to write.
  var tookTooLongToWrite: String { get }
  /// That an exported model is to be written to a file with another ending.
  ///
  /// - Parameter endings: those of the formats.
  func modelEnding(of path: String, endings: [String]) -> String
  /// That a model is to be written in another format than its file's ending tells.
  func modelFormat(_ format: String, differsFrom path: String) -> String
  /// That standard output could not be written.
  ///
  /// - Parameter code: a value of `errno`.
  func cannotPrint(code: Int32) -> String
  /// That an override names nothing in the scenario.
  func unmatched(_ override: ScenarioOverride) -> String
  /// That no alternative has the id asked for.
  func unknown(_ alternative: UnknownAlternative) -> String
}

extension CommandPhrases {
  /// Benefit or bound for people who watch a search: two digits are enough.
  func glance(_ millionths: Int128) -> String {
    numbers.decimal(millionths, exponent: 6, fractionDigits: 2, rounding: .down)
  }

  /// Benefit or bound with all their digits.
  package func exact(_ millionths: Int128) -> String {
    numbers.decimal(millionths, exponent: 6, fractionDigits: 6)
  }

  /// A gap for people who follow a search to its end, in percent.
  package func finePercent(_ gap: Gap) -> String {
    numbers.decimal(gap.billionths, exponent: 7, fractionDigits: 4, rounding: .up) + "%"
  }

  /// The time since the start in seconds, in a column of its own.
  func elapsed(_ milliseconds: Int) -> String {
    let seconds = numbers.decimal(Int128(milliseconds), exponent: 3, fractionDigits: 3)
    return String(repeating: " ", count: max(0, 9 - seconds.count)) + seconds
  }
}
