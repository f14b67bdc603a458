import ArgumentParser
import PetajalanDomain
import PetajalanReports
import PetajalanResults

/// How the weights of criteria are to be varied.
struct WeightOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Vary each criterion's weight by so many points instead of comparing alternatives.",
      discussion: """
        A point is a hundredth of the sum of all weights. The corners of that range and samples \
        from within are solved, and each weight is moved alone to find where the plan flips.
        """,
      valueName: "points"))
  var weights: PointsArgument?

  @Option(help: "How many weightings are drawn from within the range; 20 by default.")
  var samples: Int?

  @Option(help: "What the samples are drawn by; 1 by default.")
  var seed: UInt64?

  func validate() throws {
    if let samples, !(0...WeightRequest.mostSamples).contains(samples) {
      throw ValidationError("--samples \(samples): give 0 to \(WeightRequest.mostSamples)")
    }
    if weights == nil, samples != nil || seed != nil {
      throw ValidationError("--samples and --seed go with --weights")
    }
  }

  /// What is asked.
  ///
  /// **Missing** Nothing about weights.
  var request: WeightRequest? {
    weights.map { WeightRequest(points: $0.points, samples: samples ?? 20, seed: seed ?? 1) }
  }

  /// What was asked, for the record.
  var provenance: [Provenance.Option] {
    request.map { request in
      [
        Provenance.Option(key: "weights", value: request.points.text),
        Provenance.Option(key: "samples", value: String(request.samples)),
        Provenance.Option(key: "seed", value: String(request.seed)),
      ]
    } ?? []
  }
}

/// Points on the command line, such as `10`, `±10` or `2.5`.
struct PointsArgument: ExpressibleByArgument {
  /// The points, more than 0 and at most 100.
  let points: ExactDecimal

  init?(argument: String) {
    let digits = argument.hasPrefix("±") ? String(argument.dropFirst()) : argument
    // More digits would be lost where a way is cut into hundredths.
    guard let points = ExactDecimal(digits), points.coefficient > 0, points.fractionDigits <= 6,
      points.approximation <= 100
    else { return nil }
    self.points = points
  }
}
