import PetajalanDomain

extension Program {
  /// The name for reports in a language.
  package func name(in language: Language) -> String { language == .en ? nameEN ?? name : name }
}

extension Criterion {
  /// The name for reports in a language.
  package func name(in language: Language) -> String { language == .en ? nameEN ?? name : name }
}

extension FundingSource {
  /// The name for reports in a language.
  package func name(in language: Language) -> String { language == .en ? nameEN ?? name : name }
}

extension Owner {
  /// The name for reports in a language.
  package func name(in language: Language) -> String { language == .en ? nameEN ?? name : name }

  /// The name for narrow columns: the short one, or the id, which is never long
  /// where there is a table of owners.
  package var briefName: String { short ?? id }
}

extension PlanningTerm {
  /// The name for reports in a language.
  package func name(in language: Language) -> String { language == .en ? nameEN ?? name : name }
}
