/// What a row of `programs` says, before the other tables are known.
struct ProgramDraft {
  /// The id; empty if it was reported.
  var id = ""
  /// The row in the table.
  var row: Int
  /// The position of the leading agency.
  var owner = 0
  /// The positions of the supporting agencies.
  var supporting: [Int] = []
  /// Whether citizens feel it early.
  var isQuickWin = false
  /// What is already decided.
  var status = ProgramStatus.candidate
  /// Why it has its status, where an alternative says so.
  ///
  /// **Missing** What stands in the table counts.
  var changedReason: String??
  /// How many years it is built.
  var duration = 1
  /// The first year in which it may start.
  var earliest: Int?
  /// The last year in which it may start.
  var latest: Int?
  /// The last year in which its building may end.
  var finishBy: Int?
  /// What building it costs.
  var capital = Amount.zero
  /// Percent of the capital per project year; empty for equal parts.
  var profile: [ExactDecimal] = []
  /// What each service year costs.
  var om = Amount.zero
  /// Everyone named in `sources`.
  var payers: [Payer] = []
  /// Everyone named in `om_sources`.
  ///
  /// **Missing** The default stands.
  var omPayers: [Payer]?
  /// The group of variants.
  var group: String?
  /// What its score is multiplied by.
  var scale = ExactDecimal.one
  /// One score per criterion; nil where the cell is empty.
  var scores: [ExactDecimal?] = []
}
