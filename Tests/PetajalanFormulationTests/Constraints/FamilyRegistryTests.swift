import Foundation
import PetajalanDomain
import PetajalanVerification
import TestSupport
import Testing

@testable import PetajalanFormulation

/// Nothing is untested by construction: what a family must come with, it has.
struct FamilyRegistryTests {
  @Test func idsAreUnique() {
    let ids = constraintFamilies.map(\.id)
    #expect(Set(ids).count == ids.count)
  }

  @Test(arguments: constraintFamilies.map(\.id))
  func familyHasItsProofs(id: String) throws {
    let family = try #require(constraintFamilies.first { $0.id == id })
    let type = String(describing: Swift.type(of: family))
    let test = try text(of: "Tests/PetajalanFormulationTests/Constraints/\(type)Tests.swift")
    #expect(test.contains("expectGolden"), "\(type) is compared with no golden file")
    // What has violations and rows is proved by exhaustion; of the others each
    // has a proof of its own.
    let ownProofs = [
      StartWindow().id: "startHasAVariableExactlyIfTheCheckerAllowsIt",
      StartOnce().id: "rowsHoldExactlyWhereNothingStartsTwice",
      SoftDependencies().id: "rowsAgreeWithTheChecker",
    ]
    let proof = ownProofs[id] ?? "FamilyProof.exhaust(\(type)()"
    #expect(test.contains(proof), "\(type) is not proved by exhaustion")
    #expect(
      try text(of: "Tests/PetajalanFormulationTests/Constraints/Golden/\(id).lp").hasSuffix("End\n")
    )
    #expect(try !text(of: "scenarios/families/\(id)/scenario.yaml").isEmpty)
  }

  @Test(arguments: constraintFamilies.map(\.id))
  func familyIsDocumentedWithItsFormula(id: String) throws {
    let family = try #require(constraintFamilies.first { $0.id == id })
    let type = String(describing: Swift.type(of: family))
    let source = try text(of: "Sources/PetajalanFormulation/Constraints/\(type).swift")
    let lines = source.split(separator: "\n", omittingEmptySubsequences: false)
    let declaration = try #require(
      lines.firstIndex { $0.contains("struct \(type): ConstraintFamily") })
    let comment = lines[..<declaration].reversed().prefix { $0.hasPrefix("///") }
    // A formula stands four spaces in and compares something.
    let hasFormula = comment.contains { line in
      line.hasPrefix("///     ") && ["≤", "≥", "="].contains { line.contains($0) }
    }
    #expect(hasFormula, "\(type) has no formula")
    #expect(comment.contains { $0.hasPrefix("/// **Shape**") }, "\(type) has no shape")
  }

  /// No golden file or scenario stays behind when a family goes.
  @Test func nothingIsLeftOfFamiliesThatAreGone() throws {
    let ids = Set(constraintFamilies.map(\.id))
    let golden = try names(in: "Tests/PetajalanFormulationTests/Constraints/Golden")
    #expect(Set(golden) == Set(ids.map { "\($0).lp" }))
    // Payments are shown twice: with limits they have rows of their own.
    #expect(try Set(names(in: "scenarios/families")) == ids.union(["limits"]))
  }

  /// Every kind of rule, broken by itself, is noticed by one family: its own.
  @Test(
    arguments: [
      "count: {min: 3}", "spend: {max: 1}", "share-of-spend: {max: 10%}, where: {id: P1}",
      "parallel: {max: 1}", "om-after-horizon: {max: 1}", "together: [P1, P3]",
    ])
  func ruleKindIsCovered(rule: String) throws {
    let scenario = try ScenarioText(horizon: 2025...2025).source("S", each: 99)
      .program("P1", capital: 5, om: 1).program("P2", capital: 5, om: 1).program("P3")
      .rule("id: r, \(rule)").read()
    let kind = try #require(scenario.rules.first?.kind)
    let plan = Plan(starts: [2025, 2025, nil])
    let noticed = constraintFamilies.filter {
      !$0.violations(in: Examination(plan, in: scenario)).isEmpty
    }
    #expect(noticed.map(\.id) == [Self.family(of: kind)])
  }

  /// The family of a kind of rule: a new kind does not compile without one.
  private static func family(of kind: RuleKind) -> String {
    switch kind {
    case .count: "count"
    case .spend: "spend"
    case .shareOfSpend: "share"
    case .parallel: "parallel"
    case .omAfterHorizon: "omAfterHorizon"
    case .together: "together"
    }
  }

  // Four levels up from this file.
  private static let package = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  private func text(of path: String) throws -> String {
    let data = try Data(contentsOf: Self.package.appendingPathComponent(path))
    return String(decoding: data, as: UTF8.self)
  }

  private func names(in path: String) throws -> [String] {
    let folder = Self.package.appendingPathComponent(path).path
    return try FileManager.default.contentsOfDirectory(atPath: folder)
      .filter { !$0.hasPrefix(".") }
  }
}
