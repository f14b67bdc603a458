import Testing
import Threads

@testable import GLPKSolver
@testable import MILP

/// All tests that run GLPK, one at a time: they measure time and share cores.
@Suite(.serialized)
enum SolverSuite {}

/// Judges points by constraints that the solver may not know, and counts.
final class ConstraintMonitor: SolveMonitor {
  struct Counts {
    var judged = 0
    var rejected = 0
    var reports: [SolveProgress] = []
  }

  let model: Model
  let givesCuts: Bool
  private let contents = Locked(Counts())

  /// Rejects what breaks a constraint of `model`, with a cover cut if there is
  /// one and cuts are wanted.
  init(model: Model, givesCuts: Bool = true) {
    self.model = model
    self.givesCuts = givesCuts
  }

  var counts: Counts { contents.withLock { $0 } }

  func judge(_ values: [Int64]) -> Judgement {
    let broken = model.constraints.filter { !$0.isSatisfied(by: values) }
    contents.withLock { counts in
      counts.judged += 1
      if !broken.isEmpty { counts.rejected += 1 }
    }
    guard !broken.isEmpty else { return .accepted }
    let cuts = givesCuts ? broken.flatMap { $0.coverCuts(brokenBy: values, in: model) } : []
    return .rejected(cuts: cuts)
  }

  func progressed(to progress: SolveProgress) {
    contents.withLock { $0.reports.append(progress) }
  }
}

extension GLPKSolver {
  /// Solves with a monitor that knows the model's own constraints.
  func solve(_ model: Model, options: SolveOptions = SolveOptions()) throws -> Solution {
    try solve(model, options: options, monitor: ConstraintMonitor(model: model))
  }
}
