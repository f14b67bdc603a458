/// Finds programs that wait for one another for ever.
///
/// A circle of requirements whose delays sum to zero or less can be met by
/// starting together, and is none here.
struct CircleSearch {
  /// A requirement without alternative.
  struct Arc {
    /// The needed program.
    package var from: Int
    /// The program that needs it.
    package var to: Int
    /// The least number of years from start to start; may be negative.
    var delay: Int
    /// The position of the dependency.
    package var dependency: Int
  }

  /// A circle that cannot be met.
  struct Circle {
    /// The programs, each needing the next, the first again last.
    package var programs: [Int]
    /// The position of one of its dependencies.
    package var dependency: Int
  }

  private let arcs: [Arc]
  private let programCount: Int
  /// The arcs that leave each program.
  private let leaving: GroupedPositions

  /// Creates a search.
  init(programCount: Int, arcs: [Arc]) {
    self.arcs = arcs
    self.programCount = programCount
    leaving = GroupedPositions(
      arcs.enumerated().map { (group: $1.from, position: $0) }, groups: programCount)
  }

  /// One circle per set of programs that depend on one another, in the order of
  /// the dependencies.
  func circles() -> [Circle] {
    let component = components()
    var inner: [(group: Int, position: Int)] = []
    for (position, arc) in arcs.enumerated() where component[arc.from] == component[arc.to] {
      inner.append((component[arc.from], position))
    }
    let groups = GroupedPositions(inner, groups: programCount)
    return (0..<programCount).compactMap { circle(among: groups[$0], component) }
      .sorted { $0.dependency < $1.dependency }
  }

  private func circle(among positions: ArraySlice<Int>, _ component: [Int]) -> Circle? {
    if positions.contains(where: { arcs[$0].delay < 0 }) { return longest(among: positions) }
    // Every arc inside a strong component lies on a circle, so that one that
    // takes time is enough.
    guard let slow = positions.first(where: { arcs[$0].delay > 0 }) else { return nil }
    let way = shortestWay(from: arcs[slow].to, to: arcs[slow].from, within: component)
    return circle([slow] + way)
  }

  /// The circle of arcs in their order, told from the program that needs in the
  /// first of its dependencies.
  private func circle(_ way: [Int]) -> Circle? {
    let dependencies = way.map { arcs[$0].dependency }
    guard let first = dependencies.min(), let position = dependencies.firstIndex(of: first)
    else { return nil }
    let turned = way[(position + 1)...] + way[...position]
    let programs = turned.reversed().map { arcs[$0].to }
    return Circle(programs: programs + programs.prefix(1), dependency: first)
  }

  /// The arcs of a way inside the strong component of both its ends.
  private func shortestWay(from: Int, to: Int, within component: [Int]) -> [Int] {
    var arrival: [Int: Int] = [:]
    var queue = [from]
    var next = 0
    while next < queue.count, from != to, arrival[to] == nil {
      let program = queue[next]
      next += 1
      for position in leaving[program] {
        let target = arcs[position].to
        guard target != from, component[target] == component[from], arrival[target] == nil
        else { continue }
        arrival[target] = position
        queue.append(target)
      }
    }
    var way: [Int] = []
    var program = to
    while program != from, let position = arrival[program] {
      way.append(position)
      program = arcs[position].from
    }
    return way.reversed()
  }

  /// The most relaxations spent on circles with negative delays: they are rare,
  /// and one that is missed makes a scenario infeasible, not wrong.
  private static let mostRelaxations = 20_000_000

  /// A circle of positive delay, found as the program whose longest way still
  /// grows after as many rounds as there are programs.
  ///
  /// **Source** Bellman (1958) and Ford (1956), for longest ways.
  private func longest(among positions: ArraySlice<Int>) -> Circle? {
    let programs = Set(positions.flatMap { [arcs[$0].from, arcs[$0].to] })
    var way = Dictionary(uniqueKeysWithValues: programs.map { ($0, 0) })
    var arrival: [Int: Int] = [:]
    var spent = 0
    for round in 0...programs.count {
      var changed: Int?
      for position in positions {
        let arc = arcs[position]
        let length = (way[arc.from] ?? 0) + arc.delay
        guard length > way[arc.to] ?? 0 else { continue }
        way[arc.to] = length
        arrival[arc.to] = position
        changed = arc.to
      }
      spent += positions.count
      guard let changed, spent < Self.mostRelaxations else { return nil }
      if round == programs.count { return trace(back: changed, arrival, programs.count) }
    }
    return nil
  }

  private func trace(back program: Int, _ arrival: [Int: Int], _ count: Int) -> Circle? {
    var program = program
    // As many steps back as there are programs end inside the circle.
    for _ in 0..<count {
      guard let position = arrival[program] else { return nil }
      program = arcs[position].from
    }
    let start = program
    var way: [Int] = []
    repeat {
      guard let position = arrival[program] else { return nil }
      way.append(position)
      program = arcs[position].from
    } while program != start
    return circle(way.reversed())
  }

  /// The number of each program's strong component.
  ///
  /// **Source** Tarjan (1972), doi:10.1137/0201010, with a stack of its own,
  /// because chains of requirements can be longer than the call stack is deep.
  private func components() -> [Int] {
    let count = programCount
    var component = [Int](repeating: -1, count: count)
    var order = [Int](repeating: -1, count: count)
    var lowest = [Int](repeating: 0, count: count)
    var open: [Int] = []
    var nextOrder = 0
    var nextComponent = 0
    for root in 0..<count where order[root] < 0 {
      var calls: [(program: Int, next: Int)] = [(root, 0)]
      while let call = calls.last {
        let program = call.program
        if call.next == 0 {
          order[program] = nextOrder
          lowest[program] = nextOrder
          nextOrder += 1
          open.append(program)
        }
        let arcsOut = leaving[program]
        if call.next < arcsOut.count {
          calls[calls.count - 1].next += 1
          let target = arcs[arcsOut[arcsOut.startIndex + call.next]].to
          if order[target] < 0 {
            calls.append((target, 0))
          } else if component[target] < 0 {
            lowest[program] = min(lowest[program], order[target])
          }
          continue
        }
        calls.removeLast()
        if let parent = calls.last?.program {
          lowest[parent] = min(lowest[parent], lowest[program])
        }
        guard lowest[program] == order[program] else { continue }
        while let member = open.popLast() {
          component[member] = nextComponent
          if member == program { break }
        }
        nextComponent += 1
      }
    }
    return component
  }
}
