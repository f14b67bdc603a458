import ArgumentParser
import GLPKSolver
import PetajalanKit
import PetajalanReports

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
      with each other and with the scenario, to the rupiah.
      """)

  @OptionGroup var argument: ScenarioArgument

  @Argument(
    help: "The roadmap: a CSV file, or a whole output folder of solve.",
    completion: .file(extensions: ["csv"]))
  var roadmap: String

  @OptionGroup var shared: SharedOptions

  @Flag(help: "Print the verdict as JSON.")
  var json = false

  @Option(help: "Seconds that may be spent on finding out how far from the best it is.")
  var time = TimeArgument(seconds: 5)

  func run() throws {
    let (scenario, reading) = try ScenarioLoader(argument: argument, shared: shared).load()
    let language = shared.language(of: scenario)
    let folder = try folderCheck(of: scenario, reading, language)
    let plan = try folder?.plan ?? plan(of: scenario, language)
    let report: VerifyReport
    switch Checker(scenario).verify(plan) {
    case .verified(let verified):
      report = VerifyReport(
        scenario: scenario, violations: [], findings: folder?.findings, roadmap: verified,
        quality: try quality(of: verified))
    case .refused(let violations):
      report = VerifyReport(
        scenario: scenario, violations: violations, findings: folder?.findings, roadmap: nil,
        benefitIfPossible: Checker(scenario).benefit(of: plan))
    }
    if json {
      try Console().write(report.json(language: language), language: language)
    } else if !shared.quiet || !report.isGood {
      try Console().write(report.text(language: language), language: language)
    }
    if !report.isGood { throw ExitCode.violationsFound }
  }

  /// What is to be said of an output folder.
  ///
  /// **Missing** The roadmap is a file of its own.
  private func folderCheck(
    of scenario: Scenario, _ reading: ScenarioReading, _ language: Language
  ) throws -> FolderCheck? {
    guard ScenarioFolder.isFolder(roadmap) else { return nil }
    do throws(UnreadableFiles) {
      return FolderCheck(
        try WrittenFolder(path: roadmap), scenario: scenario, inputs: reading.inputs,
        overrides: argument.overrides)
    } catch {
      for error in error.errors { Console().say(language.phrases.line(for: error)) }
      throw ExitCode.noInput
    }
  }

  private func plan(of scenario: Scenario, _ language: Language) throws -> Plan {
    do {
      if roadmap.lowercased().hasSuffix(".xlsx") {
        throw ScenarioFileError(path: roadmap, problem: .workbook)
      }
      let reading = try PlanReader.read(path: roadmap, for: scenario)
      for fault in reading.faults { Console().say(language.phrases.line(for: fault)) }
      guard let plan = reading.plan else { throw ExitCode.faultyScenario }
      return plan
    } catch let error as ScenarioFileError {
      Console().say(language.phrases.line(for: error))
      throw ExitCode.noInput
    }
  }

  /// How far a roadmap is from the best, as far as the time allows to tell.
  private func quality(of roadmap: Roadmap) throws -> Quality? {
    let options = PlanOptions(gapFraction: 0, time: time.duration)
    let planner = Planner(roadmap.scenario, solver: GLPKSolver(), options: options)
    guard let bound = try? planner.bound(startingFrom: roadmap) else { return nil }
    let isBest = bound == roadmap.benefit
    return Quality(
      benefit: roadmap.benefit, bound: bound, status: isBest ? .provedOptimal : .provedWithin,
      ending: isBest ? .exhausted : .timeLimit)
  }
}
