import PetajalanDomain
import PetajalanResults

extension English: WeightPhrases {
  /// The weights that follow from judgements in pairs.
  public func judged(_ scenario: Scenario) -> String? {
    scenario.pairwise.map { pairwise in
      "Weights by judgements in pairs: \(weights(of: scenario)); consistency ratio "
        + "\(numbers.exact(pairwise.consistencyRatio))."
    }
  }

  /// The title of a study.
  public func weightsTitle(_ scenario: String) -> String {
    "\(scenario): other weights of the criteria"
  }

  /// What was looked at.
  public func lookedAt(_ study: WeightStudy) -> String {
    let corners = study.solved(.corner).count
    let which = study.hasEveryCorner ? "corners" : "corners, drawn by the seed,"
    return
      "Each weight is moved by up to \(numbers.exact(study.request.points)) points up and down; a "
      + "point is a hundredth of the sum of the weights. Solved: \(numbers.whole(corners)) of "
      + "\(numbers.whole(study.weightings.count { $0.kind == .corner })) \(which) of this range, and "
      + "\(numbers.whole(study.solved(.sample).count)) of "
      + "\(numbers.whole(study.weightings.count { $0.kind == .sample })) weightings drawn from it "
      + "(seed \(study.request.seed)). Other weightings were not looked at."
  }

  /// In how many weightings a better roadmap is known than the base plan.
  public func beaten(_ study: WeightStudy) -> String {
    let solved = study.solved(.corner).count + study.solved(.sample).count
    let count = study.beatenCount
    if count == 0 {
      return
        "In none of these \(numbers.whole(solved)) weightings is a better roadmap known than the "
        + "plan for the present weights."
    }
    return
      "In \(numbers.whole(count)) of these \(numbers.whole(solved)) weightings another roadmap is "
      + "better than the plan for the present weights; in the others that plan stays."
  }

  /// What the base plan loses at most.
  public func greatestLoss(_ loss: ClosedRange<Points>) -> String {
    guard loss.lowerBound > .zero else {
      return
        "In each of them that plan is at most \(atMost(loss.upperBound)) points below the best "
        + "possible."
    }
    return
      "The plan for the present weights is at worst \(atLeast(loss.lowerBound)) points below the best "
      + "roadmap known for the weighting, and at most \(atMost(loss.upperBound)) below the best "
      + "possible."
  }

  /// The heading of the programs that stay, or flip, or are never on the plan.
  public func weightsHeading(_ membership: Membership, count: Int) -> String {
    let programs = plural(count, "program", "programs")
    return switch membership {
    case .core: "Robust: \(programs) on the plan in every weighting looked at"
    case .swing:
      "Depending on the weights: \(programs)"
        + (count == 0 ? "" : ", with the share of the plans that have them")
    case .never: "Never: \(programs) on no plan"
    }
  }

  /// The heading of the share of the plans that have a program.
  public func shareHeading(_ kind: Weighting.Kind) -> String {
    switch kind {
    case .corner: "corners"
    case .sample: "samples"
    }
  }

  /// The heading of the plan for the scenario's own weights.
  public var ownPlanHeading: String { "present" }
  /// The word for a program that is on that plan, or not.
  public func isOn(_ isOn: Bool) -> String { isOn ? "yes" : "no" }
  /// The heading of where the plan flips.
  public var flipsHeading: String { "Where the plan flips if one weight moves alone" }

  /// What that means.
  public var flipsExplanation: String {
    "The plan stays as long as no better roadmap is known; a percentage tells how far it can be "
      + "from the best there."
  }

  /// How far a plan stays if one weight moves down and up.
  public func axis(_ criterion: String, weight: String, down: String, up: String) -> String {
    "\(criterion), now \(weight)%: down, \(down); up, \(up)"
  }

  /// How far it stays on one way.
  public func way(stays: String?, flips: String?, gap: String?, isComplete: Bool) -> String {
    guard let stays else { return flips.map { "flips at \($0)" } ?? "not searched" }
    let far = gap.map { " (\($0))" } ?? ""
    let open = isComplete ? "" : ", not searched between"
    return if let flips {
      "stays to \(stays) points\(far)\(open), flips at \(flips)"
    } else {
      "stays to \(stays) points\(far)" + (isComplete ? "" : ", not searched beyond")
    }
  }

  /// What the other roadmap does otherwise there.
  public func flip(_ points: String) -> String { "at \(points) points:" }

  /// That not everything was solved.
  public var weightsIncomplete: String {
    "Not everything was solved until the end; what was not is left out."
  }

  /// That a scenario has no criteria.
  public var noCriteria: String {
    "error: --weights needs criteria with weights; this scenario has none"
  }

  /// That something else than weights was asked to be compared as well.
  public var weightsAlone: String {
    "error: --weights looks at one scenario; leave other folders out, and name at most one "
      + "alternative"
  }
}
