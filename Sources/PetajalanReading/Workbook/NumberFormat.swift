/// The code of a format of numbers, such as `0.0%`, `dd/mm/yyyy` or `#,##0,,`.
///
/// **Source** ECMA-376 part 1, §18.8.31.
struct NumberFormat {
  /// How it shows numbers.
  package private(set) var style = CellStyles.Style()

  /// Reads a code.
  ///
  /// Letters of dates count where they stand for themselves: not in quotes, behind
  /// `\`, `_` or `*`, nor in brackets, unless they count hours, minutes or seconds
  /// there.
  init(_ code: String) {
    let code = code.lowercased()
    guard !["general", "standard"].contains(code) else { return }
    var characters = code[...]
    // What stands for digits, section by section.
    var digits = [""]
    var dates: Set<Character> = []
    while let character = characters.popFirst() {
      switch character {
      case "\"": characters = characters.drop { $0 != "\"" }.dropFirst()
      case "\\", "_", "*": characters = characters.dropFirst()
      case "[":
        let inside = characters.prefix { $0 != "]" }
        if let first = inside.first, "hms".contains(first), inside.allSatisfy({ $0 == first }) {
          dates.insert(first)
        }
        characters = characters.dropFirst(inside.count + 1)
      case "y", "m", "d", "h", "s": dates.insert(character)
      case "%": style.meaning = .percent
      case ";": digits.append("")
      case "0", "#", "?", ",", ".": digits[digits.count - 1].append(character)
      default: break
      }
    }
    if !dates.isEmpty {
      style.meaning = dates == ["y"] ? .year : .date
    } else {
      style.thousands = digits.map(Self.thousands).max() ?? 0
    }
  }

  /// How often a section divides by a thousand: as often as a comma stands behind the last
  /// digit, or before the point.
  private static func thousands(_ digits: String) -> Int {
    digits.split(separator: ".").map { part in
      part.contains { $0 != "," } ? part.reversed().prefix { $0 == "," }.count : 0
    }.reduce(0, +)
  }
}
