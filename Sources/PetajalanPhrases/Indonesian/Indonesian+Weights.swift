import PetajalanDomain
import PetajalanResults

extension Indonesian: WeightPhrases {
  /// The weights that follow from judgements in pairs.
  public func judged(_ scenario: Scenario) -> String? {
    scenario.pairwise.map { pairwise in
      "Bobot menurut penilaian berpasangan: \(weights(of: scenario)); rasio konsistensi "
        + "\(numbers.exact(pairwise.consistencyRatio))."
    }
  }

  /// The title of a study.
  public func weightsTitle(_ scenario: String) -> String {
    "\(scenario): bobot kriteria yang lain"
  }

  /// What was looked at.
  public func lookedAt(_ study: WeightStudy) -> String {
    let corners = study.solved(.corner).count
    let which =
      study.hasEveryCorner
      ? "pembobotan paling ekstrem" : "pembobotan paling ekstrem yang dipilih acak"
    return
      "Setiap bobot digeser paling jauh \(numbers.exact(study.request.points)) poin ke atas dan ke "
      + "bawah; satu poin ialah seperseratus jumlah bobot. Dihitung: \(numbers.whole(corners)) dari "
      + "\(numbers.whole(study.weightings.count { $0.kind == .corner })) \(which) rentang itu, dan "
      + "\(numbers.whole(study.solved(.sample).count)) dari "
      + "\(numbers.whole(study.weightings.count { $0.kind == .sample })) pembobotan acak di dalamnya "
      + "(benih acak \(study.request.seed)). Pembobotan lain tidak diperiksa."
  }

  /// In how many weightings a better roadmap is known than the base plan.
  public func beaten(_ study: WeightStudy) -> String {
    let solved = study.solved(.corner).count + study.solved(.sample).count
    let count = study.beatenCount
    if count == 0 {
      return
        "Dalam \(numbers.whole(solved)) pembobotan ini tidak ditemukan peta jalan yang lebih baik "
        + "daripada rencana dengan bobot sekarang."
    }
    return
      "Dalam \(numbers.whole(count)) dari \(numbers.whole(solved)) pembobotan ini ada peta jalan lain "
      + "yang lebih baik daripada rencana dengan bobot sekarang; dalam yang lainnya rencana itu tetap."
  }

  /// What the base plan loses at most.
  public func greatestLoss(_ loss: ClosedRange<Points>) -> String {
    guard loss.lowerBound > .zero else {
      return
        "Dalam setiap pembobotan itu rencana tersebut paling banyak \(atMost(loss.upperBound)) "
        + "poin di bawah yang terbaik yang mungkin."
    }
    return
      "Paling buruk, rencana dengan bobot sekarang berada \(atLeast(loss.lowerBound)) poin di bawah "
      + "peta jalan terbaik yang diketahui untuk suatu pembobotan, dan paling banyak "
      + "\(atMost(loss.upperBound)) poin di bawah yang terbaik yang mungkin."
  }

  /// The heading of the programs that stay, or flip, or are never on the plan.
  public func weightsHeading(_ membership: Membership, count: Int) -> String {
    let programs = "\(numbers.whole(count)) program"
    return switch membership {
    case .core: "Kokoh: \(programs) masuk dalam rencana pada setiap pembobotan yang diperiksa"
    case .swing:
      "Bergantung pada bobot: \(programs)"
        + (count == 0 ? "" : ", dengan bagian rencana yang memuatnya")
    case .never: "Tidak pernah masuk: \(programs) tidak ada dalam rencana mana pun"
    }
  }

  /// The heading of the share of the plans that have a program.
  public func shareHeading(_ kind: Weighting.Kind) -> String {
    switch kind {
    case .corner: "ekstrem"
    case .sample: "acak"
    }
  }

  /// The heading of the plan for the scenario's own weights.
  public var ownPlanHeading: String { "sekarang" }
  /// The word for a program that is on that plan, or not.
  public func isOn(_ isOn: Bool) -> String { isOn ? "ya" : "tidak" }
  /// The heading of where the plan flips.
  public var flipsHeading: String { "Tempat rencana berubah jika satu bobot digeser sendiri" }

  /// What that means.
  public var flipsExplanation: String {
    "Rencana tetap selama tidak diketahui peta jalan yang lebih baik; persentase menunjukkan "
      + "seberapa jauh rencana itu dapat berada di bawah yang terbaik di tempat itu."
  }

  /// How far a plan stays if one weight moves down and up.
  public func axis(_ criterion: String, weight: String, down: String, up: String) -> String {
    "\(criterion), sekarang \(weight)%: turun, \(down); naik, \(up)"
  }

  /// How far it stays on one way.
  public func way(stays: String?, flips: String?, gap: String?, isComplete: Bool) -> String {
    guard let stays else { return flips.map { "berubah pada \($0)" } ?? "belum dicari" }
    let far = gap.map { " (\($0))" } ?? ""
    let open = isComplete ? "" : ", di antaranya belum dicari"
    return if let flips {
      "tetap sampai \(stays) poin\(far)\(open), berubah pada \(flips)"
    } else {
      "tetap sampai \(stays) poin\(far)" + (isComplete ? "" : ", selebihnya belum dicari")
    }
  }

  /// What the other roadmap does otherwise there.
  public func flip(_ points: String) -> String { "pada \(points) poin:" }

  /// That not everything was solved.
  public var weightsIncomplete: String {
    "Tidak semuanya sempat dihitung; yang belum dihitung tidak ditampilkan."
  }

  /// That a scenario has no criteria.
  public var noCriteria: String {
    "error: --weights memerlukan kriteria berbobot; skenario ini tidak memilikinya"
  }

  /// That something else than weights was asked to be compared as well.
  public var weightsAlone: String {
    "error: --weights memeriksa satu skenario; jangan sebut folder lain, dan sebut paling banyak "
      + "satu alternatif"
  }
}
