import Foundation

/// One scenario with a fault, or without one, and what has to be said of it.
///
/// A case is a text file. It begins with comments and `key: value` lines; below, each
/// `--- NAME` begins a file that replaces or joins those of `base.case`, and ends
/// before the next one. A name is
///
/// - `kota/programs.csv`: a file with that text;
/// - `kota.xlsx!programs`: a sheet of the workbook, with a comma between cells;
/// - `kota.xlsx/xl/styles.xml`: a part of the workbook.
///
/// Behind a name, `escaped` says that the text is written as ``EscapedText``.
///
/// | key | meaning |
/// |---|---|
/// | `run` | the arguments of the command; by default `check kota` |
/// | `exit` | the expected exit code |
/// | `says` | what must stand in the messages or the output; may be repeated |
/// | `id` | the same with `--lang id` |
/// | `first` | a command to run before, which must succeed |
/// | others | changes to the files, made in their order; see ``CaseFolder`` |
struct BadInputCase {
  /// A file that a case brings.
  struct File {
    let name: String
    let bytes: [UInt8]
  }

  /// The folder of the case and its name.
  let name: String
  /// The lines of keys and values.
  let settings: [(key: String, value: String)]
  /// The files, in their order.
  private let sections: [(name: String, isEscaped: Bool, lines: [Substring])]

  struct Malformed: Error {
    let path: String
    let line: String
  }

  /// Reads a case.
  init(path: String) throws {
    let url = Self.folder.appendingPathComponent(path)
    name = String(path.dropLast(".case".count))
    var settings: [(String, String)] = []
    var sections: [(String, Bool, [Substring])] = []
    let text = try String(contentsOf: url, encoding: .utf8)
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("--- ") {
        let words = line.split(separator: " ")
        sections.append((String(words[1]), words.count > 2 && words[2] == "escaped", []))
      } else if !sections.isEmpty {
        sections[sections.count - 1].2.append(line)
      } else if !line.isEmpty, !line.hasPrefix("#") {
        guard let colon = line.firstIndex(of: ":") else {
          throw Malformed(path: path, line: String(line))
        }
        let value = line[line.index(after: colon)...].drop { $0 == " " }
        settings.append((String(line[..<colon]), String(value)))
      }
    }
    self.settings = settings
    self.sections = sections
  }

  /// The values of a key.
  func values(_ key: String) -> [String] { settings.filter { $0.key == key }.map(\.value) }

  /// The exit code that is expected.
  var exitCode: Int32? { values("exit").first.flatMap { Int32($0) } }

  /// The words of the command.
  var arguments: [String] { Self.words(values("run").first ?? "check kota") }

  /// Whether it is too much for a program that was not optimized.
  var isHeavy: Bool {
    sections.contains { section in
      section.isEscaped && section.lines.contains { EscapedText.isLong($0) }
    } || settings.contains { $0.key == "size" }
  }

  /// The files that it brings.
  func files() throws -> [File] {
    try sections.map { section in
      let text = section.lines.joined(separator: "\n")
      guard section.isEscaped else { return File(name: section.name, bytes: Array(text.utf8)) }
      return File(name: section.name, bytes: try EscapedText.bytes(of: text))
    }
  }

  /// Words separated by blanks; those in double quotes may hold some.
  static func words(_ text: String) -> [String] {
    var words: [String] = []
    for (position, part) in text.split(separator: "\"", omittingEmptySubsequences: false)
      .enumerated()
    {
      if position.isMultiple(of: 2) {
        words += part.split(separator: " ").map(String.init)
      } else {
        words.append(String(part))
      }
    }
    return words
  }

  /// The folder of all cases.
  static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("Cases")

  /// The folders of cases, one per kind of fault.
  static let kinds: [String] = {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return names.filter { !$0.hasSuffix(".case") && !$0.hasPrefix(".") }.sorted()
  }()

  /// The cases of a kind, in the order of their names.
  static func all(of kind: String) throws -> [BadInputCase] {
    let path = folder.appendingPathComponent(kind).path
    return try FileManager.default.contentsOfDirectory(atPath: path)
      .filter { $0.hasSuffix(".case") }.sorted().map { try BadInputCase(path: "\(kind)/\($0)") }
  }
}
