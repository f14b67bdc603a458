import Formats
import OutputFolders
import PetajalanAnalysis
import PetajalanDocuments
import PetajalanDomain
import PetajalanReports
import PetajalanResults

/// Writes what `solve` has found, and shows it.
struct SolveOutput {
  /// Where it is written.
  let path: String
  let language: Language
  let dialect: CSVDialect
  let drawing: DrawingOptions
  let isJSON: Bool
  let isQuiet: Bool

  private var folder: OutputFolder { OutputFolder(path: path) }

  private var reportOptions: ReportOptions {
    ReportOptions(language: language, dialect: dialect, gantt: drawing.forFile)
  }

  /// Throws what writing would throw about the folder.
  func check() throws { try folder.check(telling: language) }

  /// Writes and shows a roadmap.
  ///
  /// - Parameter order: the documents that were asked for.
  func write(_ report: SolveReport, _ order: DocumentOrder?) throws {
    let files = ReportFormats.files(of: report, options: reportOptions)
    TimeAlarm.callOff()
    try folder.write(files, telling: language)
    try show(report, files, of: ResultJSON().fileName)
    try writeDocuments(of: report, order)
  }

  /// Writes and shows several roadmaps.
  ///
  /// - Parameter order: the documents that were asked for, of the best one.
  func write(_ report: NearBestReport, _ order: DocumentOrder?) throws {
    let files = report.files(options: reportOptions)
    try folder.write(files, telling: language)
    let text = NearBestText(report, language: language, options: drawing.forTerminal).text
    try show(report.reports[0], files, of: NearBestJSON.fileName, further: "\n" + text)
    try writeDocuments(of: report.reports[0], order)
  }

  /// Prints what was found.
  ///
  /// - Parameters:
  ///   - document: the name of the file that JSON is asked of.
  ///   - further: what stands behind the Gantt.
  private func show(
    _ report: SolveReport, _ files: [OutputFile], of document: String, further: String = ""
  ) throws {
    let console = Console()
    if isJSON {
      let result = files.first { $0.name == document }
      return try console.write(result?.text ?? "", language: language)
    }
    if isQuiet { return }
    let options = drawing.forTerminal
    try console.write(
      Summary(report, language: language, options: options).text + "\n"
        + Gantt(report, language: language, options: options).text + further,
      language: language)
    console.say(language.forMessages.phrases.written(to: path))
  }

  /// Writes the documents.
  ///
  /// - Parameter parts: what further searches have found.
  func writeDocuments(
    of report: SolveReport, _ order: DocumentOrder?, with parts: ChapterParts = ChapterParts()
  ) throws {
    var material = ChapterMaterial(report)
    material.dialect = dialect
    material.comparison = parts.comparison
    material.curve = parts.curve
    material.ways = parts.ways
    try order?.write(material, language: language, isQuiet: isQuiet || isJSON)
  }
}
