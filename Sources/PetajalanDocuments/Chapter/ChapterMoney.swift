import PetajalanDomain
import PetajalanPhrases

/// The money of a chapter's tables, in millions of rupiah as in budget documents.
struct ChapterMoney {
  private let scale: MoneyScale
  private let numbers: NumberText

  /// The heading of such columns.
  package let unit: String

  /// The money of a chapter; one digit stands behind the mark where amounts are not
  /// whole millions.
  init(_ amounts: some Sequence<Int64>, _ phrases: any Phrasebook) {
    let isWhole = amounts.allSatisfy { $0.isMultiple(of: MoneyUnit.juta.rupiah) }
    scale = MoneyScale(unit: .juta, fractionDigits: isWhole ? 0 : 1)
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
