import PetajalanDomain

/// Why a number of a command's option cannot be read.
public enum OptionNumberProblem: Error, Hashable, Sendable {
  /// It is none.
  case unreadable
  /// It can be read in two ways.
  case twoReadings(String, String)
}

/// Numbers of options: with a decimal point, or in the style of the scenario; what these
/// two read differently, such as `6.000`, is refused.
public enum OptionNumber {
  /// The number of a text, with or without a sign.
  public static func read(
    _ text: String, style: NumberStyle
  ) throws(OptionNumberProblem) -> ExactDecimal {
    let field = unsigned(Field(text: text, location: nowhere))
    switch NumberReader(style: reader(for: field, style)).number(field) {
    case .success(let number): return number
    case .failure(.twoReadings(let first, let second)): throw .twoReadings(first, second)
    case .failure: throw .unreadable
    }
  }

  /// The style in which a number is to be read.
  static func reader(for field: Field, _ style: NumberStyle) -> NumberStyle {
    switch NumberReader(style: .plain).reading(field) {
    case .success: .plain
    // Of a point the two styles make different numbers; a comma is the scenario's.
    case .failure(.twoReadings): field.text.contains(",") ? style : .plain
    case .failure: style
    }
  }

  /// A field without the plus before it.
  static func unsigned(_ field: Field) -> Field {
    guard field.text.hasPrefix("+") else { return field }
    return Field(text: field.text.dropFirst().trimmed, location: field.location)
  }

  private static let nowhere = SourceLocation(file: "", line: 0, column: 0)
}
