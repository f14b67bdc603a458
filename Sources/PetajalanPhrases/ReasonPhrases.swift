import PetajalanResults
import PetajalanVerification

/// Why a program is not on a roadmap, or not earlier.
public protocol ReasonPhrases: NumberPhrases {
  /// A short sentence without a period, in which programs go by their ids.
  func sentence(for reason: Reason, of program: Int, in roadmap: Roadmap) -> String
}

extension ReasonPhrases {
  /// Whether something else stood against a start in another year.
  func dependOnYear(_ reasons: [Reason], in roadmap: Roadmap) -> Bool {
    !reasons.allSatisfy { reason in
      switch reason {
      case .excluded, .done, .variantChosen: true
      case .requirement(let dependency):
        roadmap.scenario.dependencies[dependency].anyOf.allSatisfy {
          roadmap.plan.starts[$0.program] == nil
        }
      case .noStartYear, .nobodyPays, .earliest, .ownerFull, .moneyShort, .outbid, .rule,
        .neededThere, .limitsClash, .noGain, .blocked:
        false
      }
    }
  }
}
