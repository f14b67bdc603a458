import Testing

@testable import Formats

@Suite struct CSVHeadingsTests {
  /// Tables are read back by their headings, so no two may be called alike.
  @Test func everyHeadingHasItsOwnName() {
    #expect(Set(CSVHeadings.indonesian.values).count == CSVHeadings.indonesian.count)
    for (english, indonesian) in CSVHeadings.indonesian {
      #expect(CSVHeadings.english[indonesian] == english)
      let isEnglish = CSVHeadings.indonesian[indonesian] != nil
      #expect(!isEnglish || indonesian == english, "\(indonesian) is an English heading as well")
      #expect(indonesian.allSatisfy { $0.isLowercase || $0 == "_" })
    }
  }

  @Test func onlyExcelInIndonesianHasThem() {
    let table = CSVTable(header: ["year", "start_hemat", "2026"], rows: [])
    #expect(table.text(in: .plain) == "year,start_hemat,2026\r\n")
    #expect(table.text(in: .excelIndonesian) == "\u{FEFF}tahun;start_hemat;2026\r\n")
  }
}
