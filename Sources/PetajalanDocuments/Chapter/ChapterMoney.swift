import PetajalanDomain
import PetajalanPhrases
import PetajalanVerification

/// The money of a chapter's tables, in millions of rupiah as in budget documents.
struct ChapterMoney {
  private let scale: MoneyScale
  private let numbers: NumberText

  /// Whether an amount has more digits than are shown.
  let isRounded: Bool

  /// The heading of such columns.
  package let unit: String

  /// The money of a chapter: all of its tables show as many digits, none where all amounts
  /// are whole millions, and else one.
  init(_ material: ChapterMaterial, _ phrases: any Phrasebook) {
    let amounts = material.amounts
    let isWhole = amounts.allSatisfy { $0.isMultiple(of: MoneyUnit.juta.rupiah) }
    scale = MoneyScale(unit: .juta, fractionDigits: isWhole ? 0 : 1)
    isRounded = !amounts.allSatisfy { $0.isMultiple(of: MoneyUnit.juta.rupiah / 10) }
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
  /// The amounts of the chapter's tables, of which others are sums.
  fileprivate var amounts: [Int64] {
    let programs = scenario.programs.indices
    var amounts = programs.map { scenario.programs[$0].capital.total.rupiah }
    amounts += programs.map { Ledger.omAfterHorizon(of: $0, in: scenario) }
    amounts += programs.flatMap { ledger.years(ofProgram: $0).flatMap { [$0.capital, $0.om] } }
    amounts += ledger.budgets.joined().map(\.available)
    if let comparison {
      amounts += comparison.worlds.indices.map { comparison.ceilings(in: $0) }
      amounts += comparison.ledgers.compactMap { $0?.total.total }
    }
    return amounts
  }
}
