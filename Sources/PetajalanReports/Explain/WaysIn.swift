import PetajalanDomain
import PetajalanPhrases
import PetajalanReading
import PetajalanResults
import PetajalanVerification

/// What explanations found about the ways of programs onto a roadmap.
///
/// Of the single changes that are enough, money comes before capacity and capacity before
/// points: the first that is known is told. No score can be raised above the scale: points
/// that would are no way in.
public struct WaysIn: Equatable, Sendable {
  /// The ways, by the programs' positions.
  package let ways: [Int: WayIn]

  /// Takes the ways from explanations.
  public init(_ answers: Explanations) {
    ways = Dictionary(
      answers.programs.compactMap { explanation in
        Self.way(explanation, answers).map { (explanation.program, $0) }
      }, uniquingKeysWith: { first, _ in first })
  }

  private static func way(_ explanation: Explanation, _ answers: Explanations) -> WayIn? {
    guard explanation.start == nil, let entry = explanation.entry else { return nil }
    if let trial = entry.trial, case .infeasible = trial.result { return .impossible }
    for remedy in [entry.money, entry.capacity, entry.score].compactMap(\.remedy) {
      switch remedy.kind {
      case .money(let source, let year, let amount):
        return .money(source: source, year: year, amount)
      case .capacity(let owner, let parallel): return .capacity(owner: owner, parallel: parallel)
      case .score(let points):
        if canRise(explanation.program, by: points, in: answers.scenario) {
          return .score(points)
        }
      }
    }
    return answers.cost(of: entry, for: explanation.program).map(Self.way(costing:))
  }

  /// The best score of the scale on which criteria are usually judged.
  private static let usualBest = ExactDecimal(coefficient: 100)

  /// Whether each score of a program may rise by points, on the usual scale, or on that
  /// which the scenario has where it goes beyond.
  private static func canRise(
    _ program: Int, by points: ExactDecimal, in scenario: Scenario
  ) -> Bool {
    let best = scenario.programs.flatMap(\.scores).reduce(usualBest) {
      $0.compared(to: $1) < 0 ? $1 : $0
    }
    return scenario.programs[program].scores.allSatisfy { score in
      score.adding(points).compared(to: best) <= 0
    }
  }

  private static func way(costing range: ClosedRange<Points>) -> WayIn {
    range.upperBound <= .zero ? .free : .loss(range)
  }

  /// Takes the ways from the bytes of `explanation.json`.
  ///
  /// - Parameter roadmap: the one that they have to be about.
  public init(_ bytes: [UInt8], of roadmap: Roadmap) throws(FolderRefusal) {
    let document = LocatedJSON(file: ExplanationJSON.fileName, bytes: bytes)
    let root = document.node
    guard document.findings.isEmpty, root["format"].text == "petajalan-explanation-1" else {
      throw .notOf(command: "explain")
    }
    let scenario = roadmap.scenario
    guard root["roadmap"]["benefit"].points == roadmap.benefit else { throw .otherRoadmap }
    var ways: [Int: WayIn] = [:]
    for node in root["programs"].elements {
      guard let id = node["id"].text,
        let program = scenario.programs.firstIndex(where: { $0.id == id }),
        node["start"].integer == roadmap.plan.starts[program]
      else { throw .otherRoadmap }
      guard roadmap.plan.starts[program] == nil else { continue }
      ways[program] = Self.way(of: program, node["statements"].elements, in: scenario)
    }
    self.ways = ways
  }

  private static func way(
    of program: Int, _ statements: [JSONNode], in scenario: Scenario
  ) -> WayIn? {
    func statement(_ kind: ExplanationStatement.Kind) -> JSONNode? {
      statements.first { $0["statement"].text == kind.rawValue }
    }
    let entry = statement(.entry)
    if entry?["found"]["status"].text == PlanningResult.infeasible.word { return .impossible }
    if let money = statement(.money), let year = money["year"].integer,
      let source = scenario.sources.firstIndex(where: { $0.id == money["subject"].text }),
      let rupiah = money["amount"].integer
    {
      return .money(source: source, year: year, Amount(rupiah: Int64(rupiah)))
    }
    if let capacity = statement(.capacity), let parallel = capacity["parallel"].integer,
      let owner = scenario.owners.firstIndex(where: { $0.id == capacity["subject"].text })
    {
      return .capacity(owner: owner, parallel: parallel)
    }
    if let number = statement(.score)?["points"].number, let points = ExactDecimal("\(number)"),
      canRise(program, by: points, in: scenario)
    {
      return .score(points)
    }
    guard let least = entry?["cost_least"].points, let most = entry?["cost_most"].points,
      least <= most
    else { return nil }
    return way(costing: least...most)
  }
}
