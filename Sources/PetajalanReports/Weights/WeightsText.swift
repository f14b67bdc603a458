import Formats
import MILP
import PetajalanDomain
import PetajalanPhrases
import PetajalanResults

/// What other weights of the criteria change, for people.
public struct WeightsText: Sendable {
  private let report: WeightsReport
  private let phrases: any Phrasebook
  private let options: GanttOptions

  /// Creates a text.
  ///
  /// - Parameter options: the width, the characters and the colors.
  public init(
    _ report: WeightsReport, language: Language, options: GanttOptions = GanttOptions()
  ) {
    self.report = report
    self.options = options
    phrases = language.phrases
  }

  private var study: WeightStudy { report.study }
  private var scenario: Scenario { report.scenario }

  /// The text, with a line break after each line.
  public var text: String {
    var page = PlainLines(options.page)
    page.begin(phrases.weightsTitle(scenario.name))
    guard case .roadmap(let roadmap, let quality) = study.base else {
      page.add(phrases.withoutRoadmap(scenario.name, study.base))
      return page.text
    }
    page.add("\(phrases.benefitLabel): \(phrases.proof(of: quality, benefit: roadmap.benefit))")
    page.add(phrases.lookedAt(study))
    page.add(phrases.beaten(study))
    let losses = study.weightings.compactMap(\.loss)
    if let least = losses.map(\.lowerBound).max(), let most = losses.map(\.upperBound).max() {
      page.add(phrases.greatestLoss(least...most))
    }
    addFlips(to: &page)
    addPrograms(to: &page)
    if !study.isComplete { page.begin(phrases.weightsIncomplete) }
    return page.text
  }

  private func name(_ program: Int) -> String {
    let program = scenario.programs[program]
    return HarmlessText.line("\(program.id) \(program.name(in: phrases.language))")
  }

  // MARK: Flips

  private func addFlips(to page: inout PlainLines) {
    page.begin(phrases.flipsHeading)
    page.add(phrases.flipsExplanation)
    for axis in study.axes {
      let criterion = scenario.criteria[axis.criterion]
      page.add(
        phrases.axis(
          HarmlessText.line("\(criterion.id) \(criterion.name(in: phrases.language))"),
          weight: phrases.weight(axis.criterion, of: scenario), down: way(axis.down, sign: -1),
          up: way(axis.up, sign: 1)))
      for (side, sign) in [(axis.down, Int64(-1)), (axis.up, 1)] {
        guard let flip = side.flip else { continue }
        let sentences = phrases.sentences(for: report.study.changes(at: flip), name: name)
        page.add(
          phrases.flip(points(flip.place, sign)) + " " + sentences.joined(separator: ". "),
          indent: 2)
      }
    }
  }

  private func points(_ place: Int, _ sign: Int64) -> String {
    (sign > 0 ? "+" : "") + phrases.numbers.exact(report.points(at: place, sign: sign))
  }

  private func way(_ side: WeightSide, sign: Int64) -> String {
    let gap = side.bound.flatMap { bound in
      bound == side.benefit
        ? nil
        : Gap(value: Int128(side.benefit.millionths), bound: Int128(bound.millionths))
    }
    return phrases.way(
      stays: side.stays > 0 ? points(side.stays, sign) : nil,
      flips: side.flip.map { points($0.place, sign) },
      gap: gap.map { phrases.percent($0.billionths) }, isComplete: side.isComplete)
  }

  // MARK: Programs

  private func addPrograms(to page: inout PlainLines) {
    for membership in Membership.allCases {
      let programs = report.programs(membership)
      page.begin(phrases.weightsHeading(membership, count: programs.count))
      guard !programs.isEmpty else { continue }
      guard membership == .swing else {
        page.add(programs.map { name($0) }.joined(separator: "; "))
        continue
      }
      var table = TextTable(
        corner: "",
        columns: [phrases.ownPlanHeading] + Weighting.Kind.allCases.map(phrases.shareHeading))
      for program in programs {
        let isOn = study.base.roadmap?.plan.starts[program] != nil
        table.rows.append(
          .cells(
            name(program),
            [phrases.isOn(isOn)]
              + Weighting.Kind.allCases.map { kind in
                let count = study.support(of: program, kind)
                return phrases.sharePercent(Int128(count), of: Int128(study.solved(kind).count))
                  ?? options.symbols.bullet
              }))
      }
      page.add(table)
    }
  }
}
