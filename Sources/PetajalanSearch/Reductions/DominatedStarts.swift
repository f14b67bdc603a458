import MILP
import PetajalanFormulation

/// Finds starts that are never chosen, because another year of the same program is
/// better whatever the others do.
///
/// `DominanceRule` has the exchange that proves it. Only starts that earn strictly less
/// are ruled out, so that every best roadmap, and so the first of them in the order
/// that breaks ties, is still there. A start that uses money or time in years in
/// which these are short is never better in this sense; those of programs whose payers
/// always have enough are, and those of programs that cost nothing.
struct DominatedStarts {
  /// One cut per start.
  let cuts: [Cut]

  /// The most steps of work. A number of steps, so that the result is the same on every
  /// machine.
  private static let mostWork = 5_000_000

  /// Looks for the starts of a formulation that other starts dominate.
  init(_ formulation: Formulation, presolved: PresolvedModel) {
    let model = presolved.model
    var position: [Int: Int] = [:]
    for (place, original) in presolved.kept.enumerated() { position[original.index] = place }
    var columns: [[(row: Int, coefficient: Int64)]] = Array(
      repeating: [], count: model.variables.count)
    for (row, constraint) in model.constraints.enumerated() {
      for term in constraint.terms {
        columns[term.variable.index].append((row, term.coefficient))
      }
    }
    let sets = ExclusiveSets(presolved.original)
    var work = 0
    var cuts: [Cut] = []
    for starts in formulation.startsOfProgram {
      let open = starts.compactMap { position[$0.variable.index] }
      for dominated in open {
        let better = open.first { other in
          guard model.variables[other].objective > model.variables[dominated].objective,
            work < Self.mostWork
          else { return false }
          work += columns[other].count + columns[dominated].count
          return Self.isBetter(columns[other], columns[dominated], in: model)
        }
        guard let better else { continue }
        let (worse, best) = (presolved.kept[dominated], presolved.kept[better])
        guard let set = sets[worse], set == sets[best] else { continue }
        cuts.append(
          Cut(
            row: LinearConstraint(
              name: "dominance", terms: [Term(1, VariableID(index: dominated))], upper: 0),
            derivation: DerivedCut(
              source: [], rule: .dominance(DominanceRule(dominated: worse, better: best)))))
      }
    }
    self.cuts = cuts
  }

  /// Whether a column asks for no more than another in any row.
  private static func isBetter(
    _ one: [(row: Int, coefficient: Int64)], _ other: [(row: Int, coefficient: Int64)],
    in model: Model
  ) -> Bool {
    var differences: [Int: Int64] = [:]
    for entry in one { differences[entry.row, default: 0] += entry.coefficient }
    for entry in other { differences[entry.row, default: 0] -= entry.coefficient }
    return differences.allSatisfy { row, difference in
      (model.constraints[row].upper == nil || difference <= 0)
        && (model.constraints[row].lower == nil || difference >= 0)
    }
  }
}
