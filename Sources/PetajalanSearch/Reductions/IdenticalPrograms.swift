import MILP
import PetajalanFormulation

/// Orders programs that differ in nothing but their place in the file: the earlier one
/// starts no later.
///
/// `SymmetryRule` has the exchange that proves it. Of roadmaps that differ by such an
/// exchange the order that breaks ties prefers the one in which the program that comes
/// first in the file starts first, so the roadmap that is chosen is still there.
struct IdenticalPrograms {
  /// The rows of order.
  let cuts: [Cut]

  /// The most rows.
  private static let mostCuts = 1_000

  /// The most coefficients that are looked at: each pair of programs takes all of the
  /// model. A number of steps, so that the result is the same on every machine.
  private static let mostWork = 5_000_000

  /// Looks for programs of a formulation that are alike.
  init(_ formulation: Formulation, presolved: PresolvedModel) {
    let model = presolved.original
    let sets = ExclusiveSets(model)
    // What twins have in common, without looking at rows.
    struct Look: Hashable {
      let years: [Int]
      let objective: [Int64]
      let owner: Int
    }
    var alike: [Look: [Int]] = [:]
    var order: [Look] = []
    for (program, starts) in formulation.startsOfProgram.enumerated() where !starts.isEmpty {
      let look = Look(
        years: starts.map(\.year), objective: starts.map { model[$0.variable].objective },
        owner: formulation.scenario.programs[program].owner)
      if alike[look] == nil { order.append(look) }
      alike[look, default: []].append(program)
    }
    let size = model.constraints.reduce(1) { $0 + $1.terms.count }
    var (cuts, work): ([Cut], Int) = ([], 0)
    for programs in order.compactMap({ alike[$0] }) {
      for (one, other) in zip(programs, programs.dropFirst()) where work < Self.mostWork {
        work += size
        let first = formulation.startsOfProgram[one].map(\.variable)
        let second = formulation.startsOfProgram[other].map(\.variable)
        guard
          SymmetryRule(first: first, second: second, count: 1).holds(in: model, set: { sets[$0] })
        else { continue }
        for count in 1...first.count where cuts.count < Self.mostCuts {
          let rule = SymmetryRule(first: first, second: second, count: count)
          let terms =
            second.prefix(count).map { Term(1, $0) } + first.prefix(count).map { Term(-1, $0) }
          guard
            let row = presolved.restrict(LinearConstraint(name: "twins", terms: terms, upper: 0))
          else { continue }
          cuts.append(
            Cut(row: row, derivation: DerivedCut(source: [], rule: .twins(rule))))
        }
      }
    }
    self.cuts = cuts
  }
}
