import OutputFolders

extension OutputContent {
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

  /// Explanations.
  public static let explanation = OutputContent(
    word: "explanation",
    fileNames: [ExplanationJSON.fileName, ExplanationCSV.fileName],
    mark: ExplanationJSON.fileName, opening: ExplanationJSON.opening)
}
