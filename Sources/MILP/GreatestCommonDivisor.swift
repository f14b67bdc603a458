/// The greatest common divisor of two whole numbers, at least 0; that of 0 and
/// *n* is *n*.
///
/// **Source** Euclid, *Elements* VII.2.
public func greatestCommonDivisor<Number: BinaryInteger>(_ one: Number, _ other: Number) -> Number {
  var (large, small) = (one, other)
  while small != 0 { (large, small) = (small, large % small) }
  return large < 0 ? 0 - large : large
}
