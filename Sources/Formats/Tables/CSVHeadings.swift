/// The headings of CSV tables in Indonesian.
///
/// A table of results has English headings, which programs read. In the dialect for Excel in
/// Indonesian, people read them. A heading of several parts, such as `start_hemat`, keeps
/// what is not known here.
package enum CSVHeadings {
  /// The headings by their English ones.
  package static let indonesian = [
    "activity_code": "kode_kegiatan", "affair_code": "kode_urusan", "amount": "jumlah",
    "about": "perihal", "base_start": "mulai_dasar", "benefit": "manfaat",
    "benefit_of_base": "manfaat_rencana_dasar", "bound": "batas_atas", "building": "dibangun",
    "capital": "belanja_modal", "carried_in": "sisa_tahun_sebelumnya",
    "carried_out": "sisa_ke_tahun_berikutnya", "ceiling": "pagu", "ceilings": "jumlah_pagu",
    "change": "perubahan", "code": "kode_rekening", "complete": "lengkap",
    "corners": "bobot_ekstrem", "corners_with": "bobot_ekstrem_memuat",
    "cost_least": "biaya_paling_sedikit", "cost_most": "biaya_paling_banyak",
    "criterion": "kriteria", "decision": "keputusan", "dimension": "dimensi", "enters": "masuk",
    "field_code": "kode_bidang", "finish": "selesai", "flips_at": "berubah_pada",
    "folder": "folder",
    "forward_estimate": "prakiraan_maju", "from": "dari", "gain": "tambahan",
    "gain_least": "tambahan_paling_sedikit", "gain_most": "tambahan_paling_banyak",
    "gap": "selisih", "group": "kelompok", "id": "kode", "in_service": "mulai_layanan",
    "indicator": "indikator", "kept": "dipertahankan", "kind": "jenis", "least": "paling_sedikit",
    "leaves": "keluar", "location": "lokasi", "loss": "kehilangan", "membership": "keanggotaan",
    "moves": "bergeser", "name": "nama", "necessary": "perlu",
    "nested_benefit": "manfaat_bertahap", "nested_bound": "batas_atas_bertahap",
    "nested_gap": "selisih_bertahap", "nested_status": "status_bertahap",
    "nesting_price_least": "harga_bertahap_paling_sedikit",
    "nesting_price_most": "harga_bertahap_paling_banyak", "notes": "catatan", "number": "nomor",
    "om": "operasional", "om_in_horizon": "operasional_masa_rencana", "owner": "opd",
    "parallel": "serentak", "part": "bagian", "plan": "rencana", "points": "poin",
    "program": "program", "program_code": "kode_program", "programs": "jumlah_program",
    "reason": "alasan",
    "regret_least": "penyesalan_paling_sedikit", "regret_most": "penyesalan_paling_banyak",
    "released": "dilepas", "samples": "bobot_acak", "samples_with": "bobot_acak_memuat",
    "score": "skor", "sentence": "kalimat", "set": "pengaturan", "source": "sumber_dana",
    "sources": "sumber", "spent": "belanja", "start": "mulai", "start_before": "mulai_semula",
    "statement": "pernyataan", "status": "status", "stays": "tetap", "stays_to": "tetap_sampai",
    "subactivity_code": "kode_subkegiatan", "subdimension": "subdimensi", "subject": "pokok",
    "target": "target", "term": "tahapan",
    "to": "ke", "turn_bound": "batas_giliran", "unused": "tidak_terpakai", "way": "arah",
    "world": "keadaan", "year": "tahun", "years_later": "tahun_lebih_lambat",
  ]

  /// The English headings by the Indonesian ones.
  package static let english = Dictionary(
    uniqueKeysWithValues: indonesian.map { ($0.value, $0.key) })
}
