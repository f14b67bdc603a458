import Foundation
import TestSupport

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// What the files of a run consist of, but for their texts: compared between two runs it
/// tells whether a text became more than text.
struct WrittenContent {
  /// Names of elements, attributes and formats, by the ending of the files that hold them.
  private(set) var vocabulary: [String: Set<String>] = [:]
  /// What is wrong whatever the other run has.
  private(set) var faults: [String] = []

  /// Adds a file; parts of archives are files, too.
  ///
  /// - Parameter isCopy: whether it is a copy of a scenario, which has its texts as they
  ///   are.
  mutating func add(_ name: String, _ bytes: [UInt8], isCopy: Bool = false) throws {
    let ending = String(name.split(separator: ".").last ?? "")
    let text = String(decoding: bytes, as: UTF8.self)
    switch ending {
    case "docx", "xlsx":
      for (part, bytes) in try Archive.files(of: bytes) {
        try add("\(name)/\(part)", bytes, isCopy: isCopy)
      }
      return
    case "png": return
    case "csv": if !isCopy { addTable(name, text) }
    case "svg", "xml", "rels": addMarkup(name, ending, text)
    case "html":
      vocabulary[ending, default: []].insert("\(text.components(separatedBy: "<script").count)")
      addMarkup(name, ending, Self.withoutScript(text))
    case "json":
      if (try? JSONSerialization.jsonObject(with: Data(bytes))) == nil {
        faults.append("\(name): no JSON")
      }
    case "md": addMarkdown(name, ending, text)
    default: break
    }
    if !isCopy { addCharacters(name, text) }
  }

  /// Adds what a terminal shows.
  mutating func addCharacters(_ name: String, _ text: String) {
    for scalar in text.unicodeScalars where Self.deceives(scalar) {
      faults.append("\(name): a character U+\(String(scalar.value, radix: 16))")
    }
  }

  /// Whether a character steers a terminal or turns the direction of text.
  private static func deceives(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x0A, 0x0D, 0x09, 0xFEFF: false
    case 0..<0x20, 0x7F..<0xA0, 0x61C, 0x200E...0x200F, 0x202A...0x202E, 0x2066...0x2069: true
    default: false
    }
  }

  // MARK: - CSV

  private mutating func addTable(_ name: String, _ text: String) {
    let isExcel = text.hasPrefix("\u{FEFF}")
    let rows = Self.rows(of: isExcel ? String(text.dropFirst()) : text, isExcel ? ";" : ",")
    if Set(rows.map(\.count)).count > 1 { faults.append("\(name): ragged") }
    for cell in rows.joined() {
      guard let first = cell.drop(while: { $0.isWhitespace }).unicodeScalars.first else { continue }
      let isNumber = Double(cell.replacing(",", with: ".")) != nil
      if "=+-@\u{FF1D}\u{FF0B}\u{FF0D}\u{FF20}".unicodeScalars.contains(first), !isNumber {
        faults.append("\(name): a cell \(cell.prefix(30))")
      }
    }
  }

  /// The cells of a table as RFC 4180 has it.
  private static func rows(of text: String, _ separator: Unicode.Scalar) -> [[String]] {
    var rows: [[String]] = [[]]
    var cell = String.UnicodeScalarView()
    var isQuoted = false
    var scalars = text.unicodeScalars.makeIterator()
    var next = scalars.next()
    func endCell() {
      rows[rows.count - 1].append(String(cell))
      cell = String.UnicodeScalarView()
    }
    while let scalar = next {
      next = scalars.next()
      if isQuoted, scalar == "\"", next == "\"" {
        cell.append(scalar)
        next = scalars.next()
      } else if scalar == "\"" {
        isQuoted.toggle()
      } else if isQuoted || scalar != separator && scalar != "\n" && scalar != "\r" {
        cell.append(scalar)
      } else if scalar == separator {
        endCell()
      } else if scalar == "\n" {
        endCell()
        rows.append([])
      }
    }
    return rows.dropLast()
  }

  // MARK: - Markup

  private static func withoutScript(_ page: String) -> String {
    guard let start = page.range(of: "<script>"), let end = page.range(of: "</script>") else {
      return page
    }
    return page.replacingCharacters(in: start.lowerBound..<end.upperBound, with: "")
      .replacing("<!DOCTYPE html>", with: "")
  }

  private mutating func addMarkup(_ name: String, _ ending: String, _ text: String) {
    let names = MarkupNames(text)
    if !names.isWellFormed { faults.append("\(name): not well formed") }
    vocabulary[ending, default: []].formUnion(names.found)
  }

  private mutating func addMarkdown(_ name: String, _ ending: String, _ text: String) {
    // What is escaped is text.
    let bare = text.replacing(/\\[!-\/:-@\[-`{-~]/, with: "")
    var kinds = Set(bare.matches(of: /<[A-Za-z!\/]|\]\(|!\[|`|:\/\/|~~~/).map { String($0.0) })
    for line in bare.split(separator: "\n") {
      kinds.insert("line " + line.prefix { "#-*>|".contains($0) })
    }
    vocabulary[ending, default: []].formUnion(kinds)
    var columns: Int?
    for line in bare.split(separator: "\n", omittingEmptySubsequences: false) {
      let count = line.hasPrefix("|") ? line.count { $0 == "|" } : nil
      if let columns, let count, columns != count { faults.append("\(name): \(line.prefix(60))") }
      columns = count
    }
  }
}

/// The elements of a markup text, with their attributes and the links in them.
private final class MarkupNames: NSObject, XMLParserDelegate {
  private(set) var found: Set<String> = []
  private(set) var isWellFormed = false

  init(_ text: String) {
    super.init()
    let parser = XMLParser(data: Data(text.utf8))
    parser.delegate = self
    isWellFormed = parser.parse()
  }

  func parser(
    _ parser: XMLParser, didStartElement element: String, namespaceURI: String?,
    qualifiedName: String?, attributes: [String: String]
  ) {
    found.insert(element)
    for (attribute, value) in attributes where attribute != "xml:space" {
      found.insert("\(element) \(attribute)")
      // Where a link leads, but for places in the same file.
      if ["href", "src", "Target", "action"].contains(attribute), !value.hasPrefix("#") {
        found.insert("\(element) \(attribute)=\(value.prefix(20))")
      }
    }
  }
}
