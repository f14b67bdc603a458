import PetajalanDomain
import PetajalanResults
import PetajalanVerification

extension Indonesian: ReasonPhrases {
  /// The sentence for a reason.
  public func sentence(for reason: Reason, of program: Int, in roadmap: Roadmap) -> String {
    let scenario = roadmap.scenario
    switch reason {
    case .excluded:
      return scenario.programs[program].reason.map { "dikecualikan: \($0)" } ?? "dikecualikan"
    case .done: return "selesai sebelum \(scenario.horizon.first)"
    case .noStartYear: return "tidak ada tahun mulai yang tersisa"
    case .nobodyPays: return "tidak ada sumber dana yang boleh membiayainya"
    case .requirement(let dependency):
      return need(of: scenario.dependencies[dependency], in: roadmap)
    case .earliest(let year): return "tidak boleh mulai sebelum \(year)"
    case .variantChosen(let other):
      return "\(programName(other, in: scenario)) dipilih sebagai gantinya"
    case .ownerFull(let owner, let year):
      return "\(scenario.owners[owner].briefName) tidak dapat menambah pembangunan pada \(year)"
    case .moneyShort(let sources, let years, let missing):
      return shortage(of: program, sources, years, missing, in: scenario)
    case .outbid(let sources, let years, let missing, let worth):
      return shortage(of: program, sources, years, missing, in: scenario)
        + "; manfaatnya \(self.worth(worth.own)) poin per Rp1 miliar, program yang ada "
        + self.worth(worth.others)
    case .rule(let rule): return "aturan \(scenario.rules[rule].label) akan dilanggar"
    case .neededThere(let dependency):
      let needed = programName(scenario.dependencies[dependency].program, in: scenario)
      return "\(needed) membutuhkannya pada tahun itu"
    case .limitsClash(let year):
      return "batas pembayaran para pembayarnya tidak memungkinkan pembayaran tepat pada \(year)"
    case .noGain:
      guard roadmap.plan.starts[program] != nil else { return "tidak menambah manfaat" }
      return scenario.programs[program].om.rupiah > 0
        ? "ditunda: mulai lebih awal tidak menambah manfaat, hanya biaya O&M"
        : "mulai lebih awal tidak menambah manfaat"
    case .blocked(let start, let reasons):
      let sentences = reasons.map { sentence(for: $0, of: program, in: roadmap) }
      return (dependOnYear(reasons, in: roadmap) ? "mulai \(start): " : "")
        + sentences.joined(separator: "; ")
    }
  }

  private func shortage(
    of program: Int, _ sources: [Int], _ years: [Int], _ missing: Int128, in scenario: Scenario
  ) -> String {
    let payers = ShortSources(sources, of: scenario.programs[program])
    let shortage =
      "\(sourceNames(payers.own, in: scenario)) kurang \(money.full(missing)) pada "
      + self.years(years)
    guard !payers.others.isEmpty else { return shortage }
    return shortage
      + ", juga setelah \(sourceNames(payers.others, in: scenario)) menanggung program "
      + "lain sebanyak mungkin"
  }

  private func need(of dependency: Dependency, in roadmap: Roadmap) -> String {
    let names = dependency.anyOf.map { programName($0.program, in: roadmap.scenario) }
    let isPresent = dependency.anyOf.contains { roadmap.plan.starts[$0.program] != nil }
    guard isPresent else {
      return "membutuhkan \(any(of: names)) yang tidak ada di peta jalan"
    }
    switch dependency.type {
    case .finishToStart: return "\(any(of: names)) harus selesai lebih dahulu"
    case .startToStart: return "\(any(of: names)) harus dimulai lebih dahulu"
    }
  }
}
