import MILP

extension ExactSearch {
  private func enter(_ node: Node) {
    var paths: [Path] = []
    var next = node.path
    while let path = next {
      paths.append(path)
      next = path.parent
    }
    for setting in paths.reversed().lazy.flatMap(\.settings) {
      bounds.set(setting.variable, lower: setting.lower, upper: setting.upper)
    }
  }

  /// Explores one node.
  func visit(_ node: Node, _ limits: Limits) throws(SolverFailure) -> Visit {
    enter(node)
    if let basis = node.basis { try rows.restore(basis) }
    var isUntouched = nodes == 1
    if isUntouched, let rootBasis { try relaxation.setBasis(rootBasis) }
    fixings = []
    var cutting = CutProgress(depth: node.depth)
    while true {
      if bounds.propagate() != nil { return .closed }
      try send()
      let result = try solve(limits)
      switch result.status {
      case .limitReached:
        return .stopped
      case .infeasible:
        if isProvedEmpty(result.infeasibilityRay, node) { return .closed }
        return branchBlindly()
      case .numericalTrouble, .cutOff:
        return branchBlindly()
      case .optimal:
        break
      }
      if isUntouched {
        rootBasis = try relaxation.basis()
        isUntouched = false
      }
      let dual = DualBound(of: rows.model, multipliers: result.rowDuals, within: bounds)
      let isClosed = dual.map { close(node, by: $0) } ?? false
      if let dual { boundHere = min(boundHere, dual.value) }
      if node.depth == 0 { report(with: boundHere) }
      if isClosed { return .closed }
      if node.depth == 0, limits.isExperienced { meet() }
      if node.depth == 0, isGood(boundHere, limits) { return .stopped }
      if bounds.propagate() != nil { return .closed }
      if isOutside(result.values) { continue }
      if try rows.bringBack(brokenBy: result.values) { continue }
      if cutting.wantsMore(at: result.objective, incumbent: incumbent),
        try addCuts(result, isRoot: node.depth == 0)
      {
        continue
      }
      try rows.age(rowDuals: result.rowDuals, isRoot: node.depth == 0)
      tell(result.values)
      if nodes & (nodes - 1) == 0, judge.build(along: result.values) { continue }
      guard let rounded = wholePoint(result.values) else {
        let bound = dual?.value ?? Int128.max
        let basis = try rows.snapshot()
        guard let choice = try choose(result) else { return branchBlindly() }
        return .branched(
          first: choice.first, second: choice.second, bound: bound, basis: basis)
      }
      guard let cuts = judge.examine(rounded) else {
        if let dual, let best = incumbent, dual.value <= best { return .closed }
        return branchBlindly(dual?.value)
      }
      let useful = cuts.filter { !$0.row.isSatisfied(by: rounded) }
      if useful.isEmpty { return branchBlindly(dual?.value) }
      try add(useful)
    }
  }

  /// Solves the relaxation, and only as far as it takes to close the node.
  private func solve(_ limits: Limits) throws(SolverFailure) -> RelaxationResult {
    var asked = RelaxationLimits(deadline: limits.deadline)
    // A little beyond the plan's value: the exact bound lies above the solver's.
    asked.cutoff = incumbent.map { Double($0) - abs(Double($0)) * 1e-9 - 0.5 }
    var result = try relaxation.solve(within: asked)
    note(result.iterations)
    guard result.status == .cutOff else { return result }
    let dual = DualBound(of: rows.model, multipliers: result.rowDuals, within: bounds)
    if let dual, let best = incumbent, dual.value <= best {
      result.status = .optimal
      return result
    }
    asked.cutoff = nil
    result = try relaxation.solve(within: asked)
    note(result.iterations)
    return result
  }

  /// Adds the cuts of rows that a point breaks.
  ///
  /// - Returns: whether there were any, so that the node must be solved again.
  private func addCuts(
    _ result: RelaxationResult, isRoot: Bool
  ) throws(SolverFailure) -> Bool {
    let sums =
      isRoot
      ? try TableauSums(cutFinder.rows).sums(
        of: relaxation, values: result.values, numbers: rows.numbers) : []
    let cuts =
      cutFinder.cuts(values: result.values, isRoot: isRoot, sums: sums)
      + (cliqueFinder?.cuts(values: result.values) ?? [])
    if cuts.isEmpty { return false }
    try add(cuts)
    return true
  }

