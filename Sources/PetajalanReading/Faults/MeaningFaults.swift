import PetajalanDomain

/// What can be wrong with the scenario's settings.
public enum SettingFault: Hashable, Sendable {
  /// A range of years ends before it begins.
  case yearsReversed(first: Int, last: Int)
  /// The horizon has more years than that.
  case horizonTooLong(years: Int, limit: Int)
  /// Two terms share a year.
  case termsOverlap(term: String, other: String, year: Int)
  /// The weights of all criteria are zero.
  case noWeight
  /// A change of one run is about a year that is not planned.
  case changeOutside(year: Int, horizon: Horizon)
}

/// What can be wrong with judgements of criteria in pairs.
public enum PairwiseFault: Hashable, Sendable {
  /// The scenario has no criteria.
  case noCriteria
  /// A criterion has a weight as well.
  case weightToo(criterion: String)
  /// There are more criteria than can be judged.
  case tooMany(criteria: Int, limit: Int)
  /// A key is not two criteria.
  case pair(text: String)
  /// A criterion is compared with itself.
  case itself(criterion: String)
  /// A pair is judged twice, perhaps the other way round.
  case twice(pair: String, other: String)
  /// It is not a ratio of the scale.
  case ratio(pair: String, text: String)
  /// Pairs are not judged.
  case missing(pairs: [String])
}

/// What can be wrong with one program.
public enum ProgramFault: Hashable, Sendable {
  /// The status needs a reason.
  case reasonMissing(program: String, status: String)
  /// It is committed and has no start.
  case startMissing(program: String)
  /// Its committed start does not let it be built inside the horizon.
  case startOutside(program: String, start: Int, duration: Int, horizon: Horizon)
  /// The profile has another number of parts than the duration has years.
  case profileLength(program: String, parts: Int, duration: Int)
  /// The profile does not sum to 100 %.
  case profileSum(program: String, sum: ExactDecimal)
  /// None of its sources may pay capital.
  case noCapitalPayer(program: String)
  /// None of its sources may pay O&M.
  case noOMPayer(program: String)
  /// A source's limit is not readable.
  case limit(text: String)
  /// The least that its payers must pay is more than 100 %, or more than the
  /// most that one may pay.
  case limitsTooHigh(program: String)
  /// The most that its payers may pay is less than 100 %.
  case limitsTooLow(program: String)
  /// A line names a project year after the last.
  case lineAfterDuration(program: String, year: Int, duration: Int)
  /// An amount grows beyond what can be counted.
  case escalatesTooFar(program: String)
}

/// What can be wrong with what one program needs of others.
public enum RequirementFault: Hashable, Sendable {
  /// It cannot be read.
  case syntax(text: String)
  /// The program needs itself.
  case itself(program: String)
  /// Programs need one another in a circle, the first again last.
  case circle(programs: [String])
  /// The lag is less than minus the needed program's duration.
  case lagTooSmall(required: String, lag: Int, least: Int)
  /// The lag stands both in `requires` and in the column `lag`.
  case lagTwice(text: String)
}

/// What can be wrong with one rule.
public enum RuleFault: Hashable, Sendable {
  /// It has no kind.
  case noKind(rule: String, kinds: [String])
  /// It has several kinds.
  case severalKinds(rule: String, kinds: [String])
  /// It has no bound.
  case noBound(rule: String, keys: [String])
  /// Its least is more than its greatest.
  case leastAboveGreatest(rule: String)
  /// A key does not go with its kind.
  case keyNotForKind(key: String, kind: String)
  /// It ties fewer than two programs together.
  case tooFewTogether(rule: String)
}

/// What can be wrong with one alternative.
public enum AlternativeFault: Hashable, Sendable {
  /// Alternatives are based on one another in a circle, the first again last.
  case circle(alternatives: [String])
  /// It speaks of a source that it, or what it is based on, drops.
  case sourceDropped(source: String)
  /// Two keys of what ceilings are scaled to change the same ceiling.
  case scaledTwice(key: String, other: String)
  /// It adds a rule with the id of one that stands.
  case ruleStands(rule: String, other: String)
  /// The status that it gives to a program needs a reason.
  case reasonMissing(program: String, status: String)
  /// It commits a program and gives no start.
  case startMissing(program: String)
}

