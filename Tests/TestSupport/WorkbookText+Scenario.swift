import PetajalanReading
import Yams

extension WorkbookText {
  /// A scenario's folder or texts as a workbook that says the same.
  ///
  /// - Parameter numbers: whether cells of digits become numbers, rather than
  ///   texts.
  public init(_ files: some ScenarioFiles, numbers: Bool = true) throws {
    func text(of name: String) throws -> String? {
      guard let bytes = try? files.bytes(of: name) else { return nil }
      return String(decoding: bytes, as: UTF8.self)
    }
    let yaml = try text(of: files.mainFile) ?? ""
    let root = try Yams.compose(yaml: yaml)?.mapping ?? [:]
    var names: [String: String] = [:]
    var settings: [[String]] = [["key", "value"]]
    var rules: [[String]] = [Self.ruleHeader]
    var alternatives: [[String]] = [["id", "key", "value"]]
    for (key, value) in root {
      switch key.string ?? "" {
      case "tables":
        for (table, file) in value.mapping ?? [:] { names[table.string ?? ""] = file.string }
      case "rules": for rule in value.sequence ?? [] { rules.append(Self.rule(rule, of: "")) }
      case "alternatives":
        for alternative in value.sequence ?? [] {
          Self.add(alternative, to: &alternatives, rules: &rules)
        }
      case "terms":
        for term in value.sequence ?? [] {
          let id = term["id"]?.string ?? ""
          for (key, value) in term.mapping ?? [:] where key.string != "id" {
            settings += Self.rows(value, ["terms", id, key.string ?? ""])
          }
        }
      case let key: settings += Self.rows(value, [key])
      }
    }
    var sheets: [(String, [[String]])] = [("scenario", settings)]
    if rules.count > 1 { sheets.append(("rules", rules)) }
    if alternatives.count > 1 { sheets.append(("alternatives", alternatives)) }
    for table in ScenarioTable.allCases {
      let name = names[table.rawValue] ?? table.defaultFile
      guard let bytes = try? files.bytes(of: name),
        let csv = PlainTable.read(bytes, file: name).table
      else { continue }
      sheets.append((table.rawValue, ([csv.header] + csv.rows).map { $0.map(\.text) }))
    }
    self.init()
    for (name, rows) in sheets {
      let cells = rows.map { row in
        row.map { numbers ? MarkedWorkbook.cell($0) : $0.isEmpty ? .empty : .text($0) }
      }
      self = sheet(name, cells)
    }
  }

  private static let ruleHeader = [
    "id", "kind", "min", "max", "years", "each-year", "start-by", "finish-by", "programs", "where",
    "for-each", "reason", "alternative",
  ]

  /// A value behind keys, in as many rows as it needs.
  private static func rows(_ node: Node, _ keys: [String]) -> [[String]] {
    if let mapping = node.mapping {
      return mapping.flatMap { rows($0.value, keys + [$0.key.string ?? ""]) }
    }
    let list = node.sequence.map { $0.compactMap(\.string).joined(separator: "|") }
    return [[keys.joined(separator: "."), list ?? node.string ?? ""]]
  }

  private static func rule(_ node: Node, of alternative: String) -> [String] {
    var cells: [String: String] = ["alternative": alternative]
    for (key, value) in node.mapping ?? [:] {
      let key = key.string ?? ""
      if key == "together" {
        cells["kind"] = key
        cells["programs"] = value.sequence?.compactMap(\.string).joined(separator: "|")
      } else if key == "where" {
        let conditions = (value.mapping ?? [:]).map { column, value in
          let values = value.sequence.map(Array.init) ?? [value]
          return quoted(column) + "=" + values.map(quoted).joined(separator: "|")
        }
        cells["where"] = conditions.joined(separator: "; ")
      } else if let demand = value.mapping {
        cells["kind"] = key
        for (bound, value) in demand { cells[bound.string ?? ""] = value.string }
      } else {
        cells[key] = value.string
      }
    }
    return ruleHeader.map { cells[$0] ?? "" }
  }

  private static func quoted(_ node: Node) -> String {
    let text = node.string ?? ""
    guard text.contains(where: { ";|=\"".contains($0) }) else { return text }
    return "\"" + text.replacing("\"", with: "\"\"") + "\""
  }

  private static func add(
    _ node: Node, to alternatives: inout [[String]], rules: inout [[String]]
  ) {
    let id = node["id"]?.string ?? ""
    alternatives.append([id, "", ""])
    for (key, value) in node.mapping ?? [:] where key.string != "id" {
      if key.string == "rules" {
        for added in value["add"]?.sequence ?? [] { rules.append(rule(added, of: id)) }
        guard let dropped = value["drop"] else { continue }
        alternatives += rows(dropped, ["rules", "drop"]).map { [id] + $0 }
      } else {
        alternatives += rows(value, [key.string ?? ""]).map { [id] + $0 }
      }
    }
  }
}
