import PetajalanDomain
import PetajalanReading

/// Rules as rows of a sheet.
enum RuleRows {
  /// The kinds of rules.
  static let kinds = RuleWord.allCases.map(\.rawValue)

  /// The rules of the scenario, and those that alternatives add.
  static func rows(_ settings: SettingValue) -> [[String]] {
    SettingRows.mappings(settings["rules"]).map { row(of: $0, alternative: "") }
      + SettingRows.mappings(settings["alternatives"]).flatMap { alternative in
        SettingRows.mappings(alternative["rules"]?["add"]).map {
          row(of: $0, alternative: alternative["id"]?.text ?? "")
        }
      }
  }

  private static func row(of rule: SettingValue, alternative: String) -> [String] {
    let kind = kinds.first { rule[$0] != nil } ?? ""
    let body = rule[kind]
    return RuleColumn.allCases.map { column in
      switch column {
      case .kind: kind
      case .programs:
        kind == RuleWord.together.rawValue ? body.map { SettingRows.list($0) } ?? "" : ""
      case .conditions: rule["where"].map { conditions($0) } ?? ""
      case .alternative: alternative
      // Some of them may stand inside the kind or beside it.
      default: body?[column.rawValue]?.text ?? rule[column.rawValue]?.text ?? ""
      }
    }
  }

  /// Conditions in one cell.
  private static func conditions(_ value: SettingValue) -> String {
    value.entries.map { entry in
      "\(word(entry.key))="
        + entry.value.elements.map { word($0.text ?? "") }.joined(separator: "|")
    }.joined(separator: "; ")
  }

  /// A word, in quotes where a mark in it would mean something.
  private static func word(_ text: String) -> String {
    let isPlain = !text.isEmpty && !text.contains { ";|=\"".contains($0) }
    return isPlain ? text : "\"" + text.replacing("\"", with: "\"\"") + "\""
  }
}

extension RuleColumn {
  /// Whether numbers in it are entered as numbers.
  var isNumeric: Bool { [.min, .max, .startBy, .finishBy].contains(self) }
}
