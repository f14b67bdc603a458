import PetajalanDomain
import PetajalanResults

extension Indonesian: VerifyPhrases {
  /// That the plan breaks nothing.
  public var noViolations: String { "Tidak ada pelanggaran." }
  /// How many violations there are.
  public func violationCount(_ count: Int) -> String {
    "\(numbers.whole(count)) pelanggaran:"
  }
  /// The plan's benefit.
  public func planBenefit(_ benefit: Points) -> String {
    "Manfaatnya \(atLeast(benefit)) poin."
  }
  /// The benefit of a plan that breaks something.
  public func planBenefitIfPossible(_ benefit: Points) -> String {
    "Seandainya dapat dilaksanakan, manfaatnya \(atLeast(benefit)) poin."
  }
  /// That the files of an output folder agree.
  public var filesAgree: String {
    "Semua berkas dalam folder itu saling cocok dan cocok dengan skenario, sampai ke rupiah."
  }
  /// That an output folder of another command is as it was written.
  public var filesAreUnchanged: String {
    "Semua berkas dalam folder itu masih seperti saat ditulis, dari skenario yang sama."
  }
  /// That the certificates of so many clashes hold.
  public func clashesProved(_ count: Int) -> String {
    count == 1
      ? "Sertifikat pertentangannya sah: tidak ada peta jalan yang dapat memenuhi skenario."
      : "Sertifikat \(numbers.whole(count)) pertentangan sah: tidak ada peta jalan yang dapat "
        + "memenuhi skenario."
  }
  /// How many things in an output folder disagree.
  public func findingCount(_ count: Int) -> String {
    "\(numbers.whole(count)) ketidakcocokan dalam folder:"
  }
  /// How far a plan is from the best.
  public func distance(_ quality: Quality) -> String {
    let bound = "Tidak ada peta jalan di atas \(atMost(quality.bound)) poin"
    guard let gap = quality.gap else { return bound + "." }
    guard gap.billionths > 0 else { return "Tidak ada peta jalan yang lebih baik; terbukti." }
    return bound + ": yang ini paling jauh \(percent(gap.billionths)) di bawah yang terbaik."
  }
}
