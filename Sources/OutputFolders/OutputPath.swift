import Foundation

/// Where output goes, with links followed, so that a link to it stays one.
package struct OutputPath {
  /// The path.
  package let path: String

  /// The folder in which it stands.
  package let parent: String

  /// The last name.
  package let name: String

  /// What stands for bytes that are no text.
  private static let replacement: Unicode.Scalar = "\u{FFFD}"

  /// Resolves a path that a user gave.
  package init(_ given: String) {
    let resolved = FileSystem.realpath(given) ?? given
    var parts = resolved.split(separator: "/").filter { $0 != "." }
    let root = resolved.hasPrefix("/") ? "/" : "./"
    // Messages show it as it was given where that can be.
    path = (resolved.hasPrefix("/") ? "/" : "") + parts.joined(separator: "/")
    name = parts.popLast().map(String.init) ?? ""
    parent = root + parts.joined(separator: "/")
  }

  /// Whether the path is the one that the user meant: where an argument is no text,
  /// Swift puts other characters in the place of its bytes.
  package var isText: Bool { !path.unicodeScalars.contains(Self.replacement) }

  /// The first folder at or above ``parent`` that is there: where things are kept while
  /// the output is made.
  package var workFolder: String {
    var parts = parent.split(separator: "/")
    let root = parent.hasPrefix("/") ? "/" : "./"
    while !parts.isEmpty {
      let folder = root + parts.joined(separator: "/")
      if case .folder? = try? FileSystem.kind(of: folder + "/.") { return folder }
      parts.removeLast()
    }
    return root
  }
}
