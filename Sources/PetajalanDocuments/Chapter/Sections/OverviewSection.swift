import PetajalanDomain
import PetajalanPhrases
import PetajalanReports

/// What the roadmap holds, what it costs, how good it is, and what it leaves out.
struct OverviewSection: ChapterSection {
  func blocks(of material: ChapterMaterial, _ phrases: any Phrasebook) -> [Chapter.Block] {
    let scenario = material.scenario
    let selected = material.selected
    let programs = scenario.programs.indices.filter { material.isShown($0) }
    let spent = programs.reduce(into: Spent()) { $0 += material.ledger.total(ofProgram: $1) }
    let done = programs.count { scenario.programs[$0].status == .done }
    var sentences = [
      phrases.chapterSelection(
        selected.count, of: programs.count - done, years: scenario.horizon.years, done: done)
    ]
    let quickWins = selected.filter { scenario.programs[$0].isQuickWin }
    if !quickWins.isEmpty { sentences.append(phrases.chapterQuickWins(quickWins.count)) }
    var money = [phrases.chapterSpending(capital: spent.capital, om: spent.om)]
    if material.owner == nil {
      let ceilings = scenario.sources.reduce(0) { sum, source in
        source.ceilings.reduce(sum) { $0 + $1.rupiah }
      }
      money.append(
        phrases.chapterCeilings(ceilings, spent: spent.total, limit: material.ledger.limit))
    }
    var blocks: [Chapter.Block] = [
      .heading(phrases.overviewHeading, level: 1),
      .paragraph(sentences.joined(separator: " ")), .paragraph(money.joined(separator: " ")),
    ]
    if material.owner == nil {
      blocks.append(
        .paragraph(
          phrases.chapterQuality(material.quality, benefit: material.roadmap.benefit)))
      let penalties = material.roadmap.penalties
      if !penalties.isEmpty {
        let lost = Points(millionths: penalties.reduce(0) { $0 + $1.points.millionths })
        blocks.append(.paragraph(phrases.chapterPenalties(penalties.count, points: lost)))
      }
    }
    let leftOut = material.leftOut
    blocks.append(
      .paragraph(
        leftOut.isEmpty
          ? phrases.chapterNothingLeftOut
          : phrases.chapterLeftOut(leftOut.count, causes: causes(of: leftOut, material, phrases))))
    let variants = material.lostVariants
    if !variants.isEmpty { blocks.append(.paragraph(phrases.chapterVariants(variants.count))) }
    return blocks
  }

  /// How many programs are left out for each kind of cause, the commonest first.
  private func causes(
    of programs: [Int], _ material: ChapterMaterial, _ phrases: any Phrasebook
  ) -> [String] {
    var counts: [LeftOutCause: Int] = [:]
    for program in programs {
      // As in the table: where no roadmap can have it, that says it all.
      let cause =
        material.way(of: program) == .impossible
        ? .impossible : LeftOutCause(material.reasons[program])
      counts[cause, default: 0] += 1
    }
    return LeftOutCause.allCases.compactMap { cause in
      counts[cause].map { (cause, $0) }
    }.sorted { $0.1 > $1.1 }.map { phrases.chapterCause($0.0, count: $0.1) }
  }
}
