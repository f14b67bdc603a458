import ArgumentParser
import MILP
import OutputFolders
import PetajalanDomain
import PetajalanFormulation
import PetajalanPhrases
import PetajalanReading
import PetajalanReports

/// Writes the model for other solvers.
struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Write the model as LP or MPS, with readable names.",
    discussion: """
      With --clash N, the model is that of the scenario with the conditions of the N-th clash of a \
      diagnosis alone, so that others can check the certificate of that clash. The diagnosis is \
      that in diagnosis/ beside the scenario's files, as diagnose writes it, or in the folder that \
      is named.
      """)

  /// A text form of a model.
  enum Format: String, CaseIterable, ExpressibleByArgument {
    /// The LP format of CPLEX.
    case lp
    /// Free MPS, minimizing the negated objective.
    case mps

    /// How the names of its files end.
    var ending: String { ".\(rawValue)" }
  }

  @OptionGroup var argument: ScenarioArgument
  @OptionGroup var alternative: AlternativeOption
  @OptionGroup var shared: SharedOptions

  @Option(help: "The format; by default that of the output file's name.")
  var format: Format?

  @Flag(help: "Write the model after petajalan's own reductions, with the same best benefit.")
  var reduced = false

  @Option(help: "Write the model of this clash of a diagnosis alone, counted from 1.")
  var clash: Int?

  @Option(help: "The folder of the diagnosis; by default that beside the scenario.")
  var diagnosis: String?

  @Option(
    name: [.customShort("o"), .customLong("output")],
    help: "The file to write, *.lp or *.mps; standard output by default.",
    completion: .file(extensions: Format.allCases.map(\.rawValue)))
  var output: String?

  func validate() throws {
    if output == "" { throw ValidationError("--output: name a file") }
    if let clash, clash < 1 { throw ValidationError("--clash: clashes are counted from 1") }
    if diagnosis != nil, clash == nil { throw ValidationError("--diagnosis goes with --clash") }
  }

  func run() throws {
    let loaded = try ScenarioLoader(
      argument: argument, shared: shared, scope: alternative.scope
    ).load()
    let language = loaded.language
    let format = try wantedFormat(language)
    let scenario = try clash.map { try clashing($0, of: loaded) } ?? loaded.scenario
    let model = try model(of: Formulation(scenario), language)
    let comments = [
      scenario.name, "petajalan \(Version.current); objective in points of benefit",
    ]
    let text =
      switch format {
      case .lp: model.lpText(objectiveScale: Points.perPoint, comments: comments)
      case .mps: model.freeMPSText(objectiveScale: Points.perPoint, comments: comments)
      }
    guard let output else { return try Console().write(text, language: language) }
    try language.telling { () throws(OutputError) in
      try OutputFile.replace(
        path: output, text: text, sparing: ReadFiles.paths, where: ModelText.isModel)
    }
  }

  /// The scenario with the conditions of a clash alone.
  ///
  /// - Throws: the exit code, after it was said why the clash cannot be had.
  private func clashing(_ number: Int, of loaded: LoadedScenario) throws -> Scenario {
    let folder =
      diagnosis ?? DiagnosisOutput.path(beside: argument, of: loaded.reading.alternative)
    do throws(WrittenClashError) {
      return try WrittenDiagnosis(path: folder).scenario(ofClash: number, in: loaded.scenario)
    } catch {
      Console().say(loaded.language.forMessages.phrases.line(for: error, in: loaded.scenario))
      throw error.exitCode
    }
  }

  /// The model to write.
  ///
  /// - Throws: the exit code of a scenario whose reductions leave no point, after
  ///   that was said.
  private func model(of formulation: Formulation, _ language: Language) throws -> Model {
    guard reduced else { return formulation.model }
    guard case .reduced(var presolved) = Presolve.apply(to: formulation.model) else {
      Console().say(language.forMessages.phrases.infeasible(because: [], others: 0))
      throw ExitCode.infeasible
    }
    presolved.dropRedundantRows()
    return presolved.standalone
  }

  /// The format that is asked for, which the name of a file has to tell as well: no other
  /// file is written, whatever stands there.
  ///
  /// - Throws: the exit code of another name, after that was said.
  private func wantedFormat(_ language: Language) throws -> Format {
    guard let output else { return format ?? .lp }
    let name = output.lowercased()
    guard let named = Format.allCases.first(where: { name.hasSuffix($0.ending) }) else {
      let isOfScenario = ReadFiles.paths.contains { FileSystem.isSame($0, as: output) }
      Console().say(
        isOfScenario
          ? "error: " + language.phrases.sentence(for: OutputError.scenarioFile(path: output))
          : language.phrases.modelEnding(of: output, endings: Format.allCases.map(\.ending)))
      throw isOfScenario ? ExitCode.cannotCreate : ExitCode.validationFailure
    }
    guard let format, format != named else { return named }
    Console().say(language.phrases.modelFormat(format.rawValue, differsFrom: output))
    throw ExitCode.validationFailure
  }
}

extension WrittenClashError {
  fileprivate var exitCode: ExitCode {
    switch self {
    case .unreadable: .noInput
    case .missing: .validationFailure
    case .malformed: .violationsFound
    }
  }
}
