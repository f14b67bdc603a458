/// Finds by its bytes what the YAML library does not tell of a file.
struct YAMLScan {
  private let file: String
  private let lines: [[Unicode.Scalar]]

  /// Looks at a file's bytes, which are valid UTF-8.
  init(bytes: [UInt8], file: String) {
    self.file = file
    lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false).map {
      Array(String(decoding: $0, as: UTF8.self).unicodeScalars)
    }
  }

  /// Where a key that is no plain text may stand, in a file that uses aliases.
  ///
  /// The library compares keys by value, and a value built of nested aliases
  /// would keep it busy for longer than anyone waits; no scenario needs both.
  var complexKeyWithAliases: SourceLocation? {
    var hasAnchor = false
    var hasAlias = false
    var key: SourceLocation?
    for (row, line) in lines.enumerated() {
      for index in line.indices {
        let scalar = line[index]
        let next = index + 1 < line.count ? line[index + 1] : " "
        let isFirst = index == 0 || Self.opensToken(line[index - 1])
        if scalar == "&" && isFirst && next != " " { hasAnchor = true }
        if scalar == "*" && isFirst && next != " " {
          hasAlias = true
          if key == nil, Self.isKey(line[index...]) { key = place(row, index) }
        }
        guard key == nil else { continue }
        if scalar == "?" && isFirst && (next == " " || next == "\t") { key = place(row, index) }
        if scalar == "]" || scalar == "}" {
          let rest = line[(index + 1)...].drop { $0 == " " }
          if rest.first == ":" { key = place(row, index) }
        }
      }
    }
    return hasAnchor && hasAlias ? key : nil
  }

  private static func opensToken(_ scalar: Unicode.Scalar) -> Bool {
    " \t[{,?:-".unicodeScalars.contains(scalar)
  }

  private static func isKey(_ token: ArraySlice<Unicode.Scalar>) -> Bool {
    let end = token.firstIndex { " ,]}".unicodeScalars.contains($0) } ?? token.endIndex
    return token[..<end].last == ":" || token[end...].first { $0 != " " } == ":"
  }

  /// Where a key stands for the second time, or else the first.
  func secondOccurrence(of key: String, after first: SourceLocation) -> SourceLocation {
    let wanted = Array(key.unicodeScalars)
    for row in max(first.line - 1, 0)..<max(lines.count, first.line) where row < lines.count {
      let line = lines[row]
      let begin = row == first.line - 1 ? first.column : 0
      guard begin + wanted.count < line.count else { continue }
      for index in begin..<(line.count - wanted.count) {
        let end = index + wanted.count
        let before = index == 0 ? " " : line[index - 1]
        let isQuoted = Self.isQuote(before)
        guard Array(line[index..<end]) == wanted, isQuoted || Self.opensToken(before),
          line[end...].first(where: { $0 != " " && !Self.isQuote($0) }) == ":"
        else { continue }
        return place(row, isQuoted ? index - 1 : index)
      }
    }
    return first
  }

  private static func isQuote(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "\"" || scalar == "'"
  }

  /// The place of a character, counted from 0 over the whole file.
  func location(ofCharacter offset: Int) -> SourceLocation {
    var left = offset
    for (row, line) in lines.enumerated() {
      if left <= line.count { return place(row, left) }
      left -= line.count + 1
    }
    return place(max(lines.count - 1, 0), 0)
  }

  /// Whether nothing is written at a place or behind it.
  func isBehindText(_ place: SourceLocation) -> Bool {
    lines.dropFirst(place.line - 1).joined().dropFirst(place.column - 1).allSatisfy {
      $0.properties.isWhitespace
    }
  }

  private func place(_ row: Int, _ index: Int) -> SourceLocation {
    SourceLocation(file: file, line: row + 1, column: index + 1)
  }
}
