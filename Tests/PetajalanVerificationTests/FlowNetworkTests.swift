import TestSupport
import Testing

@testable import PetajalanVerification

struct FlowNetworkTests {
  @Test func flowFillsTheNarrowestPlace() {
    var network = FlowNetwork(nodes: 3)
    let first = network.addArc(0, 2, capacity: 5)
    let second = network.addArc(2, 1, capacity: 3)
    #expect(network.maximize(from: 0, to: 1, limit: 99) == 3)
    #expect(network.flow(on: first) == 3)
    #expect(network.flow(on: second) == 3)
    // The first arc has room, the second has none.
    #expect(network.reachable(from: 0) == [true, false, true])
  }

  @Test func limitIsKept() {
    var network = FlowNetwork(nodes: 2)
    network.addArc(0, 1, capacity: 5)
    #expect(network.maximize(from: 0, to: 1, limit: 2) == 2)
    #expect(network.maximize(from: 0, to: 1, limit: 99) == 3)
    #expect(network.maximize(from: 0, to: 1, limit: 99) == 0)
  }

  @Test func capacitiesMayPassSixtyFourBits() {
    var network = FlowNetwork(nodes: 2)
    let wide = Int128(1) << 100
    network.addArc(0, 1, capacity: wide)
    network.addArc(0, 1, capacity: wide)
    #expect(network.maximize(from: 0, to: 1, limit: wide * 4) == wide * 2)
  }

  @Test func frozenArcKeepsItsFlowAndTakesNoMore() {
    var network = FlowNetwork(nodes: 2)
    let arc = network.addArc(0, 1, capacity: 5)
    #expect(network.maximize(from: 0, to: 1, limit: 2) == 2)
    var settled: [Int: Int128] = [:]
    network.freeze(arc, flow: &settled)
    #expect(settled == [arc: 2])
    #expect(network.maximize(from: 0, to: 1, limit: 99) == 0)
    #expect(network.maximize(from: 1, to: 0, limit: 99) == 0)
  }

  /// Of five on their way over two arcs behind the first, three no longer fit: the arc
  /// keeps what it may carry, and what was taken off is missing at the goal.
  @Test func narrowerArcSendsLess() {
    var network = FlowNetwork(nodes: 5)
    let first = network.addArc(0, 2, capacity: 6)
    let (upper, lower) = (
      network.addArc(2, 3, capacity: 2), network.addArc(2, 4, capacity: 9)
    )
    let (top, bottom) = (network.addArc(3, 1, capacity: 9), network.addArc(4, 1, capacity: 9))
    #expect(network.maximize(from: 0, to: 1, limit: 5) == 5)
    // One is unused: nothing is taken off.
    network.narrow(first, by: 1, to: 1)
    #expect(network.capacity(of: first) == 5)
    #expect(network.flow(on: first) == 5)
    network.narrow(first, by: 3, to: 1)
    #expect(network.capacity(of: first) == 2)
    #expect(network.flow(on: first) == 2)
    #expect(network.flow(on: top) + network.flow(on: bottom) == 2)
    #expect(network.flow(on: upper) == network.flow(on: top))
    #expect(network.flow(on: lower) == network.flow(on: bottom))
    #expect(network.capacity(of: upper) == 2 && network.capacity(of: lower) == 9)
    // Wider by two, it sends two more and not three.
    network.widen(first, by: 2)
    #expect(network.maximize(from: 0, to: 1, limit: 9) == 2)
  }

  /// Narrowing by more than is unused takes off just what is too much.
  @Test func partOfWhatIsTakenMayBeUnused() {
    var network = FlowNetwork(nodes: 3)
    let first = network.addArc(0, 2, capacity: 6)
    let second = network.addArc(2, 1, capacity: 9)
    #expect(network.maximize(from: 0, to: 1, limit: 4) == 4)
    network.narrow(first, by: 5, to: 1)
    #expect(network.capacity(of: first) == 1)
    #expect(network.flow(on: first) == 1)
    #expect(network.flow(on: second) == 1)
    #expect(network.capacity(of: second) == 9)
  }

  /// Flow equals the least cut of all cuts, on any arcs that are open.
  @Test func greatestFlowIsTheLeastCut() {
    var positive = 0
    for seed in 0..<400 {
      var choose = Chooser(seed: UInt64(seed))
      let nodes = choose.number(2...7)
      var network = FlowNetwork(nodes: nodes)
      var arcs: [(tail: Int, head: Int, capacity: Int128, isOpen: Bool, arc: Int)] = []
      for _ in 0..<choose.number(1...14) {
        let tail = choose.number(0...nodes - 1)
        let head = choose.number(0...nodes - 1)
        let capacity = Int128(choose.number(0...6))
        let arc = network.addArc(tail, head, capacity: capacity)
        arcs.append((tail, head, capacity, choose.chance(0.8), arc))
      }
      func leastCut(_ counts: (Bool) -> Bool) -> Int128? {
        (0..<(1 << nodes)).filter { $0 & 1 == 1 && $0 >> 1 & 1 == 0 }.map { side in
          arcs.reduce(Int128(0)) { sum, arc in
            let crosses = side >> arc.tail & 1 == 1 && side >> arc.head & 1 == 0
            return crosses && counts(arc.isOpen) ? sum + arc.capacity : sum
          }
        }.min()
      }
      let isOpen = Dictionary(uniqueKeysWithValues: arcs.map { ($0.arc / 2, $0.isOpen) })
      let part = network.maximize(from: 0, to: 1, limit: .max) { isOpen[$0 / 2] ?? false }
      #expect(part == leastCut { $0 }, "seed \(seed)")
      let rest = network.maximize(from: 0, to: 1, limit: .max)
      #expect(part + rest == leastCut { _ in true }, "seed \(seed)")
      if part + rest > 0 { positive += 1 }
      // What is reachable in the end is one side of a least cut.
      let reachable = network.reachable(from: 0)
      let crossing = arcs.filter { reachable[$0.tail] && !reachable[$0.head] }
      #expect(crossing.reduce(0) { $0 + $1.capacity } == part + rest, "seed \(seed)")
      for node in 2..<max(2, nodes) {
        let flowIn = arcs.filter { $0.head == node }.reduce(0) { $0 + network.flow(on: $1.arc) }
        let flowOut = arcs.filter { $0.tail == node }.reduce(0) { $0 + network.flow(on: $1.arc) }
        #expect(flowIn == flowOut, "seed \(seed)")
      }
    }
    #expect(positive > 100)
  }
}
