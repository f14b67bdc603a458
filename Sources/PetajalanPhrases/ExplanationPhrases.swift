import MILP
import PetajalanDomain
import PetajalanResults

/// The sentences that explain a roadmap.
public protocol ExplanationPhrases: ComparisonPhrases, ViolationPhrases, DiagnosisPhrases {
  /// The title of explanations.
  func explanationTitle(_ scenario: String) -> String
  /// Today's roadmap and what is proved about it.
  func todaysRoadmap(_ proof: String) -> String
  /// That a better roadmap was found on the way.
  func betterFound(_ benefit: Points) -> String
  /// That a limit or the user came before everything was answered.
  var explanationCutShort: String { get }

  /// A program and its place.
  func place(of program: String, start: Int?) -> String
  /// That a program was finished before the horizon.
  func doneBefore(_ year: Int) -> String
  /// What stands against a start with everything else as it is.
  ///
  /// - Parameter sentences: not empty.
  func blocked(_ year: Int, by sentences: [String]) -> String
  /// That nothing stands against a start, and what it would gain.
  func open(_ year: Int, gain: Points) -> String
  /// That there is no year in which a program could start.
  func noStart(by year: Int?) -> String

  /// What it costs to have a program on the roadmap, or to start it by a year.
  func entry(by year: Int?, costs range: ClosedRange<Points>) -> String
  /// That it is proved that it cannot be there.
  func entryImpossible(by year: Int?) -> String
  /// What clashes with it.
  func clashing(_ conditions: [String]) -> String
  /// That it was not found out what a program's way in costs.
  func entryUnknown(by year: Int?) -> String

  /// The heading of the single changes that are enough.
  func remediesHeading(by year: Int?) -> String
  /// More money from a source in a year.
  func moreMoney(_ source: String, year: Int, _ amount: Amount, isLeast: Bool) -> String
  /// Another number of programs at once.
  func moreCapacity(_ owner: String, parallel: Int) -> String
  /// More points in each score.
  func morePoints(_ points: ExactDecimal, isLeast: Bool) -> String
  /// That no money of one source in one year is enough.
  var noMoneyIsEnough: String { get }
  /// That one more program at once is not enough.
  var noCapacityIsEnough: String { get }

  /// What a program's removal costs.
  func removal(costs range: ClosedRange<Points>) -> String
  /// That there is no roadmap without it.
  var removalImpossible: String { get }
  /// That it was not found out what its removal costs.
  var removalUnknown: String { get }
  /// How far its scores may fall.
  ///
  /// - Parameter share: the part of its benefit; `nil` if it may earn nothing.
  func safe(_ points: ExactDecimal, share: String?) -> String
  /// That a roadmap without it may be as good.
  var notSafe: String { get }

  /// The heading of what limits cost.
  var limitsHeading: String { get }
  /// What a limit is called.
  func name(of limit: Limit, in scenario: Scenario) -> String
  /// What a limit costs.
  ///
  /// - Parameter percent: the most, of today's benefit.
  func limit(costs range: ClosedRange<Points>, percent: String?) -> String
  /// That it was not found out what a limit costs.
  var limitUnknown: String { get }

  /// How a statement is checked.
  func check(_ command: String) -> String
  /// That nothing has an id.
  func unknownSubject(_ id: String, nearest: String?) -> String
}

extension ExplanationPhrases {
  /// A part of a benefit, rounded down.
  package func share(_ billionths: Int128) -> String {
    numbers.decimal(billionths, exponent: 7, fractionDigits: 1, rounding: .down) + "%"
  }

  /// A worth, to the nearest hundredth of a point.
  package func worth(_ millionths: Int128) -> String {
    numbers.decimal(millionths, exponent: 6, fractionDigits: 2)
  }
}
