import Formats
import MILP
import PetajalanDomain
import PetajalanPhrases
import PetajalanReading
import PetajalanResults

/// The curve of a finished sweep: benefit against money, with its bound.
public struct BenefitCurve: Equatable, Sendable {
  /// A level of the ceilings at which a roadmap was found.
  package struct Point: Equatable, Sendable {
    /// The levels in words, such as `80%`.
    package let label: String
    /// All ceilings together, in rupiah.
    package let money: Int128
    /// The best benefit that was found.
    package let benefit: Points
    /// What no roadmap passes.
    package let bound: Points
  }

  /// The points, by their money.
  package let points: [Point]

  /// The points of plans that keep every program of a smaller budget; none if nobody asked.
  package private(set) var nested: [Point] = []

  /// All ceilings together as the scenario has them, in rupiah.
  ///
  /// **Missing** A file does not tell.
  package let today: Int128?

  /// Takes the curve from a sweep.
  package init(_ report: SweepReport, numbers: NumberText) {
    func points(_ result: (SweepPoint) -> PlanningResult?) -> [Point] {
      report.sweep.points.compactMap { point in
        guard let range = result(point)?.bestBenefit else { return nil }
        return Point(
          label: report.label(of: point, numbers: numbers), money: point.money,
          benefit: range.lowerBound, bound: range.upperBound)
      }.sorted { $0.money < $1.money }
    }
    today = report.sweep.base.money
    self.points = points { $0.result }
    nested = points { $0.nested }
  }

  /// Takes the curve from the bytes of `sweep.json`.
  ///
  /// - Parameter inputs: the scenario's files as they are now: a curve of others would
  ///   not belong beside their roadmap.
  public init(
    _ bytes: [UInt8], inputs: [Provenance.InputFile]
  ) throws(CurveRefusal) {
    let document = LocatedJSON(file: SweepJSON.fileName, bytes: bytes)
    guard document.findings.isEmpty, document.node["format"].text == "petajalan-sweep-1" else {
      throw .notASweep
    }
    let made = document.node["provenance"]["inputs"].elements.map { $0["sha256"].text }
    guard made == inputs.map(\.sha256) else { throw .otherInputs }
    today = document.node["base"]["money"].number.flatMap { Int128("\($0)") }
    points = document.node["points"].elements.compactMap { Point($0) }
      .sorted { $0.money < $1.money }
    if points.isEmpty { throw .notASweep }
  }
}

extension BenefitCurve.Point {
  /// A point of `sweep.json`.
  ///
  /// - Returns: `nil` if no roadmap was found there.
  fileprivate init?(_ node: JSONNode) {
    guard let money = node["money"].number, let rupiah = Int128("\(money)"),
      let least = node["benefit"].points, let most = node["bound"].points, least <= most
    else { return nil }
    label = HarmlessText.line(node["levels"].elements.compactMap(\.text).joined(separator: " × "))
    self.money = rupiah
    (self.benefit, self.bound) = (least, most)
  }
}
