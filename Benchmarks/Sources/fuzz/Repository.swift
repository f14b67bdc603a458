import Foundation

/// The repository's files that inputs are made of.
struct Repository: Sendable {
  /// Its top folder.
  let root: URL

  /// Where the inputs of a target are kept that tests replay.
  func corpus(of target: some FuzzTarget) -> URL {
    root.appendingPathComponent("Tests/PetajalanPhrasesTests/Corpus/\(target.name)")
  }

  /// The small scenarios, by their paths.
  func smallScenarios() throws -> [String] {
    let families = root.appendingPathComponent("scenarios/families")
    let names = try FileManager.default.contentsOfDirectory(atPath: families.path).sorted()
    return ["scenarios/belajar", "scenarios/mustahil"] + names.map { "scenarios/families/\($0)" }
  }

  /// A scenario's files, the YAML file first.
  func files(of scenario: String) throws -> [FuzzInput.Part] {
    let folder = root.appendingPathComponent(scenario)
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    let tables = names.filter { $0.hasSuffix(".csv") && !$0.hasPrefix("expected") }
    return try (["scenario.yaml"] + tables).map { try part($0, in: folder) }
  }

  /// The inputs kept for a target; none if there is no such folder.
  func kept(for target: some FuzzTarget) throws -> [FuzzInput] {
    let folder = corpus(of: target)
    guard FileManager.default.fileExists(atPath: folder.path) else { return [] }
    return try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted().map {
      target.input(of: try part($0, in: folder).bytes)
    }
  }

  /// A file.
  func part(_ name: String, in folder: URL) throws -> FuzzInput.Part {
    FuzzInput.Part(
      name: name, bytes: Array(try Data(contentsOf: folder.appendingPathComponent(name))))
  }
}
