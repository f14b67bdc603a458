/// The files that an output folder holds.
public struct OutputContent: Sendable {
  /// The word for it in the manifest.
  let word: String

  /// The names that petajalan writes, with the folders below the output folder in
  /// which some stand; all other files are somebody else's.
  let fileNames: Set<String>

  /// The file by which a folder without a manifest is recognized.
  let mark: String

  /// How that file begins.
  let opening: String

  /// The file of a scenario folder that no output folder may hold.
  private static let scenarioFile = "scenario.yaml"

  /// The reports of one roadmap, and perhaps of others near it.
  public static let roadmap = OutputContent(
    word: "roadmap",
    fileNames: Set(ReportFormats.all.map(\.fileName) + NearBestReport.fileNames),
    mark: ResultJSON().fileName, opening: ResultJSON.opening)

  /// A comparison.
  public static let comparison = OutputContent(
    word: "comparison",
    fileNames: Set(ComparisonCSV.fileNames + [ComparisonJSON.fileName]),
    mark: ComparisonJSON.fileName, opening: ComparisonJSON.opening)

  /// A sweep.
  public static let sweep = OutputContent(
    word: "sweep",
    fileNames: Set(SweepCSV.fileNames + [SweepSVG.fileName, SweepJSON.fileName]),
    mark: SweepJSON.fileName, opening: SweepJSON.opening)

  /// A study of weights.
  public static let weights = OutputContent(
    word: "weights",
    fileNames: Set(WeightsCSV.fileNames + [WeightsJSON.fileName]), mark: WeightsJSON.fileName,
    opening: WeightsJSON.opening)

  /// A diagnosis.
  public static let diagnosis = OutputContent(
    word: "diagnosis",
    fileNames: [
      DiagnosisJSON.fileName, DiagnosisCSV.fileName, DiagnosisCSV.moneyFileName,
      DiagnosisCSV.dropsFileName,
    ], mark: DiagnosisJSON.fileName, opening: DiagnosisJSON.opening)

  /// Documents.
  public static let documents = OutputContent(
    word: "documents",
    fileNames: Set(DocumentFormats.all.flatMap(\.fileNames) + [DocumentOrigin.fileName]),
    mark: DocumentOrigin.fileName, opening: DocumentOrigin.opening)

  /// Explanations.
  public static let explanation = OutputContent(
    word: "explanation",
    fileNames: [ExplanationJSON.fileName, ExplanationCSV.fileName],
    mark: ExplanationJSON.fileName, opening: ExplanationJSON.opening)

  /// All of them.
  static let all = [
    roadmap, comparison, sweep, weights, diagnosis, documents, explanation,
  ]

  /// The names of all files that any of them holds.
  static let allFileNames = all.reduce(into: Set<String>()) { $0.formUnion($1.fileNames) }

  /// Whether petajalan wrote a folder.
  ///
  /// A folder of a scenario is never taken for one, even with a result in it: its
  /// tables have names that output has as well.
  func isRecognized(in folder: String) -> Bool {
    if case .nothing? = try? FileSystem.kind(of: folder + "/" + Self.scenarioFile) {
      FileSystem.isFile(at: folder + "/" + mark, opening: opening)
        || (try? OutputManifest(inFolder: folder))?.content == word
    } else {
      false
    }
  }
}
