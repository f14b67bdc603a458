import PetajalanDomain

/// How many programs a scenario has, by what is decided about them.
public struct ProgramCounts: Equatable, Sendable {
  /// All programs.
  public let all: Int
  /// Those that must be on the roadmap.
  public let mandatory: Int
  /// Those whose start is fixed.
  public let committed: Int
  /// Those that are never chosen.
  public let excluded: Int
  /// Those that are done.
  public let done: Int

  /// Counts the programs of a scenario.
  public init(_ scenario: Scenario) {
    func count(_ word: String) -> Int { scenario.programs.count { $0.status.word == word } }
    all = scenario.programs.count
    mandatory = count("mandatory")
    committed = count("committed")
    excluded = count("excluded")
    done = count("done")
  }
}
