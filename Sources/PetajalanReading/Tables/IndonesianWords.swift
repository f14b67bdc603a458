/// The Indonesian words of the format, where there are several the one that is written.
public enum IndonesianWords {
  /// The header of a column; that of the format where there is no Indonesian one.
  public static func header(_ column: any TableColumn) -> String {
    headers.first { column.aliases.contains($0) } ?? column.rawValue
  }

  /// The word of a column with words to choose from, such as `wajib` for `mandatory`.
  ///
  /// **Missing** There is none, or it is no such word.
  public static func value(_ word: String) -> String? { values[word] }

  /// Of words that mean the same, the first is written.
  private static let headers = [
    "nama", "nama_inggris", "dimensi", "subdimensi", "opd_utama", "opd_pendukung", "lokasi",
    "label",
    "kode_rekening", "misi", "indikator", "sasaran", "alasan", "tahun_mulai", "biaya_modal",
    "biaya_om", "durasi", "profil", "mulai_paling_awal", "mulai_paling_lambat", "batas_selesai",
    "sumber_dana", "sumber_dana_om", "prasyarat", "kelompok", "skala", "skor", "sisa_terbawa",
    "singkatan", "jenis", "nama_lain", "serentak", "bobot", "kode_program", "jeda", "sifat",
    "penalti", "alasan_inggris", "tahun_ke", "biaya", "keterangan", "poin",
    // Of the sheets that hold settings.
    "kunci", "nilai", "paling_sedikit", "paling_banyak", "tahun", "setiap_tahun",
    "selesai_paling_lambat", "program", "syarat", "untuk_setiap", "alternatif",
  ]

  private static let values = [
    "candidate": "calon", "mandatory": "wajib", "committed": "terikat",
    "excluded": "dikecualikan", "done": "selesai", "hard": "keras", "soft": "lunak", "yes": "ya",
    "no": "tidak", "true": "ya", "false": "tidak",
  ]
}
