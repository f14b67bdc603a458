import Testing

@testable import PetajalanReading

/// Lists with other marks than the vertical bar.
@Suite struct ListMarksTests {
  private func field(_ text: String) -> Field {
    Field(text: text, location: SourceLocation(file: "x", line: 3, column: 5))
  }

  @Test(arguments: [
    ("P01|P02", ["P01", "P02"]), ("P01, P02", ["P01", "P02"]), ("P01; P06", ["P01", "P06"]),
    ("P01,P02;P03|P04", ["P01", "P02", "P03", "P04"]), ("APBD\nCSR", ["APBD", "CSR"]),
    ("1,2", ["1", "2"]), ("P01,", ["P01"]), ("CSR<=12,5%, APBD", ["CSR<=12,5%", "APBD"]),
    ("CSR<=30%,APBD>=12,5%;DAK", ["CSR<=30%", "APBD>=12,5%", "DAK"]),
    (
      "P07+1, P02/P03",
      [
        "P07+1", "P02/P03",
      ]
    ),
  ])
  func idsStandBetweenMarks(text: String, ids: [String]) {
    #expect(field(text).idElements.map(\.text) == ids)
  }

  @Test func partsHaveTheirPlaces() {
    #expect(field("P01,  P02;P03").idElements.map(\.location.column) == [5, 11, 15])
  }
}
