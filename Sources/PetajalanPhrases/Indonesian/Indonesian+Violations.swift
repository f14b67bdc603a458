import Formats
import PetajalanDomain
import PetajalanVerification

extension Indonesian: ViolationPhrases {
  /// The sentence for a violation.
  public func sentence(for violation: Violation, in scenario: Scenario) -> String {
    switch violation {
    case .outsideHorizon(let index, let start, let finish):
      "\(program(index, in: scenario)) dibangun pada \(years(start...max(start, finish))), di luar "
        + "kurun \(years(scenario.horizon.years))"
    case .tooEarly(let index, let start, let earliest):
      "\(program(index, in: scenario)) mulai pada \(start), padahal paling awal \(earliest)"
    case .tooLate(let index, let start, let latest):
      "\(program(index, in: scenario)) mulai pada \(start), padahal paling lambat \(latest)"
    case .finishedLate(let index, let finish, let finishBy):
      "\(program(index, in: scenario)) selesai pada \(finish), padahal harus selesai paling lambat "
        + "\(finishBy)"
    case .mandatoryMissing(let index):
      "\(program(index, in: scenario)) wajib, tetapi tidak ada di peta jalan"
    case .commitmentBroken(let index, let start, let committed):
      "\(program(index, in: scenario)) sudah ditetapkan mulai pada \(committed), tetapi "
        + (start.map { "mulai pada \($0)" } ?? "tidak ada di peta jalan")
    case .excludedChosen(let index):
      "\(program(index, in: scenario)) dikecualikan, tetapi ada di peta jalan"
    case .doneChosen(let index):
      "\(program(index, in: scenario)) sudah selesai, tetapi ada di peta jalan"
    case .dependencyBroken(let dependency, let start, let earliest):
      brokenDependency(scenario.dependencies[dependency], start, earliest, in: scenario)
    case .groupChosenTwice(let group, let programs):
      "hanya satu program dari kelompok \(group) yang boleh dipilih, tetapi dipilih "
        + all(of: programIDs(programs, in: scenario))
    case .ownerOverloaded(let owner, let year, let programs, let parallel):
      "\(ownerName(owner, in: scenario)) membangun \(numbers.whole(programs.count)) program pada "
        + "\(year) (\(all(of: programIDs(programs, in: scenario)))), padahal paling banyak "
        + "\(numbers.whole(parallel)) sekaligus"
    case .unaffordable(let sources, let years, let due, let available):
      "\(sourceNames(sources, in: scenario)) harus membayar \(money.full(due)) pada "
        + "\(self.years(years)), tetapi pagunya hanya \(money.full(available)); kurang "
        + money.full(due - available)
    case .limitsClash(let index, let year, let kind, let due):
      "batas pembayaran \(word(for: kind)) \(program(index, in: scenario)) tidak memungkinkan "
        + "pembayaran tepat \(money.full(due)) pada \(year)"
    case .nobodyPays(let index, let year, let kind, let due):
      "tidak ada sumber dana yang boleh membayar \(word(for: kind)) \(program(index, in: scenario)), "
        + "\(money.full(due)) pada \(year)"
    case .countOutside(let rule, let count, let min, let max):
      "\(label(rule, in: scenario)): terhitung \(numbers.whole(count)) program, "
        + bounds(min.map { numbers.whole($0) }, max.map { numbers.whole($0) })
    case .spendOutside(let rule, let years, let spent, let min, let max):
      "\(label(rule, in: scenario)): belanja \(money.full(spent)) pada \(self.years(years)), "
        + bounds(min.map { money.full($0) }, max.map { money.full($0) })
    case .shareOutside(let rule, let spent, let total, let min, let max):
      "\(label(rule, in: scenario)): belanja programnya \(money.full(spent)) dari "
        + "\(money.full(total))\(sharePercent(spent, of: total).map { " (\($0))" } ?? ""), "
        + bounds(min.map { numbers.exact($0) + "%" }, max.map { numbers.exact($0) + "%" })
    case .tooManyParallel(let rule, let year, let programs, let max):
      "\(label(rule, in: scenario)): \(numbers.whole(programs.count)) program dibangun pada \(year) "
        + "(\(all(of: programIDs(programs, in: scenario)))), " + bounds(nil, numbers.whole(max))
    case .omAfterHorizonAbove(let rule, let amount, let max):
      "\(label(rule, in: scenario)): biaya operasional dan pemeliharaan per tahun setelah "
        + "\(scenario.horizon.last) adalah \(money.full(amount)), " + bounds(nil, money.full(max))
    case .notTogether(let rule, let chosen, let missing):
      "\(label(rule, in: scenario)): program-programnya harus dipilih bersama, tetapi di peta jalan "
        + "hanya ada \(all(of: programIDs(chosen, in: scenario))), tanpa "
        + all(of: programIDs(missing, in: scenario))
    case .tooAlike(let number, let difference, let least):
      "perbedaannya dengan peta jalan \(number) hanya \(size(difference, of: least)), padahal paling "
        + "sedikit \(size(least))"
    }
  }

  private func brokenDependency(
    _ dependency: Dependency, _ start: Int, _ earliest: Int?, in scenario: Scenario
  ) -> String {
    let needed = any(of: dependency.anyOf.map { program($0.program, in: scenario) })
    let subject = program(dependency.program, in: scenario)
    guard let earliest else {
      return "\(subject) mulai pada \(start), tetapi membutuhkan \(needed) yang tidak ada di peta "
        + "jalan"
    }
    return "\(subject) mulai pada \(start), tetapi membutuhkan \(needed) sehingga paling awal "
      + "\(earliest)"
  }

  private func bounds(_ min: String?, _ max: String?) -> String {
    switch (min, max) {
    case (let min?, let max?): "padahal harus \(min) sampai \(max)"
    case (let min?, nil): "padahal paling sedikit \(min)"
    case (nil, let max?): "padahal paling banyak \(max)"
    case (nil, nil): "padahal aturan melarangnya"
    }
  }

  private func label(_ rule: Int, in scenario: Scenario) -> String {
    "aturan \(HarmlessText.line(scenario.rules[rule].label))"
  }

  /// What money is spent on, in a sentence.
  package func word(for kind: SpendingKind) -> String {
    switch kind {
    case .capital: "belanja modal"
    case .om: "operasional dan pemeliharaan"
    }
  }
}
