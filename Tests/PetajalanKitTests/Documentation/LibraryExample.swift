// What the README shows of the library stands between the two marks.

// README begins.
import GLPKSolver
import PetajalanKit

func showRoadmap(of folder: String) throws -> Roadmap? {
  let reading = try ScenarioReader.read(ScenarioFolder(path: folder))
  guard let scenario = reading.scenario else { return nil }  // See reading.faults.
  let planner = Planner(scenario, solver: GLPKSolver(), options: PlanOptions(scenario.stop))
  guard case .roadmap(let solved) = try planner.plan() else { return nil }
  print(solved.roadmap.benefit, "points")
  for (program, start) in zip(scenario.programs, solved.roadmap.plan.starts) {
    if let start { print(start, program.name) }
  }
  return solved.roadmap
}
// README ends.
