import TestSupport
import Testing

@testable import PetajalanReading

@Suite struct CSVReaderTests {
  private func read(_ text: String) -> (rows: [[String]], faults: [ScenarioFault]) {
    let log = FaultLog()
    guard let csv = CSVReader.read(Array(text.utf8), file: "t.csv", log: log) else {
      return ([], log.sorted(files: []))
    }
    let rows = (-1..<csv.rowCount).map { row in
      (0..<csv.width).map { csv.field(row: row, column: $0).text }
    }
    return (rows, log.sorted(files: []))
  }

  @Test(arguments: [
    ("a,b\n1,2\n", [["a", "b"], ["1", "2"]]),
    ("a;b\r\n1,5;2\r\n", [["a", "b"], ["1,5", "2"]]),
    ("a\tb\n1;5\t2,0", [["a", "b"], ["1;5", "2,0"]]),
    ("\"a,;\"\",;\";b\n1;2", [["a,;\",;", "b"], ["1", "2"]]),
    ("a,b\n\"x \"\"y\"\"\",\"1\n2\"\n3,4", [["a", "b"], ["x \"y\"", "1\n2"], ["3", "4"]]),
    ("a,b\n 1 ,\t2\u{A0}\n", [["a", "b"], ["1", "2"]]),
    ("a,b\n1,\n", [["a", "b"], ["1", ""]]),
    ("a\n1\n", [["a"], ["1"]]),
    ("a,b\n1,2\n\n\r\n,\n", [["a", "b"], ["1", "2"]]),
    ("\"a\",b\n\"\",\"\"\n1,2", [["a", "b"], ["1", "2"]]),
    ("\na,b\n\n , \u{A0}\n1,2\n,\n3,4\n", [["a", "b"], ["1", "2"], ["3", "4"]]),
    (
      "a,b,,\n1,2,,\n3,4\n5,,,\n",
      [["a", "b", "", ""], ["1", "2", "", ""], ["3", "4", "", ""], ["5", "", "", ""]]
    ),
  ])
  func cellsAreCut(text: String, rows: [[String]]) {
    let result = read(text)
    #expect(result.rows == rows)
    #expect(result.faults.isEmpty)
  }

  @Test(arguments: [
    ("a,b\n1\n", TableFault.unevenRow(cells: 1, columns: 2), 2, 1),
    ("a,b\n1,2,3\n", .unevenRow(cells: 3, columns: 2), 2, 1),
    ("a,b\n1,\"2\n3,4\n", .unclosedQuote, 2, 3),
    ("a,b\n\"1\"x,2\n", .textAfterQuote, 2, 4),
    ("a,b\n\"1\n2\"x,2\n", .textAfterQuote, 3, 3),
    ("a,b\né1\"x,2\n", .quoteInsideCell, 2, 3),
    ("a,b,,\n1,2,\n", .unevenRow(cells: 3, columns: 4), 2, 1),
    ("a,b,,\n1\n", .unevenRow(cells: 1, columns: 4), 2, 1),
    ("a,b\n1,2,\n", .unevenRow(cells: 3, columns: 2), 2, 1),
  ])
  func formFaultsAreLocated(text: String, fault: TableFault, line: Int, column: Int) {
    let place = SourceLocation(file: "t.csv", line: line, column: column)
    #expect(read(text).faults == [ScenarioFault(.table(fault), at: place)])
  }

  @Test func placesCountCharacters() throws {
    let log = FaultLog()
    let text = "a,b\n\"é\n\"\"😀\",  x\n"
    let csv = try #require(CSVReader.read(Array(text.utf8), file: "t.csv", log: log))
    let first = csv.field(row: 0, column: 0).location
    #expect(first == SourceLocation(file: "t.csv", line: 2, column: 2))
    let second = csv.field(row: 0, column: 1).location
    #expect(second == SourceLocation(file: "t.csv", line: 3, column: 8))
  }

  @Test func elementsKnowTheirPlaces() throws {
    let log = FaultLog()
    let text = "a,b\n1,A| BB |\n"
    let csv = try #require(CSVReader.read(Array(text.utf8), file: "t.csv", log: log))
    let elements = csv.field(row: 0, column: 1).elements
    #expect(elements.map(\.text) == ["A", "BB"])
    #expect(elements.map(\.location.column) == [3, 6])
  }
}
