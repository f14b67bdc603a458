import Testing

@testable import PetajalanDocuments

@Suite struct BudgetCodeTests {
  @Test(arguments: [
    ("2.16.03.2.02.0014", ["2", "16", "03", "2.02", "0014"]),
    ("2.16.03.2.02.14", ["2", "16", "03", "2.02", "14"]),
    ("2.16.03.2.02", ["2", "16", "03", "2.02"]),
    ("2.16.03", ["2", "16", "03"]),
    ("X.XX.01.2.01.0001", ["X", "XX", "01", "2.01", "0001"]),
  ])
  func codesOfTheNomenclatureHaveParts(code: String, parts: [String]) {
    #expect(BudgetCode(code)?.parts == parts)
  }

  @Test(arguments: [
    "", "2", "2.16", "2.16.03.2", "2.16.03.2.02.0014.1", "02.16.03", "2.16.3", "2.16.03.2.2",
    "2.16.03.2.02.1", "2.16.O3", "X.16.03", "2.XX.03", "2.16.03.", "2-16-03", "٢.16.03", "=1+1",
  ])
  func otherCodesHaveNone(code: String) {
    #expect(BudgetCode(code) == nil)
  }
}
