import Formats
import PetajalanDomain
import PetajalanPhrases

/// What starts in the short, the medium and the long term.
struct TermsSection: ChapterSection {
  func blocks(of material: ChapterMaterial, _ phrases: any Phrasebook) -> [Chapter.Block] {
    let scenario = material.scenario
    guard !scenario.terms.isEmpty, !material.selected.isEmpty else { return [] }
    let terms = scenario.terms.map { term in
      (
        term: term,
        programs: material.selected.filter { position in
          material.roadmap.plan.starts[position].flatMap { scenario.term(of: $0) } == term
        }
      )
    }
    let capital = terms.map { $0.programs.map { material.ledger.total(ofProgram: $0).capital } }
    let money = ChapterMoney(material, phrases)
    var rows = zip(terms, capital).map { term, capital in
      let earned = term.programs.reduce(0) { $0 + (material.net.points(of: $1)?.millionths ?? 0) }
      return ChapterTable.Row([
        .text(term.term.name(in: phrases.language)), .text(phrases.years(term.term.years)),
        .number(phrases.numbers.whole(term.programs.count), Int64(term.programs.count)),
        money.cell(capital.reduce(0, +)),
        .number(phrases.atLeast(Points(millionths: earned)), earned),
      ])
    }
    if terms.count > 1 {
      let earned = terms.flatMap(\.programs).reduce(Int64(0)) {
        $0 + (material.net.points(of: $1)?.millionths ?? 0)
      }
      let count = terms.reduce(0) { $0 + $1.programs.count }
      rows.append(
        ChapterTable.Row(
          [
            .text(phrases.total), .empty, .number(phrases.numbers.whole(count), Int64(count)),
            money.cell(capital.joined().reduce(0, +)),
            .number(phrases.atLeast(Points(millionths: earned)), earned),
          ], kind: .total))
    }
    let columns: [ChapterTable.Column] = [
      .text(phrases.termColumn, share: 22), .text(phrases.yearsColumn, share: 12),
      .number(phrases.programsColumn), .number(phrases.capitalColumn(money.unit), share: 12),
      .number(phrases.benefitColumn, share: 10),
    ]
    let lists: [Chapter.Block] = terms.filter { !$0.programs.isEmpty }.flatMap { term in
      [
        .heading(
          "\(HarmlessText.line(term.term.name(in: phrases.language))) (\(phrases.years(term.term.years)))",
          level: 2),
        .list(
          term.programs.map { position in
            phrases.startedProgram(
              HarmlessText.line(scenario.programs[position].name(in: phrases.language)),
              owner: HarmlessText.line(
                scenario.owners[scenario.programs[position].owner].briefName),
              year: material.roadmap.plan.starts[position] ?? scenario.horizon.first)
          }),
      ]
    }
    return [
      .heading(phrases.termsHeading, level: 1), .paragraph(phrases.termsIntroduction),
      .table(
        ChapterTable(id: "terms", caption: phrases.termsCaption, columns: columns, rows: rows)),
    ] + lists
  }
}
