import Testing

@testable import MILP

/// The rows of a relaxation, which comes to hold the same ones in the same order.
struct ActiveRowsTests {
  /// max x + y with x ≤ 1 and y ≤ 1 as rows.
  private static let model: Model = {
    var model = Model()
    let ids = ["x", "y"].map {
      model.add(Variable(name: $0, lower: 0, upper: 9, objective: 1))
    }
    for (name, id) in zip(["a", "b"], ids) {
      model.add(LinearConstraint(name: name, terms: [Term(1, id)], upper: 1))
    }
    return model
  }()

  private static func cut(_ name: String, _ coefficients: [Int64], _ upper: Int64)
    -> LinearConstraint
  {
    LinearConstraint(
      name: name,
      terms: coefficients.enumerated().map { Term($1, VariableID(index: $0)) }, upper: upper)
  }

  @Test func cutIsAddedOnce() throws {
    let relaxation = RowList(Self.model)
    var rows = ActiveRows(Self.model, relaxation: relaxation, known: [])
    let (c, d) = (Self.cut("c", [1, 1], 1), Self.cut("d", [2, 1], 2))
    #expect(try rows.add([c, d, Self.cut("again", [1, 1], 1)]) == [0, 1])
    #expect(try rows.add([d]) == [])
    #expect(rows.numbers == [0, 1, 2, 3])
    #expect(rows.activeCuts == [0, 1])
    #expect(rows.cut(at: 1).name == "d")
    #expect(relaxation.names == ["a", "b", "c", "d"])
    #expect(rows.model.constraints.map(\.name) == relaxation.names)
  }

  @Test func knownCutsWaitForAPointThatBreaksThem() throws {
    let relaxation = RowList(Self.model)
    var rows = ActiveRows(
      Self.model, relaxation: relaxation,
      known: [Self.cut("c", [1, 1], 1), Self.cut("d", [1, 2], 9)])
    #expect(relaxation.names == ["a", "b"])
    #expect(try !rows.bringBack(brokenBy: [0.5, 0.5]))
    #expect(try rows.bringBack(brokenBy: [1, 1]))
    #expect(relaxation.names == ["a", "b", "c"])
    #expect(rows.activeCuts == [0])
    #expect(rows.model.constraints.map(\.name) == relaxation.names)
  }

  /// At the root at once, but neither what has a price nor what is not basic.
  @Test func idleRowsLeaveAndComeBack() throws {
    let relaxation = RowList(Self.model)
    var rows = ActiveRows(Self.model, relaxation: relaxation, known: [])
    _ = try rows.add([Self.cut("c", [1, 1], 1), Self.cut("d", [2, 1], 2)])
    relaxation.places = [.basic, .basic, .atUpper, .basic]
    try rows.age(rowDuals: [0, 0.5, 0, 0], isRoot: true)
    #expect(relaxation.names == ["b", "c"])
    #expect(rows.numbers == [1, 2])
    #expect(rows.activeCuts == [0])
    #expect(rows.model.constraints.map(\.name) == relaxation.names)
    #expect(try rows.bringBack(brokenBy: [1.5, 0]))
    #expect(relaxation.names == ["b", "c", "a", "d"])
    #expect(rows.numbers == [1, 2, 0, 3])
  }

  /// Elsewhere a factorization is worth it for twenty rows that were idle for more than
  /// ten nodes.
  @Test func belowTheRootRowsStayForAWhile() throws {
    for (count, isWorthIt) in [(17, false), (18, true)] {
      let relaxation = RowList(Self.model)
      var rows = ActiveRows(Self.model, relaxation: relaxation, known: [])
      _ = try rows.add((0..<count).map { Self.cut("c\($0)", [1, 1], Int64($0)) })
      relaxation.places = Array(repeating: .basic, count: count + 2)
      for _ in 0..<10 {
        try rows.age(rowDuals: Array(repeating: 0, count: count + 2), isRoot: false)
        #expect(relaxation.names.count == count + 2)
      }
      try rows.age(rowDuals: Array(repeating: 0, count: count + 2), isRoot: false)
      #expect(relaxation.names.isEmpty == isWorthIt, "\(count)")
    }
  }

  @Test func basisIsFoundAgainAmongOtherRows() throws {
    let relaxation = RowList(Self.model)
    var rows = ActiveRows(Self.model, relaxation: relaxation, known: [])
    _ = try rows.add([Self.cut("c", [1, 1], 1)])
    relaxation.places = [.basic, .atUpper, .atUpper]
    relaxation.variables = [.basic, .basic]
    let snapshot = try rows.snapshot()
    // The row c leaves, and another comes.
    relaxation.places = [.atUpper, .atUpper, .basic]
    try rows.age(rowDuals: [1, 1, 0], isRoot: true)
    _ = try rows.add([Self.cut("d", [2, 1], 2)])
    #expect(relaxation.names == ["a", "b", "d"])
    relaxation.variables = [.atLower, .atUpper]
    try rows.restore(snapshot)
    #expect(relaxation.names == ["a", "b", "d", "c"])
    #expect(relaxation.places == [.basic, .atUpper, .basic, .atUpper])
    #expect(relaxation.variables == [.basic, .basic])
  }
}

/// A relaxation that only knows its rows and the basis that a test gives it.
private final class RowList: LinearRelaxation {
  private(set) var names: [String]
  var places: [SimplexBasis.Place]
  var variables: [SimplexBasis.Place]

  init(_ model: Model) {
    names = model.constraints.map(\.name)
    places = Array(repeating: .basic, count: names.count)
    variables = Array(repeating: .atLower, count: model.variables.count)
  }

  func add(_ constraints: [LinearConstraint]) throws(SolverFailure) {
    names += constraints.map(\.name)
    places += constraints.map { _ in .basic }
  }

  func removeConstraints(at positions: [Int]) throws(SolverFailure) {
    for position in positions.reversed() {
      names.remove(at: position)
      places.remove(at: position)
    }
  }

  func basis() throws(SolverFailure) -> SimplexBasis {
    SimplexBasis(constraints: places, variables: variables)
  }

  func setBasis(_ basis: SimplexBasis) throws(SolverFailure) {
    places = basis.constraints
    variables = basis.variables
  }

  func setBounds(of variable: VariableID, lower: Int64, upper: Int64) throws(SolverFailure) {}

  func setObjective(_ coefficients: [Int64]) throws(SolverFailure) {}

  func solve(within limits: RelaxationLimits) throws(SolverFailure) -> RelaxationResult {
    throw .fatal(message: "nothing is solved here")
  }
}
