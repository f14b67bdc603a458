import Testing

extension CommandSuite {
  /// Proofs from the files alone.
  @Suite struct CertificateCommandTests {
    let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    /// Solves a scenario and says what `result.json` has to say.
    private func solve(_ scenario: String) throws -> String {
      try folder.copy(scenario: scenario)
      let run = try folder.petajalan("solve", scenario, "--json", "-o", "out")
      try folder.write(run.output, to: "result.json")
      return run.output
    }

    private func verify(_ scenario: String, _ files: String...) throws -> CommandRun {
      try folder.petajalan(
        arguments: ["verify", scenario] + files + ["--certificate", "--lang", "en"])
    }

    @Test(arguments: ["out", "out/roadmap.csv", "out/result.json", "result.json"])
    func certificateIsFoundWhereItStands(file: String) throws {
      _ = try solve("belajar")
      let run = try verify("belajar", file)
      #expect(run.exitCode == 0)
      #expect(run.output.contains("The certificate holds: no roadmap has more than 170.00 points"))
    }

    @Test func roadmapAndResultCanStandApart() throws {
      _ = try solve("belajar")
      try folder.write("id,start\nP1,2025\nP4,2025\n", to: "plan.csv")
      let run = try verify("belajar", "plan.csv", "result.json")
      #expect(run.exitCode == 0)
      #expect(run.output.contains("this one is at most 79.42% below the best"))
    }

    @Test func absenceOfRoadmapsIsCertifiedToo() throws {
      let result = try solve("mustahil")
      #expect(result.contains("\"conflict\": [\"required[P1]\""))
      let run = try verify("mustahil", "result.json")
      #expect(run.exitCode == 0)
      #expect(run.output.hasPrefix("The certificate holds: there is no roadmap"))
    }

    /// A lower bound, weaker multipliers, rows that are not there, no certificate.
    @Test func tamperedCertificatesProveNothing() throws {
      let result = try solve("belajar")
      let cases: [(old: String, new: String, message: String)] = [
        ("\"millionths\": 170000000", "\"millionths\": 169000000", "is not what its certificate"),
        ("\"shift\": ", "\"shift\": 6", "proves nothing"),
        ("\"sum_of\": {\"", "\"sum_of\": {\"x", "has no row \"x"),
        ("\"nodes\": [", "\"knots\": [", "not in the form"),
        // Readers differ in which of two equal keys they believe.
        ("\"millionths\": ", "\"millionths\": 1, \"millionths\": ", "stands twice"),
        ("\"bound\": 170", "\"bound\": 170, \"bound\": 1", "stands twice"),
        ("\"certificate\": {", "\"certificate\": null, \"spare\": {", "the result has none"),
      ]
      for (old, new, message) in cases {
        #expect(result.contains(old))
        try folder.write(result.replacing(old, with: new), to: "result.json")
        let run = try verify("belajar", "result.json")
        #expect(run.exitCode == 2, "\(new)")
        #expect(run.output.contains(message), "\(new): \(run.output)")
      }
      let lower = result.replacing("\"millionths\": 170000000", with: "\"millionths\": 169999999")
        .replacing("\"bound\": 170,", with: "\"bound\": 169.999999,")
      try folder.write(lower, to: "result.json")
      #expect(try verify("belajar", "result.json").exitCode == 2)
    }

    @Test func certificateOfAnotherScenarioProvesNothing() throws {
      _ = try solve("mustahil")
      try folder.copy(scenario: "belajar")
      #expect(try verify("belajar", "result.json").exitCode == 2)
    }

    @Test func filesThatMakeNoSenseTogetherAreRefused() throws {
      try folder.copy(scenario: "belajar")
      #expect(try verify("belajar", "a.csv", "b.csv").exitCode == 64)
      #expect(try verify("belajar", "a.json", "b.json").exitCode == 64)
      #expect(try verify("belajar", "tiada.json").exitCode == 66)
    }
  }
}
