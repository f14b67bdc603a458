import PetajalanDomain
import PetajalanPhrases
import PetajalanVerification

/// The money of a chapter's tables, in millions of rupiah as in budget documents.
struct ChapterMoney {
  private let scale: MoneyScale
  private let numbers: NumberText

  /// The heading of such columns.
  package let unit: String

  /// The money of a chapter: all of its tables show as many digits.
  init(_ material: ChapterMaterial, _ phrases: any Phrasebook) {
    scale = MoneyScale(unit: .juta, fractionDigits: material.hasWholeMillions ? 0 : 1)
    numbers = phrases.numbers
    unit = phrases.unit(.juta)
  }

  /// A cell with an amount.
  func cell(_ rupiah: Int64) -> ChapterTable.Cell {
    .number(scale.text(rupiah, numbers: numbers), rupiah)
  }

  /// A cell with an amount, or with a dash where there is none.
  func cellOrDash(_ rupiah: Int64) -> ChapterTable.Cell {
    rupiah == 0 ? .number("–", 0) : cell(rupiah)
  }
}

extension ChapterMaterial {
  /// Whether all amounts of the chapter are whole millions of rupiah; if not, one digit
  /// stands behind the mark.
  fileprivate var hasWholeMillions: Bool {
    let programs = scenario.programs.indices
    var amounts = programs.map { scenario.programs[$0].capital.total.rupiah }
    amounts += programs.map { Ledger.omAfterHorizon(of: $0, in: scenario) }
    amounts += programs.flatMap { ledger.years(ofProgram: $0).flatMap { [$0.capital, $0.om] } }
    amounts += ledger.budgets.joined().map(\.available)
    if let comparison {
      amounts += comparison.worlds.indices.map { comparison.ceilings(in: $0) }
      amounts += comparison.ledgers.compactMap { $0?.total.total }
    }
    return amounts.allSatisfy { $0.isMultiple(of: MoneyUnit.juta.rupiah) }
  }
}
