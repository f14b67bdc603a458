import PetajalanDomain
import PetajalanReading

extension Indonesian {
  /// What several pieces of advice say alike.
  public func heading(of topic: AdviceTopic, count: Int) -> String {
    let number = FaultText.grouped(Int64(count), by: digitMark)
    return switch topic {
    case .emptyScores: "\(number) skor kosong dan dihitung 0"
    case .yearColumnsOutside:
      "\(number) kolom tahun di luar masa perencanaan tidak dipakai"
    case .earliestTooEarly:
      "\(number) program boleh dimulai sebelum prasyaratnya memungkinkan"
    case .noStartYear:
      "tidak ada tahun mulai yang tersisa bagi \(number) program di antara lamanya, tahun-tahunnya, "
        + "masa perencanaan, dan prasyaratnya; program ini tidak dapat dipilih"
    case .unaffordable:
      "\(number) program pada setiap tahun mulai lebih mahal dari semua pagu sumber dananya; "
        + "program ini tidak dapat dipilih"
    case .startsUnused: "tahun mulai \(number) program tidak dipakai karena statusnya"
    case .requireExcluded:
      "\(number) program mensyaratkan program yang dikecualikan; program ini tidak dapat dipilih"
    case .farFromOthers:
      "\(number) angka jauh dari angka lain di sekitarnya; periksa satuan dan digitnya"
    case .nobodyPays:
      "tidak ada lagi sumber dana yang boleh membiayai seluruh biaya \(number) program; program "
        + "ini tidak dapat dipilih"
    case .mayNotPayOM:
      "sumber dana yang tidak boleh membiayai operasional dilewati \(number) kali"
    case .rulesWithoutPrograms: "\(number) aturan tidak mengenai program apa pun"
    }
  }

  /// What one of several pieces of advice says of its own.
  public func item(for advice: ScenarioAdvice) -> String {
    switch advice {
    case .emptyScore(let program, let column): "\(program) \(FaultText.quoted(column))"
    case .yearColumnOutside(let year, _): "\(year)"
    case .earliestTooEarly(let program, let earliest, let possible):
      "\(program) pada \(earliest), baru mungkin \(possible)"
    case .noStartYear(let program), .unaffordable(let program), .nobodyPays(let program): program
    case .startUnused(let program, let status): "\(program), \(status)"
    case .requiresExcluded(let program, let required): "\(program) mensyaratkan \(required)"
    case .farFromOthers(let far):
      "\(far.subject) \(FaultText.quoted(words.label(far.label))), "
        + (far.isLess ? "1/\(grouped(far.times))" : "\(grouped(far.times)) kali")
    case .mayNotPayOM(let source): source
    case .ruleWithoutPrograms(let rule): rule
    case .inconsistent, .scoreUnused, .yearOutside, .variantDone, .listMarks, .oneElement,
      .matchesNothing, .scoreFarAbove, .rupiahInTable, .capitalReplaced, .scoreReplaced,
      .dimensionSpelling, .hiddenSheet, .hiddenRows, .hiddenColumns, .scaledNumbers:
      sentence(for: advice)
    }
  }

  /// A line of a text.
  public func line(_ number: Int) -> String { "baris \(number)" }

  /// That a list goes on.
  public func others(_ count: String) -> String { "dan \(count) lainnya" }

  /// A point.
  public var digitMark: String { "." }

  private func grouped(_ number: Int) -> String {
    FaultText.grouped(Int64(number), by: digitMark)
  }
}
