import TestSupport
import Testing

@testable import MILP
@testable import PetajalanFormulation
@testable import PetajalanSearch

/// Trees of requirements against enumeration of all choices.
struct PrecedenceForestTests {
  @Test func priceIsThatOfTheBestChoice() throws {
    var edges = 0
    for seed in Seeds.first(400) {
      guard let case_ = try ForestCase(seed: UInt64(seed)) else { continue }
      edges += case_.edges.count
      var values = case_.values
      var worth = Array(repeating: 0.0, count: case_.columns.blocks)
      let total = case_.forest.price(&values, worth: &worth)
      #expect(abs(total - case_.best) < 1e-6, "seed \(seed): \(total), \(case_.best)")
      var choice = Array(repeating: Int32(-1), count: case_.columns.blocks)
      case_.forest.choose(values, choice: &choice)
      #expect(case_.obeys(choice.map { Int($0) }), "seed \(seed)")
      #expect(abs(case_.worth(choice.map { Int($0) }) - case_.best) < 1e-6, "seed \(seed)")
    }
    #expect(edges > Seeds.share(of: 30), "\(edges) requirements")
  }

  @Test func programsPricedAloneAtTheMultipliersAddUpToTheSame() throws {
    for seed in Seeds.first(400) {
      guard let case_ = try ForestCase(seed: UInt64(seed)) else { continue }
      var values = case_.values
      var worth = Array(repeating: 0.0, count: case_.columns.blocks)
      let total = case_.forest.price(&values, worth: &worth)
      var reduced = case_.values
      var isNegative = false
      case_.forest.multipliers(values) { row, multiplier in
        isNegative = isNegative || multiplier < 0
        for term in case_.model.constraints[row].terms {
          reduced[term.variable.index] -= multiplier * Double(term.coefficient)
        }
      }
      #expect(!isNegative, "seed \(seed)")
      let alone = (0..<case_.columns.blocks).reduce(0.0) { sum, block in
        sum + case_.columns.range(of: block).reduce(0.0) { max($0, reduced[$1]) }
      }
      #expect(abs(total - alone) < 1e-6, "seed \(seed): \(total), \(alone)")
    }
  }
}

/// The requirements of a seeded scenario, with random values of its starts.
private struct ForestCase {
  let model: Model
  let columns: ProgramColumns
  let edges: [RequirementEdge]
  let forest: PrecedenceForest
  let values: [Double]

  init?(seed: UInt64) throws {
    guard let scenario = try SeededScenario.text(seed: seed, programs: 5).reading().scenario else {
      return nil
    }
    let formulation = Formulation(scenario)
    guard case .reduced(let presolved) = Presolve.apply(to: formulation.model) else { return nil }
    model = presolved.model
    columns = ProgramColumns(formulation, presolved)
    edges = RowRoles(formulation, presolved, columns: columns).edges
    forest = PrecedenceForest(
      edges, columns: columns, isRequired: Array(repeating: false, count: columns.blocks))
    var random = SplitMix64(seed: seed)
    values = (0..<columns.count).map { _ in Double(random.below(200) - 100) }
  }

  /// The greatest worth of a choice that obeys the requirements.
  var best: Double {
    var choices: [[Int]] = [[]]
    for block in 0..<columns.blocks {
      choices = choices.flatMap { begun in ([-1] + columns.range(of: block)).map { begun + [$0] } }
    }
    return choices.filter(obeys).map(worth).max() ?? 0
  }

  func worth(_ choice: [Int]) -> Double {
    choice.reduce(0) { $1 < 0 ? $0 : $0 + values[$1] }
  }

  func obeys(_ choice: [Int]) -> Bool {
    edges.allSatisfy { edge in
      edge.steps.allSatisfy { step in
        let needing = choice[edge.needing] - columns.first[edge.needing]
        let needed = choice[edge.needed] - columns.first[edge.needed]
        let asks = choice[edge.needing] >= 0 && needing < step.needing
        return !asks || choice[edge.needed] >= 0 && needed < step.needed
      }
    }
  }
}
