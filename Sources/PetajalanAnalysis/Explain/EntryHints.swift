import PetajalanDomain
import PetajalanResults
import PetajalanVerification

extension StartJudge {
  /// The most plans in which another program makes room.
  private static let mostWithout = 32

  /// Plans after which a search for one with a program may begin: today's with the
  /// program put in, and with one of those left out that have the money which it
  /// lacks, those first that earn least.
  func hints(for program: Int, until last: Int?, _ blocked: BlockedStart?) -> [Plan] {
    let scenario = roadmap.scenario
    let plain = years(of: program, until: last).map { plan(starting: program, in: $0) }
    guard let blocked else { return plain }
    var payers: [(sources: [Int], years: [Int])] = []
    for case .unaffordable(let sources, let years, _, _) in blocked.violations {
      payers.append((sources, years))
    }
    let paid = Set(
      roadmap.payments.filter { payment in
        payment.program != program && scenario.programs[payment.program].status == .candidate
          && payers.contains {
            $0.sources.contains(payment.source) && $0.years.contains(payment.year)
          }
      }.map(\.program))
    let order = paid.sorted {
      (roadmap.earned[$0] ?? .zero, $0) < (roadmap.earned[$1] ?? .zero, $1)
    }
    return plain
      + order.prefix(Self.mostWithout).map { other in
        var plan = plan(starting: program, in: blocked.year)
        plan.starts[other] = nil
        return plan
      }
  }
}
