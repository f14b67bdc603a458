import PetajalanPhrases

extension FindingKind {
  /// The kind in words that do not change with the language.
  package var word: String {
    switch self {
    case .form: "form"
    case .notJSON: "not_json"
    case .columnMissing: "column_missing"
    case .columnUnknown: "column_unknown"
    case .columnTwice: "column_twice"
    case .rowMissing: "row_missing"
    case .rowTwice: "row_twice"
    case .rowUnexpected: "row_unexpected"
    case .differs: "differs"
    case .payment(let kind):
      switch kind {
      case .notPositive: "payment_not_positive"
      case .twice: "payment_twice"
      case .notDue: "payment_not_due"
      case .dueDiffers: "due_differs"
      case .wrongPayer: "wrong_payer"
      case .outsideLimits: "outside_limits"
      case .linesUnpayable: "lines_unpayable"
      case .aboveCeiling: "above_ceiling"
      }
    case .boundBelowBenefit: "bound_below_benefit"
    case .statusDisagrees: "status_disagrees"
    case .conditionUnknown: "condition_unknown"
    case .clashUnproved: "clash_unproved"
    case .witnessRefused: "witness_refused"
    case .repairRefused: "repair_refused"
    case .fileMissing: "file_missing"
    case .fileChanged: "file_changed"
    case .fileNotListed: "file_not_listed"
    case .inputChanged: "input_changed"
    case .inputNew: "input_new"
    case .inputGone: "input_gone"
    case .overrideMissing: "override_missing"
    case .overrideNew: "override_new"
    case .alternativeDiffers: "alternative_differs"
    }
  }
}
