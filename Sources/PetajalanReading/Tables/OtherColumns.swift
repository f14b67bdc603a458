/// The columns of `sources`, besides those of the years.
public enum SourceColumn: String, TableColumn, CaseIterable {
  /// The id.
  case id
  /// The name in the scenario's language.
  case name
  /// The name in English.
  case nameEN = "name_en"
  /// Whether it may pay capital.
  case capital
  /// Whether it may pay O&M.
  case om
  /// Whether unspent money goes to the next year.
  case carry

  /// The other headers under which it is accepted.
  public var aliases: [String] {
    switch self {
    case .id: ["source", "kode", "sumber", "sumber_dana"]
    case .name: ["nama"]
    case .nameEN: ["name_english", "nama_en", "nama_inggris"]
    case .capital: ["modal", "biaya_modal"]
    case .om: ["o&m", "operasional", "biaya_om"]
    case .carry: ["carry_over", "sisa_terbawa", "silpa"]
    }
  }

  /// Whether the table must have it.
  public var isRequired: Bool { self == .id }
}

/// The columns of `owners`.
public enum OwnerColumn: String, TableColumn, CaseIterable {
  /// The id.
  case id
  /// The name in the scenario's language.
  case name
  /// The name in English.
  case nameEN = "name_en"
  /// The name for narrow columns.
  case short
  /// What kind of agency it is.
  case kind
  /// Other names, a list.
  case aliases
  /// How many programs it can build at once.
  case parallel

  /// The other headers under which it is accepted.
  public var aliases: [String] {
    switch self {
    case .id: ["owner", "kode", "opd"]
    case .name: ["nama"]
    case .nameEN: ["name_english", "nama_en", "nama_inggris"]
    case .short: ["singkatan"]
    case .kind: ["jenis"]
    case .aliases: ["alias", "nama_lain"]
    case .parallel: ["paralel", "serentak"]
    }
  }

  /// Whether the table must have it.
  public var isRequired: Bool { self == .id }
}

/// The columns of `criteria`.
public enum CriterionColumn: String, TableColumn, CaseIterable {
  /// The id, which is also the header of its column in `programs`.
  case id
  /// The name in the scenario's language.
  case name
  /// The name in English.
  case nameEN = "name_en"
  /// The weight.
  case weight

  /// The other headers under which it is accepted.
  public var aliases: [String] {
    switch self {
    case .id: ["criterion", "kode", "kriteria"]
    case .name: ["nama"]
    case .nameEN: ["name_english", "nama_en", "nama_inggris"]
    case .weight: ["bobot"]
    }
  }

  /// Whether the table must have it.
  public var isRequired: Bool { self == .id || self == .weight }
}

/// The columns of `dependencies`.
public enum DependencyColumn: String, TableColumn, CaseIterable {
  /// The program that needs.
  case program
  /// What it needs.
  case requires
  /// Which moments are compared.
  case type
  /// How many years must pass in addition.
  case lag
  /// Whether it must be obeyed.
  case strength
  /// The percentage of benefit lost when it is not.
  case penalty
  /// Why.
  case reason
  /// Why, in English.
  case reasonEN = "reason_en"

  /// The other headers under which it is accepted.
  public var aliases: [String] {
    switch self {
    case .program: ["id", "id_program", "kode_program"]
    case .requires: ["needs", "prasyarat", "membutuhkan"]
    case .type: ["tipe", "jenis"]
    case .lag: ["jeda"]
    case .strength: ["kekuatan", "sifat"]
    case .penalty: ["penalti"]
    case .reason: ["alasan"]
    case .reasonEN: ["reason_english", "alasan_en", "alasan_inggris"]
    }
  }

  /// Whether the table must have it.
  public var isRequired: Bool { self == .program || self == .requires }
}

/// The columns of `costs`.
public enum CostColumn: String, TableColumn, CaseIterable {
  /// The program.
  case program
  /// The project year, from 1.
  case year
  /// The amount.
  case amount
  /// Who may pay it, a list.
  case sources
  /// A note, which is not read.
  case note

  /// The other headers under which it is accepted.
  public var aliases: [String] {
    switch self {
    case .program: ["id", "id_program", "kode_program"]
    case .year: ["project_year", "tahun", "tahun_ke"]
    case .amount: ["cost", "jumlah", "biaya"]
    case .sources: ["funding", "sumber_dana"]
    case .note: ["catatan", "keterangan"]
    }
  }

  /// Whether the table must have it.
  public var isRequired: Bool { self != .note }
}

/// The columns of `benefits`.
public enum BenefitColumn: String, TableColumn, CaseIterable {
  /// The program.
  case program
  /// The project year, from 1.
  case year
  /// The points earned.
  case points

  /// The other headers under which it is accepted.
  public var aliases: [String] {
    switch self {
    case .program: ["id", "id_program", "kode_program"]
    case .year: ["project_year", "tahun", "tahun_ke"]
    case .points: ["benefit", "poin", "nilai", "manfaat"]
    }
  }

  /// Whether the table must have it.
  public var isRequired: Bool { true }
}
