import PetajalanDomain
import PetajalanFormulation
import PetajalanResults
import PetajalanVerification

/// Finds what keeps programs off a roadmap, or from starting earlier, with everything else
/// left as it is.
///
/// A program is judged at the start against which least stands, and all that stands against
/// that start is told, as explanations do. In a large scenario selected programs are not
/// judged.
public struct ReasonFinder: Sendable {
  /// The roadmap.
  public let roadmap: Roadmap
  private let judge: StartJudge

  private var scenario: Scenario { roadmap.scenario }

  /// Prepares to find reasons for a roadmap.
  public init(_ roadmap: Roadmap) {
    self.roadmap = roadmap
    judge = StartJudge(roadmap)
  }

  /// The reason for each program, in file order.
  ///
  /// **Missing** Nothing stands against it, or it was not looked for.
  ///
  /// - Parameter deadline: when to look no further; programs that are not on the roadmap
  ///   are looked at before those that are. Reasons that need no look at the roadmap are
  ///   given all the same.
  public func reasons(until deadline: ContinuousClock.Instant? = nil) -> [Reason?] {
    var reasons = [Reason?](repeating: nil, count: scenario.programs.count)
    let (absent, present) = (
      reasons.indices.filter { roadmap.plan.starts[$0] == nil },
      reasons.indices.filter { roadmap.plan.starts[$0] != nil }
    )
    for program in absent + present {
      reasons[program] = reason(of: program, until: deadline)
    }
    return reasons
  }

  private func reason(of program: Int, until deadline: ContinuousClock.Instant?) -> Reason? {
    switch scenario.programs[program].status {
    case .excluded: return .excluded
    case .done: return .done
    case .committed: return nil
    case .candidate, .mandatory: break
    }
    if let deadline, deadline <= .now { return nil }
    guard let start = roadmap.plan.starts[program] else {
      return reason(against: program, until: nil)
    }
    return judge.isLarge ? nil : reason(against: program, before: start)
  }

  private func reason(against program: Int, before start: Int) -> Reason? {
    let last = start - 1
    guard last >= scenario.horizon.first else { return nil }
    if let earliest = scenario.programs[program].earliest, last < earliest {
      return .earliest(year: earliest)
    }
    return reason(against: program, until: last)
  }

  private func reason(against program: Int, until last: Int?) -> Reason? {
    guard let blocked = judge.blocked(program, until: last, inHaste: true) else {
      return isOpen(program, until: last) ? .nobodyPays : .noStartYear
    }
    let reasons = blocked.reasons(against: program, in: scenario)
    guard reasons.isEmpty else { return .blocked(start: blocked.year, by: reasons) }
    return blocked.gain.map { $0 <= .zero } ?? false ? .noGain : nil
  }

  /// Whether some year is open to a program, if somebody would pay.
  private func isOpen(_ program: Int, until last: Int?) -> Bool {
    scenario.horizon.years.contains { year in
      year <= last ?? year
        && StartWindow().admits(start: year, of: scenario.programs[program], in: scenario)
    }
  }
}
