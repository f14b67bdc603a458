import Formats
import PetajalanDomain
import PetajalanPhrases
import PetajalanReports
import PetajalanResults
import PetajalanVerification

extension Chapter {
  /// The summary of a roadmap on one page: six numbers, the schedule and the map by
  /// dimension, what is left out, and the alternatives in a line each.
  init(summaryOf material: ChapterMaterial, language: Language) {
    let phrases = language.phrases
    var blocks: [Block] = [
      .table(Self.keyFigures(of: material, phrases)),
      .figure(
        ChapterFigure(
          id: "dimensions", caption: phrases.dimensionChartCaption,
          drawing: DimensionChart(material, phrases: phrases).drawing)),
    ]
    if let map = MapSection.table(of: material, phrases) { blocks.append(.table(map)) }
    let notes = Self.leftOutNotes(of: material, phrases) + Self.alternatives(of: material, phrases)
    if !notes.isEmpty { blocks.append(.list(notes)) }
    blocks.append(.note(phrases.origin(version: material.provenance.version)))
    self.init(
      language: language,
      title: HarmlessText.line(phrases.summaryPageTitle(material.scenario.name)), blocks: blocks,
      isOnePage: true)
  }

  private static func keyFigures(
    of material: ChapterMaterial, _ phrases: any Phrasebook
  ) -> ChapterTable {
    let scenario = material.scenario
    let candidates = scenario.programs.count { $0.status != .done }
    let ceilings = scenario.sources.reduce(0) { sum, source in
      source.ceilings.reduce(sum) { $0 + $1.rupiah }
    }
    let spent = material.ledger.total.total
    let later = scenario.programs.indices.filter {
      material.roadmap.plan.starts[$0] != nil || scenario.programs[$0].status == .done
    }.reduce(0) { $0 + Ledger.omAfterHorizon(of: $1, in: scenario) }
    let tenths = ceilings > 0 ? Int128(spent) * 1_000 / Int128(ceilings) : 0
    let benefit = material.roadmap.benefit
    let gap = material.quality.gap?.billionths ?? 0
    let figures: [(title: String, cell: ChapterTable.Cell)] = [
      (
        phrases.selectedColumn,
        .number(
          phrases.part(
            phrases.numbers.whole(material.selected.count), of: phrases.numbers.whole(candidates)),
          Int64(material.selected.count))
      ),
      (phrases.needColumn, .number(phrases.roundMoney.text(spent), spent)),
      (
        phrases.ceilingShareColumn,
        .number(
          phrases.numbers.decimal(tenths, exponent: 1, fractionDigits: 1) + "%", Int64(tenths))
      ),
      (phrases.benefitColumn, .number(phrases.atLeast(benefit), benefit.millionths)),
      (phrases.provedGapColumn, .number(phrases.provedGap(material.quality), Int64(gap))),
      (
        phrases.laterOMColumn(scenario.horizon.last + 1),
        .number(phrases.roundMoney.text(later), later)
      ),
    ]
    return ChapterTable(
      id: "key-figures", caption: phrases.keyFiguresCaption,
      columns: figures.map { .text($0.title, share: 13) },
      rows: [ChapterTable.Row(figures.map(\.cell))])
  }

  /// The dearest programs that are left out, by name.
  private static func leftOutNotes(
    of material: ChapterMaterial, _ phrases: any Phrasebook
  ) -> [String] {
    let scenario = material.scenario
    let programs = material.leftOut.sorted {
      (scenario.programs[$1].capital.total, $0) < (scenario.programs[$0].capital.total, $1)
    }
    guard !programs.isEmpty else { return [phrases.chapterNothingLeftOut] }
    let named = programs.prefix(5).map { position in
      let cost = phrases.roundMoney.text(scenario.programs[position].capital.total.rupiah)
      return "\(phrases.programName(position, in: scenario)) \(cost)"
    }
    // The cheapest way in of each, where explanations know it.
    let ways = zip(programs, named).compactMap { position, name in
      material.way(of: position).map { way in
        let sentence = phrases.sentence(for: way, in: scenario)
        return "\(name): \(sentence.prefix(1).lowercased())\(sentence.dropFirst())"
      }
    }
    return [phrases.leftOutInShort(named, others: programs.count - named.count)] + ways
  }

  private static func alternatives(
    of material: ChapterMaterial, _ phrases: any Phrasebook
  ) -> [String] {
    guard let report = material.comparison else { return [] }
    return zip(report.worlds, report.ledgers).dropFirst().map { world, ledger in
      let name = HarmlessText.line(world.name(in: phrases.language))
      guard case .roadmap(let roadmap, _) = world.result, let ledger else {
        return phrases.alternativeInShort(name, failure: phrases.noRoadmap(world.result))
      }
      return phrases.alternativeInShort(
        name, benefit: phrases.atLeast(roadmap.benefit), programs: roadmap.plan.selected.count,
        spent: ledger.total.total)
    }
  }
}
