import PetajalanDomain

/// What a row of `programs` says, before the other tables are known.
struct ProgramDraft {
  /// The id; empty if it was reported.
  package var id = ""
  /// The row in the table.
  package var row: Int
  /// The position of the leading agency.
  package var owner = 0
  /// The positions of the supporting agencies.
  package var supporting: [Int] = []
  /// Whether citizens feel it early.
  package var isQuickWin = false
  /// What is already decided.
  package var status = ProgramStatus.candidate
  /// Why it has its status, where an alternative says so.
  ///
  /// **Missing** What stands in the table counts.
  var changedReason: String??
  /// How many years it is built.
  package var duration = 1
  /// The first year in which it may start.
  package var earliest: Int?
  /// The last year in which it may start.
  package var latest: Int?
  /// The last year in which its building may end.
  package var finishBy: Int?
  /// What building it costs.
  package var capital = Amount.zero
  /// Percent of the capital per project year; empty for equal parts.
  package var profile: [ExactDecimal] = []
  /// What each service year costs.
  package var om = Amount.zero
  /// Everyone named in `sources`.
  package var payers: [Payer] = []
  /// Everyone named in `om_sources`.
  ///
  /// **Missing** The default stands.
  package var omPayers: [Payer]?
  /// The group of variants.
  package var group: String?
  /// What its score is multiplied by.
  package var scale = ExactDecimal.one
  /// One score per criterion; nil where the cell is empty.
  package var scores: [ExactDecimal?] = []
}
