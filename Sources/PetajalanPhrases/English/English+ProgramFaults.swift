import MILP
import PetajalanDomain
import PetajalanReading

extension English {
  /// What is wrong with a setting.
  public func sentence(for fault: SettingFault) -> String {
    switch fault {
    case .yearsReversed(let first, let last):
      "the years end in \(last), before they begin in \(first); swap them"
    case .horizonTooLong(let years, let limit):
      "the horizon has \(years) years; give at most \(limit)"
    case .termsOverlap(let term, let other, let year):
      "the terms \(quoted(other)) and \(quoted(term)) both hold the year \(year); "
        + "let one end before the other begins"
    case .changeOutside(let year, let horizon):
      "the year \(year) changes nothing; the horizon is \(horizon.first)–\(horizon.last)"
    case .noWeight: "all criteria have weight 0; give at least one more than 0"
    }
  }

  /// What is wrong with judgements in pairs.
  public func sentence(for fault: PairwiseFault) -> String {
    switch fault {
    case .noCriteria:
      "judgements in pairs need criteria; give them in the table \(words.name(of: .criteria))"
    case .weightToo(let criterion):
      "criterion \(quoted(criterion)) has a weight, and \"pairwise\" gives it another; "
        + "leave one of the two out"
    case .tooMany(let criteria, let limit):
      "there are \(criteria) criteria; at most \(limit) can be judged in pairs"
    case .pair(let text): "\(quoted(text)) is not two criteria; write, say, K1/K2"
    case .itself(let criterion):
      "criterion \(quoted(criterion)) is compared with itself; remove it"
    case .twice(let pair, let other):
      "the pair \(quoted(pair)) is judged already as \(quoted(other)); remove one of the two"
    case .ratio(let pair, let text):
      "\(quoted(text)) is no judgement of \(quoted(pair)); write a number from 1 to 9, or 1/2 to 1/9"
    case .missing(let pairs):
      "these pairs are not judged: \(pairs.joined(separator: ", "))"
    }
  }

  /// What is wrong with a program.
  public func sentence(for fault: ProgramFault) -> String {
    switch fault {
    case .reasonMissing(let program, let status):
      "program \(quoted(program)) is \(words.value(status)) without a reason; give one in \(header(.reason))"
    case .startMissing(let program):
      "program \(quoted(program)) is \(words.value("committed")) without a year; give one in \(header(.start))"
    case .startOutside(let program, let start, let duration, let horizon):
      "program \(quoted(program)) would be built \(start)–\(start + duration - 1); "
        + "the horizon is \(horizon.first)–\(horizon.last)"
        + (start < horizon.first
          ? "; of a contract under way, state what is left: start \(horizon.first), the years and "
            + "the cost that remain" : "")
    case .profileLength(let program, let parts, let duration):
      "the profile of program \(quoted(program)) has \(parts) \(parts == 1 ? "part" : "parts"); "
        + "its duration is \(duration) \(duration == 1 ? "year" : "years")"
    case .profileSum(let program, let sum):
      "the profile of program \(quoted(program)) sums to \(percent(sum)) %; it must be 100 %"
    case .noCapitalPayer(let program):
      "none of these sources may pay capital of program \(quoted(program)); "
        + "name one with \(yes(.capital))"
    case .noOMPayer(let program):
      "none of these sources may pay the O&M of program \(quoted(program)); "
        + "name one with \(yes(.om)) in \(header(.omSources))"
    case .limit(let text):
      "the limit in \(quoted(text)) cannot be read; write, say, CSR<=30% or APBD>=10%"
    case .limitsTooHigh(let program):
      "the sources of program \(quoted(program)) must pay more than they may, or more than 100 %; "
        + "lower a limit \">=\""
    case .limitsTooLow(let program):
      "the sources of program \(quoted(program)) may together pay less than 100 %; "
        + "raise a limit \"<=\" or add a source"
    case .lineAfterDuration(let program, let year, let duration):
      "program \(quoted(program)) has no project year \(year); its duration is \(duration)"
    case .escalatesTooFar(let program):
      "the cost of program \(quoted(program)) grows beyond what can be counted; "
        + "lower it, or the escalation"
    }
  }

  /// What is wrong with what a program needs.
  public func sentence(for fault: RequirementFault) -> String {
    switch fault {
    case .syntax(let text):
      "\(quoted(text)) is not a requirement; write, say, P07, P07+1 or P07/P09"
    case .itself(let program): "program \(quoted(program)) requires itself"
    case .circle(let programs):
      "programs require one another in a circle: \(FaultText.chain(programs)); "
        + "remove one of the requirements"
    case .lagTooSmall(let required, let lag, let least):
      "the lag \(lag) is too small for \(quoted(required)); give \(least) or more"
    case .lagTwice(let text):
      "\(quoted(text)) gives a lag that the column \(quoted(words.header(DependencyColumn.lag, of: .dependencies))) gives too; keep one of them"
    }
  }

