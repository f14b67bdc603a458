import Foundation
import TestSupport
import Testing

extension CommandSuite {
  /// `explain` as planners run it, and its statements checked by `solve`.
  @Suite struct ExplainCommandTests {
    private let folder: TemporaryFolder

    init() throws {
      folder = try TemporaryFolder()
      try folder.copy(scenario: "belajar")
    }

    /// P8 takes the money of P5 and P6, and lets P7 in: 155 rather than 170 points.
    @Test func aProgramThatIsLeftOut() throws {
      let run = try folder.petajalan("explain", "belajar", "p8", "--lang", "en")
      #expect(run.exitCode == 0)
      #expect(run.output.contains("not on the roadmap"))
      #expect(run.output.contains("To have it on the roadmap costs 15.00 points."))
      #expect(run.output.contains("check: petajalan solve belajar --set status.P8=mandatory"))
      #expect(run.messages.isEmpty)
      #expect(!folder.has("belajar/roadmap"))
    }

    @Test func oneLanguageIsSpoken() throws {
      let run = try folder.petajalan("explain", "belajar", "P8", "APBD", "--lang", "id")
      #expect(run.exitCode == 0)
      #expect(run.output.contains("Agar masuk dalam peta jalan, manfaat berkurang 15,00 poin."))
      #expect(run.output.contains("Biaya setiap pembatas"))
    }

    @Test func everyStatementIsTrueByItself() throws {
      let run = try folder.petajalan(
        "explain", "belajar", "P3", "P6", "P8", "--rules", "--gap", "0", "--json", "-o", "alasan")
      #expect(run.exitCode == 0)
      #expect(
        try folder.names(in: "alasan")
          == ["explanation.csv", "explanation.json", "manifest.json"])
      #expect(run.output == (try folder.text(of: "alasan/explanation.json")))
      let document = try StatementDocument(run.output)
      #expect(document.isComplete)
      #expect(document.statements.count > 10)
      for statement in document.statements {
        let result = try StatementCheck(statement, in: folder, scenario: "belajar")
        #expect(result.faults(today: document.benefit) == [], "\(statement.sentence)")
      }
    }

    @Test func sameBytesEachTime() throws {
      let runs = try (0..<2).map { _ in
        try folder.petajalan("explain", "belajar", "--all", "--rules", "--json")
      }
      #expect(runs[0].output == runs[1].output)
    }

    @Test func aFinishedRoadmapIsExplained() throws {
      let worse = ["solve", "belajar", "-o", "hasil", "--quiet"]
      #expect(try folder.petajalan(arguments: worse).exitCode == 0)
      let run = try folder.petajalan("explain", "belajar", "P8", "--roadmap", "hasil")
      #expect(run.exitCode == 0)
      #expect(run.output.contains("170"))
      let missing = try folder.petajalan("explain", "belajar", "P8", "--roadmap", "tiada")
      #expect(missing.exitCode == 66)
    }

    @Test func changesOfTheRunAreKept() throws {
      let run = try folder.petajalan(
        "explain", "belajar", "P6", "--set", "status.P8=mandatory", "--lang", "en")
      #expect(run.exitCode == 0)
      #expect(
        run.output.replacing("\n", with: " ").contains("belajar --set status.P8=mandatory --set"))
    }

    @Test func unknownNamesAreWrongUsage() throws {
      let run = try folder.petajalan("explain", "belajar", "P88", "--lang", "en")
      #expect(run.exitCode == 64)
      #expect(run.messages.contains("did you mean \"P8\"?"))
      #expect(try folder.petajalan("explain", "belajar").exitCode == 64)
    }

    @Test func noRoadmapIs3() throws {
      try folder.copy(scenario: "mustahil")
      #expect(try folder.petajalan("explain", "mustahil", "P1").exitCode == 3)
    }

    @Test func interruptTellsWhatIsAnswered() throws {
      try folder.copyCityWithoutMusts()
      let search = try folder.start([
        "explain", "pematangsiantar", "--all", "--gap", "0.5%", "--time", "2s", "--lang", "en",
      ])
      try search.waitUntilInterruptible()
      Thread.sleep(forTimeInterval: 4)
      search.send(SIGINT)
      let run = try search.finish(within: 5)
      #expect(run.exitCode == 0)
      #expect(run.output.contains("Not everything was answered within the limits"))
    }

    /// A program and a rule of the city, each within a second or two, and their
    /// statements by solves that know nothing of them.
    @Test func statementsOfACityAreTrue() throws {
      try folder.copy(scenario: "pematangsiantar")
      let run = try folder.petajalan(
        "explain", "pematangsiantar", "P12", "om-tail", "--gap", "1%", "--total", "4s", "--json")
      #expect(run.exitCode == 0)
      let document = try StatementDocument(run.output)
      let statements = document.statements
      #expect(statements.count > 2)
      for statement in statements.prefix(Seeds.share(of: statements.count)) {
        let result = try StatementCheck(
          statement, in: folder, scenario: "pematangsiantar",
          limits: ["--gap", "2%", "--time", "4s"])
        #expect(result.faults(today: document.benefit) == [], "\(statement.sentence)")
      }
    }
  }
}
