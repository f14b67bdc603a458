import Formats
import PetajalanDomain
import PetajalanResults

extension Indonesian: DiagnosisPhrases {
  /// That there is a roadmap.
  public var nothingClashes: String {
    "Tidak ada ketentuan yang bertentangan: skenario ini memiliki peta jalan. Gunakan solve untuk "
      + "mencari yang terbaik."
  }
  /// That it is not known whether there is one.
  public var feasibilityUndecided: String {
    "Belum dapat dipastikan dalam batas yang ada apakah peta jalan itu ada."
  }
  /// That there is no roadmap.
  public var provedInfeasible: String {
    "Tidak ada peta jalan yang dapat memenuhi skenario ini; hal itu sudah terbukti."
  }
  /// That a limit or the user ended the search before everything was known.
  public var diagnosisCutShort: String {
    "Diagnosis berhenti pada batasnya; dengan waktu lebih lama mungkin ditemukan lebih banyak."
  }

  /// The heading of mistakes in the data.
  public var mistakesHeading: String { "Kesalahan pada data:" }

  /// A sentence without a period.
  public func sentence(for mistake: DataMistake, in scenario: Scenario) -> String {
    switch mistake {
    case .tooDear(let index):
      "\(program(index, in: scenario)) harus dibangun, tetapi pada setiap tahun mulai ada "
        + "pembayaran yang melebihi seluruh pagu sumber dana yang boleh membayarnya"
    case .windowTooShort(let index, let possible, let last):
      "\(program(index, in: scenario)) harus mulai paling lambat \(last), tetapi karena program yang "
        + "dibutuhkannya "
        + (possible > scenario.horizon.last
          ? "tidak dapat mulai dalam masa rencana" : "baru dapat mulai pada \(possible)")
    case .committedTooEarly(let index, let start, let needed, let ready):
      "\(program(index, in: scenario)) sudah ditetapkan mulai pada \(start), tetapi membutuhkan "
        + "\(program(needed, in: scenario)) yang menurut penetapannya baru memungkinkan mulai pada "
        + "\(ready)"
    case .variantsRequired(let group, let programs):
      "\(all(of: programs.map { program($0, in: scenario) })) semuanya harus dibangun, tetapi hanya "
        + "satu program dari kelompok \(HarmlessText.line(group)) yang boleh dipilih"
    case .ownerCommitted(let owner, let year, let programs, let parallel):
      "OPD \(ownerName(owner, in: scenario)) sudah ditetapkan membangun "
        + "\(all(of: programs.map { program($0, in: scenario) })) pada \(year), tetapi paling banyak "
        + "dapat membangun \(numbers.whole(parallel)) program sekaligus"
    case .needsExcluded(let index, let needed):
      "\(program(index, in: scenario)) harus dibangun, tetapi membutuhkan "
        + "\(program(needed, in: scenario)) yang tidak boleh dipilih"
    case .tooManyAsked(let rule, let min, let candidates, let most):
      "aturan \(HarmlessText.line(scenario.rules[rule].label)) meminta \(numbers.whole(min)) program, "
        + "tetapi paling banyak \(numbers.whole(most)) yang mungkin"
        + (candidates > most
          ? ": dari \(numbers.whole(candidates)) program yang dapat memenuhinya, hanya satu varian "
            + "tiap kelompok yang boleh dipilih" : "")
    }
  }

  /// The heading of a clashing set.
  public func clashHeading(_ number: Int, of count: Int, isDecided: Bool) -> String {
    let name = count > 1 ? "Pertentangan \(number)" : "Pertentangan"
    return isDecided
      ? "\(name): ketentuan berikut tidak dapat dipenuhi bersama-sama, tetapi tanpa salah satunya "
        + "yang lain dapat dipenuhi:"
      : "\(name): ketentuan berikut tidak dapat dipenuhi bersama-sama:"
  }

  /// That what always holds clashes by itself.
  public var clashOfNature: String {
    "O&M program yang sudah selesai tidak dapat dibayar oleh sumber dana yang boleh membayarnya"
  }

  /// That there may be other sets.
  public var otherClashes: String {
    "Tidak satu pun di antaranya dapat ditinggalkan; mungkin ada pertentangan lain."
  }

