import ArgumentParser
import OutputFolders
import PetajalanAnalysis
import PetajalanReading
import PetajalanReports
import PetajalanResults

/// Studies the weights of a scenario's criteria.
struct WeightAnalysis: Analysis {
  static let content = OutputContent.weights

  let request: WeightRequest
  let options: AnalysisOptions

  func request(
    of loaded: LoadedScenario
  ) throws -> (document: ScenarioDocument, weights: WeightRequest) {
    guard !loaded.scenario.criteria.isEmpty, let document = loaded.reading.document else {
      Console().say(loaded.language.forMessages.phrases.noCriteria)
      throw ExitCode.validationFailure
    }
    return (document, request)
  }

  func report(
    on request: (document: ScenarioDocument, weights: WeightRequest), of loaded: LoadedScenario,
    with tools: AnalysisTools
  ) throws -> WeightsReport {
    let run = WeightRun(
      solver: tools.solver, options: tools.options, progressed: tools.progressed)
    return WeightsReport(
      try run.study(
        request.document, alternative: loaded.reading.alternative, request.weights),
      provenance: tools.provenance)
  }
}
