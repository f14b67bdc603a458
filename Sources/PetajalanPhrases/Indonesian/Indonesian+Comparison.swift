import PetajalanDomain
import PetajalanResults

extension Indonesian: ComparisonPhrases {
  /// The title of a comparison.
  public func comparisonTitle(_ scenario: String) -> String { "\(scenario): perbandingan rencana" }
  /// The heading of the list of plans.
  public var plansHeading: String { "Rencana" }
  /// The word above the column of the scenario without changes.
  public var baseWord: String { "dasar" }
  /// What the scenario without changes is called.
  public var baseName: String { "skenario dasar" }
  /// The label of what no roadmap passes.
  public var boundLabel: String { "batas atas terbukti" }
  /// The label of the gap.
  public var gapLabel: String { "selisih paling besar" }
  /// The label of the difference from the base.
  public var againstBaseLabel: String { "terhadap dasar" }
  /// The label of the programs on the plan.
  public var programsInLabel: String { "Program masuk peta jalan" }
  /// The label of the programs that are not on it.
  public var programsOutLabel: String { "Program tidak masuk" }
  /// The heading of a line per plan.
  public var inShortHeading: String { "Ringkasan" }
  /// What a plan had to spend.
  public func ceilings(_ sum: String, difference: String?, isMore: Bool) -> String {
    let side = isMore ? "di atas" : "di bawah"
    return "pagu \(sum)" + (difference.map { " (\($0) \(side) dasar)" } ?? "")
  }
  /// What a plan spends.
  public func spendingInShort(_ sum: String) -> String { "belanja \(sum)" }
  /// What a plan earns.
  public func benefitInShort(_ benefit: Points) -> String { "\(atLeast(benefit)) poin" }
  /// How many programs come, go, and start in another year.
  public func changesInShort(entering: Int, leaving: Int, moving: Int) -> String {
    let counts = [
      entering > 0 ? "\(numbers.whole(entering)) bertambah" : nil,
      leaving > 0 ? "\(numbers.whole(leaving)) keluar" : nil,
      moving > 0 ? "\(numbers.whole(moving)) bergeser" : nil,
    ].compactMap(\.self)
    return counts.isEmpty ? "program dan tahunnya sama" : "program: " + all(of: counts)
  }
  /// The heading of ceilings by source.
  public func ceilingsBySource(unit: String) -> String {
    "Pagu per sumber dana, semua tahun, \(unit)"
  }
  /// The heading of money by source.
  public func moneyBySource(unit: String) -> String { "Belanja menurut sumber dana, \(unit)" }
  /// The heading of money by year.
  public func moneyByYear(unit: String) -> String { "Belanja menurut tahun, \(unit)" }
  /// The heading of benefit by something.
  public func benefitHeading(_ kind: GroupKind) -> String { "Manfaat menurut \(word(kind)), poin" }
  /// The heading of money by something.
  public func moneyHeading(_ kind: GroupKind, unit: String) -> String {
    "Belanja menurut \(word(kind)), \(unit)"
  }

  private func word(_ kind: GroupKind) -> String {
    switch kind {
    case .dimension: "dimensi"
    case .term: "jangka tahun mulai"
    case .owner: "OPD utama"
    }
  }

  /// In one or two words, that there is no roadmap.
  public func noRoadmap(_ result: PlanningResult) -> String {
    switch result {
    case .roadmap: ""
    case .infeasible: "mustahil"
    case .noneFound: "tidak ada"
    case .failed: "gagal"
    }
  }

  /// That there is no roadmap, in a sentence.
  public func withoutRoadmap(_ world: String, _ result: PlanningResult) -> String {
    switch result {
    case .roadmap: ""
    case .infeasible:
      "\(world): tidak ada peta jalan yang dapat memenuhi skenario ini; hal itu sudah terbukti."
    case .noneFound(let reason): "\(world): \(sentence(for: reason))"
    case .failed(let failure): "\(world): \(sentence(for: failure))."
    }
  }

  /// The heading of what is otherwise than in the base.
  public var changesHeading: String { "Perubahan terhadap rencana dasar" }

  /// How much more or less a plan has than that of the base.
  public func difference(_ points: Points, percent: String?) -> String {
    guard points != .zero else { return "Manfaatnya sama dengan rencana dasar." }
    let size = Points(millionths: Int64(points.millionths.magnitude))
    let side = points > .zero ? "lebih tinggi" : "lebih rendah"
    let part = percent.map { " (\($0))" } ?? ""
    return "Manfaatnya \(self.points(size)) poin \(side) daripada rencana dasar\(part)."
  }

