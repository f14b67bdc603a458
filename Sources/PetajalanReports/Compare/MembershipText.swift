import Formats
import PetajalanPhrases
import PetajalanResults

/// The programs in every plan of a comparison, in some, and in none, with their
/// starts.
struct MembershipText {
  package let comparison: Comparison
  /// What stands above the column of each plan.
  let headings: [String]
  package let phrases: any Phrasebook
  package let options: GanttOptions

  /// A program's id and name.
  package func name(_ program: Int) -> String {
    let compared = comparison.programs[program]
    let name = compared.program(in: comparison.worlds)?.name(in: phrases.language) ?? ""
    return HarmlessText.line("\(compared.id) \(name)")
  }

  /// Adds a part for each kind of program.
  package func add(to page: inout PlainLines) {
    for membership in Membership.allCases {
      let programs = comparison.programs(membership)
      page.begin(phrases.heading(membership, count: programs.count))
      guard !programs.isEmpty else { continue }
      if membership == .never {
        page.add(programs.map { name($0) }.joined(separator: "; "))
        continue
      }
      var table = TextTable(corner: "", columns: headings)
      for program in programs {
        let starts = comparison.programs[program].starts.map { start in
          start.map { String($0) } ?? options.symbols.bullet
        }
        table.rows.append(.cells(name(program), starts))
      }
      page.add(table)
    }
  }
}
