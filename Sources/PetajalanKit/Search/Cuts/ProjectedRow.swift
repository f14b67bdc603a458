import MILP

/// The ceiling of a source in a year.
struct Supply: Hashable, Sendable {
  /// The source's position.
  let source: Int
  /// The calendar year.
  let year: Int
}

/// What a set of supplies asks of start variables alone.
///
/// For any set *N* of supplies that contains, with a carrying source's year, all
/// its earlier years, what starts must at least draw from *N* is at most what
/// *N* has: the payments are projected out.
///
/// **Units** Rupiah.
///
/// **Source** Gale (1957), doi:10.2140/pjm.1957.7.1073; Hoffman (1960).
struct ProjectedRow {
  /// What each start must at least draw, for all starts that must.
  let terms: [(coefficient: Int128, variable: VariableID)]

  /// What the supplies have, less what programs that are done must draw.
  let upper: Int128

  init(drawingFrom supplies: Set<Supply>, in formulation: Formulation) {
    let scenario = formulation.scenario
    let available = supplies.reduce(Int128(0)) { sum, supply in
      let index = scenario.horizon.index(of: supply.year)
      return sum + Int128(scenario.sources[supply.source].ceilings[index].rupiah)
    }
    let standing = scenario.programs.indices.reduce(Int128(0)) {
      $0 + Self.leastDrawn(formulation.economics.standingDues(of: $1), from: supplies)
    }
    upper = available - standing
    terms = formulation.starts.compactMap { start in
      let dues = formulation.economics.dues(of: start.program, start: start.year)
      let drawn = Self.leastDrawn(dues, from: supplies)
      return drawn == 0 ? nil : (drawn, start.variable)
    }
  }

  /// What dues must at least draw from some supplies.
  private static func leastDrawn(_ dues: [Due], from supplies: Set<Supply>) -> Int128 {
    dues.reduce(0) { sum, due in
      var asked: Int128 = 0
      var left = Int128(due.rupiah)
      for payer in due.payers {
        let share = due.share(of: payer)
        if supplies.contains(Supply(source: payer.source, year: due.year)) {
          asked += Int128(share.atLeast)
        } else {
          left -= Int128(share.atMost)
        }
      }
      return sum + max(asked, left, 0)
    }
  }
}
