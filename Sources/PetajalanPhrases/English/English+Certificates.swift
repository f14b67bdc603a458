import Formats
import MILP
import PetajalanDomain

extension English: CertificatePhrases {
  /// What a certificate proves, or why it proves nothing.
  public func sentence(for verdict: CertificateVerdict) -> String {
    switch verdict {
    case .holds(let claim, let nodes, let cuts):
      "The certificate holds: \(sentence(for: claim)) "
        + "(checked: \(plural(nodes, "node", "nodes")), \(plural(cuts, "cut", "cuts")))."
    case .refused(let problem):
      "The certificate proves nothing: \(sentence(for: problem))."
    }
  }

  private func sentence(for claim: Certificate.Claim) -> String {
    switch claim {
    case .noneAbove(let most):
      "no roadmap has more than \(atMost(Points(millionths: Int64(clamping: most)))) points"
    case .noPoint: "there is no roadmap"
    }
  }

  /// Why a certificate proves nothing, to follow a colon.
  public func sentence(for problem: CertificateProblem) -> String {
    switch problem {
    case .unreadable: "it is not in the form that result.json has"
    case .missing: "the result has none"
    case .repeatedKey(let key): "the key \(FaultText.quoted(key)) stands twice in one object"
    case .otherClaim: "it claims a bound, and not that there is no roadmap"
    case .boundDiffers: "the bound of the result is not what its certificate claims"
    case .unknownRow(let name):
      "the scenario's model has no row \"\(HarmlessText.line(name))\"; it may be another scenario, "
        + "or have changed since"
    case .unknownVariable(let name):
      "the scenario's model has no variable \"\(HarmlessText.line(name))\"; it may be another "
        + "scenario, or have changed since"
    case .refused(let fault): sentence(for: fault)
    }
  }

  private func sentence(for fault: CertificateChecker.Fault) -> String {
    let place = fault.place
    let node = "node \(place.node ?? 0)"
    return switch fault {
    case .unfoundedFixing:
      "the rows of fixing \(place.fixing ?? 0) do not rule the other value out"
    case .unfoundedCut:
      "cut \(place.cut ?? 0) does not follow from its rows"
    case .misplacedNode: "\(node) is not where it can stand in the tree"
    case .incompleteSplit: "the two halves of \(node) do not cover it"
    case .malformedStep:
      "the multipliers of \(node), step \(place.step ?? 0), do not fit the rows"
    case .openNode: "\(node) is neither closed nor split, so that better roadmaps may be in it"
    }
  }
}
