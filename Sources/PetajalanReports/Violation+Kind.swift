import PetajalanVerification

extension Violation {
  /// The kind in words that do not change with the language.
  package var kind: String {
    switch self {
    case .outsideHorizon: "outside_horizon"
    case .tooEarly: "too_early"
    case .tooLate: "too_late"
    case .finishedLate: "finished_late"
    case .mandatoryMissing: "mandatory_missing"
    case .commitmentBroken: "commitment_broken"
    case .excludedChosen: "excluded_chosen"
    case .doneChosen: "done_chosen"
    case .dependencyBroken: "dependency_broken"
    case .groupChosenTwice: "group_chosen_twice"
    case .ownerOverloaded: "owner_overloaded"
    case .unaffordable: "unaffordable"
    case .limitsClash: "limits_clash"
    case .nobodyPays: "nobody_pays"
    case .countOutside: "count_outside"
    case .spendOutside: "spend_outside"
    case .shareOutside: "share_outside"
    case .tooManyParallel: "too_many_parallel"
    case .omAfterHorizonAbove: "om_after_horizon_above"
    case .notTogether: "not_together"
    case .tooAlike: "too_alike"
    }
  }
}
