import ArgumentParser
import Foundation
import PetajalanPhrases
import TestSupport
import Testing

@testable import petajalan

extension CommandSuite {
  /// Help, usage errors and messages in the language of whoever asks.
  @Suite struct HelpTests {
    let folder: TemporaryFolder

    init() throws {
      folder = try TemporaryFolder()
      try folder.copy(scenario: "belajar")
    }

    /// Words that stand in English sentences and in no Indonesian one.
    private static let english: Set<String> = [
      "the", "of", "and", "with", "by", "this", "that", "what", "which", "each", "than", "also",
      "not", "be", "are", "is", "show", "write", "find", "print", "tell", "take", "its", "their",
      "for", "from", "or", "an", "to", "in", "on", "as", "values", "see", "usage", "missing",
      "unknown", "value", "unexpected", "provide", "did", "you", "mean", "give", "name",
    ]

    /// The English words of a text, without what stands in quotes and options.
    private func englishWords(_ text: String) -> [String] {
      text.replacing(/'[^']*'|"[^"]*"|--[a-z-]+/, with: "").lowercased()
        .split { !$0.isLetter && $0 != "-" && $0 != "_" }.map(String.init)
        .filter { Self.english.contains($0) }
    }

    @Test(arguments: [
      "solve", "check", "verify", "compare", "sweep", "explain", "diagnose",
      "report", "open", "export", "init", "manual",
    ])
    func helpIsIndonesian(command: String) throws {
      let run = try folder.petajalan("help", command, "--lang", "id")
      #expect(run.exitCode == 0)
      #expect(run.output.hasPrefix("RINGKASAN: "))
      #expect(run.output.contains("\nPEMAKAIAN: petajalan \(command)"))
      #expect(englishWords(run.output) == [], "\(command)")
      #expect(try folder.petajalan("--lang", "id", command, "--help").output == run.output)
      #expect(try folder.petajalan(command, "--help", "--lang=id").output == run.output)
      let environment = ["LANG": "id_ID.UTF-8"]
      let local = try folder.petajalan("help", command, environment: environment)
      #expect(local.output == run.output)
      // Nothing is lost on the way.
      let english = try folder.petajalan("help", command).output
      let count = { (text: String) in text.matches(of: /\n {2}(-|<)/).count }
      #expect(count(run.output) == count(english))
      // How it is called stands on one line, as in English.
      let lines = run.output.split(separator: "\n").filter { !$0.hasPrefix("PEMAKAIAN: ") }
      #expect(lines.allSatisfy { $0.count <= 80 })
    }

    @Test func everyCommandIsTried() {
      #expect(
        Set(Invocation.names)
          == Set([
            "solve", "check", "verify", "compare", "sweep", "explain", "diagnose", "report", "open",
            "export", "init", "manual", "tables",
          ]))
    }

    @Test func helpOfTheProgramIsIndonesian() throws {
      let run = try folder.petajalan("--lang", "id")
      #expect(run.exitCode == 0)
      #expect(englishWords(run.output.replacing(/In English: .*/, with: "")) == [])
      #expect(run.output.contains("buku kerja"))
      for arguments in [
        ["--help", "--lang", "id"], ["help", "--lang", "id"], ["-h", "--lang=id"],
      ] {
        #expect(try folder.petajalan(arguments: arguments).output == run.output)
      }
      #expect(try folder.petajalan("--help").output.contains("workbook"))
    }

