import Formats
import MILP
import PetajalanDomain

extension Indonesian: CertificatePhrases {
  /// What a certificate proves, or why it proves nothing.
  public func sentence(for verdict: CertificateVerdict) -> String {
    switch verdict {
    case .holds(let claim, let nodes, let cuts):
      "Sertifikat sah: \(sentence(for: claim)) "
        + "(diperiksa: \(numbers.whole(nodes)) simpul, \(numbers.whole(cuts)) potongan)."
    case .refused(let problem):
      "Sertifikat tidak membuktikan apa pun: \(sentence(for: problem))."
    }
  }

  private func sentence(for claim: Certificate.Claim) -> String {
    switch claim {
    case .noneAbove(let most):
      "tidak ada peta jalan di atas \(atMost(Points(millionths: Int64(clamping: most)))) poin"
    case .noPoint: "tidak ada peta jalan yang mungkin"
    }
  }

  /// Why a certificate proves nothing, to follow a colon.
  public func sentence(for problem: CertificateProblem) -> String {
    switch problem {
    case .unreadable: "bentuknya bukan bentuk result.json"
    case .missing: "hasil ini tidak memuat sertifikat"
    case .repeatedKey(let key): "kunci \(FaultText.quoted(key)) tercantum dua kali dalam satu objek"
    case .otherClaim: "yang dinyatakannya batas atas, bukan bahwa tidak ada peta jalan"
    case .boundDiffers: "batas atas pada hasil berbeda dengan yang dinyatakan sertifikatnya"
    case .unknownRow(let name):
      "model skenario tidak memiliki baris \"\(HarmlessText.line(name))\"; mungkin skenarionya lain "
        + "atau sudah berubah"
    case .unknownVariable(let name):
      "model skenario tidak memiliki variabel \"\(HarmlessText.line(name))\"; mungkin skenarionya "
        + "lain atau sudah berubah"
    case .refused(let fault): sentence(for: fault)
    }
  }

  private func sentence(for fault: CertificateChecker.Fault) -> String {
    let place = fault.place
    let node = "simpul \(place.node ?? 0)"
    return switch fault {
    case .unfoundedFixing:
      "baris-baris penetapan \(place.fixing ?? 0) tidak menyingkirkan nilai yang lain"
    case .unfoundedCut:
      "potongan \(place.cut ?? 0) tidak dapat diturunkan dari baris-barisnya"
    case .misplacedNode: "\(node) tidak berada pada tempat yang mungkin dalam pohon"
    case .incompleteSplit: "kedua bagian dari \(node) tidak mencakup seluruhnya"
    case .malformedStep:
      "pengali pada \(node), langkah \(place.step ?? 0), tidak sesuai dengan baris-barisnya"
    case .openNode:
      "\(node) belum ditutup atau dibagi, sehingga mungkin masih ada peta jalan yang lebih baik"
    }
  }
}
