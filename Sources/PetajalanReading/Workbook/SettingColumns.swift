/// The columns of the sheet `scenario`.
package enum SettingColumn: String, TableColumn, CaseIterable {
  /// The keys of the YAML file that lead to a value, with points between them.
  case key
  /// The value.
  case value

  package var aliases: [String] {
    switch self {
    case .key: ["kunci"]
    case .value: ["nilai", "isi"]
    }
  }

  package var isRequired: Bool { true }
}

/// The columns of the sheet `alternatives`.
package enum AlternativeColumn: String, TableColumn, CaseIterable {
  /// The id of the alternative.
  case id
  /// The keys of the YAML file that lead to a value, with points between them.
  case key
  /// The value.
  case value

  package var aliases: [String] {
    switch self {
    case .id: ["alternative", "alternatif", "kode"]
    case .key: ["kunci"]
    case .value: ["nilai", "isi"]
    }
  }

  package var isRequired: Bool { true }
}

/// The columns of the sheet `rules`.
public enum RuleColumn: String, TableColumn, CaseIterable {
  /// The id.
  case id
  /// The kind of rule.
  case kind
  /// The least number, amount or part.
  case min
  /// The greatest number, amount or part.
  case max
  /// The years whose money counts.
  case years
  /// Whether the bounds hold for each of these years.
  case eachYear = "each-year"
  /// The last year in which programs that count may start.
  case startBy = "start-by"
  /// The last year in which programs that count may end.
  case finishBy = "finish-by"
  /// The programs of the kind `together`, a list.
  case programs
  /// Which programs it is for.
  case conditions = "where"
  /// The column of whose values each gets a rule.
  case forEach = "for-each"
  /// Why.
  case reason
  /// The alternative that adds it.
  case alternative

  /// The other headers under which it is accepted.
  public var aliases: [String] {
    switch self {
    case .id: ["rule", "aturan", "kode"]
    case .kind: ["jenis"]
    case .min: ["minimum", "paling_sedikit"]
    case .max: ["maksimum", "paling_banyak"]
    case .years: ["tahun"]
    case .eachYear: ["setiap_tahun"]
    case .startBy: ["mulai_paling_lambat"]
    case .finishBy: ["selesai_paling_lambat"]
    case .programs: ["program", "together"]
    case .conditions: ["syarat"]
    case .forEach: ["untuk_setiap"]
    case .reason: ["alasan"]
    case .alternative: ["alternatif"]
    }
  }

  /// Whether the sheet must have it.
  public var isRequired: Bool { self == .id || self == .kind }
}
