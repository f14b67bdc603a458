import PetajalanDomain
import PetajalanReports

/// The programs on a roadmap by dimension and by the term in which they start.
struct DimensionMap {
  /// One dimension.
  struct Row {
    /// The dimension.
    ///
    /// **Missing** The programs have none.
    let dimension: String?
    /// One element per column of the map.
    var cells: [Cell]
    /// All of them.
    var sum: Cell { cells.reduce(into: Cell()) { $0 += $1 } }
  }

  /// What starts in a term.
  struct Cell: Equatable {
    /// The positions of the programs.
    var programs: [Int] = []
    /// What is spent on them in the horizon.
    var spent = Spent()

    static func += (left: inout Cell, right: Cell) {
      left.programs += right.programs
      left.spent += right.spent
    }
  }

  /// The terms, in their order; a last column is of programs that start in none.
  ///
  /// **Missing** The column of no term.
  let terms: [PlanningTerm?]

  /// The dimensions, in the order of the file.
  private(set) var rows: [Row] = []

  /// Sorts the programs that are shown.
  init(_ material: ChapterMaterial) {
    let scenario = material.scenario
    func term(of program: Int) -> PlanningTerm? {
      material.roadmap.plan.starts[program].flatMap { scenario.term(of: $0) }
    }
    let hasOthers = material.selected.contains { term(of: $0) == nil }
    let terms: [PlanningTerm?] = scenario.terms.map { $0 } + (hasOthers ? [nil] : [])
    for program in material.selected {
      let dimension = scenario.programs[program].dimension
      if rows.last?.dimension != dimension || rows.isEmpty {
        rows.append(Row(dimension: dimension, cells: terms.map { _ in Cell() }))
      }
      guard let column = terms.firstIndex(of: term(of: program)) else { continue }
      rows[rows.count - 1].cells[column] += Cell(
        programs: [program], spent: material.ledger.total(ofProgram: program))
    }
    self.terms = terms
  }

  /// The sums of the columns.
  var sums: [Cell] {
    terms.indices.map { column in rows.reduce(into: Cell()) { $0 += $1.cells[column] } }
  }
}
