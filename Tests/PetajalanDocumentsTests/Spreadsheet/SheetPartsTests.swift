import TestSupport
import Testing

@testable import Formats
@testable import PetajalanDocuments

@Suite("Parts of sheets")
struct SheetPartsTests {
  @Test("Numbers that a spreadsheet would round are words, and are not added")
  func greatNumbers() throws {
    let most = SheetCell.greatestExact
    var sheet = Sheet("S", widths: [10])
    let amounts = [most, most + 1]
    for amount in amounts { sheet.append([.whole(amount, SheetStyles.money)]) }
    sheet.append([.sum(ofRows: 0..<2, column: 0, amounts, SheetStyles.money)])
    sheet.append([.sum(ofRows: 0..<1, column: 0, [most], SheetStyles.money)])
    var workbook = Workbook(title: "T")
    workbook.add(sheet)
    let cells = try WorkbookParts(WorkbookFile.bytes(of: workbook)).cells(ofSheet: 0)
    #expect(cells["A1"]?.number == 1e15)
    #expect(cells["A2"]?.text == "1000000000000001")
    #expect(cells["A3"]?.text == "2000000000000001")
    #expect(cells["A4"]?.formula == "SUM(A1)")
  }
}
