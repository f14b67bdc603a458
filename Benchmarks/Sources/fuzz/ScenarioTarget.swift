import PetajalanKit

/// The reader of scenario folders: its YAML file, or its tables.
struct ScenarioTarget: FuzzTarget {
  let name: String
  let open: @Sendable (_ count: Int) -> Range<Int>

  /// Changed YAML files beside sound tables.
  static let yaml = ScenarioTarget(name: "yaml") { _ in 0..<1 }

  /// Changed tables beside a sound YAML file.
  static let csv = ScenarioTarget(name: "csv") { 1..<max(2, $0) }

  init(name: String, open: @escaping @Sendable (_ count: Int) -> Range<Int>) {
    self.name = name
    self.open = open
  }

  func seeds(in repository: Repository) throws -> [FuzzInput] {
    try repository.smallScenarios().map { FuzzInput(parts: try repository.files(of: $0)) }
  }

  func run(_ input: FuzzInput, isThorough: Bool) -> FuzzOutcome {
    var files = ScenarioTexts([:])
    for part in input.parts { files.files[part.name] = part.bytes }
    return ReadingCheck.outcome(of: files, isThorough: isThorough)
  }
}
