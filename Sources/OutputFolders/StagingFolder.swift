import Formats
import Foundation

/// The hidden folder beside a target in which its files are written first.
package struct StagingFolder {
  /// How a target comes to be.
  package enum Kind: String {
    /// By an exchange, after which the staging folder holds the previous output.
    case folder = ".petajalan-"
    /// As something new; the staging folder never holds files of somebody else.
    case new = ".petajalan.new-"
  }

  /// The most bytes that a name may have in the usual file systems.
  static let longestName = 255

  /// How many digits a 64-bit number has at most in base 36.
  private static let mostDigits = 13

  /// The folder in which the target stands.
  package let parent: String

  /// How the name begins.
  private let prefix: String

  /// Names the staging folder of a target.
  package init(besideName name: String, in parent: String, _ kind: Kind) {
    self.parent = parent
    let rest = kind.rawValue.utf8.count + Self.mostDigits + 1
    let isLong = name.utf8.count + rest > Self.longestName
    // A name that leaves no room is told by its hash.
    let short = isLong ? String(SHA256.hexDigest(of: Array(name.utf8)).prefix(32)) : name
    prefix = ".\(short)\(kind.rawValue)"
  }

  /// Creates the folder.
  ///
  /// - Returns: its path.
  package func create() throws(OutputError) -> String {
    try FileSystem.createTemporaryFolder(prefix: path(prefix))
  }

  /// The paths of the staging folders that killed runs have left.
  ///
  /// **Missing** None is listed if another run may be at work in its own, so that this
  /// is to be asked under the lock of ``parent``.
  package var leftovers: [String] {
    let names = (try? FileSystem.names(in: parent)) ?? []
    return names.compactMap(\.text).filter(isStaging).map(path).filter {
      // Never what a link leads to.
      if case .folder? = try? FileSystem.kind(of: $0) { true } else { false }
    }
  }

  private func isStaging(_ name: String) -> Bool {
    guard name.hasPrefix(prefix) else { return false }
    let digits = name.utf8.dropFirst(prefix.utf8.count)
    return (1...Self.mostDigits).contains(digits.count)
      && digits.allSatisfy {
        (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0)
          || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0)
      }
  }

  private func path(_ name: String) -> String {
    parent.hasSuffix("/") ? parent + name : parent + "/" + name
  }
}
