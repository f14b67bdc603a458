import PetajalanDomain
import PetajalanFormulation
import PetajalanResults
import PetajalanVerification

/// Tries starts on a roadmap with everything else left as it is.
struct StartTrial {
  private let roadmap: Roadmap
  private let checker: Checker

  init(_ roadmap: Roadmap) {
    self.roadmap = roadmap
    checker = Checker(roadmap.scenario)
  }

  private var scenario: Scenario { roadmap.scenario }

  /// The years in which a program may start by itself, whatever is decided about it.
  ///
  /// - Parameter last: none after this one; `nil`: any.
  package func years(of program: Int, until last: Int?) -> [Int] {
    let details = scenario.programs[program]
    return scenario.horizon.years.filter { year in
      year <= last ?? year && StartWindow().admits(start: year, of: details, in: scenario)
        && Payments().admits(start: year, of: details, in: scenario)
    }
  }

  /// The roadmap's plan with another start.
  package func plan(starting program: Int, in year: Int) -> Plan {
    var plan = roadmap.plan
    plan.starts[program] = year
    return plan
  }

  /// The most plans in which another program makes room.
  private static let mostWithout = 32

  /// Plans after which a search for one with a program may begin: today's with the
  /// program put in, and with one of those left out that have the money which it
  /// lacks, those first that earn least.
  func hints(for program: Int, until last: Int?, _ blocked: BlockedStart?) -> [Plan] {
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

  /// What stands against a program where least does; of years that are alike, that
  /// with the least money missing, then the earliest one.
  ///
  /// - Parameter last: it has to start by then; `nil`: in any year.
  func blocked(_ program: Int, until last: Int?) -> BlockedStart? {
    let starts = years(of: program, until: last).map { year -> BlockedStart in
      let plan = plan(starting: program, in: year)
      let violations = checker.violations(of: plan)
      let gain = checker.benefit(of: plan).millionths - roadmap.benefit.millionths
      return BlockedStart(
        year: year, violations: violations, gain: Points(millionths: gain),
        worth: worth(program, year, violations))
    }
    return starts.min { ($0.obstacles, $0.missing, $0.year) < ($1.obstacles, $1.missing, $1.year) }
  }

  private func worth(
    _ program: Int, _ year: Int, _ violations: [Violation]
  ) -> WorthComparison? {
    guard violations.count == 1, roadmap.plan.starts[program] == nil,
      case .unaffordable(let sources, let years, _, _) = violations[0]
    else { return nil }
    return WorthComparison(
      of: program, start: year, roadmap, sources: sources, years: years)
  }
}
