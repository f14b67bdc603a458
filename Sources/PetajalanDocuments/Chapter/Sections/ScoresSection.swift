import PetajalanDomain
import PetajalanPhrases
import PetajalanVerification

/// An appendix: what each program scores by criterion, and what is known about it.
struct ScoresSection: ChapterSection {
  func blocks(of material: ChapterMaterial, _ phrases: any Phrasebook) -> [Chapter.Block] {
    let scenario = material.scenario
    let programs = scenario.programs.indices.filter {
      material.isShown($0) && scenario.programs[$0].status != .done
    }
    guard !programs.isEmpty else { return [] }
    let details = ProgramDetail.all.filter { detail in
      programs.contains { detail.text(scenario.programs[$0]) != nil }
    }
    let rows = programs.map { position in
      let program = scenario.programs[position]
      let score = Earnings.score(of: program, in: scenario)
      return ChapterTable.Row(
        [.text(phrases.programName(position, in: scenario))]
          + scores(of: program, in: scenario, phrases)
          + [
            score.map { .number(phrases.atLeast($0), $0.millionths) } ?? .number("–", 0)
          ] + details.map { .text($0.text(program) ?? "–") })
    }
    let columns: [ChapterTable.Column] =
      [.text(phrases.program, share: 28)]
      + scenario.criteria.map { .number($0.id, share: 7) }
      + [.number(phrases.scoreColumn, share: 9)]
      + details.map { .text($0.title(phrases), share: 18) }
    return [
      .heading(phrases.scoresHeading, level: 1), .paragraph(phrases.scoresIntroduction),
      .table(
        ChapterTable(id: "scores", caption: phrases.scoresCaption, columns: columns, rows: rows)),
    ]
  }

  private func scores(
    of program: Program, in scenario: Scenario, _ phrases: any Phrasebook
  ) -> [ChapterTable.Cell] {
    scenario.criteria.indices.map { criterion in
      guard program.benefitLines == nil else { return .number("–", 0) }
      let score = program.scores[criterion]
      return .number(
        phrases.numbers.exact(score), Int64((score.approximation * 1_000_000).rounded()))
    }
  }
}

/// What is known about a program beside its numbers.
struct ProgramDetail: Sendable {
  /// The heading of its column.
  let title: @Sendable (any Phrasebook) -> String

  /// What it is for a program.
  ///
  /// **Missing** Nothing is said of it.
  let text: @Sendable (Program) -> String?

  /// All of them, in the order of their columns.
  static let all = [
    ProgramDetail(title: { $0.missionColumn }, text: { $0.mission }),
    ProgramDetail(title: { $0.locationColumn }, text: { $0.location }),
    ProgramDetail(
      title: { $0.targetColumn },
      text: { program in
        let parts = [program.indicator, program.target].compactMap(\.self)
        return parts.isEmpty ? nil : parts.joined(separator: ": ")
      }),
  ]
}
