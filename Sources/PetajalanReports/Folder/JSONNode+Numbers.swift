import Foundation
import PetajalanDomain

extension JSONNode {
  /// The number, if it is a whole one.
  var integer: Int? { number.flatMap { Int("\($0)") } }

  /// The points that it states, to a millionth.
  ///
  /// **Missing** It is no number, or a finer one.
  var points: Points? {
    number.flatMap { Int64("\($0 * Decimal(Points.perPoint))") }.map { Points(millionths: $0) }
  }
}
