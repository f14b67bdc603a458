import MILP
import PetajalanFormulation

/// Proposes what to branch on.
///
/// A program whose starts are fractional can be decided in two ways: its start
/// years are cut in two, of which one part is forbidden, or one start is set or
/// forbidden.
struct BranchingRule: Sendable {
  /// A way to cut a node in two.
  struct Choice {
    /// What it is about, whichever node it is met in.
    package let key: Key
    /// What the two halves set.
    let halves: (one: [Certificate.Assignment], other: [Certificate.Assignment])
    /// How much of the point each half takes away.
    let losses: (one: Double, other: Double)
  }

  /// What a choice is about: variables are those of the formulation, so that what is
  /// learnt in a part of the model is of use in another.
  enum Key: Hashable, Comparable, Sendable {
    /// A variable is 1 or 0.
    case variable(Int)
    /// A program, by position, starts before a variable or not.
    case before(Int, program: Int)
  }

  private let programs: [[VariableID]]
  /// The formulation's variable behind each variable.
  private let originals: [VariableID]

  /// What counts as whole.
  private static let tolerance = 1e-6

  init(_ formulation: Formulation, presolved: PresolvedModel) {
    originals = presolved.kept
    var positions: [Int: VariableID] = [:]
    for (position, original) in presolved.kept.enumerated() {
      positions[original.index] = VariableID(index: position)
    }
    programs = formulation.startsOfProgram.map { starts in
      starts.compactMap { positions[$0.variable.index] }
    }
  }

  /// The choices at a fractional point.
  ///
  /// - Returns: none if no start variable is fractional.
  func choices(values: [Double], bounds: BoundPropagation) -> [Choice] {
    var choices: [Choice] = []
    for (program, starts) in programs.enumerated() {
      let open = starts.filter { bounds.upper[$0.index] > 0 }
      let fractional = open.filter {
        let value = values[$0.index]
        return min(value, 1 - value) > Self.tolerance
      }
      guard !fractional.isEmpty else { continue }
      if open.count > 1, let cut = halves(of: open, program: program, values: values) {
        choices.append(cut)
      }
      let nearest = fractional.min {
        abs(values[$0.index] - 0.5) < abs(values[$1.index] - 0.5)
      }
      if let nearest {
        let value = values[nearest.index]
        choices.append(
          Choice(
            key: .variable(originals[nearest.index].index),
            halves: (
              [Certificate.Assignment(variable: nearest, value: 1)],
              [Certificate.Assignment(variable: nearest, value: 0)]
            ),
            losses: (1 - value, value)))
      }
    }
    return choices
  }

  /// Cuts start years in two where that takes most from both halves.
  private func halves(of starts: [VariableID], program: Int, values: [Double]) -> Choice? {
    let sum = starts.reduce(0) { $0 + values[$1.index] }
    var early = 0.0
    var best: (least: Double, position: Int, early: Double)?
    for position in 1..<starts.count {
      early += values[starts[position - 1].index]
      let least = min(early, sum - early)
      if least > best?.least ?? Self.tolerance { best = (least, position, early) }
    }
    guard let best else { return nil }
    func forbid(_ starts: ArraySlice<VariableID>) -> [Certificate.Assignment] {
      starts.map { Certificate.Assignment(variable: $0, value: 0) }
    }
    let first = originals[starts[best.position].index]
    return Choice(
      key: .before(first.index, program: program),
      halves: (forbid(starts[best.position...]), forbid(starts[..<best.position])),
      losses: (sum - best.early, best.early))
  }
}