  /// Between what the difference of the best possible plans lies.
  public func possibleDifference(_ range: ClosedRange<Points>) -> String {
    "Selisih manfaat antara peta jalan terbaik keduanya terbukti berada antara "
      + "\(atLeast(range.lowerBound)) dan \(atMost(range.upperBound)) poin."
  }

  /// That the plan is the same.
  public var samePlan: String { "Program dan tahun mulainya sama." }
  /// Programs that come on the plan.
  public func entering(_ programs: [String]) -> String {
    "\(numbers.whole(programs.count)) program bertambah: \(programs.joined(separator: "; "))"
  }
  /// Programs that go from the plan.
  public func leaving(_ programs: [String]) -> String {
    "\(numbers.whole(programs.count)) program keluar: \(programs.joined(separator: "; "))"
  }
  /// Programs that start in another year.
  public func moving(_ programs: [String]) -> String {
    "\(numbers.whole(programs.count)) program bergeser: \(programs.joined(separator: "; "))"
  }
  /// A program that moves by some years.
  public func movement(_ program: String, years: Int, to year: Int) -> String {
    let side = years > 0 ? "mundur" : "maju"
    return "\(program) \(side) \(numbers.whole(abs(years))) tahun ke \(year)"
  }
  /// A program with its start.
  public func starting(_ program: String, in year: Int) -> String { "\(program) (\(year))" }

  /// The heading of the programs that are in every plan, in some, or in none.
  public func heading(_ membership: Membership, count: Int) -> String {
    let programs = "\(numbers.whole(count)) program"
    return switch membership {
    case .core: "Program inti: \(programs) masuk dalam semua rencana, dengan tahun mulainya"
    case .swing:
      "Program bersyarat: \(programs) masuk dalam sebagian rencana, dengan tahun mulainya"
    case .never: "Tidak pernah masuk: \(programs) tidak ada dalam rencana mana pun"
    }
  }

  /// The heading of what plans come to in other worlds.
  public var carriedHeading: String {
    "Jika keadaan lain yang terjadi: poin setiap rencana (baris) dalam setiap keadaan (kolom)"
  }
  /// What *kept* means there.
  public func carriedExplanation(until year: Int?) -> String {
    let started = year.map { "dimulai paling lambat \($0) dan " } ?? ""
    return
      "Program rencana itu yang \(started)masih dapat dipertahankan dalam keadaan lain "
      + "tetap pada tahunnya, yang lebih awal didahulukan; selebihnya direncanakan kembali. Persentase menunjukkan "
      + "seberapa jauh peta jalan itu dapat berada di bawah yang terbaik dengan program yang "
      + "sama dipertahankan."
  }
  /// What stands above the plans in the first column.
  public var planCorner: String { "rencana" }
  /// The heading of how many programs keep their years.
  public var keptHeading: String {
    "Banyaknya program setiap rencana (baris) yang tetap pada tahunnya dalam setiap keadaan (kolom)"
  }
  /// The heading of what is lost at most.
  public var regretHeading: String {
    "Poin yang paling banyak hilang dari setiap rencana (baris) terhadap yang terbaik dalam "
      + "setiap keadaan (kolom)"
  }
  /// The heading of the greatest loss.
  public var worstLabel: String { "terburuk" }
  /// The plan that loses least at worst.
  public func leastRegret(plan: String, most: Points) -> String {
    "Rencana \"\(plan)\" menjamin kehilangan paling kecil: keadaan mana pun yang terjadi, paling "
      + "banyak \(atMost(most)) poin."
  }
  /// That the run was interrupted, and not everything is there.
  public var comparisonInterrupted: String {
    "Dihentikan pengguna: yang belum dihitung sampai saat itu tidak ditampilkan."
  }
  /// That there is nothing beside the scenario.
  public var nothingToCompare: String {
    "tidak ada yang dapat dibandingkan: skenario tidak memiliki alternatif, dan tidak ada folder "
      + "lain yang disebut"
  }
  /// How many solves are done.
  public func solves(_ done: Int, of total: Int) -> String {
    "\(done) dari \(total) pencarian selesai"
  }
  /// That a program of a finished roadmap breaks something here.
  public func refused(folder: String, violations: [String]) -> [String] {
    [
      "error: peta jalan dalam \(FaultText.path(folder)) tidak dapat dilaksanakan dalam skenario ini:"
    ]
      + violations.map { "  - " + $0 }
  }
  /// That a certificate does not prove its bound.
  public func unproved(folder: String) -> String {
    "error: sertifikat dalam \(FaultText.path(folder)) tidak membuktikan batas atas untuk skenario ini; "
      + "jalankan solve kembali"
  }
}
