/// A workbook of sheets, before it is a file.
///
/// Nothing in it can be refused by a spreadsheet program: names of sheets are legal and
/// differ, text is short enough and has no control characters, and no text is ever
/// taken for a formula.
package struct Workbook: Equatable, Sendable {
  /// The title in the file's properties.
  package let title: String

  /// The sheets, in the order of their tabs.
  package private(set) var sheets: [Sheet] = []

  /// Creates a workbook without sheets.
  package init(title: String) { self.title = title }

  /// Adds a sheet; its name is made different from those before it.
  ///
  /// - Returns: the name that it got.
  @discardableResult
  package mutating func add(_ sheet: Sheet) -> SheetName {
    var sheet = sheet
    let taken = Set(sheets.map { $0.name.key })
    var number = 2
    let wanted = sheet.name
    while taken.contains(sheet.name.key) {
      sheet.name = wanted.numbered(number)
      number += 1
    }
    sheets.append(sheet)
    return sheet.name
  }
}

/// A name that a sheet can have.
///
/// **Source** Microsoft, "Rename a worksheet": 1 to 31 characters, none of `/ \ ? * : [ ]`,
/// no apostrophe at either end, and not *History*.
package struct SheetName: Hashable, Sendable {
  /// The name.
  package let text: String

  /// The most UTF-16 units that it may have.
  package static let longest = 31

  /// The nearest legal name.
  package init(_ wanted: String) {
    let kept = HarmlessText.line(wanted).map { "/\\?*:[]".contains($0) ? "-" : $0 }
    let name = Self.cut(String(kept), to: Self.longest)
    text = name.isEmpty || name.lowercased() == "history" ? "Sheet" : name
  }

  /// The name with a number behind it.
  func numbered(_ number: Int) -> SheetName {
    let suffix = " (\(number))"
    return SheetName(Self.cut(text, to: Self.longest - suffix.utf16.count) + suffix)
  }

  /// What must differ between the sheets of a workbook.
  package var key: String { text.lowercased() }

  /// The name as formulas write it.
  package var quoted: String { "'" + text.replacing("'", with: "''") + "'" }

  private static func cut(_ name: String, to length: Int) -> String {
    var name = name[...]
    while name.utf16.count > length { name.removeLast() }
    while let last = name.last, last == "'" || last == " " { name.removeLast() }
    while let first = name.first, first == "'" || first == " " { name.removeFirst() }
    return String(name)
  }
}
