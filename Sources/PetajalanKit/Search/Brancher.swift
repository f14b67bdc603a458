import MILP

/// Chooses what to branch on.
///
/// A program whose starts are fractional is decided as a whole where it can be:
/// if it is on the roadmap for sure, its start years are cut in two at their
/// mean; otherwise its greatest start is set or forbidden.
struct Brancher: Sendable {
  /// A way to cut a node in two.
  struct Choice {
    /// What the first child sets.
    let first: [(variable: VariableID, value: Int64)]
    /// What the second child sets.
    let second: [(variable: VariableID, value: Int64)]
  }

  private let programs: [[VariableID]]
  private let objective: [Double]

  init(_ formulation: Formulation, presolved: PresolvedModel) {
    var positions: [Int: VariableID] = [:]
    for (position, original) in presolved.kept.enumerated() {
      positions[original.index] = VariableID(index: position)
    }
    programs = formulation.startsOfProgram.map { starts in
      starts.compactMap { positions[$0.variable.index] }
    }
    objective = presolved.model.variables.map { Double($0.objective.magnitude) }
  }

  /// The choice for a fractional point.
  ///
  /// - Returns: `nil` if no start variable is fractional.
  func choice(values: [Double], bounds: BoundPropagation) -> Choice? {
    var best: (score: Double, starts: [VariableID])?
    for starts in programs {
      var score = 0.0
      for start in starts {
        let value = values[start.index]
        score += min(value, 1 - value) * (1 + objective[start.index])
      }
      if score > best?.score ?? 1e-6 { best = (score, starts) }
    }
    guard let starts = best?.starts else { return nil }
    let open = starts.filter { bounds.upper[$0.index] > 0 }
    let sum = open.reduce(0) { $0 + values[$1.index] }
    if sum > 1 - 1e-6, let cut = halves(of: open, values: values) { return cut }
    guard
      let greatest = open.filter({ bounds.lower[$0.index] == 0 })
        .max(by: { values[$0.index] < values[$1.index] })
    else { return nil }
    return Choice(first: [(greatest, 1)], second: [(greatest, 0)])
  }

  /// Cuts start years in two at their mean.
  private func halves(of starts: [VariableID], values: [Double]) -> Choice? {
    let mean = starts.enumerated().reduce(0) { $0 + Double($1.offset) * values[$1.element.index] }
    let early = starts.prefix(Int(mean) + 1)
    let late = starts.dropFirst(Int(mean) + 1)
    guard !early.isEmpty, !late.isEmpty else { return nil }
    return Choice(first: late.map { ($0, 0) }, second: early.map { ($0, 0) })
  }
}
