import Foundation
import TestSupport
import Testing

extension CommandSuite {
  /// Names from strangers stay text in all that any command writes.
  @Suite struct HostileNamesTests {
    let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    /// Runs whose files and words are looked at, with the exit codes that they may have.
    private static let runs: [(arguments: [String], exitCode: Int32)] = [
      (["check", "kota"], 0),
      (["solve", "kota", "--plans", "2", "-o", "hasil", "--report"], 0),
      (["solve", "kota", "--csv", "excel-id", "--by", "owner", "-o", "excel", "--json"], 0),
      (["solve", "kota", "--alternative", "hemat", "--lang", "en"], 0),
      (["solve", "kota", "--alternative", "tanpa"], 3),
      (["verify", "kota", "hasil"], 0),
      (["report", "kota", "hasil", "--with", "kota/roadmap-hemat", "-o", "laporan"], 0),
      (["compare", "kota", "--alternatives", "hemat", "-o", "banding"], 0),
      (["compare", "kota", "--weights", "5", "--samples", "2", "-o", "bobot"], 0),
      (["sweep", "kota", "--ceiling", "all=80%..120%:20%", "-o", "kurva"], 0),
      (["explain", "kota", "--all", "-o", "alasan"], 0),
      (["explain", "kota", "--rules", "--lang", "en"], 0),
      (["diagnose", "kota", "--alternative", "tanpa", "-o", "diagnosis"], 0),
      (["init", "salinan", "--from", "kota"], 0),
      (["init", "salinan.xlsx", "--from", "kota"], 0),
      (["export", "kota", "-o", "model.lp"], 0),
      (["export", "kota", "-o", "model.mps"], 0),
    ]

    /// What long names may bring into a document: a page on its side.
    private static let layout: Set = ["w:pgSz w:orient"]

    @Test func namesAreTextWhereverTheyStand() throws {
      let hostile = try content(of: HostileNames.all.filter { try isAccepted($0) })
      let plain = try content(of: HostileNames.all.indices.map { "Program \($0)" })
      #expect(hostile.faults.isEmpty, "\(hostile.faults.prefix(20))")
      #expect(plain.faults.isEmpty)
      for (ending, names) in hostile.vocabulary {
        let others = names.subtracting(plain.vocabulary[ending] ?? []).subtracting(Self.layout)
        #expect(others.isEmpty, "\(ending): \(others.sorted().prefix(20))")
      }
      #expect(Set(hostile.vocabulary.keys) == Set(plain.vocabulary.keys))
      #expect(hostile.vocabulary.keys.contains("html"))
    }

    /// A name that is refused is named by its place, and shown without what is in it.
    private func isAccepted(_ name: String) throws -> Bool {
      try folder.writeScenario(named: [name, "Nama"], to: "kota")
      let run = try folder.petajalan("check", "kota")
      var words = WrittenContent()
      words.addCharacters("\(name.prefix(20))", run.output + run.messages)
      #expect(words.faults.isEmpty, "\((run.output + run.messages).debugDescription.prefix(900))")
      if run.exitCode == 0 { return true }
      #expect(run.exitCode == 65)
      #expect((run.output + run.messages).contains(".csv:"))
      return false
    }

    /// All that the runs write with these names.
    private func content(of names: [String]) throws -> WrittenContent {
      #expect(names.count > 15)
      for name in try folder.names(in: "") { try folder.remove(name) }
      try folder.writeScenario(named: names, to: "kota")
      var content = WrittenContent()
      for (arguments, exitCode) in Self.runs {
        let run = try folder.petajalan(arguments: arguments, deadline: 120)
        let words = arguments.joined(separator: " ")
        #expect(run.exitCode == exitCode, "\(words): \(run.messages.prefix(400))")
        content.addCharacters(words, run.output + run.messages)
      }
      for name in try folder.files() where !name.hasPrefix("kota/") || name.contains("roadmap") {
        try content.add(name, folder.bytes(of: name), isCopy: name.hasPrefix("salinan"))
      }
      return content
    }
  }
}
