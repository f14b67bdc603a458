import Formats
import PetajalanDomain
import PetajalanResults

extension Indonesian: NearBestPhrases {
  /// The heading of the roadmaps.
  public var nearBestHeading: String { "Peta jalan yang mendekati terbaik" }
  /// What stands above the column of a roadmap.
  public func roadmapHeading(_ number: Int) -> String { "peta jalan \(number)" }

  /// What was asked for.
  public func wanted(_ request: NearBestRequest) -> String {
    "Permintaan: \(numbers.whole(request.count)) peta jalan yang manfaatnya paling banyak "
      + "\(numbers.exact(request.withinPercent))% di bawah yang terbaik yang ditemukan, dan yang "
      + "satu sama lain berbeda paling sedikit \(size(request.difference))."
  }

  /// How many were found, and why there are no more.
  public func ending(of nearBest: NearBest) -> String {
    let found = "Ditemukan: \(numbers.whole(nearBest.plans.count)) peta jalan"
    let further =
      "peta jalan lain dalam batas \(numbers.exact(nearBest.request.withinPercent))% yang cukup "
      + "berbeda"
    return switch nearBest.ending {
    case .complete: found + "."
    case .exhausted: "\(found). Tidak ada \(further); hal itu sudah terbukti."
    case .noneFound(.interrupted):
      "\(found), lalu pencarian dihentikan pengguna. Mungkin masih ada yang lain."
    case .noneFound(.timeLimit):
      "\(found). Sampai batas waktu belum ditemukan \(further); mungkin ada."
    case .noneFound: "\(found). Belum ditemukan \(further); mungkin ada."
    case .failed(let failure): "\(found). Kemudian: \(sentence(for: failure))."
    }
  }

  /// The label of the points lost.
  public var lossLabel: String { "di bawah yang terbaik" }
  /// The label of the same in percent.
  public var lossPercentLabel: String { "dalam persen" }
  /// The label of what no roadmap has that differs enough from those before.
  public var turnBoundLabel: String { "batas atas jika berbeda" }

  /// The heading of by how much the roadmaps differ.
  public func apartHeading(_ difference: PlanDifference) -> String {
    difference.amount == nil
      ? "Banyaknya program yang hanya ada di salah satu dari dua peta jalan"
      : "Belanja modal program yang hanya ada di salah satu dari dua peta jalan"
  }

  /// The heading of what each roadmap does otherwise than the first.
  public var changesFromFirstHeading: String { "Perbedaan dengan peta jalan 1" }

  /// A number of programs, or an amount of capital.
  public func size(_ size: Int128, of difference: PlanDifference) -> String {
    difference.amount == nil
      ? "\(numbers.whole(size)) program" : "belanja modal sebesar \(money.full(size))"
  }

  /// How many roadmaps are found.
  public func roadmaps(_ done: Int, of total: Int) -> String {
    "\(done) dari \(total) peta jalan ditemukan"
  }

  /// That a difference cannot be read.
  public func unreadable(difference: String) -> String {
    "error: --differ \(HarmlessText.visible(difference)) tidak dapat dibaca; tulis banyaknya program, misalnya 5, atau "
      + "jumlah uang, misalnya \"5 miliar\""
  }
}
