import MILP
import PetajalanDomain
import PetajalanResults

/// The sentences of a comparison of plans.
public protocol ComparisonPhrases: SummaryPhrases, CommandPhrases {
  /// The title of a comparison.
  func comparisonTitle(_ scenario: String) -> String
  /// The heading of the list of plans.
  var plansHeading: String { get }
  /// The word above the column of the scenario without changes.
  var baseWord: String { get }
  /// What the scenario without changes is called.
  var baseName: String { get }
  /// The label of what no roadmap passes.
  var boundLabel: String { get }
  /// The label of the gap.
  var gapLabel: String { get }
  /// The label of the difference from the base.
  var againstBaseLabel: String { get }
  /// The label of the programs on the plan.
  var programsInLabel: String { get }
  /// The label of the programs that are not on it.
  var programsOutLabel: String { get }
  /// The heading of a line per plan.
  var inShortHeading: String { get }
  /// What a plan had to spend.
  ///
  /// - Parameters:
  ///   - difference: how much more or less than the base; `nil`: as much, or it is the base.
  ///   - isMore: whether it is more.
  func ceilings(_ sum: String, difference: String?, isMore: Bool) -> String
  /// What a plan spends.
  func spendingInShort(_ sum: String) -> String
  /// What a plan earns.
  func benefitInShort(_ benefit: Points) -> String
  /// How many programs come, go, and start in another year.
  func changesInShort(entering: Int, leaving: Int, moving: Int) -> String
  /// The heading of ceilings by source.
  func ceilingsBySource(unit: String) -> String
  /// The heading of money by source.
  func moneyBySource(unit: String) -> String
  /// The heading of money by year.
  func moneyByYear(unit: String) -> String
  /// The heading of benefit by something.
  func benefitHeading(_ kind: GroupKind) -> String
  /// The heading of money by something.
  func moneyHeading(_ kind: GroupKind, unit: String) -> String
  /// In one or two words, that there is no roadmap.
  func noRoadmap(_ result: PlanningResult) -> String
  /// That there is no roadmap, in a sentence.
  func withoutRoadmap(_ world: String, _ result: PlanningResult) -> String

  /// The heading of what is otherwise than in the base.
  var changesHeading: String { get }
  /// How much more or less a plan has than that of the base.
  ///
  /// - Parameter percent: of the base, without a sign.
  func difference(_ points: Points, percent: String?) -> String
  /// Between what the difference of the best possible plans lies.
  func possibleDifference(_ range: ClosedRange<Points>) -> String
  /// That the plan is the same.
  var samePlan: String { get }
  /// Programs that come on the plan.
  func entering(_ programs: [String]) -> String
  /// Programs that go from the plan.
  func leaving(_ programs: [String]) -> String
  /// Programs that start in another year.
  func moving(_ programs: [String]) -> String
  /// A program that moves by some years, later if positive.
  func movement(_ program: String, years: Int, to year: Int) -> String
  /// A program with its start.
  func starting(_ program: String, in year: Int) -> String

  /// The heading of the programs that are in every plan, in some, or in none.
  func heading(_ membership: Membership, count: Int) -> String

  /// The heading of what plans come to in other worlds.
  var carriedHeading: String { get }
  /// What *kept* means there.
  ///
  /// - Parameter year: the last start year that is kept; `nil`: all are.
  func carriedExplanation(until year: Int?) -> String
  /// What stands above the plans in the first column.
  var planCorner: String { get }
  /// The heading of how many programs keep their years.
  var keptHeading: String { get }
  /// The heading of what is lost at most.
  var regretHeading: String { get }
  /// The heading of the greatest loss.
  var worstLabel: String { get }
  /// The plan with the least proved loss at worst.
  func leastRegret(plan: String, most: Points) -> String
  /// That the run was interrupted, and not everything is there.
  var comparisonInterrupted: String { get }
  /// That there is nothing beside the scenario.
  var nothingToCompare: String { get }
  /// How many solves are done.
  func solves(_ done: Int, of total: Int) -> String
  /// That a program of a finished roadmap breaks something here.
  func refused(folder: String, violations: [String]) -> [String]
  /// That a certificate does not prove its bound.
  func unproved(folder: String) -> String
}

extension ComparisonPhrases {
  /// What enters, leaves and moves, one sentence each.
  ///
  /// - Parameter name: a program's name.
  package func sentences(for changes: [ProgramChange], name: (Int) -> String) -> [String] {
    var (entering, leaving, moving): ([String], [String], [String]) = ([], [], [])
    for change in changes {
      let name = name(change.program)
      switch change.kind {
      case .enters(let start): entering.append(starting(name, in: start))
      case .leaves(let start): leaving.append(starting(name, in: start))
      case .moves(_, let to): moving.append(movement(name, years: change.years ?? 0, to: to))
      }
    }
    if changes.isEmpty { return [samePlan] }
    return [
      entering.isEmpty ? nil : self.entering(entering),
      leaving.isEmpty ? nil : self.leaving(leaving),
      moving.isEmpty ? nil : self.moving(moving),
    ].compactMap { $0 }
  }

  /// Points with two digits, to the nearest; only for differences and parts that
  /// claim nothing.
  package func points(_ points: Points) -> String {
    numbers.decimal(Int128(points.millionths), exponent: 6, fractionDigits: 2)
  }
}
