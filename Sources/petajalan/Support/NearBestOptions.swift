import ArgumentParser
import PetajalanDomain
import PetajalanReports
import PetajalanResults

/// How many roadmaps near the best one are wanted.
struct NearBestOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Find so many roadmaps near the best one that really differ.",
      discussion: """
        The best one is the first. Each search has the time limit for itself; the others are \
        written into plans/ inside the output folder.
        """,
      valueName: "number"))
  var plans: Int?

  @Option(
    help: ArgumentHelp(
      "How much less benefit than the best one they may have; 1% by default.",
      valueName: "percent"))
  var within: PercentArgument?

  @Option(
    help: ArgumentHelp(
      "By how much each differs from every other one; 1 program by default.",
      discussion: "A number of programs, or an amount of capital such as '5 miliar'.",
      valueName: "programs or amount"))
  var differ: String?

  func validate() throws {
    if let plans, !(2...NearBestRequest.mostPlans).contains(plans) {
      throw ValidationError("--plans \(plans): give 2 to \(NearBestRequest.mostPlans) roadmaps")
    }
    if plans == nil, within != nil || differ != nil {
      throw ValidationError("--within and --differ go with --plans")
    }
    try within?.checkSign("--within")
  }

  /// The request.
  ///
  /// **Missing** Only the best roadmap is wanted.
  ///
  /// - Throws: the exit code of wrong usage, after the reason was printed.
  func request(_ language: Language) throws -> NearBestRequest? {
    guard let plans else { return nil }
    guard let difference = PlanDifference(differ ?? "1") else {
      Console().say(language.forMessages.phrases.unreadable(difference: differ ?? ""))
      throw ExitCode.validationFailure
    }
    let percent = within.map { ExactDecimal($0.digits) } ?? .one
    guard let percent else { throw ValidationError("--within: give a percentage") }
    return NearBestRequest(count: plans, withinPercent: percent, difference: difference)
  }

  /// What was asked for, for the record.
  var provenance: [Provenance.Option] {
    guard let plans else { return [] }
    return [
      Provenance.Option(key: "plans", value: String(plans)),
      Provenance.Option(key: "within", value: within?.text ?? "1%"),
      Provenance.Option(key: "differ", value: differ ?? "1"),
    ]
  }
}