    @Test func tablesAreListedInIndonesian() throws {
      let run = try folder.petajalan("tables", "--lang", "id")
      #expect(
        run.output.contains(
          "programs (programs.csv, wajib ada; dalam buku kerja lembar programs, program)"))
      #expect(run.output.contains("satu kolom untuk tiap tahun perencanaan *"))
    }

    @Test(arguments: [
      (["solve"], "Argumen '<skenario>' tidak ada"),
      (["solve", "a", "b"], "Argumen 'b' berlebih"),
      (["solve", "a", "b", "c"], "2 argumen berlebih: 'b', 'c'"),
      (
        ["solve", "a", "--ouput", "x"],
        "Opsi '--ouput' tidak dikenal. Apakah yang dimaksud '--output'?"
      ),
      (["solve", "a", "--zzzzzzzz"], "Opsi '--zzzzzzzz' tidak dikenal"),
      (["solve", "a", "-z"], "Opsi '-z' tidak dikenal"),
      (["solve", "a", "--gap"], "Nilai untuk '--gap <selisih>' tidak ada"),
      (["solve", "a", "--gap", "x"], "Nilai 'x' keliru untuk '--gap <selisih>'"),
      (
        ["solve", "a", "--csv", "x"],
        "Nilai 'x' keliru untuk '--csv <csv>'. Berikan 'plain' atau 'excel-id'."
      ),
      (
        ["solve", "a", "--by", "x"],
        "Nilai 'x' keliru untuk '--by <menurut>'. Berikan 'dimension', 'owner', 'term' atau 'source'."
      ),
      (["solve", "a", "--quiet=x"], "Opsi '--quiet' tidak menerima nilai, tetapi diberi 'x'."),
      (["solve", "a", "--width", "5"], "--width 5: berikan 40 sampai 1000 kolom"),
      (["export", "a", "-o", ""], "--output: sebutkan sebuah berkas"),
      (["slove", "a"], "tidak ada perintah \"slove\"; apakah yang dimaksud \"solve\"?"),
      (["help", "chek"], "tidak ada perintah \"chek\"; apakah yang dimaksud \"check\"?"),
    ])
    func usageErrorsAreIndonesian(arguments: [String], sentence: String) throws {
      let run = try folder.petajalan(arguments: ["--lang", "id"] + arguments)
      #expect(run.exitCode == 64)
      #expect(run.messageLines.first == "Kesalahan: \(sentence)")
      #expect(englishWords(run.messages) == [], "\(run.messages)")
      #expect(run.output == "")
      let local = try folder.petajalan(
        arguments: arguments, environment: ["LC_ALL": "", "LC_MESSAGES": "id_ID"])
      #expect(local.messages == run.messages)
    }

    @Test func misspeltCommandsAreOfferedTheNearOne() throws {
      let run = try folder.petajalan("slove", "belajar")
      #expect(run.exitCode == 64)
      #expect(
        run.messageLines.first == "Error: there is no command \"slove\"; did you mean \"solve\"?")
      let far = try folder.petajalan("gambar", "belajar")
      #expect(far.messages.contains("there is \"solve\", \"check\""))
      let language = try folder.petajalan("--lang", "jv", "help")
      #expect(language.exitCode == 64)
      #expect(language.messages.contains("there is no language \"jv\""))
    }

    /// A literal with something in place of what is put in.
    private static func sample(of literal: Substring) -> String {
      var sample = ""
      // The words that the three options of a chapter share.
      var rest = literal.replacing("\\(words)", with: "--alternatives, --curve and --explain")[...]
      while let start = rest.firstRange(of: "\\(") {
        sample += rest[..<start.lowerBound] + "7"
        rest = rest[start.upperBound...]
        var depth = 1
        while depth > 0, let character = rest.popFirst() {
          depth += character == "(" ? 1 : character == ")" ? -1 : 0
        }
      }
      return (sample + rest).replacing("\\\"", with: "\"")
    }

    /// Every sentence that a command refuses a call with has an Indonesian form.
    @Test func everyRefusalHasAnIndonesianForm() throws {
      let sources = Repository.root.appending(path: "Sources/petajalan")
      let files = try #require(FileManager.default.enumerator(atPath: sources.path))
      var count = 0
      for case let name as String in files where name.hasSuffix(".swift") {
        let text = try String(contentsOf: sources.appending(path: name), encoding: .utf8)
        for match in text.matches(of: /ValidationError\(\s*"((?:[^"\\]|\\.)*)"/) {
          let sentence = Self.sample(of: match.1)
          #expect(Indonesian().usage(sentence) != sentence, "\(sentence)")
          count += 1
        }
      }
      #expect(count > 20)
    }

    @Test func messagesFollowTheSystemAndResultsDoNot() throws {
      try folder.replace("language: id", in: "belajar/scenario.yaml", with: "language: en")
      let english = try folder.petajalan("solve", "belajar", "-o", "a")
      let local = try folder.petajalan(
        "solve", "belajar", "-o", "b", environment: ["LANG": "id_ID.UTF-8"])
      #expect(local.output == english.output)
      #expect(english.messages == "Written to a\n")
      #expect(local.messages == "Ditulis ke b\n")
      #expect(try folder.bytes(of: "a/result.json") == folder.bytes(of: "b/result.json"))
      // A language that is asked for comes before that of the system.
      let asked = try folder.petajalan(
        "check", "belajar", "--lang", "en", environment: ["LANG": "id_ID.UTF-8"])
      #expect(asked.output.contains("no errors"))
      let missing = try folder.petajalan("check", "nowhere", environment: ["LANG": "id_ID"])
      #expect(missing.messages.contains("tidak ada"))
      // English systems are those that nobody has set: the scenario's language counts.
      let other = try folder.petajalan(
        "check", "nowhere", environment: ["LC_ALL": "C", "LANG": "id_ID"])
      #expect(other.messages.contains("does not exist"))
    }

    @Test func initFollowsTheSystem() throws {
      let run = try folder.petajalan("init", "kota", environment: ["LANG": "id_ID.UTF-8"])
      #expect(run.exitCode == 0)
      #expect(try folder.text(of: "kota/scenario.yaml").contains("language: id"))
      let table = try folder.text(of: "kota/programs.csv")
      #expect(table.contains("opd_utama"))
      #expect(table.contains("wajib"))
      #expect(!table.contains("candidate"))
    }

    @Test func manualPageHasEveryCommand() throws {
      for language in ["id", "en"] {
        let run = try folder.petajalan("manual", "--lang", language)
        #expect(run.exitCode == 0)
        #expect(run.output.hasPrefix(".TH PETAJALAN 1 "))
        for name in Invocation.names { #expect(run.output.contains("\n.SS \(name)\n")) }
        #expect(run.output.contains("\\fB\\-\\-alternatives [<id,id>]\\fR"))
        #expect(!run.output.split(separator: "\n").contains { $0.hasPrefix("'") })
      }
    }
  }
}
