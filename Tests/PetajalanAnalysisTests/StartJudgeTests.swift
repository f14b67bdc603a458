import TestSupport
import Testing

@testable import PetajalanAnalysis
@testable import PetajalanDomain
@testable import PetajalanFormulation
@testable import PetajalanReading
@testable import PetajalanResults
@testable import PetajalanVerification

struct StartJudgeTests {
  /// What is judged piece by piece is what the checker says of the whole plan, also where
  /// a scenario is large and its years are told apart by what is seen at once.
  @Test func judgesAsTheCheckerDoes() throws {
    var (judged, hasty) = (0, 0)
    for seed in 0..<150 {
      for roadmap in try SeededRoadmaps.of(seed: seed, most: 2) {
        let scenario = roadmap.scenario
        let checker = Checker(scenario)
        for judge in [StartJudge(roadmap), StartJudge(roadmap, mostForAll: 0)] {
          for program in scenario.programs.indices where roadmap.plan.starts[program] == nil {
            // Of what is decided nobody asks where it could start.
            guard [.candidate, .mandatory].contains(scenario.programs[program].status) else {
              continue
            }
            guard let blocked = judge.blocked(program, until: nil) else { continue }
            let plan = judge.plan(starting: program, in: blocked.year)
            let expected = checker.violations(of: plan)
            #expect(blocked.violations == expected, "seed \(seed), \(plan.starts)")
            let gain = checker.benefit(of: plan).millionths - roadmap.benefit.millionths
            #expect(blocked.gain == (expected.isEmpty ? Points(millionths: gain) : nil))
            judged += 1
            guard judge.isLarge else { continue }
            let quick = try #require(judge.blocked(program, until: nil, inHaste: true))
            #expect(quick.year == blocked.year)
            #expect(quick.violations.isEmpty == expected.isEmpty)
            #expect(quick.violations.allSatisfy { expected.contains($0) })
            hasty += 1
          }
        }
      }
    }
    #expect(judged > 100)
    #expect(hasty > 50)
  }
}
