import MILP
import PetajalanDomain
import PetajalanResults

/// The sentences of the summary of a solve.
public protocol SummaryPhrases: NumberPhrases {
  /// The label of the number of programs.
  var programsLabel: String { get }
  /// The label of the benefit.
  var benefitLabel: String { get }
  /// The label of the end of the search.
  var searchLabel: String { get }
  /// The label of the money.
  var moneyLabel: String { get }
  /// The label of the programs that are not on the roadmap.
  var leftOutLabel: String { get }

  /// How many programs are on the roadmap.
  func selection(count: Int, of total: Int) -> String
  /// How many programs of some kind there are, all of which are positive.
  func kinds(quickWins: Int, done: Int) -> String?
  /// How much is spent.
  func spent(_ amount: String) -> String
  /// A sum out of another one.
  func part(_ amount: String, of whole: String) -> String
  /// The benefit and what is proved about it; claims no more than that.
  func proof(of quality: Quality, benefit: Points) -> String
  /// What penalties for soft dependencies are part of the benefit.
  func penalties(_ count: Int, points: Points) -> String
  /// Why the search ended.
  func sentence(for ending: Ending) -> String
  /// How many programs are not on the roadmap, and the costliest of them.
  func leftOut(_ count: Int, costliest: [String]) -> String
  /// The label of what comes after the horizon.
  var afterLabel: String { get }
  /// That programs are put off to the last year only because nothing is counted after it,
  /// and what they cost a year from then on.
  func deferred(_ count: Int, om: Int64, until last: Int) -> String
  /// That all programs are on the roadmap.
  var nothingLeftOut: String { get }
  /// That no roadmap can meet the scenario, and what its proof makes use of.
  ///
  /// - Parameter others: how many more statements there are.
  func infeasible(because statements: [String], others: Int) -> String
  /// That no roadmap was found, and why.
  func sentence(for reason: NoneFound) -> String
}

extension SummaryPhrases {
  /// A benefit, which is rounded down.
  package func atLeast(_ points: Points) -> String { decimal(points, .down) }

  /// A bound, which is rounded up.
  package func atMost(_ points: Points) -> String { decimal(points, .up) }

  /// A gap in percent, which is rounded up.
  package func percent(_ billionths: Int128) -> String {
    numbers.decimal(billionths, exponent: 7, fractionDigits: 2, rounding: .up) + "%"
  }

  private func decimal(_ points: Points, _ rounding: Rounding) -> String {
    numbers.decimal(
      Int128(points.millionths), exponent: 6, fractionDigits: 2, rounding: rounding)
  }
}
