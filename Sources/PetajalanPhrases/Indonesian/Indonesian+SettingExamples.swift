extension Indonesian {
  /// What a sheet of settings holds.
  public func meaning(of sheet: SettingSheet) -> String {
    switch sheet {
    case .settings:
      "Pengaturan: satu kunci dan satu nilai tiap baris. Kunci yang tidak perlu boleh dihapus."
    case .rules:
      "Syarat bagi seluruh peta jalan: satu aturan tiap baris, dengan kolom sesuai jenisnya."
    case .alternatives:
      "Skenario lain untuk compare: satu perubahan tiap baris, dengan ID alternatif di depan."
    }
  }

  /// The heading of examples.
  public var exampleHeading: String { "Contoh" }

  /// One example of each kind that a sheet of settings may hold.
  public func examples(of sheet: SettingSheet) -> [SettingExample] {
    switch sheet {
    case .settings: settingExamples
    case .rules: ruleExamples
    case .alternatives: alternativeExamples
    }
  }

  private var settingExamples: [SettingExample] {
    [
      SettingExample("petajalan", "1", "Versi format ini"),
      SettingExample("name", "Kota Contoh 2026–2030", "Judul laporan"),
      SettingExample("language", "id", "Bahasa nama dan laporan: id atau en"),
      SettingExample("horizon.first", "2026", "Tahun pertama yang direncanakan"),
      SettingExample("horizon.last", "2030", "Tahun terakhir, termasuk"),
      SettingExample("terms.pendek.name", "Jangka pendek", "Nama jangka waktu dengan ID pendek"),
      SettingExample("terms.pendek.first", "2026", "Tahun pertama jangka itu"),
      SettingExample("terms.pendek.last", "2027", "Tahun terakhir jangka itu"),
      SettingExample("money.unit", "juta", "Satuan semua nilai uang: rupiah, ribu, juta, miliar"),
      SettingExample("money.price-year", "2026", "Tahun harga semua nilai uang"),
      SettingExample("money.escalation", "3%", "Kenaikan harga per tahun"),
      SettingExample(
        "money.numbers", "id", "Cara menulis angka sebagai teks: id (1.234,5) atau plain (1234.5)"),
      SettingExample(
        "benefit.timing", "service",
        "Kapan manfaat dihitung: completion (saat selesai) atau service (selama layanan)"),
      SettingExample("benefit.discount", "4%", "Diskonto manfaat per tahun"),
      SettingExample(
        "criteria.pairwise.K1/K2", "3", "K1 tiga kali sepenting K2, sebagai pengganti bobot"),
      SettingExample("stop.gap", "0.1%", "Berhenti pada selisih ini dari yang terbaik"),
      SettingExample("stop.time", "60s", "Berhenti setelah waktu ini"),
    ]
  }

  private var ruleExamples: [SettingExample] {
    [
      SettingExample(
        "count", "paling_sedikit=3; selesai_paling_lambat=2027; syarat=quick_win=ya",
        "Paling sedikit tiga program quick win selesai pada 2027"),
      SettingExample(
        "spend", "paling_banyak=500; tahun=2026..2028; setiap_tahun=ya; syarat=owner=DISHUB",
        "Program Dishub memakai paling banyak 500 tiap tahun"),
      SettingExample(
        "share-of-spend", "paling_sedikit=10%; untuk_setiap=dimension",
        "Tiap dimensi mendapat paling sedikit 10% belanja"),
      SettingExample(
        "parallel", "paling_banyak=2; syarat=tags=jaringan",
        "Paling banyak dua program berlabel jaringan dibangun serentak"),
      SettingExample(
        "om-after-horizon", "paling_banyak=800",
        "Biaya operasional per tahun sesudah tahun terakhir paling banyak 800"),
      SettingExample(
        "together", "program=P03|P06", "P03 dan P06 dipilih keduanya, atau tidak sama sekali"),
    ]
  }

  private var alternativeExamples: [SettingExample] {
    [
      SettingExample("name", "Anggaran hemat", "Nama alternatif"),
      SettingExample("name_en", "Tight budget", "Namanya dalam bahasa Inggris"),
      SettingExample("based-on", "dasar", "Melanjutkan perubahan alternatif lain"),
      SettingExample("ceilings.scale", "80%", "Semua pagu menjadi 80%"),
      SettingExample("ceilings.scale.DAK_FISIK", "50%", "Pagu satu sumber dana menjadi separuh"),
      SettingExample(
        "ceilings.scale.DAK_FISIK.2027-2029", "50%", "Hanya pada tahun-tahun itu; boleh satu tahun"),
      SettingExample("ceilings.scale.2027-2029", "90%", "Semua pagu pada tahun-tahun itu"),
      SettingExample("ceilings.set.APBD_KOTA.2027", "1500", "Pagu satu tahun, dalam money.unit"),
      SettingExample("drop-sources", "CSR", "Tanpa sumber dana ini; beberapa dipisahkan |"),
      SettingExample("weights.K1", "0.7", "Bobot kriteria yang lain"),
      SettingExample("status.P03.status", "wajib", "Status program yang lain"),
      SettingExample("status.P03.reason", "janji wali kota", "Alasan status itu"),
      SettingExample("status.P03.start", "2027", "Tahun mulai, bila statusnya terikat"),
      SettingExample("rules.drop", "quick-win", "Tanpa aturan ini; beberapa dipisahkan |"),
      SettingExample("horizon.first", "2026", "Tahun pertama yang lain"),
      SettingExample("horizon.last", "2028", "Tahun terakhir yang lain"),
      SettingExample("discount", "5%", "Diskonto yang lain"),
      SettingExample("escalation", "4%", "Kenaikan harga yang lain"),
    ]
  }
}
