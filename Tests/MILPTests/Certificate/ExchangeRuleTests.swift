import Testing

@testable import MILP

/// Rules that exchange variables, and each reason for which they do not hold.
struct ExchangeRuleTests {
  /// a, b of one set and c, d of another, which can be exchanged, and two rows in which
  /// they can.
  private struct Pairs {
    var model = Model()
    let (a, b): (VariableID, VariableID)
    let (c, d): (VariableID, VariableID)

    init(objectives: [Int64] = [3, 2, 3, 2], room: [Int64] = [4, 5, 4, 5]) {
      let v = objectives.enumerated().map {
        VariableID(index: $0.offset)
      }
      (a, b, c, d) = (v[0], v[1], v[2], v[3])
      for (number, objective) in objectives.enumerated() {
        model.add(Variable(name: "v\(number)", objective: objective))
      }
      model.add(LinearConstraint(name: "one", terms: [Term(1, a), Term(1, b)], upper: 1))
      model.add(LinearConstraint(name: "two", terms: [Term(1, c), Term(1, d)], upper: 1))
      model.add(
        LinearConstraint(name: "room", terms: zip(room, v).map { Term($0, $1) }, upper: 8))
    }

    func areTwins(_ first: [VariableID], _ second: [VariableID], count: Int = 1) -> Bool {
      let sets = ExclusiveSets(model)
      return SymmetryRule(first: first, second: second, count: count).holds(in: model) { sets[$0] }
    }
  }

