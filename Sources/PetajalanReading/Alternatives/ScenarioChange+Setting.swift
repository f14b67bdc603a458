import PetajalanDomain

extension ScenarioChange {
  /// The change as `--set` takes it: `key=value`.
  ///
  /// **Missing** `--set` cannot say it.
  ///
  /// - Parameter unit: what amounts are written in.
  public func setting(unit: MoneyUnit) -> String? {
    func amount(_ amount: Amount) -> String {
      NumberReader.unmistakable(
        ExactDecimal(coefficient: amount.rupiah, fractionDigits: unit.exponent))
    }
    func text(_ word: ChangeWord, _ id: String, _ value: String?) -> String {
      "\(word.rawValue).\(id)=\(value ?? ChangeWord.nothing)"
    }
    switch self {
    case .setCeiling(let source, let year, let rupiah):
      return text(.ceiling, "\(source).\(year)", amount(rupiah))
    case .raiseCeiling(let source, let year, let rupiah):
      return text(.ceiling, "\(source).\(year)", "+" + amount(rupiah))
    case .liftCeilings(let source): return text(.ceiling, source, nil)
    case .status(let program, .committed(let start), _):
      return text(.status, program, "committed\(ChangeWord.yearMark)\(start)")
    case .status(let program, let status, _): return text(.status, program, status.word)
    case .earliest(let program, let year): return text(.earliest, program, year.map(String.init))
    case .latest(let program, let year): return text(.latest, program, year.map(String.init))
    case .score(let program, let points):
      return text(
        .score, program, (points.coefficient > 0 ? "+" : "") + NumberReader.unmistakable(points))
    case .parallel(let owner, let most): return text(.parallel, owner, most.map(String.init))
    case .dropRule(let id): return text(.rule, id, nil)
    case .dropGroup(let id): return text(.group, id, nil)
    case .horizon, .discount, .escalation, .scaleCeilings, .dropSource, .weight, .addRule:
      return nil
    }
  }
}
