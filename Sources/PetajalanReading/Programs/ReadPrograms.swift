import PetajalanDomain

/// What the tables about programs come to, and the rules about them: most of the work of
/// a reading, and hardly any of it is done anew for the scenario of an alternative.
struct ReadPrograms {
  /// The table `programs`.
  let table: Table<ProgramColumn>
  /// What its rows say.
  var drafts: [ProgramDraft]
  /// Their ids.
  var ids: UniqueIDs
  /// The table `owners`.
  let ownerTable: Table<OwnerColumn>?
  /// The agencies that they name.
  var owners: OwnerBook
  /// What they need of each other.
  let dependencies: [LocatedDependency]
  /// The table `costs`.
  let costTable: Table<CostColumn>?
  /// The cost lines by program.
  var costs: [Int: [LineReader.Cost]]
  /// The table `benefits`.
  let benefitTable: Table<BenefitColumn>?
  /// The benefit lines by program.
  let benefits: [Int: [BenefitLine]]
  /// The ids of the sources by the positions that payers name.
  var sources: [String]
  /// The programs, before changes of windows, scores and groups.
  var programs: [Program] = []
  /// The rules.
  var rules: [Rule] = []

  /// The same for other sources: payers are found at their new positions, and those that
  /// are no longer there pay nothing.
  mutating func move(to book: SourceBook) {
    let positions = sources.map { book.ids.position(of: $0) }
    func moved(_ payers: [Payer]) -> [Payer] {
      payers.compactMap { payer in
        positions[payer.source].map {
          Payer(source: $0, atLeast: payer.atLeast, atMost: payer.atMost)
        }
      }
    }
    for position in drafts.indices {
      drafts[position].payers = moved(drafts[position].payers)
      drafts[position].omPayers = drafts[position].omPayers.map(moved)
    }
    costs = costs.mapValues { lines in
      lines.map { cost in
        LineReader.Cost(
          line: CostLine(
            projectYear: cost.line.projectYear, amount: cost.line.amount,
            payers: moved(cost.line.payers)), row: cost.row)
      }
    }
    sources = book.sources.map(\.id)
  }
}
