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

  /// The name and, in brackets, the one that narrow columns have: where all agencies are
  /// listed, a reader finds out which is which.
  package func fullName(in language: Language) -> String {
    let name = name(in: language)
    return name.contains(briefName) ? name : "\(name) (\(briefName))"
  }
}

extension PlanningTerm {
  /// The name for reports in a language.
  package func name(in language: Language) -> String { language == .en ? nameEN ?? name : name }
}
