import Formats
import PetajalanDomain
import PetajalanResults

extension English: NearBestPhrases {
  /// The heading of the roadmaps.
  public var nearBestHeading: String { "Roadmaps near the best" }
  /// What stands above the column of a roadmap.
  public func roadmapHeading(_ number: Int) -> String { "roadmap \(number)" }

  /// What was asked for.
  public func wanted(_ request: NearBestRequest) -> String {
    "Asked for: \(numbers.whole(request.count)) roadmaps, each with at most "
      + "\(numbers.exact(request.withinPercent))% less benefit than the best one found, and each "
      + "differing from every other one by at least \(size(request.difference))."
  }

  /// How many were found, and why there are no more.
  public func ending(of nearBest: NearBest) -> String {
    let count = nearBest.plans.count
    let found = "Found: \(plural(count, "roadmap", "roadmaps"))"
    let further =
      "further roadmap within \(numbers.exact(nearBest.request.withinPercent))% that differs enough "
      + "from \(count == 1 ? "it" : "these")"
    return switch nearBest.ending {
    case .complete: found + "."
    case .exhausted: "\(found). There is no \(further); that is proved."
    case .noneFound(.interrupted): "\(found); then interrupted. There may be more."
    case .noneFound(.timeLimit):
      "\(found). No \(further) was found within the time limit; there may be one."
    case .noneFound: "\(found). No \(further) was found; there may be one."
    case .failed(let failure): "\(found). Then: \(sentence(for: failure))."
    }
  }

  /// The label of the points lost.
  public var lossLabel: String { "less than the best found" }
  /// The label of the same in percent.
  public var lossPercentLabel: String { "in percent of it" }
  /// The label of what no roadmap has that differs enough from those before.
  public var turnBoundLabel: String { "at most, if so different" }

  /// The heading of by how much the roadmaps differ.
  public func apartHeading(_ difference: PlanDifference) -> String {
    difference.amount == nil
      ? "How many programs are on one of two roadmaps and not on the other"
      : "Capital of the programs that are on one of two roadmaps and not on the other"
  }

  /// The heading of what each roadmap does otherwise than the first.
  public var changesFromFirstHeading: String { "What each does otherwise than roadmap 1" }

  /// A number of programs, or an amount of capital.
  public func size(_ size: Int128, of difference: PlanDifference) -> String {
    difference.amount == nil
      ? plural(Int(clamping: size), "program", "programs")
      : "\(money.full(size)) of capital"
  }

  /// How many roadmaps are found.
  public func roadmaps(_ done: Int, of total: Int) -> String {
    "\(done) of \(total) roadmaps found"
  }

  /// That a difference cannot be read.
  public func unreadable(difference: String) -> String {
    "error: --differ \(HarmlessText.visible(difference)) cannot be read; give a number of programs such as 5, or an "
      + "amount such as \"5 miliar\""
  }
}
