import PetajalanPhrases
import Testing

@testable import Formats
@testable import PetajalanDocuments
@testable import PetajalanDomain
@testable import PetajalanReading

/// The words of a workbook to fill in, and its sums.
@Suite("Words and sums of workbooks to fill in")
struct StarterWordsTests {
  private static let place = SourceLocation(file: "x", line: 1, column: 1)

  @Test("Examples of settings are keys that are read, one of each", arguments: Language.allCases)
  func settingExamples(_ language: Language) {
    let log = FaultLog()
    let settings = language.phrases.examples(of: .settings).map(\.key)
    let alternatives = language.phrases.examples(of: .alternatives).map(\.key)
    for (keys, shape) in [(settings, KeyShape.scenario), (alternatives, .alternative)] {
      for key in keys {
        #expect(shape.path(of: Field(text: key, location: Self.place), log: log) != nil, "\(key)")
      }
    }
    #expect(log.faults.isEmpty)
    func first(_ keys: [String]) -> Set<String> {
      Set(keys.map { String($0.prefix { $0 != "." }) })
    }
    #expect(
      first(settings) == Set(ScenarioKeys.scenario).subtracting(KeyShape.keysElsewhere))
    #expect(first(alternatives) == Set(ScenarioKeys.alternative).subtracting(["id"]))
    #expect(settings.count == Language.en.phrases.examples(of: .settings).count)
    #expect(alternatives == Language.en.phrases.examples(of: .alternatives).map(\.key))
  }

  @Test("Examples of rules are rules, one of each kind", arguments: Language.allCases)
  func ruleExamples(_ language: Language) throws {
    let examples = language.phrases.examples(of: .rules)
    #expect(examples.map(\.key) == RuleWord.allCases.map(\.rawValue))
    for example in examples {
      for part in example.value.split(separator: ";") {
        let header = String(part.prefix { $0 != "=" }).trimmed
        let column = try #require(
          RuleColumn.allCases.first { $0.headers.map(headerKey).contains(headerKey(header)) })
        #expect(StarterHeaders.header(column, in: language) == header)
      }
    }
  }

  @Test("An Indonesian workbook has Indonesian headers and words")
  func indonesianWords() throws {
    let book = ScenarioWorkbook.workbook(of: StarterScenario.source(in: .id), language: .id)
    func titles(_ name: String) -> [SheetCell.Content] {
      book.sheets.first { $0.name.text == name }?.rows[0].map(\.content) ?? []
    }
    #expect(titles("skenario") == [.text("kunci"), .text("nilai"), .text("# catatan")])
    #expect(titles("alternatif") == [.text("alternatif"), .text("kunci"), .text("nilai")])
    #expect(titles("aturan").contains(.text("jenis")))
    #expect(titles("aturan").contains(.text("syarat")))
    let cells = book.sheets.filter { !$0.name.text.hasPrefix("#") }.flatMap { $0.rows.joined() }
    for word in ["candidate", "mandatory", "soft", "yes", "no", "key", "value", "kind", "where"] {
      #expect(!cells.contains { $0.content == .text(word) }, "\(word)")
    }
    let readme = try #require(book.sheets.first)
    for text in ["ceilings.scale.DAK_FISIK.2027-2029", "om-after-horizon", "horizon.first"] {
      #expect(readme.rows.joined().contains { $0.content == .text(text) }, "\(text)")
    }
  }

  /// By hand: of P01 100, P02 350, P03 1,800, P08 250, P09 900 and P10 150, and the first
  /// cost line of P05, 400, APBD is the first source; of P04, P06 and P07, CSR; the second
  /// cost line is DAK's. O&M is paid by APBD alone.
  @Test("Ceilings and needs are stored as the formulas will find them")
  func needs() {
    let needs = SourceNeeds(StarterScenario.source(in: .id))
    #expect(needs.sources.map(\.id) == ["APBD_KOTA", "DAK_FISIK", "CSR"])
    #expect(needs.sources.map(\.sums.ceilings) == [9_000, 4_500, 1_250])
    #expect(needs.sources.map(\.sums.capital) == [3_950, 2_000, 950])
    // 4 years of 60+30+40+50+60+210, 3 of 240+90, and of P05 from 2027 on 2 of 150.
    #expect(needs.sources.map(\.sums.om) == [3_090, 0, 0])
    #expect(needs.all == SourceNeeds.Sums(ceilings: 14_750, capital: 6_900, om: 3_090))
    #expect(needs.ceilings[2028] == 2_950)
  }

  @Test("Formulas stay below what a spreadsheet takes", arguments: Language.allCases)
  func formulas(_ language: Language) {
    let source = StarterScenario.source(in: language)
    let sheet = CheckSheet(source, language.phrases).sheet
    var count = 0
    for cell in sheet.rows.joined() {
      switch cell.content {
      case .formula(let formula, _), .textFormula(let formula, _):
        count += 1
        // Microsoft, "Excel specifications and limits".
        #expect(formula.utf16.count <= 8_192)
        #expect(formula.count { $0 == "(" } == formula.count { $0 == ")" })
      default: break
      }
    }
    #expect(count > 1_200)
    // Without a sheet of costs nothing refers to one.
    var plain = source
    plain.tables[.costs] = nil
    let costs = SheetName(language.phrases.sheetName(of: ScenarioTable.costs)).quoted + "!"
    let texts = CheckSheet(plain, language.phrases).sheet.rows.joined().map { "\($0.content)" }
    #expect(!texts.contains { $0.contains(costs) })
  }
}
