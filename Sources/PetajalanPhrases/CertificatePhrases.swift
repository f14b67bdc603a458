import MILP

/// What is to be said of certificates.
public protocol CertificatePhrases: NumberPhrases {
  /// What a certificate proves, or why it proves nothing.
  func sentence(for verdict: CertificateVerdict) -> String
}

extension CertificateChecker.Fault {
  /// The fixing, cut, node and step that are at fault, as they are numbered in the
  /// file: cuts from 1, all others from 0.
  package var place: (fixing: Int?, cut: Int?, node: Int?, step: Int?) {
    switch self {
    case .unfoundedFixing(let fixing): (fixing, nil, nil, nil)
    case .unfoundedCut(let cut): (nil, cut + 1, nil, nil)
    case .misplacedNode(let node), .incompleteSplit(let node), .openNode(let node):
      (nil, nil, node, nil)
    case .malformedStep(let node, let step): (nil, nil, node, step)
    }
  }
}
