/// The words of the work plan of one year (RKPD).
public protocol WorkPlanPhrases: NumberPhrases {
  /// The parts of a budget code.
  ///
  /// **Shape** Five: affair, field, program, activity and sub-activity.
  var codePartColumns: [String] { get }
  /// What else there is to know.
  var notesColumn: String { get }
  /// Which year of building it is, counted from 1.
  func buildYear(_ year: Int, of duration: Int) -> String
  /// That the money is for operation and maintenance.
  var serviceNote: String { get }
  /// Which agencies support a program.
  func supportNote(_ names: [String]) -> String
}
