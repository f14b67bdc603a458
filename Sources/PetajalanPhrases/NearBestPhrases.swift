import PetajalanDomain
import PetajalanResults

/// The sentences of several roadmaps near the best.
public protocol NearBestPhrases: ComparisonPhrases {
  /// The heading of the roadmaps.
  var nearBestHeading: String { get }
  /// What stands above the column of a roadmap, counted from 1.
  func roadmapHeading(_ number: Int) -> String
  /// What was asked for.
  func wanted(_ request: NearBestRequest) -> String
  /// How many were found, and why there are no more.
  func ending(of nearBest: NearBest) -> String
  /// The label of the points lost against the best roadmap found.
  var lossLabel: String { get }
  /// The label of the same in percent.
  var lossPercentLabel: String { get }
  /// The label of what no roadmap has that differs enough from those before.
  var turnBoundLabel: String { get }
  /// The heading of by how much the roadmaps differ.
  func apartHeading(_ difference: PlanDifference) -> String
  /// The heading of what each roadmap does otherwise than the first.
  var changesFromFirstHeading: String { get }
  /// A number of programs, or an amount of capital.
  func size(_ size: Int128, of difference: PlanDifference) -> String
  /// How many roadmaps are found.
  func roadmaps(_ done: Int, of total: Int) -> String
  /// That a difference cannot be read.
  func unreadable(difference: String) -> String
}

extension NearBestPhrases {
  /// The least difference.
  package func size(_ difference: PlanDifference) -> String {
    let least = difference.count.map { Int128($0) } ?? difference.amount.map { Int128($0.rupiah) }
    return size(least ?? 0, of: difference)
  }
}
