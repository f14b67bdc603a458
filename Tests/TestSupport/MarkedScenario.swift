import PetajalanReading

/// A scenario whose texts mark the places where faults must be reported.
///
/// A mark is `⟦` before the character at which a fault is told; `⟧` may close it
/// for the reader's eye. What a test does not state is a sound default: a horizon
/// of 2025 to 2027, one source `A` and one program `P1`.
public struct MarkedScenario: Sendable {
  /// The files without marks.
  public let files: ScenarioTexts

  /// The marked places, in the order in which faults are told.
  public let marks: [SourceLocation]

  /// The sound YAML file.
  public static let yaml = """
    petajalan: 1
    horizon: {first: 2025, last: 2027}

    """

  /// The sound table `sources`.
  public static let sources = """
    id,2025,2026,2027
    A,1000,1000,1000

    """

  /// The sound table `programs`.
  public static let programs = """
    id,name,owner,sources,score
    P1,One,O,A,1

    """

  /// Creates a scenario from marked texts.
  ///
  /// - Parameter yaml: The YAML file, or lines to add to the sound one.
  public init(
    yaml: String? = nil, adding lines: String = "", _ tables: [ScenarioTable: String] = [:]
  ) {
    var texts = ["scenario.yaml": yaml ?? Self.yaml + lines]
    texts["sources.csv"] = Self.sources
    texts["programs.csv"] = Self.programs
    for (table, text) in tables { texts[table.defaultFile] = text }
    let order = ["scenario.yaml"] + ScenarioTable.allCases.map(\.defaultFile)
    var marks: [SourceLocation] = []
    for name in order {
      guard let text = texts[name] else { continue }
      let (plain, places) = Self.strip(text, file: name)
      texts[name] = plain
      marks += places
    }
    files = ScenarioTexts(texts)
    self.marks = marks
  }

  /// What the reader makes of the files.
  public func reading() throws -> ScenarioReading { try ScenarioReader.read(files) }

  private static func strip(_ text: String, file: String) -> (String, [SourceLocation]) {
    var plain = String.UnicodeScalarView()
    var marks: [SourceLocation] = []
    var line = 1
    var column = 1
    for scalar in text.unicodeScalars {
      switch scalar {
      case "⟦": marks.append(SourceLocation(file: file, line: line, column: column))
      case "⟧": break
      default:
        plain.append(scalar)
        column += 1
        if scalar == "\n" {
          line += 1
          column = 1
        }
      }
    }
    return (String(plain), marks)
  }
}
