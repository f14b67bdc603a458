import PetajalanDomain
import PetajalanVerification

/// What each program earns less the penalties for its own soft dependencies.
package struct NetBenefit {
  private let net: [Points?]

  /// Takes each penalty from the program that ignores the dependency.
  package init(_ roadmap: Roadmap) {
    var net = roadmap.earned.map { $0?.millionths }
    for penalty in roadmap.penalties {
      let program = roadmap.scenario.dependencies[penalty.dependency].program
      net[program] = net[program].map { $0 - penalty.points.millionths }
    }
    self.net = net.map { $0.map { Points(millionths: $0) } }
  }

  /// What a program earns in the end.
  ///
  /// **Missing** The program is not on the roadmap.
  package func points(of program: Int) -> Points? { net[program] }
}

extension Scenario {
  /// The first term that holds a year.
  package func term(of year: Int) -> PlanningTerm? { terms.first { $0.years.contains(year) } }
}
