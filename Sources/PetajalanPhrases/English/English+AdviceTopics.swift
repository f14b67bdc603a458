import PetajalanDomain
import PetajalanReading

extension English {
  /// What several pieces of advice say alike.
  public func heading(of topic: AdviceTopic, count: Int) -> String {
    let number = FaultText.grouped(Int64(count), by: digitMark)
    return switch topic {
    case .emptyScores: "\(number) scores are empty and count 0"
    case .yearColumnsOutside: "\(number) columns of years outside the horizon are not used"
    case .earliestTooEarly:
      "\(number) programs are allowed to start before what they require makes it possible"
    case .noStartYear:
      "no start year is left to \(number) programs between their duration, their years, the "
        + "horizon and what they require; they cannot be chosen"
    case .unaffordable:
      "\(number) programs are dearer in every start year than all ceilings of their sources; they "
        + "cannot be chosen"
    case .startsUnused: "the starts of \(number) programs are not used, because of their status"
    case .requireExcluded:
      "\(number) programs require what is excluded; they cannot be chosen"
    case .farFromOthers:
      "\(number) numbers are far from those beside them; check their units and digits"
    case .nobodyPays:
      "no source is left that may pay all of \(number) programs; they cannot be chosen"
    case .mayNotPayOM: "sources that may not pay O&M are passed over \(number) times"
    case .rulesWithoutPrograms: "\(number) rules speak of no program"
    }
  }

  /// What one of several pieces of advice says of its own.
  public func item(for advice: ScenarioAdvice) -> String {
    switch advice {
    case .emptyScore(let program, let column): "\(program) \(FaultText.quoted(column))"
    case .yearColumnOutside(let year, _): "\(year)"
    case .earliestTooEarly(let program, let earliest, let possible):
      "\(program) in \(earliest), possible from \(possible)"
    case .noStartYear(let program), .unaffordable(let program), .nobodyPays(let program): program
    case .startUnused(let program, let status): "\(program), \(status)"
    case .requiresExcluded(let program, let required): "\(program) requires \(required)"
    case .farFromOthers(let far):
      "\(far.subject) \(FaultText.quoted(words.label(far.label))), "
        + (far.isLess ? "1/\(grouped(far.times))" : "\(grouped(far.times)) times")
    case .mayNotPayOM(let source): source
    case .ruleWithoutPrograms(let rule): rule
    case .inconsistent, .scoreUnused, .yearOutside, .variantDone, .listMarks, .oneElement,
      .matchesNothing, .scoreFarAbove, .rupiahInTable, .capitalReplaced, .scoreReplaced,
      .dimensionSpelling, .hiddenSheet, .hiddenRows, .hiddenColumns, .scaledNumbers:
      sentence(for: advice)
    }
  }

  /// A line of a text.
  public func line(_ number: Int) -> String { "line \(number)" }

  /// That a list goes on.
  public func others(_ count: String) -> String { "and \(count) others" }

  /// A comma.
  public var digitMark: String { "," }

  private func grouped(_ number: Int) -> String {
    FaultText.grouped(Int64(number), by: digitMark)
  }
}
