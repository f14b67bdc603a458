import Formats
import MILP
import PetajalanReading
import PetajalanResults

extension Indonesian {
  /// How far a search is, in one short line.
  public func progress(_ standing: SearchStanding, seconds: Int) -> String {
    let best = standing.benefit.map { "terbaik \(glance($0))" } ?? "belum ada peta jalan"
    let most = standing.bound.map { ", paling tinggi \(glance($0))" } ?? ""
    let gap = standing.gap.map { ", selisih \(percent($0.billionths))" } ?? ""
    return "mencari, \(seconds) detik: \(best)\(most)\(gap)"
  }

  /// What happened in a search.
  public func line(for event: SearchEvent, milliseconds: Int) -> String {
    let text =
      switch event {
      case .removed(let removal) where removal.reduction.effect == .adds:
        "\(name(of: removal.reduction)) dinyatakan dengan "
          + "\(numbers.whole(removal.constraints)) baris"
      case .removed(let removal) where removal.reduction.effect == .finds:
        "\(name(of: removal.reduction)): \(numbers.whole(removal.constraints)) baris, tetap dipakai"
      case .removed(let removal):
        "\(name(of: removal.reduction)) membuang \(numbers.whole(removal.variables)) variabel dan "
          + "\(numbers.whole(removal.constraints)) baris"
      case .found(let standing): "peta jalan terbaik baru; \(state(standing))"
      case .proved(let standing): "batas baru; \(state(standing))"
      case .solverSays(let bound, let standing):
        "menurut pemecah paling tinggi \(exact(bound)), belum terbukti; \(state(standing))"
      }
    return "\(elapsed(milliseconds)) detik: \(text)"
  }

  private func state(_ standing: SearchStanding) -> String {
    let best = standing.benefit.map { "terbaik \(exact($0))" } ?? "belum ada peta jalan"
    let most = standing.bound.map { ", paling tinggi \(exact($0))" } ?? ""
    let gap = standing.gap.map { ", selisih \(finePercent($0))" } ?? ""
    return "\(best)\(most)\(gap), \(numbers.whole(standing.nodes)) simpul"
  }

  private func name(of reduction: Reduction) -> String {
    switch reduction {
    case .required: "batas mulai program wajib"
    case .money: "kecukupan pagu"
    case .capacity: "kapasitas OPD"
    case .needs: "urutan prasyarat"
    case .rules: "aturan dan kelompok"
    case .propagation: "prapemecahan"
    case .tightening: "pengetatan koefisien"
    case .dominance: "tahun mulai yang kalah"
    case .twins: "program kembar"
    case .redundancy: "baris yang tersirat dari baris lain"
    }
  }

  /// What is searched for a chapter, and how long it takes at most.
  public func chapterSearches(
    alternatives: Int, points: Int, explains: Bool, most seconds: Int
  ) -> String {
    let parts = [
      "peta jalan", alternatives > 0 ? "\(numbers.whole(alternatives)) alternatif" : nil,
      points > 0 ? "kurva \(numbers.whole(points)) titik" : nil,
      explains ? "penjelasan program yang belum didanai" : nil,
    ].compactMap(\.self)
    return "Yang dihitung: \(all(of: parts)); semuanya paling lama "
      + "\(numbers.whole(seconds)) detik. Ctrl-C mengakhirinya dengan yang sudah ada."
  }
  /// How many searches for a part of the chapter are done.
  public func progress(
    _ part: ChapterPart, _ done: Int, of count: Int, most seconds: Int
  ) -> String {
    let word =
      switch part {
      case .alternatives: "alternatif"
      case .curve: "kurva"
      case .explanations: "penjelasan"
      }
    return "\(word): \(numbers.whole(done)) dari \(numbers.whole(count)) perhitungan selesai; "
      + "semuanya paling lama \(numbers.whole(seconds)) detik"
  }
  /// Where the output was written.
  public func written(to path: String) -> String {
    "Ditulis ke \(HarmlessText.visible(path))"
  }

  /// How many alternatives of a scenario are checked.
  public func alternatives(_ done: Int, of count: Int) -> String {
    "\(numbers.whole(done)) dari \(numbers.whole(count)) alternatif sudah diperiksa"
  }

  /// That a scenario is free of errors.
  public func checked(scenario: String, programs: Int, warnings: Int) -> String {
    let hints = warnings == 0 ? "tanpa peringatan" : "\(warnings) peringatan"
    return "\(HarmlessText.line(scenario)): tidak ada kesalahan, \(hints), \(programs) program."
  }

