import Cities
import Foundation
import PetajalanKit

/// Small scenarios without end, each with a name, that a seed repeats.
struct SoakScenarios {
  private let documents: [(name: String, base: Scenario, document: ScenarioDocument)]
  private var random: SplitMix64

  /// Reads the small scenarios of the repository.
  init(in folder: URL, seed: UInt64) throws {
    let families = folder.appendingPathComponent("families")
    let names = try FileManager.default.contentsOfDirectory(atPath: families.path).sorted()
    documents = try (["belajar"] + names.map { "families/\($0)" }).compactMap { name in
      let path = folder.appendingPathComponent(name).path
      let reading = try ScenarioReader.read(ScenarioFolder(path: path))
      guard let base = reading.scenario, let document = reading.document else { return nil }
      return (name, base, document)
    }
    random = SplitMix64(seed: seed)
  }

  /// The first is `belajar` as it stands; of the others the ceilings change, by 40 %
  /// to 160 %.
  mutating func next(_ position: Int) throws -> (name: String, scenario: Scenario) {
    let (name, base, document) = documents[position % documents.count]
    if position == 0 { return (name, base) }
    let percent = random.int(in: 40...160)
    let change = ScenarioChange.scaleCeilings(percent: ExactDecimal(coefficient: Int64(percent)))
    return ("\(name) \(percent) %", try document.scenario(applying: [change]))
  }
}
