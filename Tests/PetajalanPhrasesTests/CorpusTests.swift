import Foundation
import PetajalanDomain
import PetajalanPhrases
import PetajalanReading
import PetajalanVerification
import TestSupport
import Testing

/// Replays the inputs that `.ci/fuzz` begins with and those it has found, each named
/// for the kind of fault or finding that it was kept for.
///
/// What readers make of them is told elsewhere; here it is only held that they answer
/// with a scenario or with faults, which both languages can tell on one line.
@Suite struct CorpusTests {
  private static let folder = "Tests/PetajalanPhrasesTests/Corpus"

  /// The inputs of a target.
  private static func inputs(_ target: String) -> [String] {
    let folder = Repository.root.appendingPathComponent("\(folder)/\(target)")
    return ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []).sorted()
  }

  private static func bytes(_ target: String, _ name: String) throws -> [UInt8] {
    let file = Repository.root.appendingPathComponent("\(folder)/\(target)/\(name)")
    return [UInt8](try Data(contentsOf: file))
  }

  @Test func thereAreInputs() {
    for target in ["yaml", "csv", "xlsx", "roadmap"] {
      #expect(!Self.inputs(target).isEmpty, "\(target)")
    }
  }

  @Test(arguments: ["yaml", "csv"]) func foldersAreReadOrRefusedWithFaultsOnOneLine(target: String)
    throws
  {
    for name in Self.inputs(target) {
      var files = ScenarioTexts([:])
      for (file, bytes) in Self.files(in: try Self.bytes(target, name)) {
        files.files[file] = bytes
      }
      try Self.check(files, "\(target)/\(name)")
    }
  }

  @Test func workbooksAreReadOrRefusedWithFaultsOnOneLine() throws {
    for name in Self.inputs("xlsx") {
      var files = ScenarioTexts([:], mainFile: "kota.xlsx")
      files.files["kota.xlsx"] = try Self.bytes("xlsx", name)
      try Self.check(files, "xlsx/\(name)")
    }
  }

  @Test func plansAreReadAndJudgedOrRefused() throws {
    for name in Self.inputs("roadmap") {
      let part = try #require(Self.files(in: try Self.bytes("roadmap", name)).first)
      let path = Repository.root.appendingPathComponent(part.name).path
      let read = try ScenarioReader.read(ScenarioFolder(path: path)).scenario
      guard let scenario = read else { continue }
      let reading = PlanReader.read(part.bytes, file: "roadmap.csv", for: scenario)
      Self.check(reading.faults, "roadmap/\(name)")
      #expect((reading.plan == nil) == reading.faults.contains { $0.severity == .error })
      guard let plan = reading.plan else { continue }
      _ = Checker(scenario).benefit(of: plan)
      guard case .refused(let violations) = Checker(scenario).verify(plan) else { continue }
      #expect(!violations.isEmpty, "roadmap/\(name)")
      for violation in violations {
        for language in Language.allCases {
          #expect(language.phrases.sentence(for: violation, in: scenario) != "")
        }
      }
    }
  }

  /// Files one behind the other, each below a line `=== name` and followed by a line
  /// feed.
  private static func files(in bytes: [UInt8]) -> [(name: String, bytes: [UInt8])] {
    let mark = Array("=== ".utf8)
    var files: [(name: String, bytes: [UInt8])] = []
    for line in bytes.split(separator: 0x0A, omittingEmptySubsequences: false).dropLast() {
      if line.starts(with: mark) {
        files.append((String(decoding: line.dropFirst(mark.count), as: UTF8.self), []))
      } else if !files.isEmpty {
        files[files.count - 1].bytes += line + [0x0A]
      }
    }
    return files.map { ($0.name, $0.bytes.dropLast()) }
  }

  private static func check(_ files: ScenarioTexts, _ name: String) throws {
    guard files.files[files.mainFile] != nil else { return }
    let reading = try ScenarioReader.read(files, scope: .all)
    let hasErrors = reading.faults.contains { $0.severity == .error }
    #expect((reading.scenario == nil) == hasErrors, "\(name)")
    check(reading.faults, name)
    let again = try ScenarioReader.read(files, scope: .all)
    #expect(again.faults == reading.faults && again.scenario == reading.scenario, "\(name)")
  }

  private static func check(_ faults: [ScenarioFault], _ name: String) {
    for fault in faults {
      for language in Language.allCases {
        #expect(!language.phrases.line(for: fault).contains("\n"), "\(name)")
      }
    }
  }
}
