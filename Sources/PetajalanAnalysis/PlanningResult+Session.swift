import MILP
import PetajalanDomain
import PetajalanResults
import PetajalanSearch

extension PlanningResult {
  /// Solves the scenario from which a session is to learn.
  package init<Solver: MILPSolver>(
    _ session: PlanningSession<Solver>, beginningWith scenario: Scenario
  ) {
    do throws(SolverFailure) {
      self.init(.success(try session.begin(with: scenario)))
    } catch {
      self = .failed(error)
    }
  }
}
