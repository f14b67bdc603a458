import TestSupport
import Testing

@testable import PetajalanReading

@Suite struct CellReferenceTests {
  @Test(arguments: [
    ("A1", 1, 1), ("C14", 14, 3), ("Z9", 9, 26), ("AA10", 10, 27),
    ("XFD1048576", 1_048_576, 16_384),
  ])
  func placesAreReadAndWritten(text: String, row: Int, column: Int) {
    let place = CellReference(row: row, column: column)
    #expect(CellReference(text.utf8) == place)
    #expect(place.description == text)
  }

  @Test(arguments: [
    "", "A", "1", "1A", "A0", "XFE1", "A1048577", "A1B", "Å1", "AAAAAAAAAAAAAAAAA1",
  ])
  func otherTextsAreNoPlaces(text: String) { #expect(CellReference(text.utf8) == nil) }

  @Test func sheetsAreQuotedAsInFormulas() {
    func text(_ sheet: String) -> String {
      SourceLocation(file: "k.xlsx", sheet: sheet, line: 2, column: 3).description
    }
    #expect(text("programs") == "k.xlsx:programs!C2")
    #expect(text("Biaya \u{1B}[1m'24") == "k.xlsx:'Biaya  [1m''24'!C2")
    #expect(SourceLocation(workbook: "k.xlsx").description == "k.xlsx")
    #expect(SourceLocation(file: "a", line: 1, column: 2).description == "a:1:2")
  }
}

@Suite struct CellNumberTests {
  private func text(_ number: String, isPercent: Bool = false, mark: String = ".") -> String? {
    var bytes: [UInt8] = []
    let isNumber = CellNumber.append(
      Array(number.utf8), isPercent: isPercent, mark: Array(mark.utf8)[0], to: &bytes)
    return isNumber ? String(decoding: bytes, as: UTF8.self) : nil
  }

