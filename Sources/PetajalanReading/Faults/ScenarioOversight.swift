import PetajalanDomain

/// What a scenario may say and hardly means, though no single value is wrong.
///
/// Each is told once, at the first place, with all that it holds for.
public enum ScenarioOversight: Hashable, Sendable {
  /// Names that seem to be spellings of one agency, which count as several.
  case agencySpellings([[String]])
  /// Values of a column that differ only in case or blanks, which make groups of their
  /// own.
  case caseSpellings(column: String, [[String]])
  /// Several programs have the same name.
  case sameNames([NamedPrograms])
  /// Ids hold letters of another script that look Latin.
  case lookAlikes([LookAlike])
  /// Programs cost nothing, neither to build nor to run.
  case freePrograms([String])
  /// No program names these sources.
  case unusedSources([String])
  /// No program that may be chosen earns anything.
  case nothingEarns
  /// These programs earn nothing, and nothing needs them.
  case worthlessPrograms([String])
  /// A soft dependency demands no more than a hard one of the same program.
  case softBesideHard([NeededPrograms])
  /// The same line stands twice in a table.
  case repeatedLines([RepeatedLine])
  /// Lines of programs that are done, which count for nothing.
  case linesOfDone([String])
  /// Criteria of weight 0.
  case weightlessCriteria([String])
  /// Scores of one criterion are many times as great as those of another.
  case mixedScales(small: TypicalScore, great: TypicalScore)
  /// Rules that every roadmap keeps.
  case idleRules([String])
  /// Alternatives that leave the scenario as it is.
  case idleAlternatives([String])
  /// Amounts are at prices of a year after the horizon.
  case priceYearAfter(year: Int, horizon: Horizon)

  /// Programs of one name.
  public struct NamedPrograms: Hashable, Sendable {
    /// The name as it was first written.
    public let name: String
    /// The ids.
    public let programs: [String]

    /// Creates the fact.
    public init(name: String, programs: [String]) {
      self.name = name
      self.programs = programs
    }
  }

  /// A program and what it needs.
  public struct NeededPrograms: Hashable, Sendable {
    /// The id of the program that needs.
    public let program: String
    /// The ids of the programs one of which is needed.
    public let required: [String]

    /// Creates the fact.
    public init(program: String, required: [String]) {
      self.program = program
      self.required = required
    }
  }

  /// A line that says what one before it says.
  public struct RepeatedLine: Hashable, Sendable {
    /// The program's id.
    public let program: String
    /// The project year.
    public let year: Int
    /// The line, or row of the sheet, on which it was said before.
    public let firstLine: Int

    /// Creates the fact.
    public init(program: String, year: Int, firstLine: Int) {
      self.program = program
      self.year = year
      self.firstLine = firstLine
    }
  }

  /// A criterion and its middling score.
  public struct TypicalScore: Hashable, Sendable {
    /// The criterion's id.
    public let criterion: String
    /// The score in the middle of those above 0.
    public let score: ExactDecimal

    /// Creates the fact.
    public init(criterion: String, score: ExactDecimal) {
      self.criterion = criterion
      self.score = score
    }
  }
}
