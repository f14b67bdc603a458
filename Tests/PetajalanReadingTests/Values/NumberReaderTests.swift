import TestSupport
import Testing

@testable import MILP
@testable import PetajalanDomain
@testable import PetajalanReading

@Suite struct NumberReaderTests {
  private typealias Reading = NumberReader.Reading

  private func decimal(_ coefficient: Int64, _ digits: Int = 0) -> ExactDecimal {
    ExactDecimal(coefficient: coefficient, fractionDigits: digits)
  }

  @Test(arguments: [
    ("0", 0, 0), ("1234.5", 12_345, 1), ("1.234", 1_234, 3), ("-7", -7, 0), ("+7", 7, 0),
    ("007", 7, 0), ("0.050", 5, 2), ("1.000", 1, 0), ("100000", 100_000, 0),
    ("123456789012345678", 123_456_789_012_345_678, 0),
    ("0.000000000000000001", 1, 18), ("1.00000000000000000000000", 1, 0),
    ("0000000000000000000000001", 1, 0),
  ])
  func plainNumbers(text: String, coefficient: Int64, digits: Int) {
    let result = NumberReader(style: .plain).number(text)
    #expect(result == .success(ExactDecimal(coefficient: coefficient, fractionDigits: digits)))
  }

  @Test(arguments: [
    ("", NumberProblem.notANumber), ("x", .notANumber), ("1.", .notANumber), (".5", .notANumber),
    ("1 2", .notANumber), ("0x1F", .notANumber), ("0o17", .notANumber), ("1_000", .notANumber),
    ("12:30", .notANumber), ("--1", .notANumber), ("1-2", .notANumber), ("١٢", .notANumber),
    ("NaN", .notFinite), (".nan", .notFinite), ("inf", .notFinite), ("-Infinity", .notFinite),
    ("1e400", .exponent), ("1E5", .exponent), ("2.5e-3", .exponent),
    ("-0", .negativeZero), ("-0.00", .negativeZero), ("\u{2212}0", .negativeZero),
    ("12345678901234567890", .tooManyDigits(limit: 18)),
    ("1.2345678901234567890", .tooManyDigits(limit: 18)),
    ("0.0000000000000000001", .tooManyDigits(limit: 18)),
    ("1234567890123456789", .tooManyDigits(limit: 18)),
    ("1000000000000000000", .tooManyDigits(limit: 18)),
    ("1000000000000000000.5", .tooManyDigits(limit: 18)),
    ("1,5", .decimalComma(plain: "1.5")), ("1,234", .twoReadings("1234", "1.2340")),
    ("1,234.5", .grouped(plain: "1234.5")), ("1,234,567", .grouped(plain: "1234567")),
    ("1.234.567", .grouped(plain: "1234567")), ("1.234,5", .grouped(plain: "1234.5")),
    ("Rp 250 juta", .currency), ("Rp1.234,5", .currency), ("2,2 miliar", .currency),
    ("\u{2212}5", .negative),
  ])
  func refusedPlainNumbers(text: String, problem: NumberProblem) {
    #expect(NumberReader(style: .plain).number(text) == .failure(problem))
  }

  @Test(
    arguments: [
      ("0", 0, 0, nil), ("1234", 1_234, 0, nil), ("1.234", 1_234, 0, nil),
      ("1,234", 1_234, 3, nil), ("1.234,5", 12_345, 1, nil), ("1234,5", 12_345, 1, nil),
      ("Rp1.234,5", 12_345, 1, nil), ("Rp 2,2 miliar", 22, 1, 9), ("2,2 miliar", 22, 1, 9),
      ("Rp 250 juta", 250, 0, 6), ("Rp1,021 triliun", 1_021, 3, 12),
      ("Rp974,975 miliar", 974_975, 3, 9), ("Rp1.009.544.501.209,00", 1_009_544_501_209, 0, nil),
      ("Rp.1.020.646.925.110", 1_020_646_925_110, 0, nil),
      ("Rp1. 020.646.925.110", 1_020_646_925_110, 0, nil),
      ("Rp\u{A0}955.573.496.066", 955_573_496_066, 0, nil),
      ("(40.000.000.000,00)", -40_000_000_000, 0, nil), ("-1.500", -1_500, 0, nil),
      ("Rp0,-", 0, 0, nil), ("Rp 1.500,-", 1_500, 0, nil), ("5 rupiah", 5, 0, 0),
      ("250jt", 250, 0, 6), ("0,5", 5, 1, nil),
    ] as [(String, Int64, Int, Int?)])
  func indonesianNumbers(text: String, coefficient: Int64, digits: Int, exponent: Int?) {
    let number = ExactDecimal(coefficient: coefficient, fractionDigits: digits)
    let expected = NumberReader.Reading(number: number, unitExponent: exponent)
    #expect(NumberReader(style: .id).reading(text) == .success(expected))
  }

