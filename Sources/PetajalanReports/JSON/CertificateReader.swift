import Formats
import Foundation
import MILP
import PetajalanDomain
import PetajalanPhrases

/// Reads the certificate of a `result.json`, by whomever it was written.
public enum CertificateReader {
  /// Reads the bytes of a result.
  ///
  /// - Parameter model: the scenario's model, whose rows and variables the names
  ///   in the file mean.
  /// - Throws: ``CertificateProblem``.
  public static func read(
    _ bytes: [UInt8], for model: Model
  ) throws(CertificateProblem) -> Certificate {
    let result: ResultFile
    do {
      result = try JSONDecoder().decode(ResultFile.self, from: Data(bytes))
    } catch {
      throw .unreadable
    }
    guard let written = result.certificate else { throw .missing }
    // Readers differ in which of two equal keys they believe.
    var scan = JSONPlaces(file: "", bytes: bytes, skipping: "")
    scan.run()
    if let repeated = scan.repeated.first { throw .repeatedKey(repeated.key) }
    let claim = try claim(of: written)
    if claim == .noPoint, result.bound != nil { throw .boundDiffers }
    if case .noneAbove(let most) = claim,
      result.bound != Decimal(string: DecimalText.points(Points(millionths: Int64(most))))
    {
      throw .boundDiffers
    }
    return try certificate(written, claiming: claim, for: model)
  }

  /// The certificate of what a file states.
  ///
  /// - Throws: ``CertificateProblem``.
  package static func certificate(
    _ written: CertificateFile, for model: Model
  ) throws(CertificateProblem) -> Certificate {
    try certificate(written, claiming: try claim(of: written), for: model)
  }

  private static func certificate(
    _ written: CertificateFile, claiming claim: Certificate.Claim, for model: Model
  ) throws(CertificateProblem) -> Certificate {
    let fixings = try fixings(of: written, for: model)
    let names = Names(model, written.cuts.indices.map(Certificate.name(ofCut:)))
    var cuts: [DerivedCut] = []
    for (position, cut) in written.cuts.enumerated() {
      guard cut.name == Certificate.name(ofCut: position) else { throw .unknownRow(cut.name) }
      cuts.append(
        DerivedCut(
          source: try names.multipliers(cut.sum_of), rule: try rule(of: cut, names)))
    }
    var nodes: [Certificate.Node] = []
    for node in written.nodes {
      var assignments: [Certificate.Assignment] = []
      for (name, value) in node.sets {
        assignments.append(
          Certificate.Assignment(variable: try names.variable(name), value: value))
      }
      var steps: [Certificate.Step] = []
      for step in node.steps {
        steps.append(
          Certificate.Step(
            countsObjective: step.objective, shift: step.shift,
            multipliers: try names.multipliers(step.multipliers)))
      }
      nodes.append(Certificate.Node(parent: node.parent, assignments: assignments, steps: steps))
    }
    return Certificate(claim: claim, fixings: fixings, cuts: cuts, nodes: nodes)
  }

  private static func fixings(
    of written: CertificateFile, for model: Model
  ) throws(CertificateProblem) -> Certificate.Fixings {
    let names = Names(model, written.sums.indices.map(Certificate.name(ofSum:)))
    var fixings = Certificate.Fixings()
    for (position, sum) in written.sums.enumerated() {
      guard sum.name == Certificate.name(ofSum: position) else { throw .unknownRow(sum.name) }
      fixings.sums.append(try names.multipliers(sum.sum_of))
    }
    for fixing in written.fixings {
      var variables: [VariableID] = []
      for name in fixing.variables { variables.append(try names.variable(name)) }
      fixings.list.append(
        Certificate.Fixing(
          variables: variables, value: fixing.value,
          multipliers: try names.multipliers(fixing.multipliers)))
    }
    return fixings
  }

  private static func claim(
    of written: CertificateFile
  ) throws(CertificateProblem) -> Certificate.Claim {
    switch (written.claim, written.millionths) {
    case (CertificateJSON.Key.noneAbove, let most?): .noneAbove(Int128(most))
    case (CertificateJSON.Key.noPoint, nil): .noPoint
    default: throw .unreadable
    }
  }

