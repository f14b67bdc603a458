import Formats
import PetajalanDomain

extension DecimalText {
  /// Points, to a millionth.
  package static func points(_ points: Points) -> String {
    exact(digits: String(points.millionths), fractionDigits: 6)
  }
}

extension JSONValue {
  /// Points, to a millionth.
  package static func points(_ points: Points) -> JSONValue { .number(DecimalText.points(points)) }
}
