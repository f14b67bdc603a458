import Measuring
import Testing

@Suite struct ReportTests {
  /// A run that reached its last gap after some seconds.
  private static func record(
    _ instance: String, _ solver: String, threads: Int = 1,
    _ points: [(seconds: Double, value: Double?, bound: Double?)]
  ) -> RunRecord {
    var trajectory = Trajectory()
    for point in points {
      trajectory.note(
        Trajectory.Point(seconds: point.seconds, value: point.value, bound: point.bound))
    }
    return RunRecord(
      instance: instance, solver: solver, version: "1", model: "plain", threads: threads,
      limit: 16, fingerprint: "", status: "Stopped, \"early\"", trajectory: trajectory, nodes: 5,
      seconds: 16.5, processorSeconds: 20, peakMegabytes: 123.4)
  }

  private static let records = [
    record("a", "we", [(0.5, 99, 110), (1, 99, 100), (2, 100, 100)]),
    record("a", "they", threads: 2, [(8, 100, 100)]),
    record("b", "we", [(4, 100, 100.1)]),
    record("b", "they", threads: 2, [(0.1, 50, 100)]),
    record("b", "others", []),
  ]

  /// We need 2 s and 4 s, their mean √8; they 8 s and the limit of 16 s, √128:
  /// a quarter.
  @Test func timesToTheGapAreAveragedGeometrically() throws {
    let lines = Comparison(Self.records, reference: "we, plain, 1 thread").lines
    #expect(
      lines.map(\.contestant) == [
        "we, plain, 1 thread", "they, plain, 2 threads", "others, plain, 1 thread",
      ])
    #expect(lines.map(\.reached) == [2, 1, 0])
    #expect(lines.map(\.instances) == [2, 2, 1])
    #expect(abs(lines[0].mean * lines[0].mean - 8) < 1e-9)
    #expect(abs(try #require(lines[1].ratio) - 0.25) < 1e-9)
    #expect(abs(try #require(lines[2].ratio) - 0.25) < 1e-9, "4 s and 16 s on b alone")
    #expect(lines[0].ratio == nil)
  }

  @Test func claimsThatCannotBothBeTrueAreTold() {
    #expect(Comparison.contradictions(in: Self.records).isEmpty)
    let bold = Self.records + [Self.record("a", "bold", [(1, 101, 105)])]
    let told = Comparison.contradictions(in: bold)
    #expect(told.count == 2)
    #expect(told.allSatisfy { $0.hasPrefix("a: bold, plain, 1 thread has a plan of 101.0, but ") })
  }

  @Test func tablesHoldEveryRun() {
    let report = Report(
      title: "T", notes: ["two cores"], records: Self.records, reference: "we, plain, 1 thread")
    let markdown = report.markdown
    #expect(markdown.hasPrefix("# T\n\n- two cores\n"))
    #expect(markdown.contains("\n| they, plain, 2 threads | 2 | 1 | 11.3 | 0.250 |\n"))
    #expect(
      markdown.contains(
        "\n| we, plain, 1 thread | 0.50 | 1.00 | 2.00 | 2.00 | 2.00 | 100.000 | 100.000 "
          + "| 0.000 % | 5 | 16.5 | 20.0 | 123 | Stopped, \"early\" |\n"))
    #expect(!markdown.contains("Contradictions"))
    let rows = report.csv.split(separator: "\n")
    #expect(rows.count == 6)
    #expect(
      rows[1]
        == "a,we,1,plain,1,16,\"Stopped, \"\"early\"\"\",0.5,1,2,2,2,100,100,0,5,16.5,20,123.4")
    #expect(report.trajectories.split(separator: "\n").count == 7)
    #expect(report.trajectories.contains("\nb,they,plain,2,0.1,50,100\n"))
  }
}