  private static func rule(
    of cut: CertificateFile.Cut, _ names: Names
  ) throws(CertificateProblem) -> DerivedCut.Rule {
    switch cut.rule {
    case CertificateJSON.Key.rounding:
      guard let divisor = cut.divisor, let isNested = cut.nested, let opposites = cut.opposites
      else { throw .unreadable }
      return .rounding(
        RoundingRule(
          divisor: divisor, isNested: isNested, opposites: opposites,
          kept: try names.variables(cut.kept ?? [])))
    case CertificateJSON.Key.cover:
      guard let most = cut.most, let variables = cut.variables else { throw .unreadable }
      return .cover(CoverRule(variables: try names.variables(variables), most: most))
    case CertificateJSON.Key.knapsack:
      guard let most = cut.most, let worths = cut.worths else { throw .unreadable }
      return .knapsack(KnapsackRule(worths: try names.terms(worths), most: Int64(most)))
    case CertificateJSON.Key.clique:
      guard let variables = cut.variables, let others = cut.others else { throw .unreadable }
      var sums: [[Certificate.RowMultiplier]] = []
      for sum in others { sums.append(try names.multipliers(sum)) }
      return .clique(CliqueRule(variables: try names.variables(variables), others: sums))
    case CertificateJSON.Key.tightening:
      return .tightening(TighteningRule())
    case CertificateJSON.Key.dominance:
      guard let dominated = cut.variables?.first, cut.variables?.count == 1, let better = cut.better
      else { throw .unreadable }
      return .dominance(
        DominanceRule(
          dominated: try names.variable(dominated), better: try names.variable(better)))
    case CertificateJSON.Key.twins:
      guard let first = cut.variables, let second = cut.twins, let count = cut.count
      else { throw .unreadable }
      return .twins(
        SymmetryRule(
          first: try names.variables(first), second: try names.variables(second), count: count))
    default:
      throw .unreadable
    }
  }
}

/// What rows and variables are called.
private struct Names {
  private let rows: [String: Int]
  private let variables: [String: VariableID]

  /// - Parameter behind: the names of the rows behind those of the model.
  init(_ model: Model, _ behind: [String]) {
    var rows: [String: Int] = [:]
    for (position, row) in model.constraints.enumerated() { rows[row.name] = position }
    for (position, name) in behind.enumerated() {
      rows[name] = model.constraints.count + position
    }
    self.rows = rows
    var variables: [String: VariableID] = [:]
    for (position, variable) in model.variables.enumerated() {
      variables[variable.name] = VariableID(index: position)
    }
    self.variables = variables
  }

  func variable(_ name: String) throws(CertificateProblem) -> VariableID {
    guard let variable = variables[name] else { throw .unknownVariable(name) }
    return variable
  }

  func variables(_ names: [String]) throws(CertificateProblem) -> [VariableID] {
    var variables: [VariableID] = []
    for name in names { variables.append(try variable(name)) }
    return variables
  }

  func terms(_ written: [String: Int64]) throws(CertificateProblem) -> [Term] {
    var terms: [Term] = []
    for (name, coefficient) in written { terms.append(Term(coefficient, try variable(name))) }
    return terms.sorted { $0.variable < $1.variable }
  }

  func multipliers(
    _ written: [String: Int64]
  ) throws(CertificateProblem) -> [Certificate.RowMultiplier] {
    var multipliers: [Certificate.RowMultiplier] = []
    for (name, multiplier) in written {
      guard let row = rows[name] else { throw .unknownRow(name) }
      multipliers.append(Certificate.RowMultiplier(row: row, multiplier: multiplier))
    }
    return multipliers.sorted { $0.row < $1.row }
  }
}

/// The part of a result that is read here.
private struct ResultFile: Decodable {
  let bound: Decimal?
  let certificate: CertificateFile?
}

/// A certificate as it stands in the file, its keys as in the schema.
package struct CertificateFile: Decodable {
  package struct Sum: Decodable {
    package let name: String
    let sum_of: [String: Int64]
  }

  package struct Fixing: Decodable {
    let variables: [String]
    package let value: Int64
    let multipliers: [String: Int64]
  }

  package struct Cut: Decodable {
    package let name: String
    let sum_of: [String: Int64]
    package let rule: String
    let divisor: Int64?
    package let nested: Bool?
    let opposites: [Int]?
    let kept: [String]?
    let variables: [String]?
    package let most: Int?
    let worths: [String: Int64]?
    package let others: [[String: Int64]]?
    let better: String?
    let twins: [String]?
    package let count: Int?
  }

  package struct Node: Decodable {
    package let parent: Int?
    let sets: [String: Int64]
    let steps: [Step]
  }

  struct Step: Decodable {
    let objective: Bool
    let shift: Int
    let multipliers: [String: Int64]
  }

  let claim: String
  package let millionths: Int64?
  package let sums: [Sum]
  let fixings: [Fixing]
  let cuts: [Cut]
  let nodes: [Node]
}
