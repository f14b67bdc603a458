import Formats
import MILP
import PetajalanDomain
import PetajalanResults

/// `result.json`: the result for other programs, as `Schemas/result.schema.json`
/// describes it.
///
/// Benefit, bound and gap are exact decimals and money is in rupiah. What can
/// differ from machine to machine, such as times and the nodes of the search,
/// stands there only with a stamp.
public struct ResultJSON: ReportFormat {
  /// Creates the format.
  public init() {}

  /// The file's name.
  public let fileName = "result.json"

  /// How each of petajalan's results begins, by which its folders are
  /// recognized.
  package static let opening = "{\n  \"format\": \"petajalan-result-1\","

  /// The document as text.
  public func text(of report: SolveReport, options: ReportOptions) -> String {
    let roadmap = report.roadmap
    return Self.document(
      status: report.quality.status.rawValue, scenario: report.scenario,
      findings: [
        ("benefit", .points(roadmap.benefit)),
        ("bound", .points(report.quality.bound)),
        ("gap", report.quality.gap.map { .fraction(billionths: $0.billionths) } ?? .null),
        ("ending", .string(report.quality.ending.rawValue)),
        ("conflict", .null),
        ("counts", Self.counts(roadmap)),
        ("starts", Self.starts(roadmap)),
        ("penalties", Self.penalties(roadmap)),
        ("spending", Self.spending(report)),
      ], certificate: report.proof.value, statistics: report.statistics,
      provenance: report.provenance
    ).text
  }

  /// The result of a solve that found no roadmap.
  ///
  /// **Missing** The outcome has a roadmap, whose files are made from a
  /// ``SolveReport``.
  public static func text(
    withoutRoadmap outcome: SolveOutcome, scenario: Scenario, provenance: Provenance
  ) -> String? {
    switch outcome {
    case .roadmap: nil
    case .infeasible(let infeasibility, let statistics):
      document(
        status: "infeasible", scenario: scenario,
        findings: nothing(
          ending: Ending.exhausted.rawValue,
          conflict: .array(
            infeasibility.rows.map { .string(infeasibility.proof.model.constraints[$0].name) })),
        certificate: CertificateJSON.value(of: infeasibility.proof), statistics: statistics,
        provenance: provenance
      ).text
    case .noneFound(let reason, let statistics):
      document(
        status: "none found", scenario: scenario,
        findings: nothing(ending: reason.word), statistics: statistics,
        provenance: provenance
      ).text
    }
  }

  private static func nothing(
    ending: String, conflict: JSONValue = .null
  ) -> [(key: String, value: JSONValue)] {
    [
      ("benefit", .null), ("bound", .null), ("gap", .null), ("ending", .string(ending)),
      ("conflict", conflict), ("counts", .null), ("starts", .null),
      ("penalties", .null),
      ("spending", .null),
    ]
  }

  private static func document(
    status: String, scenario: Scenario, findings: [(key: String, value: JSONValue)],
    certificate: JSONValue = .null, statistics: SearchStatistics, provenance: Provenance
  ) -> JSONValue {
    let opening: [(key: String, value: JSONValue)] = [
      ("format", .string("petajalan-result-1")),
      ("scenario", .string(scenario.name)),
      ("horizon", years(scenario.horizon)),
      ("status", .string(status)),
    ]
    let closing: [(key: String, value: JSONValue)] = [
      ("model", model(statistics)),
      ("search", provenance.stamp == nil ? .null : search(statistics)),
      ("provenance", provenanceValue(provenance, solver: statistics.solver)),
      // It is long, and read by programs only.
      ("certificate", certificate),
    ]
    return .object(opening + findings + judgements(scenario) + closing)
  }

  /// The weights of the criteria where they follow from judgements in pairs.
  private static func judgements(_ scenario: Scenario) -> [(key: String, value: JSONValue)] {
    guard let pairwise = scenario.pairwise else { return [] }
    let weights = scenario.criteria.map { criterion in
      (key: criterion.id, value: JSONValue.number(criterion.weight.text))
    }
    return [
      (
        "pairwise",
        .object([
          ("weights", .object(weights)),
          ("consistency_ratio", .number(pairwise.consistencyRatio.text)),
        ])
      )
    ]
  }

  private static func years(_ horizon: Horizon) -> JSONValue {
    .object([("first", .integer(horizon.first)), ("last", .integer(horizon.last))])
  }

  private static func model(_ statistics: SearchStatistics) -> JSONValue {
    .object([
      ("variables", .integer(statistics.variables)),
      ("constraints", .integer(statistics.constraints)),
      ("presolved_variables", .integer(statistics.presolvedVariables)),
      ("presolved_constraints", .integer(statistics.presolvedConstraints)),
      ("tie_broken", .bool(statistics.isTieBroken)),
    ])
  }

  private static func search(_ statistics: SearchStatistics) -> JSONValue {
    .object([
      ("nodes", .integer(statistics.nodes)),
      ("rejected_candidates", .integer(statistics.rejectedCandidates)),
      ("seconds_to_first", statistics.secondsToFirst.map { milliseconds($0) } ?? .null),
      ("seconds", milliseconds(statistics.seconds)),
    ])
  }

  /// Seconds to a thousandth; what no clock gives is absent.
  private static func milliseconds(_ seconds: Double) -> JSONValue {
    guard let thousandths = Int64(exactly: (seconds * 1000).rounded()) else { return .null }
    return .number(DecimalText.exact(digits: String(thousandths), fractionDigits: 3))
  }

  static func provenanceValue(
    _ provenance: Provenance, solver: SolverIdentity
  ) -> JSONValue {
    let inputs: [JSONValue] = provenance.inputs.map { input in
      .object([
        ("name", .string(input.name)), ("bytes", .integer(input.bytes)),
        ("sha256", .string(input.sha256)),
      ])
    }
    let stamp: JSONValue =
      provenance.stamp.map {
        .object([("time", .string($0.time)), ("host", .string($0.host))])
      } ?? .null
    return .object([
      ("version", .string(provenance.version)),
      (
        "solver",
        .object([
          ("name", .string(solver.name)), ("version", .string(solver.version)),
        ])
      ),
      ("options", .object(provenance.options.map { ($0.key, .string($0.value)) })),
      ("inputs", .array(inputs)),
      ("stamp", stamp),
    ])
  }
}

extension NoneFound {
  /// The word for other programs; the same as that of the like ``Ending``.
  package var word: String {
    switch self {
    case .timeLimit: Ending.timeLimit.rawValue
    case .interrupted: Ending.interrupted.rawValue
    case .solverSaysInfeasible: "solver says infeasible"
    case .proofRefused: "proof refused"
    case .numericalTrouble: Ending.numericalTrouble.rawValue
    }
  }
}
