import MILP
import PetajalanFormulation
import PetajalanResults

/// Rules out starts that no roadmap can have, each with the rows that prove it.
///
/// A start of a program, together with the starts that it needs before it and
/// with what is on every roadmap, asks for a part of a resource. If that is more
/// than there is, the start is impossible.
///
/// Let *w* be the weights of a resource of room *b*, and *O* the obligations that
/// follow from a start: of each program *q* in *O* one of the first *n_q* starts
/// must be chosen, so at least *m_q = min w* over those that are possible. With
/// *f_r* the sum of the *m_q* of all obligations that follow by way of row *r*,
///
///     resource  +  Σ_r f_r · row_r
///
/// is a row whose coefficients are at least 0: what row *r* adds on one side the
/// rows behind it and the weights of *q* take up again. The start itself has the
/// coefficient *w + Σ_{q ∈ O} m_q*, more than the right side *b*. So the sum is a
/// proof (``Certificate/Fixing``), and it rules out every earlier start of the
/// program for which *w* is large enough too. What mandatory programs bring
/// about counts with the lower side of their row `required` as its root.
///
/// In the same way, what a mandatory program needs cannot start later than among
/// its first *n_q*: the rows to it, with the rows `once` and `required`, sum to
/// *Σ_{later} start ≤ 0*.
///
/// **Source** Earliest starts by cumulative resources: Lambert, Brickey, Newman &
/// Eurek (2014), doi:10.1287/inte.2013.0731; the proof by rows is ours.
package struct StartWindows {
  /// The fixings so far, in order.
  package private(set) var fixings = Certificate.Fixings()
  /// What they removed.
  package private(set) var summary = ReductionSummary()

  private let needs: Precedences
  private let onceRows: [Int?]
  private let requiredRows: [(program: Int, row: Int)]
  private let rowCount: Int
  /// The program of each start variable.
  private let programs: [Int]
  private var open: OpenStarts
  private var forced: ImpliedStarts
  /// The position of each program's obligation among those, or of one that it may
  /// meet.
  private var forcedOf: [Int?]
  private var forcedPrograms: Set<Int> = []
  /// What each program's first possible start brings about.
  private var trees: [(first: Int, tree: ImpliedStarts)?]
  /// The least weight of a program's possible starts up to each.
  private var least: [Int64]
  /// The first possible start of each program, and the greatest weight of one.
  private var ranges: [(first: Int, most: Int64)?]
  private var work = 0
  private var isHopeless = false

  /// The most steps of work: about a second. A number of steps, so that the same
  /// scenario gives the same windows on every machine.
  private static let mostWork = 100_000_000

  /// How often all resources are gone through, because a start that is ruled out
  /// may rule out others.
  private static let mostRounds = 4

  /// Marks the place of a program without a possible start.
  private static let none = Int64.max

  /// Finds fixings of a formulation.
  ///
  /// - Returns: nothing where the limit passed before any.
  package static func find(in formulation: Formulation, within limit: WorkLimit) -> StartWindows? {
    var bounds = BoundPropagation(formulation.model)
    guard bounds.propagate(within: limit) == nil, !limit.isOver else { return nil }
    var windows = StartWindows(formulation, within: bounds)
    windows.find(ResourceList(formulation), within: limit)
    return windows
  }

  private init(_ formulation: Formulation, within bounds: BoundPropagation) {
    needs = Precedences(formulation)
    open = OpenStarts(formulation, within: bounds)
    rowCount = formulation.model.constraints.count
    least = Array(repeating: 0, count: formulation.model.variables.count)
    trees = Array(repeating: nil, count: formulation.scenario.programs.count)
    ranges = Array(repeating: nil, count: formulation.scenario.programs.count)
    var onceRows: [Int?] = Array(repeating: nil, count: formulation.scenario.programs.count)
    var requiredRows: [(program: Int, row: Int)] = []
    var programs = Array(repeating: -1, count: formulation.model.variables.count)
    for start in formulation.starts { programs[start.variable.index] = start.program }
    for (row, statement) in formulation.statements.enumerated() {
      if case .required(let program) = statement { requiredRows.append((program, row)) }
      // Of what goes without saying only the rows `once` have the upper side 1
      // and exactly the starts of one program.
      guard statement == .structural, formulation.model.constraints[row].upper == 1 else {
        continue
      }
      let terms = formulation.model.constraints[row].terms
      guard let first = terms.first, terms.allSatisfy({ $0.coefficient == 1 }) else { continue }
      let program = programs[first.variable.index]
      if program >= 0, terms.count == formulation.startsOfProgram[program].count,
        terms.last?.variable.index == open.starts[program].upperBound - 1
      {
        onceRows[program] = row
      }
    }
    self.programs = programs
    self.onceRows = onceRows
    self.requiredRows = requiredRows
    forced = ImpliedStarts(of: [], in: needs)
    forcedOf = Array(repeating: nil, count: formulation.scenario.programs.count)
  }

  private mutating func find(_ resources: ResourceList, within limit: WorkLimit) {
    let runs = resources.runs
    for _ in 0..<Self.mostRounds {
      let before = fixings.list.count
      forceRequired()
      for run in runs {
        var sums = resources.sums(of: run)
        for step in run.steps where !step.isEmpty {
          guard step.allSatisfy({ sums.add($0) }) else { break }
          work += step.reduce(0) { $0 + sums.size(of: $1.row) }
          if isHopeless || work > Self.mostWork || limit.isOver { return }
          examine(sums.resource)
        }
      }
      if fixings.list.count == before { return }
    }
  }

  // MARK: What every roadmap has

  /// Finds what mandatory programs bring about, and when at the latest.
  private mutating func forceRequired() {
    let roots = requiredRows.map { program, row -> (program: Int, count: Int, row: Int?) in
      let last = open.open(program).last ?? open.starts[program].lowerBound
      return (program, last - open.starts[program].lowerBound + 1, row)
    }
    forced = ImpliedStarts(of: roots, in: needs)
    trees = Array(repeating: nil, count: trees.count)
    forcedOf = forcedOf.indices.map { forced.ofProgram[$0] ?? forced.choiceOfProgram[$0] }
    forcedPrograms = Set(forcedOf.indices.filter { forcedOf[$0] != nil })
    for (position, obligation) in forced.list.enumerated() where obligation.members.count == 1 {
      let (program, count) = obligation.members[0]
      let late = open.starts[program].dropFirst(count).filter { open.isOpen[$0] }
      guard !late.isEmpty, let once = onceRows[program],
        let (rows, root) = forced.path(from: position), let required = forced.list[root].row
      else { continue }
      var multipliers = rows.map { Certificate.RowMultiplier(row: $0, multiplier: 1) }
      multipliers.append(Certificate.RowMultiplier(row: once, multiplier: 1))
      multipliers.append(Certificate.RowMultiplier(row: required, multiplier: -1))
      fix(late, by: multipliers.sorted { $0.row < $1.row }, reduction: .required)
    }
  }

  // MARK: One resource

  /// Rules out the starts that ask for more of a resource than there is.
  private mutating func examine(_ resource: Resource) {
    var most: Int128 = 0
    work += resource.weights.count
    for (program, starts) in open.starts.enumerated() {
      var (least, greatest, first) = (Self.none, Int64(0), Int?.none)
      for start in starts {
        let weight = resource.weights[start]
        if weight < 0 { return }
        if open.isOpen[start] {
          least = min(least, weight)
          greatest = max(greatest, weight)
          if first == nil { first = start }
        }
        self.least[start] = least
      }
      most += Int128(greatest)
      ranges[program] = first.map { ($0, greatest) }
    }
    // Whatever is chosen, there is enough of it.
    guard most > resource.room else { return }
    let shares = forced.list.map { leastShare(of: $0) }
    let base = shares.reduce(Int128(0)) { $0 + Int128($1 ?? 0) }
    var sum: Int?
    if base > resource.room, let root = requiredRows.first?.program {
      isHopeless = true
      let multipliers = multipliers(
        shares: shares, tree: nil, Surplus(), of: resource, sum: &sum)
      if let multipliers {
        fix(open.open(root), by: multipliers, reduction: resource.reduction)
      }
      return
    }
    for program in open.starts.indices {
      let own = forcedOf[program]
      let ownShare = own.flatMap { shares[$0] } ?? 0
      examine(program, resource, base: base - Int128(ownShare), shares, own: own, sum: &sum)
    }
  }

  /// Rules out starts of one program.
  ///
  /// - Parameters:
  ///   - base: what the obligations of every roadmap ask for, without the
  ///     program's own.
  ///   - shares: what each of them asks for.
  ///   - own: the program's own among them.
  ///   - sum: the number of the resource among the sums, once it has one.
  private mutating func examine(
    _ program: Int, _ resource: Resource, base: Int128, _ shares: [Int64?], own: Int?,
    sum: inout Int?
  ) {
    guard let range = ranges[program] else { return }
    let (first, most) = (range.first, Int128(range.most))
    if needs.ofProgram[program].isEmpty, base + most <= resource.room { return }
    let tree = firstTree(of: program, at: first)
    work += tree.list.count
    let greatest = surplus(of: tree, over: shares, own: own)
    guard base + most + greatest.total > resource.room else { return }
    var broken: [(start: Int, tree: ImpliedStarts, surplus: Surplus)] = []
    for start in open.open(program) {
      let weight = Int128(resource.weights[start])
      guard base + weight + greatest.total > resource.room else { continue }
      let tree = start == first ? tree : self.tree(of: program, at: start)
      work += tree.list.count
      let surplus = surplus(of: tree, over: shares, own: own)
      if base + weight + surplus.total > resource.room { broken.append((start, tree, surplus)) }
    }
    while let last = broken.popLast() {
      // What a start needs, all earlier ones need.
      let like = broken.filter {
        base + Int128(resource.weights[$0.start]) + last.surplus.total > resource.room
      }.map(\.start)
      broken.removeAll { like.contains($0.start) }
      guard
        let multipliers = multipliers(
          shares: shares, tree: last.tree, last.surplus, of: resource, sum: &sum)
      else { continue }
      fix(like + [last.start], by: multipliers, reduction: resource.reduction)
    }
  }

  private mutating func firstTree(of program: Int, at start: Int) -> ImpliedStarts {
    if let known = trees[program], known.first == start { return known.tree }
    let tree = tree(of: program, at: start)
    trees[program] = (start, tree)
    return tree
  }

  private func tree(of program: Int, at start: Int) -> ImpliedStarts {
    let count = start - open.starts[program].lowerBound + 1
    return ImpliedStarts(
      of: [(program, count, nil)], in: needs, elsewhere: forcedPrograms)
  }

  /// What an obligation asks of the resource at least.
  ///
  /// - Returns: `nil` if none of its starts is possible; propagation notices.
  private func leastShare(of obligation: ImpliedStarts.Obligation) -> Int64? {
    let least = obligation.members.reduce(Self.none) { least, member in
      min(least, self.least[open.starts[member.program].lowerBound + member.count - 1])
    }
    return least == Self.none ? nil : least
  }

  /// What the obligations of a start ask for beyond those of every roadmap.
  private struct Surplus {
    var total: Int128 = 0
    /// The positions of those that ask for more.
    var used: [Int] = []
    /// The positions of those of every roadmap whose place they take.
    var replaced: Set<Int> = []
  }

  /// - Parameter own: the obligation of every roadmap that the start itself meets.
  private func surplus(of tree: ImpliedStarts, over shares: [Int64?], own: Int?) -> Surplus {
    var surplus = Surplus()
    if let own { surplus.replaced.insert(own) }
    for (position, obligation) in tree.list.enumerated().dropFirst() {
      guard let share = leastShare(of: obligation) else { continue }
      // Choices are made between programs that nothing else asks for.
      let other = obligation.members.count == 1 ? forcedOf[obligation.members[0].program] : nil
      let isReplaced = other.map(surplus.replaced.contains) ?? true
      let known = isReplaced ? 0 : other.flatMap { shares[$0] } ?? 0
      guard share > known else { continue }
      surplus.total += Int128(share - known)
      surplus.used.append(position)
      if let other { surplus.replaced.insert(other) }
    }
    return surplus
  }

  // MARK: Proofs

  /// The multipliers of a proof: the resource, and along the rows of each
  /// obligation what it asks for.
  ///
  /// - Parameters:
  ///   - shares: what the obligations of every roadmap ask for.
  ///   - surplus: what those of the tree ask for beyond that.
  private mutating func multipliers(
    shares: [Int64?], tree: ImpliedStarts?, _ surplus: Surplus, of resource: Resource,
    sum: inout Int?
  ) -> [Certificate.RowMultiplier]? {
    var flows: [Int: Int128] = [:]
    if let tree {
      for position in surplus.used {
        guard let share = leastShare(of: tree.list[position]),
          let path = tree.path(from: position)
        else { return nil }
        for row in path.rows { flows[row, default: 0] += Int128(share) }
      }
    }
    for (position, share) in shares.enumerated() {
      guard let share, share > 0, !surplus.replaced.contains(position) else { continue }
      guard let path = forced.path(from: position), let required = forced.list[path.root].row
      else { return nil }
      for row in path.rows { flows[row, default: 0] += Int128(share) }
      flows[required, default: 0] -= Int128(share)
    }
    var multipliers: [Certificate.RowMultiplier] = []
    for (row, flow) in flows.sorted(by: { $0.key < $1.key }) where flow != 0 {
      guard let flow = Int64(exactly: flow) else { return nil }
      multipliers.append(Certificate.RowMultiplier(row: row, multiplier: flow))
    }
    if resource.rows.count == 1 { return resource.rows + multipliers }
    let number = sum ?? fixings.sums.count
    if sum == nil { fixings.sums.append(resource.rows) }
    sum = number
    return multipliers + [Certificate.RowMultiplier(row: rowCount + number, multiplier: 1)]
  }

  /// Notes a fixing, and what follows from it along the needs.
  private mutating func fix(
    _ starts: [Int], by multipliers: [Certificate.RowMultiplier], reduction: Reduction
  ) {
    fixings.list.append(
      Certificate.Fixing(
        variables: starts.map { VariableID(index: $0) }, value: 0, multipliers: multipliers))
    summary.add(columns: starts.count, by: reduction)
    for start in starts { open.close(start) }
    summary.add(columns: needs.settle(&open, after: programs[starts[0]]), by: .needs)
  }
}