/// What can be wrong with a sum over the whole scenario.
public enum TotalFault: Hashable, Sendable {
  /// All ceilings together are more than that, in rupiah.
  case ceilings(limit: Int64)
  /// All benefits together are more than that, in points.
  case benefit(limit: Int64)
}

/// What is not wrong, but worth a second look.
public enum ScenarioAdvice: Hashable, Sendable {
  /// A score is empty and counts 0.
  case emptyScore(program: String, column: String)
  /// Judgements of criteria contradict each other.
  ///
  /// - pair: the one that is farthest from what the others say of it.
  /// - fitting: the ratio of the scale that is nearest to that.
  case inconsistent(ratio: ExactDecimal, pair: String, given: String, fitting: String)
  /// A column is not used, because the scenario has criteria.
  case scoreUnused
  /// The column of a year outside the horizon.
  case yearColumnOutside(year: Int, horizon: Horizon)
  /// A year outside the horizon.
  case yearOutside(label: String, year: Int, horizon: Horizon)
  /// Its requirements do not let it start in its earliest year.
  case earliestTooEarly(program: String, earliest: Int, possible: Int)
  /// No start year is left to it.
  case noStartYear(program: String)
  /// A variant was finished before the horizon, and others can still be chosen.
  case variantDone(program: String, group: String, open: [String])
  /// In every start year some payment is more than all its payers' ceilings.
  case unaffordable(program: String)
  /// A start is given with a status that does not use it.
  case startUnused(program: String, status: String)
  /// A program that can never be chosen is needed.
  case requiresExcluded(program: String, required: String)
  /// A list whose elements are parted by another mark than `|`; how it is read.
  case listMarks(label: String, text: String, written: String)
  /// A text with commas or semicolons is one element of a list.
  case oneElement(label: String, text: String)
  /// No program has that value.
  case matchesNothing(rule: String, column: String, value: String, nearest: String?)
  /// No program is left to the rule, or to it for that value.
  case ruleWithoutPrograms(rule: String)
  /// A number is far from those beside it.
  case farFromOthers(FarNumber)
  /// A score is far above the greatest of the others of its column.
  ///
  /// - meant: what it would be with fewer digits.
  case scoreFarAbove(
    program: String, column: String, score: ExactDecimal, greatest: ExactDecimal,
    meant: ExactDecimal?)
  /// The amounts of a table, of which one is the middle, seem to be rupiah.
  case rupiahInTable(ScenarioTable, middle: ExactDecimal, unit: MoneyUnit)
  /// The lines in `costs` come to another sum than the capital that they replace.
  case capitalReplaced(program: String, stated: ExactDecimal, lines: ExactDecimal)
  /// The lines in `benefits` come to another sum than the score that they replace.
  case scoreReplaced(program: String, stated: ExactDecimal, lines: ExactDecimal)
  /// Nobody is left who may pay for the program.
  case nobodyPays(program: String)
  /// The source may not pay O&M and is passed over.
  case mayNotPayOM(source: String)
  /// A dimension of the guide is written otherwise than there; it counts as another.
  case dimensionSpelling(written: String, usual: String)
  /// The sheet is hidden, and is read all the same.
  case hiddenSheet(name: String)
  /// Rows are hidden, perhaps by a filter, and are read all the same.
  case hiddenRows(sheet: String, rows: [Int])
  /// Columns are hidden, and are read all the same.
  case hiddenColumns(sheet: String, columns: [String])
  /// Cells show their numbers divided.
  ///
  /// - cells: their ranges, as spreadsheets name them.
  /// - cell: the first of them, and the number that it holds.
  case scaledNumbers(
    cells: [String], cell: String, number: String, divisor: Int, unit: MoneyUnit)
}
