import PetajalanDomain
import PetajalanResults

extension Indonesian: SummaryPhrases {
  /// The label of the number of programs.
  public var programsLabel: String { "Program" }
  /// The label of the benefit.
  public var benefitLabel: String { "Manfaat" }
  /// The label of the end of the search.
  public var searchLabel: String { "Pencarian" }
  /// The label of the money.
  public var moneyLabel: String { "Dana" }
  /// The label of the programs that are not on the roadmap.
  public var leftOutLabel: String { "Tidak masuk" }

  /// The label of what comes after the horizon.
  public var afterLabel: String { "Sesudahnya" }

  /// That programs are put off to the last year.
  public func deferred(_ count: Int, om: Int64, until last: Int) -> String {
    "\(numbers.whole(count)) program diselesaikan pada \(last) hanya karena biaya setelah tahun itu "
      + "tidak ikut dihitung; sejak \(last + 1) biaya operasional dan pemeliharaannya "
      + "\(money.full(om)) per tahun. Dengan benefit.timing: service, setiap tahun layanan bernilai."
  }

  /// How many programs are on the roadmap.
  public func selection(count: Int, of total: Int) -> String {
    "\(numbers.whole(count)) dari \(numbers.whole(total)) program masuk peta jalan"
  }

  /// How many quick wins and programs done before there are.
  public func kinds(quickWins: Int, done: Int) -> String? {
    let kinds = [
      quickWins > 0 ? "\(numbers.whole(quickWins)) quick win" : nil,
      done > 0 ? "\(numbers.whole(done)) sudah selesai" : nil,
    ].compactMap(\.self)
    return kinds.isEmpty ? nil : all(of: kinds)
  }

  /// How much is spent.
  public func spent(_ amount: String) -> String { "belanja \(amount)" }

  /// A sum out of another one.
  public func part(_ amount: String, of whole: String) -> String { "\(amount) dari \(whole)" }

  /// The benefit and what is proved about it.
  public func proof(of quality: Quality, benefit: Points) -> String {
    let points = "\(atLeast(benefit)) poin"
    guard quality.status != .provedOptimal else {
      return "\(points), terbukti optimal: tidak ada peta jalan yang lebih baik"
    }
    let distance =
      quality.gap.map {
        "terbukti paling jauh \(percent($0.billionths)) di bawah yang terbaik"
      } ?? "terbukti: tidak ada peta jalan di atas \(atMost(quality.bound))"
    switch quality.status {
    case .provedOptimal, .provedWithin: return "\(points), \(distance)"
    case .solverSaysOptimal: return "\(points), terbaik menurut solver, \(distance)"
    }
  }

  /// What penalties are part of the benefit.
  public func penalties(_ count: Int, points: Points) -> String {
    "\(numbers.whole(count)) urutan yang dianjurkan tidak dipenuhi, "
      + "mengurangi manfaat \(atMost(points)) poin"
  }

  /// Why the search ended.
  public func sentence(for ending: Ending) -> String {
    switch ending {
    case .exhausted: "selesai: semua kemungkinan sudah diperiksa"
    case .gapReached: "selesai: selisih yang diminta sudah tercapai"
    case .solverSaysGapReached: "selesai: menurut pemecah, selisih yang diminta sudah tercapai"
    case .timeLimit:
      "dihentikan oleh batas waktu; pencarian lebih lama mungkin menemukan yang lebih baik"
    case .interrupted:
      "dihentikan pengguna; pencarian lebih lama mungkin menemukan yang lebih baik"
    case .numericalTrouble:
      "solver berhenti karena masalah numerik; peta jalan ini sudah diverifikasi"
    case .memoryLimit:
      "dihentikan oleh batas memori; dengan memori lebih banyak mungkin ditemukan yang lebih baik"
    case .brokenDown:
      "pencarian terhenti karena kerusakan; peta jalan terbaik sebelumnya sudah diverifikasi"
    }
  }

  /// How many programs are not on the roadmap, and the costliest of them.
  public func leftOut(_ count: Int, costliest: [String]) -> String {
    let programs = "\(numbers.whole(count)) program"
    guard costliest.count < count else {
      return "\(programs): \(costliest.joined(separator: "; "))"
    }
    return "\(programs), yang termahal: \(costliest.joined(separator: "; "))"
  }

  /// That all programs are on the roadmap.
  public var nothingLeftOut: String { "tidak ada" }

  /// That no roadmap can meet the scenario.
  public func infeasible(because statements: [String], others: Int) -> String {
    let proved = "Tidak ada peta jalan yang dapat memenuhi skenario ini; hal itu sudah terbukti."
    guard !statements.isEmpty else { return proved }
    let rest = others > 0 ? ["  - \(numbers.whole(others)) ketentuan lain"] : []
    return
      ([proved + " Ketentuan berikut tidak dapat dipenuhi bersama-sama:"]
      + statements.map { "  - " + $0 } + rest).joined(separator: "\n")
  }

  /// That no roadmap was found, and why.
  public func sentence(for reason: NoneFound) -> String {
    switch reason {
    case .timeLimit:
      "Tidak ditemukan peta jalan dalam batas waktu; mungkin saja ada."
    case .interrupted:
      "Dihentikan sebelum peta jalan ditemukan; mungkin saja ada."
    case .solverSaysInfeasible:
      "Tidak ditemukan peta jalan. Menurut solver memang tidak ada, tetapi hal itu belum terbukti."
    case .proofRefused:
      "Tidak ditemukan peta jalan. Menurut pencarian memang tidak ada, tetapi buktinya tidak "
        + "diterima pemeriksa."
    case .numericalTrouble:
      "Tidak ditemukan peta jalan: solver berhenti karena masalah numerik; mungkin saja ada."
    }
  }
}
