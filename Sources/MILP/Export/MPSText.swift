extension Model {
  /// The model in the free MPS format.
  ///
  /// Every number is written exactly. Readers disagree on how to say that the
  /// objective is maximized, and GLPK's knows no way, so the text minimizes its
  /// negation and says so in a comment. The objective's constant becomes the
  /// cost of a column fixed at 1, since readers disagree on its sign elsewhere.
  ///
  /// - Parameters:
  ///   - objectiveScale: how many of the model's units make one unit of the
  ///     written objective; a power of ten, such as 1 000 000 for an objective
  ///     in millionths.
  ///   - comments: what the file says first, one element per line or more.
  public func freeMPSText(objectiveScale: Int64 = 1, comments: [String] = []) -> String {
    let note = "The objective is negated: minimizing it maximizes the original."
    return FreeMPSText(
      ExportedModel(self, objectiveScale: objectiveScale, sign: -1, comments: comments + [note])
    ).text
  }
}

/// Writes an exported model in the free MPS format.
///
/// **Source** GLPK 5.0 reference manual, appendix B.
private struct FreeMPSText {
  private(set) var text = ""

  init(_ model: ExportedModel) {
    for comment in model.comments { text += comment.isEmpty ? "*\n" : "* \(comment)\n" }
    // CBC takes the format for the fixed one unless told.
    text += "NAME model FREE\nROWS\n N \(ExportNames.objective)\n"
    for row in model.rows { text += " \(Self.kind(of: row)) \(row.name)\n" }
    writeColumns(model)
    text += "RHS\n"
    for row in model.rows {
      if let side = row.upper ?? row.lower, side != 0 { text += " RHS \(row.name) \(side)\n" }
    }
    writeRanges(model.rows)
    text += "BOUNDS\n"
    for column in model.columns {
      // Readers give integer columns without bounds different ones.
      let (lower, upper) = (column.variable.lower, column.variable.upper)
      if lower == upper {
        text += " FX BND \(column.name) \(lower)\n"
      } else {
        text += " LO BND \(column.name) \(lower)\n UP BND \(column.name) \(upper)\n"
      }
    }
    text += "ENDATA\n"
  }

  private static func kind(of row: ExportedModel.Row) -> String {
    if row.lower == row.upper { return "E" }
    return row.upper == nil ? "G" : "L"
  }

  /// A row with two sides is an upper one with a range below it.
  private mutating func writeRanges(_ rows: [ExportedModel.Row]) {
    var lines = ""
    for row in rows {
      if let lower = row.lower, let upper = row.upper, lower != upper {
        lines += " RNG \(row.name) \(Int128(upper) - Int128(lower))\n"
      }
    }
    if !lines.isEmpty { text += "RANGES\n" + lines }
  }

  private mutating func writeColumns(_ model: ExportedModel) {
    var entries: [String: [(row: String, value: String)]] = [:]
    for row in model.rows {
      for term in row.terms {
        entries[term.column, default: []].append((row.name, String(term.coefficient)))
      }
    }
    text += "COLUMNS\n"
    var isInside = false
    for column in model.columns {
      if column.variable.isInteger != isInside {
        isInside = column.variable.isInteger
        writeMarker(isInside ? "INTORG" : "INTEND")
      }
      // A column is declared by its first entry, so each has one.
      text += " \(column.name) \(ExportNames.objective) \(column.objective)\n"
      for entry in entries[column.name] ?? [] {
        text += " \(column.name) \(entry.row) \(entry.value)\n"
      }
    }
    if isInside { writeMarker("INTEND") }
  }

  private mutating func writeMarker(_ kind: String) { text += " MARKER 'MARKER' '\(kind)'\n" }
}