  /// What is wrong with a rule.
  public func sentence(for fault: RuleFault) -> String {
    switch fault {
    case .noKind(let rule, let kinds):
      "rule \(quoted(rule)) has no kind; give one of \(FaultText.list(kinds, "or"))"
    case .severalKinds(let rule, let kinds):
      "rule \(quoted(rule)) has several kinds, \(FaultText.list(kinds, "and")); "
        + "make a rule of each"
    case .noBound(let rule, let keys):
      "rule \(quoted(rule)) has no bound; give \(FaultText.list(keys.map(words.label), "or"))"
    case .leastAboveGreatest(let rule):
      "rule \(quoted(rule)) has a \(quoted(words.label("min"))) above its \(quoted(words.label("max"))); swap them"
    case .keyNotForKind(let key, let kind):
      "the key \(quoted(words.label(key))) does not go with \(quoted(kind)); remove it"
    case .tooFewTogether(let rule):
      "rule \(quoted(rule)) ties fewer than two programs together; name two or more"
    }
  }

  /// What is wrong with an alternative.
  public func sentence(for fault: AlternativeFault) -> String {
    switch fault {
    case .circle(let alternatives):
      "alternatives are based on one another in a circle: \(FaultText.chain(alternatives)); "
        + "remove one \"based-on\""
    case .sourceDropped(let source):
      "source \(quoted(source)) is dropped in this alternative; keep the source, or leave it out "
        + "here"
    case .scaledTwice(let key, let other):
      "\(quoted(key)) and \(quoted(other)) change the same ceiling; keep one of them"
    case .ruleStands(let rule, let other):
      "rule \(quoted(rule)) cannot be added, because \(quoted(other)) stands already; drop that "
        + "one first, or choose another id"
    case .reasonMissing(let program, let status):
      "program \(quoted(program)) becomes \(words.value(status)) without a reason; give one in \"reason\""
    case .startMissing(let program):
      "program \(quoted(program)) becomes \(words.value("committed")) without a year; give one in \"start\""
    }
  }

  /// What is wrong in the scenario that an alternative leads to.
  public func sentence(_ sentence: String, withinAlternative id: String) -> String {
    "in the alternative \(quoted(id)): \(sentence)"
  }

  /// What is wrong with a sum.
  public func sentence(for fault: TotalFault) -> String {
    switch fault {
    case .ceilings(let limit):
      "all ceilings together are more than \(FaultText.grouped(limit, by: ",")) rupiah"
    case .benefit(let limit):
      "all benefits and penalties together are more than \(FaultText.grouped(limit, by: ",")) points; "
        + "scale the scores down"
    }
  }

