import PetajalanDomain

/// All sentences of one language.
///
/// A language that lacks a sentence does not compile. Each topic has a protocol
/// of its own, and each language one file per topic.
public protocol Phrasebook: Sendable, FaultPhrases, ViolationPhrases, ReasonPhrases, GanttPhrases,
  SummaryPhrases, StatementPhrases, VerifyPhrases, FindingPhrases, CertificatePhrases,
  CommandPhrases, HelpPhrases, OutputPhrases, ComparisonPhrases, SweepPhrases, NearBestPhrases,
  WeightPhrases, ChapterPhrases, BasisPhrases, SummaryPagePhrases, DiagnosisPhrases,
  ExplanationPhrases,
  ResultWorkbookPhrases,
  StarterPhrases,
  WorkPlanPhrases,
  ProjectPhrases,
  NeedPhrases
{}

extension Language {
  /// The sentences of the language.
  public var phrases: any Phrasebook {
    switch self {
    case .id: Indonesian()
    case .en: English()
    }
  }
}
