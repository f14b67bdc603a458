import Formats
import OutputFolders
import PetajalanDomain
import PetajalanReports
import PetajalanResults

extension ComparisonReport: AnalysisReport {
  var results: [PlanningResult] { comparison.worlds.map(\.result) }

  func json(language: Language) -> String { ComparisonJSON.text(of: self, language: language) }

  func text(language: Language, options: GanttOptions) -> String {
    ComparisonText(self, language: language, options: options).text
  }

  func files(options: ReportOptions) -> [OutputFile] {
    ComparisonCSV.files(of: self, options: options) + [
      OutputFile(name: ComparisonJSON.fileName, text: json(language: options.language))
    ]
  }
}

extension SweepReport: AnalysisReport {
  var results: [PlanningResult] { [sweep.base.result] + sweep.points.map(\.result) }

  func json(language: Language) -> String { SweepJSON.text(of: self) }

  func text(language: Language, options: GanttOptions) -> String {
    SweepText(self, language: language, options: options).text
  }

  func files(options: ReportOptions) -> [OutputFile] {
    SweepCSV.files(of: self, options: options) + [
      OutputFile(
        name: SweepSVG.fileName, text: SweepSVG(self, language: options.language).text),
      OutputFile(name: SweepJSON.fileName, text: json(language: options.language)),
    ]
  }
}

extension ExplanationReport: AnalysisReport {
  var results: [PlanningResult] { [answers.base] }

  func json(language: Language) -> String { ExplanationJSON.text(of: self, language: language) }

  func text(language: Language, options: GanttOptions) -> String {
    ExplanationText(self, language: language, options: options).text
  }

  func files(options: ReportOptions) -> [OutputFile] {
    files(language: options.language, dialect: options.dialect)
  }
}

extension WeightsReport: AnalysisReport {
  var results: [PlanningResult] { [study.base] }

  func json(language: Language) -> String { WeightsJSON.text(of: self) }

  func text(language: Language, options: GanttOptions) -> String {
    WeightsText(self, language: language, options: options).text
  }

  func files(options: ReportOptions) -> [OutputFile] {
    WeightsCSV.files(of: self, options: options) + [
      OutputFile(name: WeightsJSON.fileName, text: json(language: options.language))
    ]
  }
}
