import Formats
import PetajalanDomain
import PetajalanPhrases

/// A part of the roadmap chapter, each with one thing to tell.
protocol ChapterSection: Sendable {
  /// What it tells; nothing where there is nothing to tell.
  func blocks(of material: ChapterMaterial, _ phrases: any Phrasebook) -> [Chapter.Block]
}

extension Chapter {
  /// The parts of a roadmap chapter, in their order.
  static let sections: [any ChapterSection] = [
    OverviewSection(), BasisSection(), RoadmapSection(), MapSection(), QuickWinsSection(),
    TermsSection(),
    BudgetSection(),
    OwnersSection(), AfterHorizonSection(), LeftOutSection(), VariantsSection(),
    ComparisonSection(),
    SweepSection(), ScoresSection(), ProvenanceSection(),
  ]

  /// The roadmap chapter of a masterplan.
  init(_ material: ChapterMaterial, language: Language) {
    let phrases = language.phrases
    let owner = material.owner.map {
      material.scenario.owners[$0].name(in: language)
    }
    self.init(
      language: language,
      title: HarmlessText.line(phrases.chapterTitle(material.scenario.name, owner: owner)),
      blocks: Chapter.sections.flatMap { $0.blocks(of: material, phrases) }.flatMap { block in
        switch block {
        case .table, .figure: [block, .note(phrases.origin(version: material.provenance.version))]
        case .heading, .paragraph, .list, .note: [block]
        }
      })
  }
}
