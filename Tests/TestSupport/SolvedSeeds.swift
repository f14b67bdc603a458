import Foundation

/// The seeds whose scenarios are solved and compared with enumeration.
public enum SolvedSeeds {
  /// 20, or as many as `PETAJALAN_SEEDS` says, or those from its first to its last:
  /// `5000`, `17...17`.
  ///
  /// `.ci/seeds` runs 5,000 of them in a release build.
  public static let all: Range<UInt64> = {
    let asked = ProcessInfo.processInfo.environment["PETAJALAN_SEEDS"] ?? "20"
    let ends = asked.split(separator: "...").compactMap { UInt64($0) }
    switch ends.count {
    case 1: return 0..<ends[0]
    case 2 where ends[0] <= ends[1]: return ends[0]..<ends[1] + 1
    default: preconditionFailure("PETAJALAN_SEEDS is neither a number nor a range: \(asked)")
    }
  }()
}