  /// Why a solver could not do its work.
  public func sentence(for failure: SolverFailure) -> String {
    switch failure {
    case .fatal(let message): "pemecah berhenti: \(HarmlessText.visible(message))"
    case .unknownCode(let function, let code):
      "\(function) dari pemecah memberi kode \(code), yang tidak ada dalam buku panduannya"
    case .unknownStatus(let function, let status):
      "\(function) dari pemecah memberi status \(status), yang tidak ada dalam buku panduannya"
    case .refused(let function, let code): "\(function) dari pemecah menolak: \(code)"
    }
  }

  /// That a search in a process of its own came to no good end.
  public func sentence(for breakdown: SearchBreakdown, hasRoadmap: Bool) -> String {
    hasRoadmap
      ? "warning: \(happened(breakdown)). Berikut peta jalan terbaik yang sudah ditemukan."
      : "error: \(happened(breakdown)). Belum ada peta jalan yang ditemukan."
  }

  /// That a command in a process of its own came to no good end.
  public func sentence(for breakdown: SearchBreakdown) -> String {
    "error: \(happened(breakdown))."
  }

  private func happened(_ breakdown: SearchBreakdown) -> String {
    switch breakdown {
    case .signal(let number): "pencarian rusak (sinyal \(number))"
    case .noResult(let code): "pencarian rusak (berakhir dengan kode \(code))"
    case .tookTooLong: "pencarian tidak selesai pada waktunya dan dihentikan"
    case .didNotStop: "pencarian dihentikan sebelum sempat berhenti sendiri"
    case .tookTooMuchMemory(let limit):
      "pencarian memerlukan lebih dari \(numbers.whole(limit / 1_000_000)) MB memori dan dihentikan; "
        + "gunakan --memory untuk mengizinkan lebih banyak"
    }
  }

  /// That the system does not allow what a search needs.
  public func sentence(for shortage: SystemShortage) -> String {
    switch shortage {
    case .threads:
      "sistem tidak mengizinkan proses atau utas tambahan bagi pengguna ini, padahal pencarian "
        + "memerlukannya; tutup program lain, atau mintalah batas yang lebih tinggi (ulimit -u)"
    case .files:
      "sistem mengizinkan terlalu sedikit berkas terbuka bagi program ini; mintalah batas yang "
        + "lebih tinggi (ulimit -n 64)"
    }
  }

  /// That a time limit passed before the scenario was read.
  public var tookTooLongToRead: String {
    "error: batas waktu habis ketika skenario masih dibaca; belum ada peta jalan"
  }

  /// That a time limit passed before there was a roadmap to write.
  public var tookTooLongToWrite: String {
    "error: batas waktu habis sebelum ada peta jalan terverifikasi yang dapat ditulis"
  }

  /// That an exported model is to be written to a file with another ending.
  public func modelEnding(of path: String, endings: [String]) -> String {
    "error: \(FaultText.path(path)) tidak berakhiran \(FaultText.list(endings, "atau")), yang "
      + "menunjukkan format model; berikan nama seperti itu"
  }

  /// That a model is to be written in another format than its file's ending tells.
  public func modelFormat(_ format: String, differsFrom path: String) -> String {
    "error: --format \(format) tidak sesuai dengan akhiran \(FaultText.path(path)); ubah salah "
      + "satunya"
  }

  /// That standard output could not be written.
  public func cannotPrint(code: Int32) -> String {
    "keluaran standar tidak dapat ditulis: \(cause(code))"
  }

  /// That an override names nothing in the scenario.
  public func unmatched(_ override: ScenarioOverride) -> String {
    "error: --set \(HarmlessText.visible(override.text)) tidak menunjuk sel mana pun; tulis tabel.id.kolom=nilai dengan "
      + "kolom yang ada dalam tabel"
  }

  /// That no alternative has the id asked for.
  public func unknown(_ alternative: UnknownAlternative) -> String {
    let start = "error: tidak ada alternatif \(FaultText.quoted(alternative.id))"
    if let nearest = alternative.nearest {
      return start + "; apakah yang dimaksud \(FaultText.quoted(nearest))?"
    }
    guard !alternative.known.isEmpty else {
      return start + "; skenario ini tidak memiliki alternatif"
    }
    return start + "; yang ada \(FaultText.list(alternative.known, "dan"))"
  }
}