  @Test(arguments: [
    ("0", "0"), ("-0", "0"), ("7500", "7500"), ("-7", "-7"), ("1.5", "1.5"), ("1E+3", "1000"),
    ("1e-7", "0.0000001"), ("0.10000000000000001", "0.1"), ("0.29999999999999999", "0.3"),
    ("0.30000000000000004", "0.3"), ("1.1000000000000001", "1.1"),
    ("123456789012345678", "123456789012346000"), ("1E+15", "1000000000000000"),
    ("1.7976931348623157E+308", "1.79769313486232E308"), ("4.94E-324", "4.94065645841247E-324"),
  ])
  func fifteenDigits(number: String, expected: String) { #expect(text(number) == expected) }

  @Test(arguments: [
    ("0.8", "80%"), ("0.04", "4%"), ("1", "100%"), ("0", "0%"), ("0.07", "7%"), ("0.145", "14.5%"),
    ("7.0000000000000007E-2", "7%"), ("0.00125", "0.125%"),
  ])
  func percentages(number: String, expected: String) {
    #expect(text(number, isPercent: true) == expected)
  }

  @Test func theMarkIsThatOfTheScenario() {
    #expect(text("1234.5", mark: ",") == "1234,5")
    #expect(text("0.025", isPercent: true, mark: ",") == "2,5%")
    #expect(text("2.5E-3", mark: ",") == "0,0025")
  }

  @Test(arguments: ["", "x", "1,5", "nan", "inf", "1E+999", "0x1p3 "])
  func otherTextsAreNoNumbers(number: String) { #expect(text(number) == nil) }
}

@Suite struct CellStylesTests {
  @Test(arguments: [
    ("General", CellStyles.Meaning.number), ("0.00", .number), ("#,##0;[Red]-#,##0", .number),
    ("\"Rp\"#,##0", .number), ("[$Rp-421]#,##0", .number), ("0.00E+00", .number), ("@", .number),
    ("0\" hari\"", .number), ("\\d0", .number), ("0%", .percent), ("0.0%;[Red]-0.0%", .percent),
    ("\"%\"0", .number), ("dd/mm/yyyy", .date), ("[$-421]dd mmmm yyyy;@", .date), ("hh:mm", .date),
    ("[h]:mm", .date), ("[mm]:ss", .date), ("mmm\\-yy", .date), ("yyyy", .year),
    ("yyyy;@", .year), ("[$-421]yyyy", .year), ("yyyy\"-mm\"", .year), ("yyyy-mm", .date),
  ])
  func formats(code: String, meaning: CellStyles.Meaning) {
    #expect(NumberFormat(code).style.meaning == meaning)
  }

  @Test(arguments: [
    ("#,##0", 0), ("#,##0,", 1), ("#,##0,,", 2), ("#,##0.0,,", 2), ("0,,.00", 2), ("0,\"rb\"", 1),
    ("_(* #,##0,_);_(* (#,##0,);_(* \"-\"_)", 1), ("[>999999]#,##0,,\"jt\";#,##0", 2),
    ("General", 0),
    ("0.00%", 0), ("\"a,,\"0", 0), ("yyyy,,", 0), (",,", 0),
  ])
  func dividedNumbers(code: String, thousands: Int) {
    #expect(NumberFormat(code).style.thousands == thousands)
  }
}

@Suite struct XMLAttributeTests {
  /// What is no whole number, or too long for one, is passed over.
  @Test func numbersAreOfDigits() throws {
    var numbers: [Int?] = []
    let text = "<a n=\"12\" m=\"1x\" l=\"1234567890\" o=\"\"/>"
    try XMLFailure.scan(Array(text.utf8)) { scanner throws(XMLProblem) in
      _ = try scanner.next()
      numbers = [
        scanner.integer("n"), scanner.integer("m"), scanner.integer("l"), scanner.integer("o"),
        scanner.integer("p"),
      ]
    }
    #expect(numbers == [12, nil, nil, nil, nil])
  }
}

@Suite struct ConditionTextTests {
  private func conditions(_ text: String) -> [String]? {
    let place = SourceLocation(file: "k.xlsx", sheet: "rules", line: 2, column: 5)
    let node = ConditionText.read(Field(text: text, location: place), log: FaultLog())
    guard case .mapping(let entries)? = node?.content else { return nil }
    return entries.map { entry in
      guard case .list(let values) = entry.value.content else { return entry.key.text }
      return entry.key.text + ": " + values.map { $0.field?.text ?? "?" }.joined(separator: " / ")
    }
  }

  @Test(arguments: [
    ("a=1", ["a: 1"]), (" a = x y ; b=1|2 ;", ["a: x y", "b: 1 / 2"]),
    ("name=\"A; \"\"B\"\" | C\"; k1=a=b", ["name: A; \"B\" | C", "k1: a=b"]),
    ("\"a=b\" = \"c\"|d", ["a=b: c / d"]),
  ])
  func conditionsAreColumnsWithValues(text: String, expected: [String]) {
    #expect(conditions(text) == expected)
  }

  @Test func columnsStandOnce() {
    let place = SourceLocation(file: "k.xlsx", sheet: "rules", line: 2, column: 5)
    let log = FaultLog()
    _ = ConditionText.read(Field(text: "a=1; b=2; a=3", location: place), log: log)
    #expect(log.faults.map(\.kind) == [.yaml(.duplicateKey(key: "a", firstLine: 2))])
  }

  @Test(arguments: ["a", "=1", "a=", "a=1;;b=2", "a=|1", "a=\"x", "a=\"x\"y", "a=x\"y", "a;b=1"])
  func brokenConditionsAreRefused(text: String) { #expect(conditions(text) == nil) }
}

@Suite struct KeyShapeTests {
  /// The sheets know the keys of the YAML file, and no others.
  @Test func everyKeyHasItsPlace() {
    let place = SourceLocation(file: "k.xlsx", sheet: "scenario", line: 2, column: 1)
    for (path, keys) in ScenarioKeys.mappings where path.first != "rules" {
      for key in keys {
        var path = path + [key]
        if path == ["alternatives", "rules", "add"] || path.last == "id" { continue }
        if path.count == 1 && KeyShape.keysElsewhere.contains(key) { continue }
        if path == ["tables", key] { continue }
        let isAlternative = path.first == "alternatives"
        let shape = isAlternative ? KeyShape.alternative : .scenario
        if isAlternative { path.removeFirst() }
        if path.first == "terms", path.count > 1 { path.insert("x.y", at: 1) }
        let text = path.joined(separator: ".")
        let log = FaultLog()
        let found = shape.path(of: Field(text: text, location: place), log: log)
        // What leads to more keys is known, but is no place for a value.
        let needsMore = log.faults.contains {
          if case .yaml(.wrongShape) = $0.kind { true } else { false }
        }
        #expect(found?.keys == path || needsMore, "\(text)")
      }
    }
  }

  @Test(arguments: [
    ("ceilings.set.A.B.2026", ["ceilings", "set", "A.B", "2026"]),
    ("status.P.1.start", ["status", "P.1", "start"]), ("weights.K.1", ["weights", "K.1"]),
    ("Drop Sources", ["drop-sources"]), ("rules.drop", ["rules", "drop"]),
  ])
  func idsMayHoldPoints(text: String, keys: [String]) {
    let place = SourceLocation(file: "k.xlsx", sheet: "alternatives", line: 2, column: 2)
    let path = KeyShape.alternative.path(of: Field(text: text, location: place), log: FaultLog())
    #expect(path?.keys == keys)
  }
}
