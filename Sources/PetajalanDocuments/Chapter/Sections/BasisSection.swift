import PetajalanDomain
import PetajalanPhrases

/// What the roadmap was judged by: what points and proofs mean, criteria, prices, rules and
/// decisions, each with its reason.
struct BasisSection: ChapterSection {
  func blocks(of material: ChapterMaterial, _ phrases: any Phrasebook) -> [Chapter.Block] {
    let scenario = material.scenario
    var blocks: [Chapter.Block] = [
      .heading(phrases.basisHeading, level: 1),
      .paragraph(
        [phrases.pointMeaning(scenario), phrases.timingMeaning(scenario), phrases.proofMeaning]
          .joined(separator: " ")),
      .paragraph(
        ([phrases.priceMeaning(scenario)]
          + (ChapterMoney(material, phrases).isRounded ? [phrases.roundingMeaning] : []))
          .joined(separator: " ")),
    ]
    if !scenario.criteria.isEmpty {
      blocks.append(.paragraph(phrases.weightOrigin(scenario.pairwise)))
      blocks.append(.table(criteria(of: scenario, phrases)))
    }
    if !scenario.rules.isEmpty { blocks.append(.table(rules(of: scenario, phrases))) }
    let decided = scenario.programs.indices.filter {
      material.isShown($0) && scenario.programs[$0].status != .candidate
    }
    if !decided.isEmpty { blocks.append(.table(statuses(of: decided, in: scenario, phrases))) }
    return blocks
  }

  private func criteria(of scenario: Scenario, _ phrases: any Phrasebook) -> ChapterTable {
    let sum = scenario.criteria.reduce(ExactFraction(numerator: 0)) { $0 + $1.weight.fraction }
    let rows = scenario.criteria.map { criterion in
      // In hundredths of a percent; weights that are all zero have no parts.
      let share =
        sum.numerator == 0
        ? 0
        : (criterion.weight.fraction / sum * ExactFraction(numerator: 10_000)).rounded
      return ChapterTable.Row([
        .text(criterion.id), .text(criterion.name(in: phrases.language)),
        .number(phrases.numbers.exact(criterion.weight), Int64(share)),
        .number(
          phrases.numbers.decimal(Int128(share), exponent: 2, fractionDigits: 2) + "%",
          Int64(share)),
      ])
    }
    return ChapterTable(
      id: "criteria", caption: phrases.criteriaCaption,
      columns: [
        .text(phrases.codeColumn, share: 8), .text(phrases.criterionColumn, share: 40),
        .number(phrases.weightColumn, share: 10), .number(phrases.weightShareColumn, share: 10),
      ], rows: rows)
  }

  private func rules(of scenario: Scenario, _ phrases: any Phrasebook) -> ChapterTable {
    let rows = scenario.rules.enumerated().map { number, rule in
      ChapterTable.Row([
        .number(String(number + 1), Int64(number + 1)), .text(rule.label),
        .text(phrases.sentence(for: rule, in: scenario)), .text(rule.reason ?? "–"),
      ])
    }
    return ChapterTable(
      id: "rules", caption: phrases.rulesCaption,
      columns: [
        .number(phrases.numberColumn, share: 4), .text(phrases.codeColumn, share: 14),
        .text(phrases.ruleColumn, share: 34), .text(phrases.reasonColumn, share: 26),
      ], rows: rows)
  }

  private func statuses(
    of programs: [Int], in scenario: Scenario, _ phrases: any Phrasebook
  ) -> ChapterTable {
    let rows = programs.enumerated().map { number, position in
      ChapterTable.Row([
        .number(String(number + 1), Int64(number + 1)),
        .text(phrases.programName(position, in: scenario)),
        .text(phrases.word(for: scenario.programs[position].status)),
        .text(scenario.programs[position].reason ?? "–"),
      ])
    }
    return ChapterTable(
      id: "decided", caption: phrases.decidedCaption,
      columns: [
        .number(phrases.numberColumn, share: 4), .text(phrases.program, share: 34),
        .text(phrases.statusColumn, share: 16), .text(phrases.reasonColumn, share: 24),
      ], rows: rows)
  }
}
