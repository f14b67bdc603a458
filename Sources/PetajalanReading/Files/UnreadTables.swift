/// Finds files that were meant to be tables of a scenario and are none, because of their
/// names: whoever writes `ketergantungan.csv` would otherwise get a plan without
/// dependencies.
struct UnreadTables {
  /// How the names of files with tables end.
  private static let endings = ["csv", "tsv", "txt", "xlsx", "xls", "ods"]

  /// The most letters by which a name may differ from that of a table.
  private static let mostSlips = 2

  /// The tables that are still to be found.
  private let tables: [ScenarioTable]

  /// Prepares to look for tables.
  ///
  /// - Parameter tables: those of which no file was read.
  init(_ tables: [ScenarioTable]) { self.tables = tables }

  /// The table that a file was probably meant to be.
  ///
  /// **Missing** It is something else.
  package func table(in name: String) -> ScenarioTable? {
    let parts = name.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    // Spreadsheets and editors leave such names beside what they have open.
    guard parts.count > 1, let first = name.first, !"#.~".contains(first),
      let ending = parts.last, Self.endings.contains(ending.lowercased())
    else { return nil }
    // `owners.csv.txt` is what an editor makes of `owners.csv`.
    let stem = parts.dropLast().filter { !Self.endings.contains($0.lowercased()) }
    let key = headerKey(stem.joined(separator: "."))
    return tables.first { table in TableName(table).names.contains { headerKey($0) == key } }
      ?? tables.first { isMisspelt(key, for: $0) }
  }

  private func isMisspelt(_ key: String, for table: ScenarioTable) -> Bool {
    TableName(table).names.contains { name in
      // Short names differ by little from words that mean something else.
      let slips = min(Self.mostSlips, name.count / 4)
      return NearestName.distance(Array(key.unicodeScalars), Array(headerKey(name).unicodeScalars))
        <= slips
    }
  }
}
