import PetajalanDomain

/// A value that replaces one of the scenario's files for one run.
///
/// A setting is named by its keys, as in `benefit.discount=5%`; a cell of a
/// table by the table, the row's id and the column, as in
/// `sources.APBD.2026=6000`; a judgement of criteria as in `criteria.pairwise.K1/K2=3`.
/// A change is named by its word and an id, as in
/// `status.P07=mandatory`; it comes after those of an alternative.
public struct ScenarioOverride: Hashable, Sendable {
  /// The override as it was written.
  public let text: String

  /// What stands before the mark, in the form in which keys are compared: two overrides
  /// with one key are about the same value.
  public let key: String

  /// What is replaced.
  package let target: Target

  /// What replaces it.
  package let value: String

  /// What an override replaces.
  package enum Target: Hashable {
    /// A value of the YAML file, by the keys that lead to it.
    case setting([String])
    /// A cell of a table.
    case cell(ScenarioTable, id: String, column: String)
    /// Something that is decided about what has that id.
    case change(ChangeWord, id: String)
  }

  /// Where faults of the value are said to stand.
  package var location: SourceLocation { SourceLocation(file: "--set \(text)", line: 1, column: 1) }

  /// Reads an override written as `key=value`.
  ///
  /// - Returns: `nil` if it is not of that form, or holds control characters.
  public init?(_ text: String) {
    guard let mark = text.firstIndex(of: "=") else { return nil }
    let keys = text[..<mark].split(separator: ".", omittingEmptySubsequences: false)
    guard !keys.contains(where: \.isEmpty), TextCheck.controlCharacter(in: text) == nil else {
      return nil
    }
    self.text = text
    key = nameKey(text[..<mark].trimmed)
    value = text[text.index(after: mark)...].trimmed
    // An id may hold points: the column is what stands behind the last one.
    if keys.count >= 3, keys[0] == "criteria", keys[1] == "pairwise" {
      target = .setting(["criteria", "pairwise", keys[2...].joined(separator: ".")])
    } else if keys.count >= 2, let word = ChangeWord(rawValue: String(keys[0])) {
      target = .change(word, id: keys.dropFirst().joined(separator: "."))
    } else if keys.count >= 3, let table = ScenarioTable(rawValue: String(keys[0])) {
      target = .cell(
        table, id: keys[1..<(keys.count - 1)].joined(separator: "."),
        column: String(keys[keys.count - 1]))
    } else {
      target = .setting(keys.map(String.init))
    }
  }
}

extension YAMLNode {
  /// The node with a value put in place, keys being made as needed.
  package func replacing(_ keys: ArraySlice<String>, with override: ScenarioOverride) -> YAMLNode {
    guard let key = keys.first else {
      return YAMLNode(content: .text(override.value), location: override.location)
    }
    var entries: [YAMLEntry] = []
    if case .mapping(let present) = content { entries = present }
    let nothing = YAMLNode(content: .mapping([]), location: override.location)
    if let position = entries.firstIndex(where: { $0.key.text == key }) {
      let entry = entries[position]
      entries[position] = YAMLEntry(
        key: entry.key, value: entry.value.replacing(keys.dropFirst(), with: override))
    } else {
      entries.append(
        YAMLEntry(
          key: Field(text: key, location: override.location),
          value: nothing.replacing(keys.dropFirst(), with: override)))
    }
    return YAMLNode(content: .mapping(entries), location: location)
  }
}

extension TableText {
  /// The table with one cell replaced; the cell keeps its place.
  ///
  /// - Returns: `nil` if there is no such row or column.
  package func replacing(id: String, column name: String, with value: String) -> TableText? {
    let headers = header.map { headerKey($0.text) }
    guard
      let column = headers.firstIndex(of: headerKey(name))
        ?? header.firstIndex(where: { YearHeader.year($0.text).map(String.init) == name }),
      let key = headers.firstIndex(of: "id"),
      let row = (0..<rowCount).first(where: {
        nameKey(field(row: $0, column: key).text) == nameKey(id)
      })
    else { return nil }
    let added = Array(value.utf8)
    let position = (row + 1) * width + column
    var cells = cells
    cells[position].start = Int32(bytes.count)
    cells[position].end = Int32(bytes.count + added.count)
    cells[position].isQuoted = false
    cells[position].hasDoubledQuotes = false
    cells[position].isNumber = false
    return TableText(
      file: file, sheet: sheet, bytes: bytes + added, cells: cells, width: width,
      leavesRowsOut: leavesRowsOut)
  }
}
