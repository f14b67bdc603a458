import PetajalanDomain
import TestSupport
import Testing

@testable import PetajalanReading

/// What ceilings of one source, or of some years, are scaled to.
@Suite struct CeilingScaleTests {
  /// The ceilings of A and B under an alternative that says this of `ceilings`, of 100
  /// and 200 rupiah in each year.
  private func ceilings(_ text: String) throws -> [[Int64]] {
    let files = ScenarioTexts([
      "scenario.yaml": """
      petajalan: 1
      horizon: {first: 2026, last: 2029}
      alternatives:
        - {id: low, \(text)}
      """,
      "sources.csv": "id,2026,2027,2028,2029\nA,100,100,100,100\nB.1,200,200,200,200\n",
      "programs.csv": "id,name,owner,capital,sources,score\nP1,p,o,1,A|B.1,5\n",
    ])
    let reading = try ScenarioReader.read(files, scope: .alternative("low"))
    #expect(reading.faults == [])
    return reading.scenario?.sources.map { $0.ceilings.map(\.rupiah) } ?? []
  }

  @Test(arguments: [
    ("ceilings: {scale: 80%}", [80, 80, 80, 80], [160, 160, 160, 160]),
    ("ceilings: {scale: {a: 50%}}", [50, 50, 50, 50], [200, 200, 200, 200]),
    ("ceilings: {scale: {A: 50%, B.1: 10%}}", [50, 50, 50, 50], [20, 20, 20, 20]),
    (
      "ceilings: {scale: {A: {2027-2028: 50%, 2029: 200%}}}", [100, 50, 50, 200],
      [200, 200, 200, 200]
    ),
    ("ceilings: {scale: {2028..2029: 50%}}", [100, 100, 50, 50], [200, 200, 100, 100]),
    ("ceilings.scale.A: 50%", [50, 50, 50, 50], [200, 200, 200, 200]),
    ("ceilings.scale.B.1.2027–2028: 50%", [100, 100, 100, 100], [200, 100, 100, 200]),
    (
      "ceilings.scale.A.2027: 50%, ceilings.set.A.2028: 7", [100, 50, 7, 100], [200, 200, 200, 200]
    ),
    ("ceilings: {scale.A: 50%, set: {B.1: {2026: 3}}}", [50, 50, 50, 50], [3, 200, 200, 200]),
  ])
  func ceilingsFollow(text: String, a: [Int64], b: [Int64]) throws {
    #expect(try ceilings(text) == [a, b], "\(text)")
  }

  private func kinds(_ ceilings: String) throws -> [ScenarioFaultKind] {
    let marked = MarkedScenario(adding: "alternatives:\n  - {id: low, \(ceilings)}\n", [:])
    let faults = try ScenarioReader.read(marked.files).faults
    #expect(faults.map(\.location) == marked.marks, "\(ceilings)")
    return faults.map(\.kind)
  }

  @Test func whatCannotBeMeantIsRefused() throws {
    #expect(
      try kinds("ceilings: {scale: {A: 50%, a: {⟦2025: 10%}}}")
        == [.alternative(.scaledTwice(key: "a.2025", other: "A"))])
    #expect(
      try kinds("ceilings: {scale: {A: 50%, ⟦2025: 10%}}")
        == [.alternative(.scaledTwice(key: "2025", other: "A"))])
    #expect(
      try kinds("ceilings: {scale: {⟦2027-2025: 10%}}")
        == [.value(.yearRange(label: "scale", text: "2027-2025"))])
    #expect(
      try kinds("ceilings: {scale: {A: {⟦soon: 10%}}}")
        == [.value(.yearRange(label: "A", text: "soon"))])
    #expect(
      try kinds("ceilings: {scale: {⟦APBN: 10%}}")
        == [.reference(.unknown(kind: .source, name: "APBN", nearest: nil, known: ["A"]))])
    let readings = NumberProblem.twoReadings("0.5%", "0.5 × 100%")
    #expect(
      try kinds("ceilings: {scale: {A: ⟦0.5}}")
        == [.value(.number(label: "A", text: "0.5", problem: readings))])
    guard
      case .yaml(.duplicateKey(key: "ceilings.scale.A", _))? = try kinds(
        "ceilings: {scale: 80%}, ⟦ceilings.scale.A: 50%"
      ).first
    else {
      Issue.record("a ceiling that is scaled with all is not scaled alone")
      return
    }
  }

  @Test func yearsOutsideAreTold() throws {
    let kinds = try kinds("ceilings: {scale: {⟦2026-2040: 10%}}")
    guard case .advice(.yearOutside(label: "scale", year: 2040, _))? = kinds.first else {
      Issue.record("\(kinds)")
      return
    }
  }

  @Test func aSourceAmongTheKeysIsShownItsPlace() throws {
    #expect(
      try kinds("ceilings: {⟦DAK_FISIK: 50%}") == [
        .yaml(
          .unknownKey(
            key: "DAK_FISIK", nearest: nil,
            known: [
              "scale", "scale.DAK_FISIK", "scale.DAK_FISIK.2027-2029", "set.DAK_FISIK.2027",
            ]))
      ])
  }
}
