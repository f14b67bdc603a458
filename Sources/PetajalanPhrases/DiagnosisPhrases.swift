import PetajalanDomain
import PetajalanResults

/// What is said of a scenario without a roadmap, and of ways to one.
public protocol DiagnosisPhrases: NumberPhrases {
  /// That there is a roadmap.
  var nothingClashes: String { get }
  /// That it is not known whether there is one.
  var feasibilityUndecided: String { get }
  /// That there is no roadmap.
  var provedInfeasible: String { get }
  /// That a limit or the user ended the search before everything was known.
  var diagnosisCutShort: String { get }

  /// The heading of mistakes in the data.
  var mistakesHeading: String { get }
  /// A sentence without a period.
  func sentence(for mistake: DataMistake, in scenario: Scenario) -> String

  /// The heading of a clashing set.
  ///
  /// - Parameters:
  ///   - number: from 1.
  ///   - isDecided: whether every member is proved necessary.
  func clashHeading(_ number: Int, of count: Int, isDecided: Bool) -> String
  /// That what always holds clashes by itself.
  var clashOfNature: String { get }
  /// That there may be other sets.
  var otherClashes: String { get }
  /// A sentence without a period.
  func sentence(for condition: Condition, in scenario: Scenario) -> String
  /// The ceilings of one source, in year order.
  func ceilings(of source: Int, years: [Int], in scenario: Scenario) -> String
  /// A sentence with the mark that a member may not be needed.
  func undecided(_ sentence: String) -> String

  /// The heading of the repair by money.
  func moneyHeading(_ total: Amount, isLeast: Bool) -> String
  /// Money added to a source in a year.
  func addition(_ addition: CeilingAddition, in scenario: Scenario) -> String
  /// That no money helps.
  var noMoneyHelps: String { get }
  /// The heading of the repair by dropping.
  func dropsHeading(_ count: Int, isFewest: Bool) -> String
  /// That dropping rules and statuses does not help.
  var noDropHelps: String { get }
  /// The roadmap that a repair leads to.
  func repaired(programs: Int, benefit: Points) -> String
  /// That a repair was not found before the limit.
  var repairUnknown: String { get }

  /// The part of a diagnosis that is being worked at.
  func progress(_ stage: DiagnosisStage, seconds: Int) -> String
}
