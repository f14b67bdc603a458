import Foundation

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// The parts of a written workbook, read back without the library that wrote it.
public struct WorkbookParts {
  /// The cells of each sheet by their names, in the order of the tabs.
  public private(set) var sheets: [(name: String, cells: [String: Cell])] = []

  /// The parts as text, by their paths in the archive.
  public let texts: [String: String]

  /// A cell of a written sheet.
  public struct Cell: Equatable {
    /// What it shows.
    public var text = ""
    /// Its number.
    public var number: Double?
    /// Its formula without `=`.
    public var formula: String?
  }

  /// Reads a workbook.
  public init(_ bytes: [UInt8]) throws {
    texts = try Archive.files(of: bytes).mapValues { String(decoding: $0, as: UTF8.self) }
    let strings = Events(texts["xl/sharedStrings.xml"] ?? "", of: "si").found.map(\.text)
    let names = Events(texts["xl/workbook.xml"] ?? "", of: "sheet").found
      .map { $0.attributes["name"] ?? "" }
    for (number, name) in names.enumerated() {
      let found = Events(texts["xl/worksheets/sheet\(number + 1).xml"] ?? "", of: "c").found
      let cells = found.compactMap { Self.cell($0, strings) }
      sheets.append((name, Dictionary(uniqueKeysWithValues: cells)))
    }
  }

  /// A cell with its place.
  ///
  /// **Missing** It holds nothing.
  private static func cell(_ element: Element, _ strings: [String]) -> (String, Cell)? {
    guard let place = element.attributes["r"], let value = element.parts["v"] else { return nil }
    var cell = Cell()
    if element.attributes["t"] == "s" {
      cell.text = Int(value).map { strings[$0] } ?? ""
    } else {
      cell.number = Double(value)
    }
    cell.formula = element.parts["f"]
    return (place, cell)
  }

  /// The cells of a sheet.
  public func cells(ofSheet number: Int) throws -> [String: Cell] {
    guard sheets.indices.contains(number) else { throw Unreadable() }
    return sheets[number].cells
  }

  /// The texts of a sheet.
  public func texts(of sheet: String) -> Set<String> {
    Set(sheets.first { $0.name == sheet }?.cells.values.map(\.text) ?? [])
  }

  /// The value of a formula of sums, computed anew from the numbers of its sheet.
  ///
  /// **Missing** It is of another kind.
  public static func value(of formula: String, in cells: [String: Cell]) -> Double? {
    guard
      let match = formula.wholeMatch(of: /(SUM\(|SUBTOTAL\(9,)([A-Z]+)(\d+):([A-Z]+)(\d+)\)/)
        ?? formula.wholeMatch(of: /(SUM\(|SUBTOTAL\(9,)([A-Z]+)(\d+)\)()()/)
        .flatMap({ single in
          "\(single.1)\(single.2)\(single.3):\(single.2)\(single.3))".wholeMatch(
            of: /(SUM\(|SUBTOTAL\(9,)([A-Z]+)(\d+):([A-Z]+)(\d+)\)/)
        }),
      let top = Int(match.3), let bottom = Int(match.5)
    else { return nil }
    let skipsSums = match.1.hasPrefix("SUBTOTAL")
    let columns = column(String(match.2))...column(String(match.4))
    var sum = 0.0
    for (place, cell) in cells {
      let letters = place.prefix { $0.isLetter }
      guard let row = Int(place.dropFirst(letters.count)), (top...bottom).contains(row),
        columns.contains(column(String(letters))), let number = cell.number
      else { continue }
      if skipsSums, cell.formula?.hasPrefix("SUBTOTAL") == true { continue }
      sum += number
    }
    return sum
  }

  private static func column(_ letters: String) -> Int {
    letters.utf8.reduce(0) { $0 * 26 + Int($1) - 64 }
  }

  /// An element of a part.
  private struct Element {
    let attributes: [String: String]
    /// The text of each element in it, by its name.
    var parts: [String: String] = [:]
    /// All texts `t` in it.
    var text = ""
  }

  /// Finds the elements of a name.
  private final class Events: NSObject, XMLParserDelegate {
    private(set) var found: [Element] = []
    private let name: String
    private var current: Element?
    private var part = ""

    init(_ text: String, of name: String) {
      self.name = name
      super.init()
      guard !text.isEmpty else { return }
      let parser = XMLParser(data: Data(text.utf8))
      parser.delegate = self
      _ = parser.parse()
    }

    func parser(
      _ parser: XMLParser, didStartElement element: String, namespaceURI: String?,
      qualifiedName: String?, attributes: [String: String]
    ) {
      if element == name { current = Element(attributes: attributes) }
      part = element
    }

    func parser(_ parser: XMLParser, foundCharacters text: String) {
      current?.parts[part, default: ""] += text
      if part == "t" { current?.text += text }
    }

    func parser(
      _ parser: XMLParser, didEndElement element: String, namespaceURI: String?,
      qualifiedName: String?
    ) {
      part = ""
      guard element == name, let current else { return }
      found.append(current)
      self.current = nil
    }
  }

  private struct Unreadable: Error {}
}