  private func add(_ cuts: [Cut]) throws(SolverFailure) {
    for position in try rows.add(cuts.map(\.row)) {
      notes?.add(cuts[position].derivation)
      derivations.append(cuts[position].derivation)
    }
  }

  /// Whether a point has left the bounds since it was found.
  private func isOutside(_ values: [Double]) -> Bool {
    let (lower, upper) = (bounds.lower, bounds.upper)
    return values.indices.contains {
      (values[$0] < Double(lower[$0]) - 1e-6 || values[$0] > Double(upper[$0]) + 1e-6)
        && presolved.model.variables[$0].isInteger
    }
  }

  /// Tells the solver the bounds that changed since it was last told.
  private func send() throws(SolverFailure) {
    for index in bounds.lower.indices
    where bounds.lower[index] != sent.lower[index] || bounds.upper[index] != sent.upper[index] {
      try relaxation.setBounds(
        of: VariableID(index: index), lower: bounds.lower[index], upper: bounds.upper[index])
      sent.lower[index] = bounds.lower[index]
      sent.upper[index] = bounds.upper[index]
    }
  }

  private func isProvedEmpty(_ ray: [Double]?, _ node: Node) -> Bool {
    guard let ray,
      let dual = DualBound(of: rows.model, multipliers: ray, objective: false, within: bounds)
    else { return false }
    guard dual.scaledValue < 0 else { return false }
    notes?.add(
      presolved.step(dual, countsObjective: false, numbers: rows.numbers), to: node.number,
      isLasting: true)
    return true
  }

  package func original(_ decisions: [Decision]) -> [Certificate.Assignment] {
    decisions.map {
      Certificate.Assignment(variable: presolved.kept[$0.variable.index], value: $0.value)
    }
  }

  /// Closes the node by its bound, or fixes what its reduced costs allow.
  private func close(_ node: Node, by dual: DualBound) -> Bool {
    var isLasting = false
    defer {
      if notes != nil {
        let step = presolved.step(dual, countsObjective: true, numbers: rows.numbers)
        notes?.add(step, to: node.number, isLasting: isLasting)
      }
    }
    guard let best = incumbent else { return false }
    if dual.value <= best { return true }
    let reach = ((best + 1) << Int128(dual.shift)) - dual.scaledValue
    for (index, cost) in dual.reducedCosts.enumerated()
    where presolved.model.variables[index].isInteger {
      let (lower, upper) = (bounds.lower[index], bounds.upper[index])
      guard upper - lower == 1, -Int128(cost.magnitude) < reach else { continue }
      let value = cost > 0 ? upper : lower
      isLasting = true
      let id = VariableID(index: index)
      bounds.set(id, lower: value, upper: value)
      fixings.append(Setting(variable: id, lower: value, upper: value))
    }
    return false
  }

  /// The rounded point, if all integer variables are whole up to rounding.
  private func wholePoint(_ values: [Double]) -> [Int64]? {
    for (variable, value) in zip(presolved.model.variables, values)
    where variable.isInteger && abs(value - value.rounded()) > 1e-6 { return nil }
    return values.map { Int64($0.rounded()) }
  }

  /// Branches on the first variable that is not fixed yet, where the relaxation
  /// gives no hint.
  ///
  /// Once everything is fixed the checker alone decides, and it has decided if
  /// propagation has not.
  private func branchBlindly(_ bound: Int128? = nil) -> Visit {
    for (index, variable) in presolved.model.variables.enumerated()
    where variable.isInteger && bounds.lower[index] < bounds.upper[index] {
      let id = VariableID(index: index)
      return .branched(
        first: [Decision(variable: id, value: bounds.upper[index])],
        second: [Decision(variable: id, value: bounds.lower[index])],
        bound: bound ?? Int128.max)
    }
    _ = judge.judge(bounds.lower)
    return .closed
  }
}
