import ArgumentParser
import GLPKSolver
import OutputFolders
import PetajalanDomain
import PetajalanPhrases
import PetajalanReading
import PetajalanReports
import PetajalanResults
import PetajalanSearch
import PetajalanVerification

/// Judges a roadmap that anyone made.
struct VerifyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Judge any roadmap, also one made by hand.",
    discussion: """
      Every violation, the benefit, and how far it is from the best. The CSV file needs two columns \
      only: id and start, empty where a program is not on the roadmap. A program without a row is \
      not on it.

      Of an output folder of solve, every file is judged: payments, sums and the result must agree \
      with each other and with the scenario, to the rupiah, and the certificate must prove the \
      bound. Of one of another command, the manifest must name its files as they are, and its \
      inputs must be those of the scenario; the clashes of a diagnosis must be proved by their \
      certificates.

      With --certificate, the certificate in the result.json beside the CSV file is checked too, or \
      in the one that is named. That needs the scenario and no solver.
      """)

  @OptionGroup var argument: ScenarioArgument

  @Argument(
    help: "The roadmap, a CSV file or a whole output folder; or a result.json, or both.",
    completion: .file(extensions: ["csv", "json"]))
  var files: [String]

  @OptionGroup var alternative: AlternativeOption
  @OptionGroup var shared: SharedOptions

  @Flag(help: "Check the certificate of the bound, or of there being no roadmap.")
  var certificate = false

  @Flag(help: "Print the verdict as JSON.")
  var json = false

  @Option(help: "Seconds that may be spent on finding out how far from the best it is.")
  var time = TimeArgument(seconds: 5)

  func validate() throws {
    if files.count > 2 || roadmaps.count > 1 || results.count > 1 {
      throw ValidationError("name one roadmap, one result.json, or one of each")
    }
  }

  func run() throws {
    try CommandWorker(language: shared.messageLanguage).run { try work() }
  }

  private func work() throws {
    let loaded = try ScenarioLoader(
      argument: argument, shared: shared, scope: alternative.scope
    ).load()
    let (scenario, reading, language) = (loaded.scenario, loaded.reading, loaded.language)
    guard let roadmap = roadmaps.first else {
      guard let certificate = try certificateVerdict(for: scenario, language) else { return }
      try show(
        isGood: certificate.isGood, text: certificate.text(language: language),
        json: certificate.document(of: scenario, language: language), language)
      return
    }
    if results.isEmpty, !certificate,
      let check = OtherFolderCheck(
        path: roadmap, scenario: scenario, inputs: reading.inputs, overrides: argument.overrides,
        alternative: reading.alternative?.id, among: OutputContent.all)
    {
      return try show(
        VerifyReport(
          scenario: scenario, violations: nil, findings: check.findings, roadmap: nil,
          clashes: check.clashes), language)
    }
    let folder = try folderCheck(of: roadmap, scenario, reading, language)
    let certificate = try certificateVerdict(for: scenario, language)
    let plan = try folder?.plan ?? plan(of: roadmap, scenario, language)
    let report: VerifyReport
    switch Checker(scenario).verify(plan) {
    case .verified(let verified):
      report = VerifyReport(
        scenario: scenario, violations: [], findings: folder?.findings, roadmap: verified,
        quality: quality(of: verified, certificate), certificate: certificate)
    case .refused(let violations):
      report = VerifyReport(
        scenario: scenario, violations: violations, findings: folder?.findings, roadmap: nil,
        benefitIfPossible: Checker(scenario).benefit(of: plan), certificate: certificate)
    }
    try show(report, language)
  }

  private func show(_ report: VerifyReport, _ language: Language) throws {
    try show(
      isGood: report.isGood, text: report.text(language: language),
      json: report.json(language: language), language)
  }

  private var results: [String] { files.filter { $0.lowercased().hasSuffix(".json") } }

  private var roadmaps: [String] { files.filter { !$0.lowercased().hasSuffix(".json") } }

  private func show(
    isGood: Bool, text: String, json document: String, _ language: Language
  ) throws {
    if json {
      try Console().write(document, language: language)
    } else if !shared.quiet || !isGood {
      try Console().write(text, language: language)
    }
    if !isGood { throw ExitCode.violationsFound }
  }

  /// What is to be said of a certificate.
  ///
  /// **Missing** Nobody asked.
  private func certificateVerdict(
    for scenario: Scenario, _ language: Language
  ) throws -> CertificateVerdict? {
    do throws(ScenarioFileError) {
      if let result = results.first {
        return CertificateVerdict(try ScenarioFolder.bytes(ofFile: result), for: scenario)
      }
      guard let roadmap = roadmaps.first, certificate || ScenarioFolder.isFolder(roadmap) else {
        return nil
      }
      let bytes = try FolderFile.bytes(of: ResultJSON().fileName, in: roadmap)
      return CertificateVerdict(bytes, for: scenario)
    } catch {
      Console().say(language.forMessages.phrases.line(for: error))
      throw ExitCode.noInput
    }
  }

  /// What is to be said of an output folder.
  ///
  /// **Missing** The roadmap is a file of its own.
  private func folderCheck(
    of roadmap: String, _ scenario: Scenario, _ reading: ScenarioReading, _ language: Language
  ) throws -> FolderCheck? {
    guard ScenarioFolder.isFolder(roadmap) else { return nil }
    do throws(UnreadableFiles) {
      return FolderCheck(
        try WrittenFolder(path: roadmap), scenario: scenario, inputs: reading.inputs,
        overrides: argument.overrides, alternative: reading.alternative?.id)
    } catch {
      for error in error.errors { Console().say(language.forMessages.phrases.line(for: error)) }
      throw ExitCode.noInput
    }
  }

  private func plan(
    of roadmap: String, _ scenario: Scenario, _ language: Language
  ) throws -> Plan {
    do {
      if roadmap.lowercased().hasSuffix(".xlsx") {
        throw ScenarioFileError(path: roadmap, problem: .workbook)
      }
      let reading = try PlanReader.read(path: roadmap, for: scenario)
      for fault in reading.faults { Console().say(language.forMessages.phrases.line(for: fault)) }
      guard let plan = reading.plan else { throw ExitCode.faultyScenario }
      return plan
    } catch let error as ScenarioFileError {
      Console().say(language.forMessages.phrases.line(for: error))
      throw ExitCode.noInput
    }
  }

  /// How far a roadmap is from the best: by the certificate if there is one, or
  /// else as far as the time allows to tell.
  private func quality(of roadmap: Roadmap, _ certificate: CertificateVerdict?) -> Quality? {
    let options = PlanOptions(gapFraction: 0, time: time.duration)
    let planner = Planner(roadmap.scenario, solver: GLPKSolver(), options: options)
    let proved =
      certificate == nil ? planner.bound(startingFrom: roadmap) : certificate?.bound
    guard let bound = proved else { return nil }
    let isBest = bound == roadmap.benefit
    return Quality(
      benefit: roadmap.benefit, bound: bound, status: isBest ? .provedOptimal : .provedWithin,
      ending: isBest ? .exhausted : .timeLimit)
  }
}
