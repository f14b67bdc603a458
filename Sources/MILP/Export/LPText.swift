extension Model {
  /// The model in the LP format of CPLEX.
  ///
  /// Every number is written exactly, as an integer or as a decimal fraction
  /// made of integers. GLPK, CBC and HiGHS read the text. A constraint with two
  /// different sides becomes two rows, since GLPK's reader knows no others; the
  /// objective's constant becomes the coefficient of a column fixed at 1.
  ///
  /// - Parameters:
  ///   - objectiveScale: how many of the model's units make one unit of the
  ///     written objective; a power of ten, such as 1 000 000 for an objective
  ///     in millionths.
  ///   - comments: what the file says first, one element per line or more.
  public func lpText(objectiveScale: Int64 = 1, comments: [String] = []) -> String {
    LPText(ExportedModel(self, objectiveScale: objectiveScale, sign: 1, comments: comments)).text
  }
}

/// Writes an exported model in the LP format.
///
/// **Source** IBM ILOG CPLEX, "LP file format: algebraic representation";
/// GLPK 5.0 reference manual, appendix C.
private struct LPText {
  private(set) var text = ""

  init(_ model: ExportedModel) {
    for comment in model.comments { text += comment.isEmpty ? "\\\n" : "\\ \(comment)\n" }
    text += "Maximize\n"
    var objective = model.columns.filter { $0.objective != "0" }
    if objective.isEmpty { objective = Array(model.columns.prefix(1)) }
    write(name: ExportNames.objective, objective.map { ($0.objective, $0.name) }, side: "")
    text += "Subject To\n"
    for row in model.rows { write(row) }
    // GLPK's reader demands a row.
    if model.rows.isEmpty, let column = model.columns.first {
      write(name: ExportNames.nothing, [("0", column.name)], side: "<= 0")
    }
    writeBounds(model.columns)
    writeList("Binary", model.columns.filter { $0.variable.isBinary })
    writeList(
      "General", model.columns.filter { $0.variable.isInteger && !$0.variable.isBinary })
    text += "End\n"
  }

  private mutating func write(_ row: ExportedModel.Row) {
    let terms = row.terms.map { (String($0.coefficient), $0.column) }
    if let lower = row.lower, lower == row.upper {
      write(name: row.name, terms, side: "= \(lower)")
      return
    }
    let hasBoth = row.lower != nil && row.upper != nil
    if let lower = row.lower {
      write(
        name: row.name + (hasBoth ? ExportedModel.Row.lowerSuffix : ""), terms, side: ">= \(lower)")
    }
    if let upper = row.upper {
      write(
        name: row.name + (hasBoth ? ExportedModel.Row.upperSuffix : ""), terms, side: "<= \(upper)")
    }
  }

  /// Writes one row, broken before it gets too long for a reader or a person.
  private mutating func write(name: String, _ terms: [(String, String)], side: String) {
    var line = " \(name):"
    for (index, (coefficient, column)) in terms.enumerated() {
      let isNegative = coefficient.hasPrefix("-")
      let magnitude = isNegative ? String(coefficient.dropFirst()) : coefficient
      let sign = isNegative ? "- " : index == 0 ? "" : "+ "
      append("\(sign)\(magnitude == "1" ? "" : magnitude + " ")\(column)", to: &line)
    }
    if !side.isEmpty { append(side, to: &line) }
    text += line + "\n"
  }

  private mutating func append(_ word: String, to line: inout String) {
    if line.utf8.count + word.utf8.count > 90 {
      text += line + "\n"
      line = "  "
    }
    line += " " + word
  }

  /// Binary variables have their bounds from their section.
  private mutating func writeBounds(_ columns: [ExportedModel.Column]) {
    let bounded = columns.filter { !$0.variable.isBinary }
    guard !bounded.isEmpty else { return }
    text += "Bounds\n"
    for column in bounded {
      let (lower, upper) = (column.variable.lower, column.variable.upper)
      text +=
        lower == upper
        ? " \(column.name) = \(lower)\n" : " \(lower) <= \(column.name) <= \(upper)\n"
    }
  }

  private mutating func writeList(_ section: String, _ columns: [ExportedModel.Column]) {
    guard !columns.isEmpty else { return }
    text += "\(section)\n"
    for column in columns { text += " \(column.name)\n" }
  }
}
