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
    let resolved = Self.resolved(given) ?? given
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

  /// **Missing** Nothing is there, or its full path is no text; then the path as it
  /// was given leads there too.
  private static func resolved(_ path: String) -> String? {
    guard let resolved = realpath(path, nil) else { return nil }
    defer { free(resolved) }
    return String(validatingCString: resolved)
  }
}