  @Test(arguments: [
    ("1.5", NumberProblem.twoReadings("1,5", "15")),
    ("12.34", .twoReadings("12,34", "1234")), ("1234.567", .twoReadings("1234,567", "1234567")),
    ("0.500", .twoReadings("0,500", "0500")),
    ("1,234.5", .twoReadings("1234,5", "1,2345")),
    ("1,234,567", .englishGroups(indonesian: "1.234.567")),
    ("1.23.456", .notANumber), ("1,", .notANumber), (",5", .notANumber), ("Rp", .notANumber),
    ("miliar", .notANumber), ("2 ratus", .notANumber), ("1e5", .exponent), ("nan", .notFinite),
    ("-0", .negativeZero), ("(0)", .negativeZero), ("--5", .notANumber),
    ("12.345.678.901.234.567.890", .tooManyDigits(limit: 18)),
  ])
  func refusedIndonesianNumbers(text: String, problem: NumberProblem) {
    #expect(NumberReader(style: .id).reading(text) == .failure(problem))
  }

  private func field(_ text: String, isNumber: Bool = false) -> Field {
    Field(
      text: text, location: SourceLocation(file: "x", line: 1, column: 1), isNumber: isNumber)
  }

  /// What may be thousands is refused with both readings, each written so that it has but
  /// one.
  @Test(arguments: [
    ("7.200", "7.2", "7200"), ("1.234", "1.2340", "1234"), ("12.000", "12", "12000"),
    ("-1.500", "-1.5", "-1500"), ("+123.456", "123.4560", "123456"),
  ])
  func pointsThatMayPartThousands(text: String, decimal: String, thousands: String) {
    #expect(
      NumberReader(style: .plain).number(field(text))
        == .failure(.twoReadings(decimal, thousands)))
    #expect((try? NumberReader(style: .plain).number(field(decimal)).get()) != nil)
  }

  /// A group of zero, or of another number of digits, is no mark of thousands.
  @Test(arguments: ["0.125", "-0.500", "1.2345", "1234.567", "1.2340", "12.34", "00.125"])
  func pointsThatAreDecimal(text: String) {
    #expect(
      NumberReader(style: .plain).number(field(text)) == NumberReader(style: .plain).number(text))
    #expect(NumberReader(style: .plain).number(field(text)).value != nil)
  }

  @Test(arguments: [("1.234", NumberStyle.plain), ("1.234", .id), ("1,234", .id)])
  func numbersOfCellsHaveOneReading(text: String, style: NumberStyle) {
    let number = NumberReader(style: style).number(field(text, isNumber: true))
    #expect(number == .success(decimal(1_234, 3)))
  }

  @Test func aUnitIsForMoneyOnly() {
    #expect(NumberReader(style: .id).number("2 juta") == .failure(.unitWord))
  }

  /// Whatever a number is, it is read back as itself.
  @Test(arguments: 0..<200)
  func everyPlainNumberIsReadBack(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let digits = Int.random(in: 0...18, using: &random)
    let bound = (0..<Int.random(in: 1...18, using: &random)).reduce(Int64(1)) { value, _ in
      value * 10
    }
    let number = ExactDecimal(
      coefficient: Int64.random(in: 0..<bound, using: &random), fractionDigits: digits)
    let magnitude = String(number.coefficient)
    let padded =
      String(repeating: "0", count: max(0, number.fractionDigits + 1 - magnitude.count))
      + magnitude
    let whole = String(padded.dropLast(number.fractionDigits))
    let fraction = padded.suffix(number.fractionDigits)
    let text = fraction.isEmpty ? whole : whole + "." + fraction
    #expect(NumberReader(style: .plain).number(text) == .success(number))
    let indonesian = text.replacing(".", with: ",")
    #expect(NumberReader(style: .id).number(indonesian) == .success(number))
  }
}

@Suite struct TimeSpanTests {
  @Test(arguments: [
    ("90", 90.0), ("60s", 60), ("2m", 120), ("1h", 3_600), ("0.5s", 0.5), ("1.5 m", 90),
  ])
  func unitsComeToSeconds(text: String, seconds: Double) {
    #expect(TimeSpan.seconds(text) == seconds)
  }

  @Test(arguments: ["", "s", "0", "-5s", "1d", "1e3", "8000000", "nan"])
  func textsThatAreNoTimeAreRefused(text: String) { #expect(TimeSpan.seconds(text) == nil) }
}