  /// What is worth a second look.
  public func sentence(for advice: ScenarioAdvice) -> String {
    switch advice {
    case .emptyScore(let program, let column):
      "program \(quoted(program)) has no score in \(quoted(words.label(column))); it counts 0"
    case .inconsistent(let ratio, let pair, let given, let fitting):
      "the judgements contradict each other: their consistency ratio is \(percent(ratio)), and should "
        + "be at most 0.1; \(pair) is \(given), but by the other judgements it would be about "
        + "\(fitting)"
    case .scoreUnused:
      "the column \(header(.score)) is not used, because the scenario has criteria; remove it"
    case .yearColumnOutside(let year, let horizon):
      "the column \(year) is not used; the horizon is \(horizon.first)–\(horizon.last)"
    case .yearOutside(let label, let year, let horizon):
      "\(year) in \(quoted(words.label(label))) is outside the horizon \(horizon.first)–\(horizon.last)"
    case .earliestTooEarly(let program, let earliest, let possible):
      "program \(quoted(program)) is allowed to start in \(earliest); "
        + "what it requires makes \(possible) the first possible year"
    case .noStartYear(let program):
      "no start year is left to program \(quoted(program)) between its duration, its years, "
        + "the horizon and what it requires; it cannot be chosen"
    case .variantDone(let program, let group, let open):
      "variant \(quoted(program)) of group \(quoted(group)) is done; \(FaultText.list(open, "or")) can still "
        + "be chosen beside it; if that is not meant, give these the status \"excluded\""
    case .unaffordable(let program):
      "program \(quoted(program)) is dearer in every start year than all ceilings of its "
        + "sources; it cannot be chosen"
    case .dimensionSpelling(let written, let usual):
      "the dimension \(quoted(written)) is usually written \(quoted(usual)); programs of both "
        + "spellings do not stand together"
    case .startUnused(let program, let status):
      "the start of program \(quoted(program)) is not used, because its status is \(words.value(status))"
    case .requiresExcluded(let program, let required):
      "program \(quoted(program)) requires \(quoted(required)), which is excluded; "
        + "it cannot be chosen"
    case .matchesNothing(let rule, let column, let value, let nearest):
      "rule \(quoted(rule)): no program has \(quoted(value)) in \(quoted(words.label(column)))"
        + (nearest.map { "; did you mean \(quoted($0))?" } ?? "")
    case .ruleWithoutPrograms(let rule): "rule \(quoted(rule)) speaks of no program"
    case .farFromOthers(let far): sentence(for: far)
    case .scoreFarAbove(let program, let column, let score, let greatest, let meant):
      "the score \(percent(score)) of program \(quoted(program)) in \(quoted(words.label(column))) is far above "
        + "the others, of which the greatest is \(percent(greatest))"
        + (meant.map { "; did you mean \(percent($0))?" } ?? "; check its digits")
    case .rupiahInTable(let table, let middle, let unit):
      "the amounts in the table \(words.name(of: TableName(table))) seem to be rupiah, and the unit is "
        + "\(unit.rawValue): the middle one is \(percent(middle)) \(unit.rawValue); write "
        + "\"unit: rupiah\", or the amounts in \(unit.rawValue)"
    case .capitalReplaced(let program, let stated, let lines):
      "the capital \(percent(stated)) of program \(quoted(program)) is not used: its lines in the "
        + "table costs come to \(percent(lines)); empty the cell, or correct one of the two"
    case .scoreReplaced(let program, let stated, let lines):
      "the score \(percent(stated)) of program \(quoted(program)) is not used: its lines in the "
        + "table benefits come to \(percent(lines)); empty the cell, or correct one of the two"
    case .listMarks(let label, let text, let written):
      "\(quoted(text)) in \(quoted(words.label(label))) is read as \(written); separate the elements of lists with |"
    case .oneElement(let label, let text):
      "\(quoted(text)) in \(quoted(words.label(label))) is read as one name; separate the elements of lists with |"
    case .nobodyPays(let program):
      "no source is left that may pay all of program \(quoted(program)); it cannot be chosen"
    case .hiddenSheet(let name):
      "the sheet \(FaultText.quoted(name)) is hidden and is read all the same; "
        + "begin its name with # to leave it out"
    case .hiddenRows(let sheet, let rows):
      "in the sheet \(quoted(sheet)) \(rows.count == 1 ? "row" : "rows") "
        + "\(FaultText.years(rows)) \(rows.count == 1 ? "is" : "are") hidden, perhaps by a filter, "
        + "and read all the same; delete what is not to count"
    case .hiddenColumns(let sheet, let columns):
      "in the sheet \(quoted(sheet)) \(columns.count == 1 ? "column" : "columns") "
        + "\(FaultText.short(columns)) \(columns.count == 1 ? "is" : "are") hidden and read all the "
        + "same; begin a header with # to leave its column out"
    case .scaledNumbers(let cells, let cell, let number, let divisor, let unit):
      "\(FaultText.short(cells)) \(cells == [cell] ? "shows its number" : "show their numbers") "
        + "divided by \(FaultText.grouped(Int64(divisor), by: ",")); what counts is what a cell "
        + "holds, in \(unit.rawValue): \(cell) is \(number) \(unit.rawValue)"
    case .mayNotPayOM(let source):
      "source \(quoted(source)) may not pay O&M and is passed over here"
    }
  }

  private func sentence(for far: FarNumber) -> String {
    let times = FaultText.grouped(Int64(far.times), by: ",")
    return "\(percent(far.number)) in \(quoted(far.label)) of \(quoted(far.subject)) is "
      + (far.isLess ? "1/\(times) of" : "\(times) times")
      + " the middle one of its \(far.neighbors == .row ? "row" : "column"), \(percent(far.middle))"
      + (far.meant.map { "; did you mean \(percent($0))?" } ?? "; check its unit")
  }

  /// How many faults are not shown.
  public func moreFaults(_ count: Int) -> String {
    "and \(FaultText.grouped(Int64(count), by: ",")) more"
  }

  private func percent(_ number: ExactDecimal) -> String { FaultText.decimal(number, mark: ".") }

  /// The header of a column of programs, as it stands in the file.
  private func header(_ column: ProgramColumn) -> String {
    quoted(words.header(column, of: .programs))
  }

  /// That a source has a yes in a column.
  private func yes(_ column: SourceColumn) -> String {
    quoted("\(words.header(column, of: .sources)): \(words.value("yes"))")
  }

  private func quoted(_ text: String) -> String { FaultText.quoted(text) }
}
