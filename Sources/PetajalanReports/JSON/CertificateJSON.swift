import Formats
import MILP
import PetajalanDomain
import PetajalanResults

/// A certificate as part of `result.json`, with rows and variables by name.
///
/// Everything in it is a whole number or a name, so that nothing is lost on the
/// way to another program.
enum CertificateJSON {
  /// A proof's certificate.
  package static func value(of proof: Proof) -> JSONValue {
    let (certificate, model) = (proof.certificate, proof.model)
    let rows = model.constraints.count
    func multipliers(
      _ entries: [Certificate.RowMultiplier],
      behind name: (Int) -> String = Certificate.name(ofCut:)
    ) -> JSONValue {
      .object(
        entries.map {
          (
            $0.row < rows ? model.constraints[$0.row].name : name($0.row - rows),
            .integer($0.multiplier)
          )
        })
    }
    let sums: [JSONValue] = certificate.fixings.sums.enumerated().map { position, sum in
      .object([
        ("name", .string(Certificate.name(ofSum: position))), ("sum_of", multipliers(sum)),
      ])
    }
    let fixings: [JSONValue] = certificate.fixings.list.map { fixing in
      .object([
        ("variables", .array(fixing.variables.map { .string(model[$0].name) })),
        ("value", .integer(fixing.value)),
        ("multipliers", multipliers(fixing.multipliers, behind: Certificate.name(ofSum:))),
      ])
    }
    let cuts: [JSONValue] = certificate.cuts.enumerated().map { position, cut in
      .object(
        [
          ("name", .string(Certificate.name(ofCut: position))),
          ("sum_of", multipliers(cut.source)),
        ] + members(of: cut.rule, in: model) { multipliers($0) })
    }
    let nodes: [JSONValue] = certificate.nodes.map { node in
      let steps: [JSONValue] = node.steps.map { step in
        .object([
          ("objective", .bool(step.countsObjective)), ("shift", .integer(step.shift)),
          ("multipliers", multipliers(step.multipliers)),
        ])
      }
      return .object([
        ("parent", node.parent.map { .integer($0) } ?? .null),
        ("sets", .object(node.assignments.map { (model[$0.variable].name, .integer($0.value)) })),
        ("steps", .array(steps)),
      ])
    }
    let claim: [(key: String, value: JSONValue)] =
      switch certificate.claim {
      case .noneAbove(let most):
        [("claim", .string(Key.noneAbove)), ("millionths", .integer(most))]
      case .noPoint: [("claim", .string(Key.noPoint)), ("millionths", .null)]
      }
    return .object(
      claim + [
        ("sums", .array(sums)), ("fixings", .array(fixings)), ("cuts", .array(cuts)),
        ("nodes", .array(nodes)),
      ])
  }

  /// Words of the format.
  enum Key {
    static let noneAbove = "no roadmap has more benefit"
    static let noPoint = "there is no roadmap"
    package static let rounding = "rounding"
    static let cover = "cover"
    static let knapsack = "knapsack"
    static let clique = "clique"
    static let tightening = "tightening"
    static let dominance = "dominance"
    static let twins = "twins"
  }

  private static func members(
    of rule: DerivedCut.Rule, in model: Model,
    sum: ([Certificate.RowMultiplier]) -> JSONValue
  ) -> [(key: String, value: JSONValue)] {
    switch rule {
    case .rounding(let rounding):
      [
        ("rule", .string(Key.rounding)), ("divisor", .integer(rounding.divisor)),
        ("nested", .bool(rounding.isNested)),
        ("opposites", .array(rounding.opposites.map { .integer($0) })),
      ]
        + (rounding.kept.isEmpty
          ? [] : [("kept", .array(rounding.kept.map { .string(model[$0].name) }))])
    case .cover(let cover):
      [
        ("rule", .string(Key.cover)),
        ("variables", .array(cover.variables.map { .string(model[$0].name) })),
        ("most", .integer(cover.most)),
      ]
    case .knapsack(let knapsack):
      [
        ("rule", .string(Key.knapsack)),
        (
          "worths",
          .object(knapsack.worths.map { (model[$0.variable].name, .integer($0.coefficient)) })
        ),
        ("most", .integer(knapsack.most)),
      ]
    case .clique(let clique):
      [
        ("rule", .string(Key.clique)),
        ("variables", .array(clique.variables.map { .string(model[$0].name) })),
        ("others", .array(clique.others.map(sum))),
      ]
    case .tightening:
      [("rule", .string(Key.tightening))]
    case .dominance(let dominance):
      [
        ("rule", .string(Key.dominance)),
        ("variables", .array([.string(model[dominance.dominated].name)])),
        ("better", .string(model[dominance.better].name)),
      ]
    case .twins(let twins):
      [
        ("rule", .string(Key.twins)),
        ("variables", .array(twins.first.map { .string(model[$0].name) })),
        ("twins", .array(twins.second.map { .string(model[$0].name) })),
        ("count", .integer(twins.count)),
      ]
    }
  }
}
