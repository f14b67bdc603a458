/// A model ready to be written: legal names, rows in small whole numbers.
struct ExportedModel {
  /// A row with at least one side.
  package struct Row {
    package let name: String
    package let terms: [(coefficient: Int64, column: String)]
    package let lower: Int64?
    package let upper: Int64?

    /// Nothing without a side; two rows if the sides contradict each other,
    /// since a range in an MPS file has no sign; else the row itself.
    package var split: [Row] {
      if lower == nil && upper == nil { return [] }
      guard let lower, let upper, lower > upper else { return [self] }
      return [
        Row(name: name + Self.lowerSuffix, terms: terms, lower: lower, upper: nil),
        Row(name: name + Self.upperSuffix, terms: terms, lower: nil, upper: upper),
      ]
    }

    /// What the rows that a row is split into add to its name.
    static let lowerSuffix = "!lower"
    static let upperSuffix = "!upper"
  }

  /// A column; `objective` is in units of the text's objective.
  struct Column {
    package let name: String
    package let variable: Variable
    package let objective: String
  }

  /// The variables, then the column fixed at 1 if it is needed.
  package let columns: [Column]

  /// The constraints that have a side, in their order; a row without terms has
  /// one with coefficient 0, since no format knows rows without terms.
  package let rows: [Row]

  /// What is said at the top of the file, one element per line.
  package let comments: [String]

  /// The column fixed at 1 carries the objective's constant, which GLPK's
  /// reader would refuse as a number of its own.
  init(_ model: Model, objectiveScale: Int64, sign: Int64, comments: [String]) {
    let variableNames = ExportNames(model.variables.map(\.name)).legal
    let rowNames = ExportNames(model.constraints.map(\.name)).legal
    var columns = zip(model.variables, variableNames).map { variable, name in
      Column(
        name: name, variable: variable,
        objective: decimal(Int128(sign) * Int128(variable.objective), over: objectiveScale))
    }
    if model.objectiveConstant != 0 || columns.isEmpty {
      columns.append(
        Column(
          name: ExportNames.one,
          variable: Variable(name: "", lower: 1, upper: 1, isInteger: false),
          objective: decimal(Int128(sign) * Int128(model.objectiveConstant), over: objectiveScale)))
    }
    let anyColumn = columns.first?.name ?? ExportNames.one
    rows = zip(model.constraints, rowNames).flatMap { constraint, name in
      Self.row(constraint, name: name, of: model, columnNames: variableNames, anyColumn: anyColumn)
        .split
    }
    self.columns = columns
    self.comments = comments.flatMap(Self.lines) + Self.renamings(model, variableNames, rowNames)
  }

  /// Divides a row by the greatest common divisor of its numbers. The sides of
  /// a row of integer variables need not take part: they are rounded inward.
  private static func row(
    _ constraint: LinearConstraint, name: String, of model: Model, columnNames: [String],
    anyColumn: String
  ) -> Row {
    let isWhole = constraint.terms.allSatisfy { model[$0.variable].isInteger }
    var numbers = constraint.terms.map(\.coefficient)
    if !isWhole || numbers.isEmpty {
      numbers += [constraint.lower, constraint.upper].compactMap { $0 }
    }
    let divisor = greatestCommonDivisor(of: numbers)
    var terms = constraint.terms.map {
      (coefficient: $0.coefficient / divisor, column: columnNames[$0.variable.index])
    }
    if terms.isEmpty { terms.append((coefficient: 0, column: anyColumn)) }
    return Row(
      name: name, terms: terms,
      lower: constraint.lower.map { ceiledQuotient($0, by: divisor) },
      upper: constraint.upper.map { flooredQuotient($0, by: divisor) })
  }

  /// Comments end with their line, so a line break inside one begins another.
  private static func lines(of comment: String) -> [String] {
    comment.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).map { line in
      String(
        String.UnicodeScalarView(line.unicodeScalars.filter { $0.value >= 32 && $0.value != 127 }))
    }
  }

  /// The original of each name that became hard to recognize.
  private static func renamings(
    _ model: Model, _ variableNames: [String], _ rowNames: [String]
  ) -> [String] {
    let originals = model.variables.map(\.name) + model.constraints.map(\.name)
    return zip(originals, variableNames + rowNames).compactMap { original, name in
      guard name.contains(where: { $0 == "{" || $0 == "!" }) else { return nil }
      return lines(of: "\(name) is \(original)").joined(separator: " ")
    }
  }
}

/// A fraction as an exact decimal number.
///
/// - Precondition: `denominator` is a power of ten.
package func decimal(_ numerator: Int128, over denominator: Int64) -> String {
  var digits = 0
  var power: Int64 = 1
  while power < denominator {
    power *= 10
    digits += 1
  }
  precondition(power == denominator, "the scale is not a power of ten")
  let (whole, rest) = numerator.magnitude.quotientAndRemainder(
    dividingBy: UInt128(denominator))
  let sign = numerator < 0 ? "-" : ""
  guard rest != 0 else { return "\(sign)\(whole)" }
  var fraction = String(rest)
  fraction = String(repeating: "0", count: digits - fraction.count) + fraction
  while fraction.last == "0" { fraction.removeLast() }
  return "\(sign)\(whole).\(fraction)"
}
