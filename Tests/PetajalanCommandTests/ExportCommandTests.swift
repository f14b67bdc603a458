import Foundation
import Testing

extension CommandSuite {
  @Suite struct ExportCommandTests {
    let folder: TemporaryFolder

    /// Scenarios with their optima, of most kinds of constraint.
    static let scenarios = [
      "belajar", "families/payments", "families/prefers", "families/requires", "families/share",
      "families/spend", "families/together",
    ]

    init() throws { folder = try TemporaryFolder() }

    @Test(
      .enabled(if: RunningCommand.find("glpsol") != nil, "glpsol is not installed"),
      arguments: scenarios, ["lp", "mps"])
    func glpsolFindsTheSameOptimum(scenario: String, format: String) throws {
      let optimum = try exportAndSolve(scenario, format: format)
      try solveByGLPK(format: format, optimum: optimum)
      try export(scenario, format: format, "--reduced")
      try solveByGLPK(format: format, optimum: optimum)
    }

    private func solveByGLPK(format: String, optimum: Double) throws {
      let kind = format == "lp" ? "--lp" : "--freemps"
      let run = try RunningCommand(
        RunningCommand.find("glpsol") ?? "", [kind, "model.\(format)", "-w", "solution"],
        in: folder
      ).finish(within: 30)
      #expect(run.exitCode == 0)
      // "s mip ROWS COLUMNS STATUS OBJECTIVE", o for optimal.
      let line = try #require(
        try folder.text(of: "solution").split(separator: "\n").first { $0.hasPrefix("s mip ") })
      let words = line.split(separator: " ")
      #expect(words[4] == "o")
      expect(Double(words[5]), is: optimum, format)
    }

    @Test(
      .enabled(if: RunningCommand.find("cbc") != nil, "cbc is not installed"),
      arguments: scenarios, ["lp", "mps"])
    func cbcFindsTheSameOptimum(scenario: String, format: String) throws {
      let optimum = try exportAndSolve(scenario, format: format)
      let run = try RunningCommand(
        RunningCommand.find("cbc") ?? "",
        ["model.\(format)", "ratioGap", "0", "solve", "solution", "solution"], in: folder
      ).finish(within: 30)
      #expect(run.exitCode == 0)
      // "Optimal - objective value 170.00000000"
      let line = try #require(try folder.text(of: "solution").split(separator: "\n").first)
      #expect(line.hasPrefix("Optimal"))
      expect(line.split(separator: " ").last.flatMap { Double($0) }, is: optimum, format)
    }

    /// Exports a scenario and solves it.
    ///
    /// - Returns: its benefit.
    private func exportAndSolve(_ scenario: String, format: String) throws -> Double {
      try folder.copy(scenario: scenario)
      try export(scenario, format: format)
      let solve = try folder.petajalan("solve", name(of: scenario), "--gap", "0", "--json")
      let result = try JSONSerialization.jsonObject(with: Data(solve.output.utf8))
      return try #require((result as? [String: Any])?["benefit"] as? Double)
    }

    private func export(_ scenario: String, format: String, _ options: String...) throws {
      let run = try folder.petajalan(
        arguments: ["export", name(of: scenario), "-o", "model.\(format)"] + options)
      #expect(run.exitCode == 0)
      #expect(run.output.isEmpty)
    }

    private func name(of scenario: String) -> String {
      scenario.split(separator: "/").last.map(String.init) ?? scenario
    }

    /// Both formats are in points; MPS minimizes the negated benefit.
    private func expect(_ objective: Double?, is optimum: Double, _ format: String) {
      guard let objective else {
        Issue.record("no objective")
        return
      }
      // Solvers print six to nine digits, and stop within 1e-6 of the optimum.
      let benefit = format == "lp" ? objective : -objective
      #expect(abs(benefit - optimum) < 1e-4 * max(1, abs(optimum)))
    }

    @Test func formatFollowsTheNameAndTheOption() throws {
      try folder.copy(scenario: "belajar")
      let lp = try folder.petajalan("export", "belajar")
      #expect(lp.output.contains("\nMaximize\n"))
      #expect(lp.output.contains(" once(P1): start(P1,2025) + start(P1,2026)"))
      let mps = try folder.petajalan("export", "belajar", "--format", "mps")
      #expect(mps.output.contains("\nROWS\n"))
      _ = try folder.petajalan("export", "belajar", "-o", "Model.MPS")
      #expect(try folder.text(of: "Model.MPS") == mps.output)
      _ = try folder.petajalan("export", "belajar", "-o", "model.mps", "--format", "mps")
      #expect(try folder.text(of: "model.mps") == mps.output)
      _ = try folder.petajalan("export", "belajar", "-o", "MODEL.LP")
      #expect(try folder.text(of: "MODEL.LP") == lp.output)
    }