  @Test func programsThatDifferInNothingAreTwins() {
    let pairs = Pairs()
    let (a, b, c, d) = (pairs.a, pairs.b, pairs.c, pairs.d)
    #expect(pairs.areTwins([a, b], [c, d]))
    #expect(pairs.areTwins([a, b], [c, d], count: 2))
    for count in [-1, 0, 3] { #expect(!pairs.areTwins([a, b], [c, d], count: count)) }
    // Out of order, in the wrong places, of unlike length, or shared.
    #expect(!pairs.areTwins([c, d], [a, b]))
    #expect(!pairs.areTwins([b, a], [d, c]))
    #expect(!pairs.areTwins([a, a], [c, c]))
    #expect(!pairs.areTwins([a, b], [d, c]))
    #expect(!pairs.areTwins([a], [c, d]))
    #expect(!pairs.areTwins([], []))
    #expect(!pairs.areTwins([a, b], [b, d]))
    #expect(!pairs.areTwins([a, b], [c, VariableID(index: 4)]))
    // A part of them: b and d stay where they are.
    #expect(!pairs.areTwins([a], [c]))
    // Of no set, or of two.
    #expect(!pairs.areTwins([a, c], [b, d]))
  }

  /// Where all else can be exchanged, variables must still exclude each other, and be 0
  /// or 1.
  @Test func onlyOneOfAProgramsYearsIsChosen() {
    let pairs = Pairs(objectives: [3, 3, 3, 3], room: [4, 4, 4, 4])
    #expect(pairs.areTwins([pairs.a], [pairs.b]))
    #expect(pairs.areTwins([pairs.a, pairs.b], [pairs.c, pairs.d]))
    #expect(!pairs.areTwins([pairs.a, pairs.c], [pairs.b, pairs.d]))
    for (first, second, areTwins) in [(1, 1, true), (2, 1, false), (1, 2, false), (2, 2, false)] {
      var model = Model()
      let x = model.add(Variable(name: "x", upper: Int64(first), objective: 3))
      let y = model.add(Variable(name: "y", upper: Int64(second), objective: 3))
      model.add(LinearConstraint(name: "r", terms: [Term(1, x), Term(1, y)], upper: 2))
      let rule = SymmetryRule(first: [x], second: [y], count: 1)
      #expect(rule.holds(in: model) { _ in nil } == areTwins, "\(first) \(second)")
    }
  }

  @Test func programsThatDifferAreNoTwins() {
    func areTwins(_ pairs: Pairs) -> Bool {
      pairs.areTwins([pairs.a, pairs.b], [pairs.c, pairs.d])
    }
    #expect(!areTwins(Pairs(objectives: [3, 2, 3, 1])))
    #expect(!areTwins(Pairs(objectives: [3, 0, 3, 0])))
    #expect(areTwins(Pairs(objectives: [3, -2, 3, -2])))
    #expect(!areTwins(Pairs(room: [4, 5, 4, 6])))
    var sided = Pairs()
    sided.model.add(
      LinearConstraint(name: "r", terms: [Term(1, sided.a), Term(2, sided.d)], lower: 0))
    #expect(!areTwins(sided))
    sided.model.add(
      LinearConstraint(name: "s", terms: [Term(1, sided.c), Term(2, sided.b)], lower: 1))
    #expect(!areTwins(sided))
    sided.model.add(
      LinearConstraint(name: "s", terms: [Term(1, sided.c), Term(2, sided.b)], lower: 0))
    sided.model.add(
      LinearConstraint(name: "r", terms: [Term(1, sided.a), Term(2, sided.d)], lower: 1))
    #expect(areTwins(sided))
  }

  @Test func twinsStandInOrder() {
    let pairs = Pairs()
    let rule = SymmetryRule(first: [pairs.a, pairs.b], second: [pairs.c, pairs.d], count: 1)
    #expect(rule.row.terms == [Term(-1, pairs.a), Term(1, pairs.c)])
    #expect(rule.row.upper == 0)
    #expect(rule.rows(in: pairs.model) == [0, 1, 2])
  }

  /// b for a: it earns more and asks for no more where there is an upper side, no less
  /// where there is a lower one.
  @Test func betterVariableOfTheSetDominates() {
    func holds(
      _ rows: [(worse: Int64, best: Int64, low: Bool, high: Bool)], objectives: [Int64] = [1, 2],
      sets: [Int?] = [0, 0], isOpen: Bool = true, dominated: Int = 0, better: Int = 1
    ) -> Bool {
      var model = Model()
      for (number, objective) in objectives.enumerated() {
        model.add(Variable(name: "v\(number)", objective: objective))
      }
      let rule = DominanceRule(
        dominated: VariableID(index: dominated), better: VariableID(index: better))
      let terms = rows.map { row in
        (
          terms: [Term(row.worse, rule.dominated), Term(row.best, rule.better)],
          hasLower: row.low, hasUpper: row.high
        )
      }
      return rule.holds(
        in: model, rows: terms, isOpen: { _ in isOpen },
        set: { sets.indices.contains($0.index) ? sets[$0.index] : nil })
    }
    #expect(holds([]))
    #expect(holds([(3, 3, true, true)]))
    #expect(holds([(3, 2, false, true), (3, 4, true, false)]))
    #expect(!holds([(3, 4, false, true)]))
    #expect(!holds([(3, 2, true, false)]))
    #expect(!holds([(3, 4, true, true)]))
    #expect(!holds([(3, 2, true, true)]))
    #expect(holds([(3, 2, false, false), (3, 4, false, false)]))
    #expect(!holds([], objectives: [2, 2]))
    #expect(!holds([], objectives: [3, 2]))
    #expect(!holds([], sets: [0, 1]))
    #expect(!holds([], sets: [nil, nil]))
    #expect(!holds([], isOpen: false))
    #expect(!holds([], dominated: 1, better: 1))
    #expect(!holds([], dominated: 0, better: 2))
    #expect(!holds([], dominated: -1, better: 1))
  }

  @Test func setsAreRowsOfAtMostOne() {
    var model = Model()
    let v = (0..<5).map { model.add(Variable(name: "v\($0)", upper: $0 == 4 ? 2 : 1)) }
    func add(_ coefficients: [Int: Int64], lower: Int64? = nil, upper: Int64?) {
      model.add(
        LinearConstraint(
          name: "r", terms: coefficients.map { Term($0.value, v[$0.key]) }, lower: lower,
          upper: upper))
    }
    add([0: 1, 1: 1], upper: 2)
    add([0: 1, 1: 2], upper: 1)
    add([0: 1], upper: 1)
    add([0: 1, 4: 1], upper: 1)
    add([0: 1, 1: 1], lower: 1, upper: nil)
    add([0: 1, 1: 1], upper: 1)
    add([1: 1, 2: 1], lower: 1, upper: 1)
    let sets = ExclusiveSets(model)
    #expect(v.map { sets[$0] } == [5, 5, 6, nil, nil])
  }
}
