extension English: WorkPlanPhrases {
  /// The parts of a budget code.
  public var codePartColumns: [String] {
    ["Affair code", "Field code", "Program code", "Activity code", "Sub-activity code"]
  }
  /// What else there is to know.
  public var notesColumn: String { "Notes" }
  /// Which year of building it is.
  public func buildYear(_ year: Int, of duration: Int) -> String {
    "year \(year) of \(duration) of building"
  }
  /// That the money is for operation and maintenance.
  public var serviceNote: String { "operation and maintenance" }
  /// Which agencies support a program.
  public func supportNote(_ names: [String]) -> String { "supported by \(all(of: names))" }
}
