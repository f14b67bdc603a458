import Testing

@testable import PetajalanReading

/// Files that were meant to be tables.
@Suite struct UnreadTablesTests {
  private let all = UnreadTables(ScenarioTable.allCases)

  @Test(arguments: [
    ("dependecies.csv", ScenarioTable.dependencies), ("ketergantungan.csv", .dependencies),
    ("opd.csv", .owners), ("OPD.CSV", .owners), ("dependencies.xlsx", .dependencies),
    ("Sumber Dana.csv", .sources), ("sumber_dana.csv", .sources), ("owners.csv.txt", .owners),
    ("program.csv", .programs), ("programs.tsv", .programs), ("kriteria.ods", .criteria),
    ("critera.csv", .criteria), ("manfat.csv", .benefits), ("biaya.csv", .costs),
    ("cost.csv", .costs), ("souces.csv", .sources),
  ])
  func areFound(name: String, table: ScenarioTable) {
    #expect(all.table(in: name) == table)
  }

  @Test(arguments: [
    "notes.csv", "catatan.csv", "dependencies", "dependencies.md", "opd2.csv", "#owners.csv",
    "~$owners.xlsx", ".owners.csv", "roadmap.csv", "budget.csv", "spending.csv",
    "tarif.csv", "scenario.yaml",
  ])
  func othersAreLeftAlone(name: String) {
    #expect(all.table(in: name) == nil)
  }

  @Test func copiesOfTablesThatAreThereAreLeftAlone() {
    #expect(UnreadTables([.costs]).table(in: "opd.csv") == nil)
  }
}
