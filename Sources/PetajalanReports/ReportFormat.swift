import Formats
import OutputFolders
import PetajalanDomain

/// One file of the output folder.
public protocol ReportFormat: Sendable {
  /// The file's name in the output folder.
  var fileName: String { get }

  /// The file's text.
  func text(of report: SolveReport, options: ReportOptions) -> String
}

/// How the files of the output folder are written.
public struct ReportOptions: Sendable {
  /// The language of names and sentences.
  public var language: Language

  /// How tables are written.
  public var dialect: CSVDialect

  /// How the Gantt chart is drawn.
  public var gantt: GanttOptions

  /// Creates options.
  public init(
    language: Language, dialect: CSVDialect = .plain, gantt: GanttOptions = GanttOptions()
  ) {
    self.language = language
    self.dialect = dialect
    self.gantt = gantt
  }
}

/// The files of the output folder.
public enum ReportFormats {
  /// All of them, in the order in which they are written.
  public static let all: [any ReportFormat] = [
    RoadmapCSV(), SpendingCSV(), BudgetCSV(), OwnersCSV(), GanttText(), ResultJSON(),
  ]

  /// The files of one solved scenario.
  public static func files(of report: SolveReport, options: ReportOptions) -> [OutputFile] {
    all.mappedAtOnce {
      OutputFile(name: $0.fileName, text: $0.text(of: report, options: options))
    }
  }
}
