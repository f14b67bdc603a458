extension Indonesian {
  /// How many programs there are.
  public func programCounts(_ counts: ProgramCounts) -> String {
    let kinds = [
      (counts.mandatory, "wajib"), (counts.committed, "terikat"),
      (counts.excluded, "dikecualikan"), (counts.done, "selesai"),
    ].filter { $0.0 > 0 }.map { "\(numbers.whole($0.0)) \($0.1)" }
    return "\(numbers.whole(counts.all)) program"
      + (kinds.isEmpty ? "" : ", di antaranya \(all(of: kinds))")
  }

  /// What the needs are.
  public func needExplanation(priceYear: Int, grows: Bool, hasVariants: Bool) -> String {
    "Kebutuhan bila setiap program dibangun paling awal"
      + (hasVariants ? ", dari varian yang termahal" : "")
      + ": modal, dan operasional sampai akhir masa perencanaan, dengan harga \(priceYear)"
      + (grows ? " tanpa kenaikannya" : "")
      + ". Pada sumber dana tertulis bagian yang boleh dibiayainya, sendiri atau bersama sumber lain."
  }

  /// The heading of the number of programs.
  public var needProgramsColumn: String { "Program" }
  /// The heading of what building costs.
  public var needCapitalColumn: String { "Modal" }
  /// The heading of what running costs.
  public var needOMColumn: String { "Operasional" }
  /// The heading of both.
  public var fullNeedColumn: String { "Kebutuhan" }
  /// The heading of ceilings.
  public var needCeilingColumn: String { "Pagu" }
  /// The heading of needs as a part of ceilings.
  public var needShareColumn: String { "Dari pagu" }
  /// The title of the rows of sources.
  public var needBySource: String { "Menurut sumber dana" }
  /// The title of the rows of dimensions.
  public var needByDimension: String { "Menurut dimensi, dari semua pagu" }
  /// The title of the rows of agencies.
  public var needByOwner: String { "Menurut OPD, dari semua pagu" }
  /// The row of programs without a dimension.
  public var needWithoutDimension: String { "tanpa dimensi" }
  /// The row of those that are not shown one by one.
  public func needOthers(_ count: Int) -> String { "\(numbers.whole(count)) lainnya" }
  /// The row of all.
  public var needTotal: String { "Jumlah" }

  /// How many errors and warnings a faulty scenario has.
  public func faultCounts(errors: Int, warnings: Int) -> String {
    "\(numbers.whole(errors)) kesalahan, "
      + (warnings == 0 ? "tanpa peringatan" : "\(numbers.whole(warnings)) peringatan") + "."
  }
}