  /// A sentence without a period.
  public func sentence(for condition: Condition, in scenario: Scenario) -> String {
    switch condition {
    case .rule(let rule):
      return "aturan \(HarmlessText.line(scenario.rules[rule].label)) berlaku"
        + (demand(of: scenario.rules[rule]).map { " (\($0))" } ?? "")
    case .status(let index):
      if case .committed(let year) = scenario.programs[index].status {
        return "\(program(index, in: scenario)) sudah ditetapkan mulai pada \(year)"
      }
      return "\(program(index, in: scenario)) wajib dilaksanakan"
    case .finishBy(let index):
      return "\(program(index, in: scenario)) harus selesai"
        + (scenario.programs[index].finishBy.map { " paling lambat \($0)" } ?? "")
    case .latest(let index):
      return "\(program(index, in: scenario)) harus mulai"
        + (scenario.programs[index].latest.map { " paling lambat \($0)" } ?? "")
    case .earliest(let index):
      return "\(program(index, in: scenario)) tidak dapat mulai"
        + (scenario.programs[index].earliest.map { " sebelum \($0)" } ?? "")
    case .ceiling(let source, let year):
      return ceilings(of: source, years: [year], in: scenario)
    case .capacity(let owner):
      return "OPD \(ownerName(owner, in: scenario)) membangun paling banyak "
        + "\(numbers.whole(scenario.owners[owner].parallel ?? 0)) program sekaligus"
    case .payers(let index):
      return "ada batas bagi sumber dana yang membayar \(program(index, in: scenario))"
    case .dependency(let position):
      let dependency = scenario.dependencies[position]
      return "\(program(dependency.program, in: scenario)) membutuhkan "
        + any(of: dependency.anyOf.map { program($0.program, in: scenario) })
    case .group(let group):
      return "hanya satu program dari kelompok \(HarmlessText.line(group)) yang boleh dipilih"
    }
  }

  /// How many programs a rule asks for.
  ///
  /// **Missing** It asks for something else.
  private func demand(of rule: Rule) -> String? {
    guard case .count(let min?, _, let startBy, let finishBy) = rule.kind else { return nil }
    return "paling sedikit \(numbers.whole(min)) dari \(numbers.whole(rule.programs.count)) program"
      + (startBy.map { ", mulai paling lambat \($0)" } ?? "")
      + (finishBy.map { ", selesai paling lambat \($0)" } ?? "")
  }

  /// The ceilings of one source, in year order.
  public func ceilings(of source: Int, years: [Int], in scenario: Scenario) -> String {
    let amounts = years.map {
      money.full(scenario.sources[source].ceilings[scenario.horizon.index(of: $0)])
        + " pada \($0)"
    }
    return "pagu \(sourceNames([source], in: scenario)) hanya \(all(of: amounts))"
  }

  /// A sentence with the mark that a member may not be needed.
  public func undecided(_ sentence: String) -> String {
    "\(sentence) (belum dipastikan apakah ketentuan ini diperlukan)"
  }

  /// The heading of the repair by money.
  public func moneyHeading(_ total: Amount, isLeast: Bool) -> String {
    isLeast
      ? "Tambahan pagu terkecil agar ada peta jalan: \(money.full(total)). Kurang dari itu tidak "
        + "cukup."
      : "Tambahan pagu agar ada peta jalan: \(money.full(total)). Kurang dari itu mungkin cukup."
  }
  /// Money added to a source in a year.
  public func addition(_ addition: CeilingAddition, in scenario: Scenario) -> String {
    "\(sourceNames([addition.source], in: scenario)) \(addition.year): tambah "
      + money.full(addition.amount)
  }
  /// That no money helps.
  public var noMoneyHelps: String { "Tambahan pagu saja tidak menghasilkan peta jalan." }
  /// The heading of the repair by dropping.
  public func dropsHeading(_ count: Int, isFewest: Bool) -> String {
    (isFewest ? "Aturan dan status paling sedikit" : "Aturan dan status")
      + " yang perlu dicabut agar ada peta jalan: \(numbers.whole(count))"
      + (isFewest ? ". Kurang dari itu tidak cukup." : ". Kurang dari itu mungkin cukup.")
  }
  /// That dropping rules and statuses does not help.
  public var noDropHelps: String {
    "Mencabut aturan dan status saja tidak menghasilkan peta jalan."
  }
  /// The roadmap that a repair leads to.
  public func repaired(programs: Int, benefit: Points) -> String {
    "Dengan demikian ada peta jalan terverifikasi berisi \(numbers.whole(programs)) program "
      + "(manfaat \(atLeast(benefit)); solve mungkin menemukan yang lebih baik)."
  }
  /// That a repair was not found before the limit.
  public var repairUnknown: String { "Hal ini tidak ditemukan dalam batas yang ada." }

  /// The part of a diagnosis that is being worked at.
  public func progress(_ stage: DiagnosisStage, seconds: Int) -> String {
    let work =
      switch stage {
      case .feasibility: "mencari peta jalan"
      case .clash(let number): "pertentangan ke-\(number)"
      case .money: "tambahan pagu terkecil"
      case .drops: "aturan dan status paling sedikit"
      }
    return "mendiagnosis, \(seconds) detik: \(work)"
  }
}
