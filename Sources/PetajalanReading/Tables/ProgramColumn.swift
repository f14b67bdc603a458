/// The columns of `programs`.
public enum ProgramColumn: String, TableColumn, CaseIterable {
  /// The id.
  case id
  /// The name in the scenario's language.
  case name
  /// The name in English.
  case nameEN = "name_en"
  /// The dimension.
  case dimension
  /// The sub-dimension.
  case subdimension
  /// The leading agency.
  case owner
  /// The supporting agencies, a list.
  case supporting
  /// Where it is.
  case location
  /// Free labels, a list.
  case tags
  /// The budget code.
  case code
  /// The mission that it serves.
  case mission
  /// What is measured.
  case indicator
  /// The target of the indicator.
  case target
  /// Whether citizens feel it early.
  case quickWin = "quick_win"
  /// What is already decided.
  case status
  /// Why it has its status.
  case reason
  /// The year in which a committed program starts.
  case start
  /// What building it costs.
  case capital
  /// What each service year costs.
  case om
  /// How many years it is built.
  case duration
  /// Percent of the capital per project year, a list.
  case profile
  /// The first year in which it may start.
  case earliest
  /// The last year in which it may start.
  case latest
  /// The last year in which its building may end.
  case finishBy = "finish_by"
  /// Who may pay its capital, a list.
  case sources
  /// Who may pay its O&M, a list.
  case omSources = "om_sources"
  /// What it needs, a list.
  case requires
  /// The group of variants.
  case group
  /// What its score is multiplied by.
  case scale
  /// Its score, where the scenario has no criteria.
  case score

  /// The other headers under which it is accepted.
  public var aliases: [String] {
    switch self {
    case .id: ["program_id", "kode_program", "id_program"]
    case .name: ["program", "nama", "nama_program"]
    case .nameEN: ["name_english", "nama_en", "nama_inggris"]
    case .dimension: ["dimensi"]
    case .subdimension: ["sub_dimension", "subdimensi", "sub_dimensi"]
    case .owner: ["lead", "opd", "opd_utama", "pemilik", "penanggung_jawab"]
    case .supporting: ["support", "opd_pendukung", "pendukung"]
    case .location: ["lokasi"]
    case .tags: ["tag", "label"]
    case .code: ["budget_code", "kode", "kode_rekening"]
    case .mission: ["misi"]
    case .indicator: ["indikator"]
    case .target: ["sasaran"]
    case .quickWin: ["quickwin", "unggulan_cepat"]
    case .status: []
    case .reason: ["alasan"]
    case .start: ["start_year", "mulai", "tahun_mulai"]
    case .capital: ["capex", "modal", "biaya_modal"]
    case .om: ["opex", "o&m", "biaya_om", "operasional", "biaya_operasional"]
    case .duration: ["durasi", "lama"]
    case .profile: ["profil"]
    case .earliest: ["earliest_start", "paling_awal", "mulai_paling_awal"]
    case .latest: ["latest_start", "paling_lambat", "mulai_paling_lambat"]
    case .finishBy: ["deadline", "selesai_paling_lambat", "batas_selesai"]
    case .sources: ["funding", "sumber_dana"]
    case .omSources: ["om_funding", "sumber_dana_om", "sumber_om"]
    case .requires: ["needs", "prasyarat"]
    case .group: ["kelompok"]
    case .scale: ["skala"]
    case .score: ["skor", "nilai"]
    }
  }

  /// Whether the table must have it.
  public var isRequired: Bool {
    switch self {
    case .id, .name, .owner, .sources: true
    default: false
    }
  }
}
