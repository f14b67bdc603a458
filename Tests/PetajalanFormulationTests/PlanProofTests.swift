import GLPKSolver
import TestSupport
import Testing

@testable import MILP
@testable import PetajalanDomain
@testable import PetajalanFormulation
@testable import PetajalanReading
@testable import PetajalanSearch

/// Certificates of whole solves, as they are and tampered with.
@Suite(.serialized) struct PlanProofTests {
  /// Every claim is proved; one millionth of a point less is not.
  @Test func certificatesProveTheirClaimsAndNoMore() throws {
    var (bounds, absences, trees, cuts, fixings) = (0, 0, 0, 0, 0)
    for seed in Seeds.first(150) {
      guard let solved = try Self.solve(seed: seed) else { continue }
      let checker = PlanProof(solved.scenario)
      #expect(throws: Never.self, "seed \(seed)") { try checker.check(solved.certificate) }
      trees += solved.certificate.nodes.count > 1 ? 1 : 0
      cuts += solved.certificate.cuts.count
      fixings += solved.certificate.fixings.list.count
      switch solved.certificate.claim {
      case .noneAbove(let most):
        bounds += 1
        #expect(most == solved.benefit, "seed \(seed)")
        let lower = Certificate(
          claim: .noneAbove(most - 1), fixings: solved.certificate.fixings,
          cuts: solved.certificate.cuts, nodes: solved.certificate.nodes)
        #expect(throws: CertificateChecker.Fault.self, "seed \(seed)") {
          try checker.check(lower)
        }
      case .noPoint:
        absences += 1
        #expect(solved.benefit == nil, "seed \(seed)")
      }
    }
    let counts = "\(bounds), \(absences), \(trees) trees, \(cuts) cuts, \(fixings) fixings"
    #expect(
      bounds > Seeds.share(of: 80) && absences > Seeds.share(of: 10)
        && min(trees, cuts, fixings) > Seeds.share(of: 5), "\(counts)")
  }

  /// Whatever is done to a certificate: what the checker accepts is true.
  @Test func noTamperedCertificateProvesAFalsehood() throws {
    var (accepted, refused) = (0, 0)
    for seed in Seeds.first(80) {
      guard let solved = try Self.solve(seed: seed) else { continue }
      let checker = PlanProof(solved.scenario)
      var choose = Chooser(seed: UInt64(seed))
      for _ in 0..<60 {
        let mutant = Self.mutant(of: solved.certificate, in: checker.model, &choose)
        guard (try? checker.check(mutant)) != nil else {
          refused += 1
          continue
        }
        accepted += 1
        switch mutant.claim {
        case .noneAbove(let most):
          #expect(solved.benefit.map { $0 <= most } ?? true, "seed \(seed)")
        case .noPoint:
          #expect(solved.benefit == nil, "seed \(seed)")
        }
      }
    }
    #expect(
      accepted > Seeds.share(of: 200) && refused > Seeds.share(of: 2_000),
      "\(accepted) accepted, \(refused) refused")
  }

  /// What the multipliers prove of the whole city in whole numbers is what the
  /// solver calls the value of its relaxation, to a millionth of it.
  @Test func boundOfTheCityIsThatOfItsRelaxation() throws {
    let path = Repository.root.appendingPathComponent("scenarios/pematangsiantar").path
    let scenario = try #require(try ScenarioReader.read(ScenarioFolder(path: path)).scenario)
    let model = Formulation(scenario).model
    guard case .reduced(let presolved) = Presolve.apply(to: model) else {
      Issue.record("not reduced")
      return
    }
    let solved = try GLPKSolver().withRelaxation(of: presolved.model, within: WorkLimit()) {
      relaxation throws(SolverFailure) in try relaxation.solve(deadline: nil)
    }
    let result = try #require(solved)
    let dual = try #require(DualBound(of: presolved.model, multipliers: result.rowDuals))
    let (bound, value) = (Double(dual.value), result.objective)
    #expect(result.status == .optimal)
    #expect(bound >= value - 1 && bound - value <= 1e-6 * value, "\(bound) of \(value)")
    let certificate = Certificate(
      claim: .noneAbove(dual.value + presolved.offset), cuts: [],
      nodes: [
        Certificate.Node(
          parent: nil, assignments: [], steps: [presolved.step(dual, countsObjective: true)])
      ])
    #expect(throws: Never.self) { try PlanProof(scenario).check(certificate) }
  }

  /// A plan is beaten if it earns no more than claimed, or cannot be carried out.
  @Test func planThatEarnsWhatIsClaimedIsNotBetter() throws {
    for (capital, isGood) in [(5, true), (9, false)] {
      let scenario = try ScenarioText().source("S", each: 5)
        .program("P1", capital: capital, score: 2).read()
      let formulation = Formulation(scenario)
      let point = formulation.starts.map { Int64($0.year == 2026 ? 1 : 0) }
      let isBeaten = PlanProof.isBeaten(in: formulation)
      #expect(isBeaten(point, .noneAbove(2_000_000)))
      #expect(isBeaten(point, .noneAbove(1_999_999)) == !isGood)
      #expect(isBeaten(point, .noPoint) == !isGood)
    }
  }

  private struct Solved {
    let scenario: Scenario
    let certificate: Certificate
    let benefit: Int128?
  }

  private static func solve(seed: Int) throws -> Solved? {
    let text =
      switch seed % 4 {
      case 0: crowded(seed: seed)
      case 1: SeededChains.text(seed: UInt64(seed))
      default: SeededScenario.text(seed: UInt64(seed))
      }
    guard let scenario = try text.reading().scenario else { return nil }
    let planner = Planner(
      scenario, solver: GLPKSolver(), options: PlanOptions(gapFraction: 0, time: nil))
    switch try planner.plan() {
    case .roadmap(let solved):
      return Solved(
        scenario: scenario, certificate: solved.proof.certificate,
        benefit: Int128(solved.roadmap.benefit.millionths))
    case .infeasible(let infeasibility, _):
      return Solved(
        scenario: scenario, certificate: infeasibility.proof.certificate, benefit: nil)
    case .noneFound:
      return nil
    }
  }

  /// A scenario whose relaxation says little: many programs for little money.
  private static func crowded(seed: Int) -> ScenarioText {
    var choose = Chooser(seed: UInt64(seed))
    let costs = (0..<8).map { _ in choose.number(20...60) }
    let ceiling = Int64(costs.reduce(0, +) / 4)
    var text = ScenarioText(horizon: 2025...2027)
      .source("A", [ceiling, ceiling / 2, ceiling / 2 + 1])
      .source("B", [ceiling / 3, ceiling / 2, 0], carry: choose.chance(0.5))
    for (number, cost) in costs.enumerated() {
      let om = choose.chance(0.3) ? 2 : 0
      text = text.program(
        "P\(number)", capital: cost, om: om, duration: choose.number(1...2),
        score: cost + choose.number(-3...3), sources: choose.one(of: "A", "B", "A|B"))
    }
    return text
  }

  private static func mutant(
    of certificate: Certificate, in model: Model, _ choose: inout Chooser
  ) -> Certificate {
    var claim = certificate.claim
    var cuts = certificate.cuts
    var fixings = certificate.fixings
    if !fixings.list.isEmpty, choose.chance(0.5) {
      let place = choose.number(0...fixings.list.count - 1)
      fixings.list[place] = Self.mutant(of: fixings.list[place], in: model, &choose)
    }
    var nodes = certificate.nodes
    switch claim {
    case .noneAbove(let most):
      let less = Int128(choose.one(of: 0, 0, 1, 1_000, 1_000_000))
      claim = choose.chance(0.05) ? .noPoint : .noneAbove(most - less)
    case .noPoint:
      if choose.chance(0.2) { claim = .noneAbove(-1) }
    }
    let rows = model.constraints.count + cuts.count
    for _ in 0..<choose.number(1...3) {
      guard !nodes.isEmpty else { break }
      let place = choose.number(0...nodes.count - 1)
      let node = nodes[place]
      var (parent, assignments, steps) = (node.parent, node.assignments, node.steps)
      switch choose.number(0...5) {
      case 0:
        nodes.remove(at: place)
        continue
      case 1:
        parent = choose.number(0...nodes.count)
      case 2:
        let variable = VariableID(index: choose.number(0...max(0, model.variables.count - 1)))
        assignments.append(
          Certificate.Assignment(variable: variable, value: Int64(choose.number(0...1))))
      case 3:
        assignments = assignments.map {
          Certificate.Assignment(variable: $0.variable, value: 1 - $0.value)
        }
      case 4:
        steps = steps.map { step in
          Certificate.Step(
            countsObjective: step.countsObjective != choose.chance(0.2),
            shift: max(0, step.shift + choose.number(-1...1)),
            multipliers: step.multipliers.map {
              Certificate.RowMultiplier(
                row: choose.chance(0.1) ? choose.number(0...rows) : $0.row,
                multiplier: choose.chance(0.3) ? -$0.multiplier / 2 : $0.multiplier)
            })
        }
      default:
        cuts = cuts.map { Self.mutant(of: $0, &choose) }
      }
      nodes[place] = Certificate.Node(parent: parent, assignments: assignments, steps: steps)
    }
    return Certificate(claim: claim, fixings: fixings, cuts: cuts, nodes: nodes)
  }

  private static func mutant(
    of fixing: Certificate.Fixing, in model: Model, _ choose: inout Chooser
  ) -> Certificate.Fixing {
    var (variables, value, multipliers) = (fixing.variables, fixing.value, fixing.multipliers)
    switch choose.number(0...3) {
    case 0:
      variables.append(VariableID(index: choose.number(0...model.variables.count)))
    case 1:
      value = 1 - value
    case 2:
      multipliers.remove(at: choose.number(0...multipliers.count - 1))
    default:
      multipliers = multipliers.map {
        Certificate.RowMultiplier(
          row: choose.chance(0.2) ? choose.number(0...model.constraints.count + 2) : $0.row,
          multiplier: choose.chance(0.4)
            ? $0.multiplier + Int64(choose.number(-1...1)) : $0.multiplier)
      }
    }
    return Certificate.Fixing(variables: variables, value: value, multipliers: multipliers)
  }

  private static func mutant(of cut: DerivedCut, _ choose: inout Chooser) -> DerivedCut {
    switch cut.rule {
    case .rounding(let rule):
      DerivedCut(
        source: choose.chance(0.3) ? Array(cut.source.dropLast()) : cut.source,
        rule: .rounding(
          RoundingRule(
            divisor: max(0, rule.divisor + Int64(choose.number(-1...1))),
            isNested: rule.isNested != choose.chance(0.3),
            opposites: choose.chance(0.3) ? Array(rule.opposites.dropLast()) : rule.opposites,
            kept: choose.chance(0.3) ? Array(rule.kept.dropLast()) : rule.kept)))
    case .cover(let rule):
      DerivedCut(
        source: cut.source,
        rule: .cover(
          CoverRule(variables: rule.variables, most: max(0, rule.most - choose.number(0...1)))))
    case .knapsack(let rule):
      DerivedCut(
        source: choose.chance(0.3) ? Array(cut.source.dropLast()) : cut.source,
        rule: .knapsack(
          KnapsackRule(
            worths: rule.worths.map {
              Term($0.coefficient + (choose.chance(0.2) ? 1 : 0), $0.variable)
            }, most: rule.most - Int64(choose.number(0...1)))))
    case .clique(let rule):
      DerivedCut(
        source: choose.chance(0.3) ? Array(cut.source.dropLast()) : cut.source,
        rule: .clique(
          CliqueRule(
            variables: choose.chance(0.3)
              ? rule.variables + [VariableID(index: choose.number(0...9))] : rule.variables,
            others: choose.chance(0.3) ? Array(rule.others.dropLast()) : rule.others)))
    case .tightening(let rule):
      DerivedCut(source: cut.source + cut.source, rule: .tightening(rule))
    case .dominance(let rule):
      DerivedCut(
        source: [],
        rule: .dominance(DominanceRule(dominated: rule.better, better: rule.dominated)))
    case .twins(let rule):
      DerivedCut(
        source: [],
        rule: .twins(SymmetryRule(first: rule.second, second: rule.first, count: rule.count)))
    }
  }
}
