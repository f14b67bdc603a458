import MILP

/// Ends a small search after some nodes, or when the user asks for it.
///
/// Points are accepted as they come: the plan that they make is judged as a
/// whole afterwards.
struct SubModelMonitor: SolveMonitor {
  package let nodes: Int
  package let stop: StopSignal
  let userStop: StopSignal

  package func judge(_ values: [Int64]) -> Judgement { .accepted }

  package func progressed(to progress: SolveProgress) {
    if progress.nodes >= nodes || userStop.isRaised { stop.raise() }
  }
}
