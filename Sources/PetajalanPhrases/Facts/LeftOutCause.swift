import PetajalanResults

/// Why a program is not on the roadmap, in few kinds.
public enum LeftOutCause: CaseIterable, Sendable {
  /// A ceiling is used up, or nobody may pay.
  case money
  /// Its agency is busy.
  case capacity
  /// What it needs is not there in time.
  case requirement
  /// A rule, a group, or a decision is against it.
  case rule
  /// It would add nothing.
  case noGain
  /// It is proved that no roadmap can have it.
  case impossible
  /// The reason is not known.
  case unknown

  /// The kind of a reason.
  package init(_ reason: Reason?) {
    self =
      switch reason {
      case .moneyShort, .outbid, .nobodyPays, .limitsClash: .money
      case .ownerFull: .capacity
      case .requirement, .earliest, .noStartYear, .neededThere: .requirement
      case .excluded, .variantChosen, .rule, .done: .rule
      case .noGain: .noGain
      // What stands first is what has to go first.
      case .blocked(_, let reasons): LeftOutCause(reasons.first)
      case nil: .unknown
      }
  }
}
