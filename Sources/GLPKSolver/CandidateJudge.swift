import MILP

/// Judges whole points exactly, first by the model's own rows, then by the
/// monitor, and remembers every cut.
///
/// Confined to the solver's thread.
final class CandidateJudge {
  /// What is to be done with a candidate.
  enum Verdict: Equatable {
    case accepted
    /// The cuts are broken by the candidate; empty if none is known.
    case rejected(cuts: [LinearConstraint])
  }

  /// All cuts so far, in the order in which they were found.
  private(set) var cuts: [LinearConstraint] = []

  private let model: Model
  private let monitor: any SolveMonitor
  private let state: SearchState
  private let wholeRows: [LinearConstraint]
  private let allWholeAreBinary: Bool
  private var lastAccepted: [Int64]?

  init(model: Model, monitor: any SolveMonitor, state: SearchState) {
    self.model = model
    self.monitor = monitor
    self.state = state
    wholeRows = model.constraints.filter { row in
      row.terms.allSatisfy { model[$0.variable].isInteger }
    }
    allWholeAreBinary = model.variables.allSatisfy { !$0.isInteger || $0.isBinary || $0.isFixed }
  }

  /// Judges a point; an accepted one is kept if it is the best so far.
  func judge(_ point: [Int64]) -> Verdict {
    if let lastAccepted, hasSameWholePart(point, lastAccepted) { return .accepted }
    let known = cuts.filter { !$0.isSatisfied(by: point) }
    if !known.isEmpty { return .rejected(cuts: known) }
    guard isInBounds(point) else { return reject(point, cuts: []) }
    let broken = wholeRows.filter { !$0.isSatisfied(by: point) }
    if !broken.isEmpty {
      return reject(point, cuts: broken.flatMap { $0.coverCuts(brokenBy: point, in: model) })
    }
    switch monitor.judge(point) {
    case .accepted:
      lastAccepted = point
      let objective = model.objective(of: point) - Int128(model.objectiveConstant)
      state.keep(point, objective: objective)
      return .accepted
    case .rejected(let cuts):
      return reject(point, cuts: cuts.filter { !$0.isSatisfied(by: point) })
    }
  }

  /// A cut that excludes nothing but the binary part of a point.
  ///
  /// - Returns: `nil` if other integer variables exist.
  func exclusion(of point: [Int64]) -> LinearConstraint? {
    guard allWholeAreBinary else { return nil }
    var terms: [Term] = []
    var least: Int64 = 1
    for (index, variable) in model.variables.enumerated() where variable.isBinary {
      let isOne = point[index] == 1
      terms.append(Term(isOne ? -1 : 1, VariableID(index: index)))
      if isOne { least -= 1 }
    }
    return LinearConstraint(name: "exclusion", terms: terms, lower: least)
  }

  private func reject(_ point: [Int64], cuts found: [LinearConstraint]) -> Verdict {
    let usable = found.isEmpty ? exclusion(of: point).map { [$0] } ?? [] : found
    cuts += usable
    return .rejected(cuts: usable)
  }

  private func isInBounds(_ point: [Int64]) -> Bool {
    point.count == model.variables.count
      && zip(point, model.variables).allSatisfy { value, variable in
        !variable.isInteger || (variable.lower...variable.upper).contains(value)
      }
  }

  private func hasSameWholePart(_ left: [Int64], _ right: [Int64]) -> Bool {
    model.variables.indices.allSatisfy { !model.variables[$0].isInteger || left[$0] == right[$0] }
  }
}
