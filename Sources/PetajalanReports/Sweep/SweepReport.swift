import PetajalanDomain
import PetajalanPhrases
import PetajalanResults

/// Everything that the reports of a sweep are made from.
public struct SweepReport: Sendable {
  /// The sweep.
  public let sweep: Sweep
  /// The years whose ceilings were changed.
  public let years: ClosedRange<Int>
  /// What was asked for, and what it was made from.
  public let provenance: Provenance

  /// Creates the material of the reports.
  public init(_ sweep: Sweep, years: ClosedRange<Int>, provenance: Provenance) {
    self.sweep = sweep
    self.years = years
    self.provenance = provenance
  }

  /// The scenario under its own ceilings.
  package var scenario: Scenario { sweep.base.scenario }

  /// Whether points were also planned with the programs of the ones before.
  package var isNested: Bool { sweep.points.contains { $0.nested != nil } }

  /// A point's levels in words: `80%`, or `+500`, in the scenario's unit.
  package func label(of point: SweepPoint, numbers: NumberText) -> String {
    point.levels.map { Self.text(of: $0, unit: scenario.money.unit, numbers: numbers) }
      .joined(separator: " × ")
  }

  /// Whether a question or a point was left open when the user stopped.
  package var isInterrupted: Bool {
    ([sweep.base.result] + sweep.points.map(\.result) + sweep.points.compactMap(\.nested)
      + sweep.questions.map(\.result))
      .contains { if case .noneFound(.interrupted) = $0 { true } else { false } }
  }

  private static func text(
    of level: CeilingAxis.Level, unit: MoneyUnit, numbers: NumberText
  ) -> String {
    switch level {
    case .percent(let percent): return numbers.exact(percent) + "%"
    case .shift(let rupiah):
      let digits = ExactDecimal(coefficient: rupiah, fractionDigits: unit.exponent)
      return (rupiah > 0 ? "+" : "") + numbers.exact(digits)
    }
  }
}

extension CeilingAxis.Level {
  /// The level for other programs: `80%`, or rupiah with a sign.
  package var word: String {
    switch self {
    case .percent(let percent): percent.text + "%"
    case .shift(let rupiah): (rupiah > 0 ? "+" : "") + String(rupiah)
    }
  }
}