    @Test(arguments: ["model.txt", "model", "model.lp.bak", ".mps/model", "kota.xlsx"])
    func anotherEndingIsRefused(name: String) throws {
      try folder.copy(scenario: "belajar")
      for (language, words) in [
        ("en", "does not end with \".lp\" or \".mps\", which tell the format of the model"),
        ("id", "tidak berakhiran \".lp\" atau \".mps\", yang menunjukkan format model"),
      ] {
        let run = try folder.petajalan("export", "belajar", "-o", name, "--lang", language)
        #expect(run.exitCode == 64)
        #expect(run.messages.hasPrefix("error: \"\(name)\" " + words), "\(run.messages)")
      }
      #expect(!folder.has(name))
    }

    @Test func formatThatTheNameDoesNotTellIsRefused() throws {
      try folder.copy(scenario: "belajar")
      for (language, words) in [
        ("en", "--format mps does not agree with the ending of \"model.LP\"; change one of them"),
        ("id", "--format mps tidak sesuai dengan akhiran \"model.LP\"; ubah salah satunya"),
      ] {
        let run = try folder.petajalan(
          "export", "belajar", "-o", "model.LP", "--format", "mps", "--lang", language)
        #expect(run.exitCode == 64)
        #expect(run.messages == "error: " + words + "\n")
      }
      #expect(!folder.has("model.LP"))
    }

    /// Only a model is replaced, whoever wrote it.
    @Test func fileThatIsNoModelIsKept() throws {
      try folder.copy(scenario: "belajar")
      let table = "id,name\nP1,Jalan\n"
      try folder.write(table, to: "model.lp")
      for (language, words) in [
        ("en", "the file \"model.lp\" is there and holds no model; give another name"),
        ("id", "berkas \"model.lp\" sudah ada dan bukan model; berikan nama lain"),
      ] {
        let run = try folder.petajalan(
          "export", "belajar", "-o", "model.lp", "--lang", language)
        #expect(run.exitCode == 73)
        #expect(run.messages == "error: " + words + "\n")
        #expect(try folder.text(of: "model.lp") == table)
      }
      for model in ["", "\\ others\nMinimize\n obj: x\nEnd\n", "NAME x\nROWS\n"] {
        try folder.write(model, to: "model.lp")
        #expect(try folder.petajalan("export", "belajar", "-o", "model.lp").exitCode == 0)
        #expect(try folder.text(of: "model.lp").contains("\nMaximize\n"))
      }
    }

    /// P8 of the little city costs 80, more than the 70 of 2027: its start in that
    /// year is gone.
    @Test func reducedModelLacksWhatCannotBe() throws {
      try folder.copy(scenario: "belajar")
      let plain = try folder.petajalan("export", "belajar").output
      let reduced = try folder.petajalan("export", "belajar", "--reduced").output
      #expect(plain.contains("start(P8,2027)"))
      #expect(!reduced.contains("start(P8,2027)"))
      #expect(reduced.contains("start(P8,2026)"))
    }

    @Test func reducedModelOfNothingIs3() throws {
      try folder.write(
        "petajalan: 1\nhorizon: {first: 2025, last: 2025}\n", to: "kota/scenario.yaml")
      try folder.write("id,2025\nAPBD,5\n", to: "kota/sources.csv")
      try folder.write(
        "id,name,owner,status,reason,capital,sources,score\nP1,One,O,mandatory,law,10,APBD,5\n",
        to: "kota/programs.csv")
      let run = try folder.petajalan("export", "kota", "--reduced", "-o", "model.lp")
      #expect(run.exitCode == 3)
      #expect(run.messages.contains("No roadmap can meet this scenario; that is proved."))
      #expect(!folder.has("model.lp"))
    }

    @Test func modelIsTheSameEverywhere() throws {
      try folder.copy(scenario: "pematangsiantar")
      let texts = try ["C", "id_ID.UTF-8", "tr_TR.UTF-8"].map {
        try folder.petajalan("export", "pematangsiantar", environment: ["LC_ALL": $0]).output
      }
      #expect(Set(texts).count == 1)
    }

    @Test func fileBelowAFileIs73() throws {
      try folder.copy(scenario: "belajar")
      let run = try folder.petajalan("export", "belajar", "-o", "belajar/programs.csv/model.lp")
      #expect(run.exitCode == 73)
      #expect(run.messages.contains("belajar/programs.csv/"))
    }
  }
}
