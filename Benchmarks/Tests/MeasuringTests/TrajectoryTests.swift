import Measuring
import Testing

@Suite struct TrajectoryTests {
  @Test func whatWasKnownStaysKnown() throws {
    var trajectory = Trajectory()
    trajectory.note(Trajectory.Point(seconds: 1, value: nil, bound: 200))
    trajectory.note(Trajectory.Point(seconds: 2, value: 90, bound: nil))
    trajectory.note(Trajectory.Point(seconds: 3, value: 80, bound: 100))
    #expect(trajectory.last == Trajectory.Point(seconds: 3, value: 90, bound: 100))
    #expect(trajectory.secondsToFirst == 2)
    #expect(trajectory.seconds(toGap: 0.1) == 3)
    #expect(trajectory.seconds(toGap: 0.09) == nil)
  }

  @Test(
    arguments: [
      (value: 90, bound: 100, gap: 0.1), (100, 100, 0), (101, 100, 0), (-110, -100, 0.1),
      (-1, 0, nil),
      (nil, 100, nil), (90, nil, nil),
    ] as [(value: Double?, bound: Double?, gap: Double?)])
  func gapIsAFractionOfTheBound(value: Double?, bound: Double?, gap: Double?) {
    #expect(Trajectory.Point(seconds: 0, value: value, bound: bound).gap == gap)
  }

  @Test func verboseLinesAreRead() {
    let trajectory = VerboseLog.trajectory(
      of: """
        scenarios/kota/programs.csv:2:182: warning: program "P01" is allowed to start in 2026
            0.051 s: presolve removed 61 variables and 56 rows
            0.052 s: new bound; no roadmap yet, at most 4,495.211467, 0 nodes
            0.891 s: new best roadmap; best 4,039.598714, at most 4,495.211467, gap 3.3785%, 1 node
        1,014.898 s: the solver says at most 4,166.338869, which is not proved; best 4,146.916403, \
        at most 4,174.505487, gap 0.6609%, 1 node
        Written to roadmap

        """)
    #expect(
      trajectory.points == [
        Trajectory.Point(seconds: 0.052, value: nil, bound: 4_495.211467),
        Trajectory.Point(seconds: 0.891, value: 4_039.598714, bound: 4_495.211467),
        Trajectory.Point(seconds: 1_014.898, value: 4_146.916403, bound: 4_174.505487),
      ])
  }

  @Test func journalsAreRead() {
    let journal = Journal(
      """
      Running HiGHS
      {"seconds": 0.5, "value": null, "bound": 120.5}
      {"seconds": 1.5, "value": 100.25, "bound": 120.5}
      {"end": {"status": "Optimal", "version": "1.16.0", "nodes": 7}, "seconds": 2, \
      "value": 110, "bound": 110}
      """)
    #expect(journal.trajectory.points.map(\.seconds) == [0.5, 1.5, 2])
    #expect(journal.trajectory.last?.gap == 0)
    #expect(journal.end?.nodes == 7)
    #expect(journal.end?.version == "1.16.0")
    #expect(Journal("{\"seconds\": 0.5, \"value\": null, \"bound\": 1}").end == nil)
  }

  @Test func resultsAreRead() throws {
    let found = try SolveResult(
      #"{"status": "proved within", "benefit": 5.5, "bound": 6, "search": {"nodes": 3}, "x": 1}"#)
    #expect(found.benefit == 5.5)
    #expect(found.search?.nodes == 3)
    let nothing = try SolveResult(
      #"{"status": "infeasible", "benefit": null, "bound": null, "search": null}"#)
    #expect(nothing.benefit == nil)
  }

  /// The hash of `foobar` in the appendix of RFC 9923.
  @Test func fingerprintIsThatOfTheStandard() {
    var whole = Fingerprint()
    whole.add("foobar".utf8)
    #expect(whole.text == "85944171f73967e8")
    var parts = Fingerprint()
    parts.add("foo".utf8)
    parts.add("bar".utf8)
    #expect(parts.text == whole.text)
    #expect(Fingerprint().text == "cbf29ce484222325")
  }
}
