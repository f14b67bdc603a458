import CitySupport
import GLPKSolver
import TestSupport
import Testing

@testable import Formats
@testable import PetajalanAnalysis
@testable import PetajalanDomain
@testable import PetajalanPhrases
@testable import PetajalanReading
@testable import PetajalanReports
@testable import PetajalanResults
@testable import PetajalanSearch

/// What other weights change, in each form and language, as reviewed by a person.
@Suite(.serialized) struct WeightsSnapshotTests {
  private static let texts = ScenarioTexts([
    "scenario.yaml": """
    petajalan: 1
    name: Kota Contoh
    horizon: {first: 2025, last: 2026}
    money: {unit: juta}

    """, "sources.csv": "id,2025,2026\nAPBD,100,60\n",
    "criteria.csv": "id,name,name_en,weight\nK1,Dampak,Impact,60\nK2,Kesiapan,Readiness,40\n",
    "programs.csv": """
    id,name,owner,capital,sources,K1,K2
    P1,Peraturan,Setda,20,APBD,5,5
    P2,Jaringan,Kominfo,80,APBD,9,2
    P3,"=Jalan ""cerdas"" <A&B>",PUTR,80,APBD,4,7
    P4,Taman,DLH,40,APBD,2,3
    P5,Stadion,Dispora,900,APBD,9,9

    """,
  ])

  private static func report(gapped: Bool = false) throws -> WeightsReport {
    let document = try #require(try ScenarioReader.read(texts).document)
    let run = WeightRun(
      solver: GLPKSolver(), options: PlanOptions(gapFraction: 0, time: .seconds(30)))
    let study = try run.study(
      document, alternative: nil,
      WeightRequest(
        points: ExactDecimal(coefficient: 225, fractionDigits: 1), samples: 5, seed: 1))
    return WeightsReport(gapped ? self.gapped(study) : study, provenance: City.provenance)
  }

  /// The study as if every search had left a gap, and one had been interrupted.
  private static func gapped(_ study: WeightStudy) -> WeightStudy {
    func side(_ side: WeightSide) -> WeightSide {
      WeightSide(
        stays: side.stays, bound: Points(millionths: side.benefit.millionths + 234_567),
        benefit: side.benefit, flip: side.flip, isComplete: side.flip == nil)
    }
    func result(_ result: PlanningResult) -> PlanningResult {
      guard case .roadmap(let roadmap, let quality) = result else { return result }
      let bound = Points(millionths: roadmap.benefit.millionths + 1_234_567)
      return .roadmap(roadmap, quality.of(roadmap, bound: bound))
    }
    var weightings = study.weightings.map { weighting in
      var weighting = weighting
      weighting.best = result(weighting.best)
      return weighting
    }
    weightings[weightings.count - 1].best = .noneFound(.interrupted)
    return WeightStudy(
      request: study.request, scenario: study.scenario, base: result(study.base),
      weightings: weightings,
      axes: study.axes.map {
        WeightAxis(criterion: $0.criterion, down: side($0.down), up: side($0.up))
      })
  }

  private func expect(_ text: String, like name: String) throws {
    if let difference = try Snapshot.difference(of: text, from: name) {
      Issue.record("\(difference)")
    }
  }

  @Test(arguments: Language.allCases) func textIsAsReviewed(language: Language) throws {
    for width in [60, 100] {
      let text = WeightsText(
        try Self.report(), language: language, options: GanttOptions(width: width)
      ).text
      try expect(text, like: "\(language.rawValue)-weights-\(width).txt")
      #expect(text.split(separator: "\n").allSatisfy { DisplayWidth.of(String($0)) <= width })
    }
    let text = WeightsText(try Self.report(gapped: true), language: language).text
    try expect(text, like: "\(language.rawValue)-weights-gap.txt")
  }

  @Test func asciiIsASCII() throws {
    let options = GanttOptions(width: 80, isASCII: true)
    let text = WeightsText(try Self.report(), language: .id, options: options).text
    #expect(text.allSatisfy { $0.isASCII })
  }

  @Test func tablesAreAsReviewed() throws {
    let report = try Self.report()
    for file in WeightsCSV.files(of: report, options: ReportOptions(language: .id)) {
      try expect(file.text, like: file.name)
    }
    try expect(WeightsJSON.text(of: report), like: "weights.json")
  }

  @Test func documentFollowsTheSchema() throws {
    for report in [try Self.report(), try Self.report(gapped: true)] {
      let text = WeightsJSON.text(of: report)
      #expect(text.hasPrefix(WeightsJSON.opening))
      #expect(try SchemaCheck.faults(in: text, schema: "weights.schema.json") == [])
    }
    let text = WeightsJSON.text(of: try Self.report())
    for (old, new) in [
      ("\"flips\"", "\"balik\""), ("\"way\": \"up\"", "\"way\": \"naik\""),
      ("\"seed\": 1", "\"seed\": \"1\""), ("\"base_stays\": true", "\"base_stays\": \"ya\""),
    ] {
      #expect(text.contains(old))
      let broken = text.replacing(old, with: new)
      #expect(try SchemaCheck.faults(in: broken, schema: "weights.schema.json") != [], "\(new)")
    }
  }

  /// Weights that follow from judgements are told with their consistency ratio.
  @Test func judgementsAreTold() throws {
    let scenario = try #require(
      try ScenarioReader.read(
        ScenarioTexts([
          "scenario.yaml": """
          petajalan: 1
          horizon: {first: 2025, last: 2025}
          criteria: {pairwise: {K1/K2: 3, K1/K3: 5, K2/K3: 3}}

          """, "sources.csv": "id,2025\nS,9\n", "criteria.csv": "id\nK1\nK2\nK3\n",
          "programs.csv": "id,name,owner,sources,K1,K2,K3\nP1,A,O,S,1,2,3\n",
        ])
      ).scenario)
    #expect(
      English().judged(scenario)
        == "Weights by judgements in pairs: K1 63.70%, K2 25.83%, K3 10.47%; consistency ratio "
        + "0.0332.")
    #expect(
      Indonesian().judged(scenario)
        == "Bobot menurut penilaian berpasangan: K1 63,70%, K2 25,83%, K3 10,47%; rasio "
        + "konsistensi 0,0332.")
    guard
      case .roadmap(let solved) = try Planner(
        scenario, solver: GLPKSolver(), options: PlanOptions(gapFraction: 0, time: .seconds(30))
      ).plan()
    else {
      Issue.record("no roadmap")
      return
    }
    let report = SolveReport(solved: solved, reasons: [nil], provenance: City.provenance)
    let text = ResultJSON().text(of: report, options: ReportOptions(language: .en))
    #expect(text.contains("\"weights\": {\"K1\": 63.698557, \"K2\": 25.828499, \"K3\": 10.472943}"))
    #expect(text.contains("\"consistency_ratio\": 0.0332"))
    #expect(try SchemaCheck.faults(in: text, schema: "result.schema.json") == [])
  }
}
