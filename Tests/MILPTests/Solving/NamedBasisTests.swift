import GLPKSolver
import TestSupport
import Testing

@testable import MILP
@testable import PetajalanDomain
@testable import PetajalanFormulation

/// A basis is found again in a changed model by names.
struct NamedBasisTests {
  /// max Σ x with rows `a: x + y ≤ 3`, `b: y + z ≤ 3`, without some rows and variables.
  private static func model(
    without missing: Set<String> = [], upper: Int64 = 3
  ) -> Model {
    var model = Model()
    var ids: [String: VariableID] = [:]
    for name in ["x", "y", "z"] where !missing.contains(name) {
      ids[name] = model.add(Variable(name: name, lower: 0, upper: 9, objective: 1))
    }
    for (name, members) in [("a", ["x", "y"]), ("b", ["y", "z"])] where !missing.contains(name) {
      let terms = members.compactMap { ids[$0] }.map { Term(1, $0) }
      model.add(LinearConstraint(name: name, terms: terms, upper: upper))
    }
    return model
  }

  private static let noted = NamedBasis(
    SimplexBasis(constraints: [.atUpper, .atUpper], variables: [.basic, .atLower, .basic]),
    of: model())

  @Test func theSameNamesKeepTheirPlaces() {
    let basis = Self.noted.basis(of: Self.model(upper: 4))
    #expect(
      basis
        == SimplexBasis(
          constraints: [.atUpper, .atUpper], variables: [.basic, .atLower, .basic]))
  }

  @Test func aVariableWhoseRowIsGoneLeavesTheBasis() {
    let basis = Self.noted.basis(of: Self.model(without: ["b"]))
    #expect(
      basis
        == SimplexBasis(constraints: [.atUpper], variables: [.basic, .atLower, .atLower]))
  }

  @Test func aRowWhoseVariableIsGoneEntersTheBasis() {
    let basis = Self.noted.basis(of: Self.model(without: ["z"]))
    #expect(
      basis
        == SimplexBasis(constraints: [.atUpper, .basic], variables: [.basic, .atLower]))
  }

  @Test func aBasisThatIsTooDifferentIsNone() {
    #expect(Self.noted.basis(of: Self.model(without: ["x", "z"])) == nil)
  }

  /// Each row has a variable of its own only if the first one leaves the row that it
  /// would take.
  @Test func variablesMoveToRowsOfTheirOwn() {
    var model = Model()
    let p = model.add(Variable(name: "p", lower: 0, upper: 9, objective: 1))
    let q = model.add(Variable(name: "q", lower: 0, upper: 9, objective: 1))
    model.add(LinearConstraint(name: "both", terms: [Term(1, p), Term(1, q)], upper: 3))
    model.add(LinearConstraint(name: "one", terms: [Term(1, p)], upper: 2))
    let basis = SimplexBasis(constraints: [.atUpper, .atUpper], variables: [.basic, .basic])
    #expect(NamedBasis(basis, of: model).basis(of: model) == basis)
  }

  @Test func whatIsNewIsNotPressedAgainst() {
    var model = Self.model()
    let extra = model.add(Variable(name: "w", lower: 0, upper: 9, objective: 1))
    model.add(LinearConstraint(name: "c", terms: [Term(1, extra)], upper: 1))
    #expect(
      Self.noted.basis(of: model)
        == SimplexBasis(
          constraints: [.atUpper, .atUpper, .basic],
          variables: [.basic, .atLower, .basic, .atLower]))
  }

  /// As many are basic as there are rows, and the relaxation has the same value from
  /// there.
  @Test(arguments: 0..<12 as Range<UInt64>) func theRelaxationIsTheSameFromThere(
    seed: UInt64
  ) throws {
    let reading = try SeededScenario.text(seed: seed).reading()
    let document = try #require(reading.document)
    let base = try relaxed(try #require(reading.scenario))
    guard let base else { return }
    let noted = NamedBasis(base.basis, of: base.model)
    for percent in [90, 110, 200] as [Int64] {
      let changed = try document.scenario(
        applying: [.scaleCeilings(percent: ExactDecimal(coefficient: percent))])
      guard let cold = try relaxed(changed), let basis = noted.basis(of: cold.model) else {
        continue
      }
      let basic =
        basis.constraints.count { $0 == .basic } + basis.variables.count { $0 == .basic }
      #expect(basic == cold.model.constraints.count)
      let warm = try #require(try relaxed(changed, from: basis))
      #expect(abs(warm.value - cold.value) <= 1e-6 * max(1, abs(cold.value)))
    }
  }

  private struct Relaxed: Sendable {
    let model: Model
    let value: Double
    let basis: SimplexBasis
  }

  /// - Returns: `nil` if the presolve or the relaxation leaves nothing.
  private func relaxed(_ scenario: Scenario, from start: SimplexBasis? = nil) throws -> Relaxed? {
    guard case .reduced(let presolved) = Presolve.apply(to: Formulation(scenario).model) else {
      return nil
    }
    let model = presolved.model
    return try GLPKSolver().withRelaxation(of: model, within: WorkLimit()) {
      relaxation throws(SolverFailure) -> Relaxed? in
      if let start { try relaxation.setBasis(start) }
      let result = try relaxation.solve(deadline: nil)
      guard result.status == .optimal else { return nil }
      return Relaxed(model: model, value: result.objective, basis: try relaxation.basis())
    } ?? nil
  }
}
