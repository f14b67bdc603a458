extension Indonesian: WorkPlanPhrases {
  /// The parts of a budget code.
  public var codePartColumns: [String] {
    ["Kode urusan", "Kode bidang", "Kode program", "Kode kegiatan", "Kode subkegiatan"]
  }
  /// What else there is to know.
  public var notesColumn: String { "Catatan" }
  /// Which year of building it is.
  public func buildYear(_ year: Int, of duration: Int) -> String {
    "pembangunan tahun ke-\(year) dari \(duration)"
  }
  /// That the money is for operation and maintenance.
  public var serviceNote: String { "operasional dan pemeliharaan" }
  /// Which agencies support a program.
  public func supportNote(_ names: [String]) -> String { "didukung \(all(of: names))" }
}
