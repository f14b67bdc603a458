import PetajalanReading

extension Indonesian: StarterPhrases {
  /// What stands at the top of its settings.
  public var starterOpening: [String] {
    [
      "Skenario awal: gantilah contoh ini dengan data kota Anda.",
      "petajalan check FOLDER menunjukkan kesalahan; petajalan solve FOLDER menyusun peta jalan.",
    ]
  }

  /// What a setting is for.
  public func comment(onSetting key: String) -> [String] {
    switch key {
    case "petajalan": ["Versi format ini."]
    case "name": ["Judul laporan."]
    case "language": ["Bahasa nama dan laporan: id atau en."]
    case "horizon": ["Tahun yang direncanakan, keduanya termasuk."]
    case "terms": ["Jangka waktu; program masuk jangka tempat ia dimulai."]
    case "money":
      [
        "unit: rupiah, ribu, juta atau miliar. escalation: kenaikan harga per tahun.",
        "numbers: plain membaca 1234.5; id membaca 1.234,5.",
      ]
    case "benefit":
      [
        "timing: completion (saat selesai) atau service (selama layanan). discount: diskonto per tahun."
      ]
    case "rules": ["Syarat bagi seluruh peta jalan; semua jenisnya ada pada dokumentasi."]
    case "alternatives": ["Yang direncanakan compare di samping skenario ini."]
    case "stop": ["Pencarian berhenti pada selisih ini dari yang terbaik, atau setelah waktu ini."]
    default: []
    }
  }

  /// The title of what explains its files.
  public var starterTitle: String { "Skenario untuk petajalan" }
  /// How to go on.
  public var starterIntroduction: [String] {
    [
      "Isilah tabelnya. Kolom yang tidak diperlukan boleh kosong atau dihapus; bintang menandai kolom yang harus ada.",
      "`petajalan check` menunjukkan kesalahan beserta berkas, baris dan kolomnya; `petajalan solve` menyusun peta jalan.",
    ]
  }
  /// The heading of headers.
  public var headerHeading: String { "Kolom" }
  /// The heading of what they mean.
  public var meaningHeading: String { "Arti" }

  /// The sheet of a table in a workbook.
  public func sheetName(of table: ScenarioTable) -> String {
    switch table {
    case .criteria: "kriteria"
    case .sources: "sumber dana"
    case .owners: "opd"
    case .programs: "program"
    case .dependencies: "ketergantungan"
    case .costs: "biaya"
    case .benefits: "manfaat"
    }
  }
  /// The sheets of the settings, the rules and the alternatives.
  public func sheetName(of sheet: SettingSheet) -> String {
    switch sheet {
    case .settings: "skenario"
    case .rules: "aturan"
    case .alternatives: "alternatif"
    }
  }
  /// The heading of a note, which is not read.
  public var noteHeading: String { "# catatan" }
  /// The title of sums against ceilings.
  public var checkTitle: String { "Pagu terhadap kebutuhan program" }
  /// What they show.
  public var checkNote: String {
    "Mengikuti isi lembar lain. Tiap program dihitung pada sumber dana yang disebutnya pertama, "
      + "semua varian termasuk. Merah: kebutuhannya melebihi pagu. Lembar ini tidak dibaca."
  }
  /// The sum of a source's ceilings.
  public var ceilingSumColumn: String { "Jumlah pagu" }
  /// The capital of the programs that list a source first.
  public var capitalNeedColumn: String { "Biaya modal" }
  /// Their O&M until the horizon ends.
  public var omNeedColumn: String { "Operasional bila semua mulai secepatnya" }
  /// Both together.
  public var needSumColumn: String { "Kebutuhan" }
  /// What stands before the first and last year of the horizon.
  public var horizonLabel: String { "Tahun pertama dan terakhir" }
  /// The heading of years.
  public var checkedYearColumn: String { "Tahun" }
  /// The ceilings of all sources in a year.
  public var ceilingsOfYearColumn: String { "Pagu tahun itu" }
  /// The heading of the columns that the sums look for.
  public var foundColumn: String { "Kolom yang dijumlahkan" }
  /// Where they stand.
  public var positionColumn: String { "Letaknya (200: tidak ada)" }
  /// The row of all sources.
  public var allSourcesRow: String { "Semua sumber dana" }
  /// The row of what no source could be found for.
  public var noSourceRow: String { "Sumber dananya belum jelas" }

  /// The used part.
  public var usedColumn: String { "Kebutuhan dibanding pagu" }
  /// The sheet of sums against ceilings.
  public var checkSheet: String { "#periksa" }
  /// The sheet of lists to choose from.
  public var listsSheet: String { "#daftar" }
  /// The heading of other headers of a column.
  public var alsoAccepted: String { "Juga diterima" }
  /// What a note is for.
  public var noteMeaning: String { "Catatan untuk manusia; tidak dibaca" }
  /// Yes, in a table.
  public var yes: String { "ya" }
  /// No, in a table.
  public var no: String { "tidak" }

  /// What a table holds.
  public func meaning(of table: ScenarioTable) -> String {
    switch table {
    case .criteria:
      "Dasar penilaian program. Tanpa tabel ini, tiap program dihitung dengan skornya."
    case .sources:
      "Asal dana, dengan pagu tiap tahun."
    case .owners:
      "OPD yang memimpin atau mendukung program."
    case .programs:
      "Yang dapat dimasukkan ke peta jalan, seluruhnya atau tidak sama sekali."
    case .dependencies:
      "Yang diperlukan program dari program lain."
    case .costs:
      "Biaya per tahun pembangunan, tiap baris dengan sumber dananya; hanya bila perlu."
    case .benefits:
      "Manfaat per tahun proyek; hanya bila perlu."
    }
  }
  /// What a column of the rules holds.
  public func meaning(of column: RuleColumn) -> String {
    switch column {
    case .id: "Kode singkat aturan"
    case .kind: "Jenis aturan"
    case .min: "Jumlah, nilai atau persen paling sedikit"
    case .max: "Jumlah, nilai atau persen paling banyak"
    case .years: "Untuk spend: satu tahun, atau awal..akhir"
    case .eachYear: "Untuk spend: apakah batas berlaku untuk tiap tahun"
    case .startBy: "Untuk count: hanya program yang mulai paling lambat tahun ini"
    case .finishBy: "Untuk count: hanya program yang selesai paling lambat tahun ini"
    case .programs: "Untuk together: ID program, dipisahkan |"
    case .conditions: "Program mana: quick_win=ya; owner=DLH|DISHUB. Kosong: semua"
    case .forEach: "Kolom tabel program: satu aturan untuk tiap nilainya"
    case .reason: "Alasan"
    case .alternative: "ID alternatif yang menambah aturan ini; kosong: skenario sendiri"
    }
  }
  /// What the keys of settings are.
  public var keyMeaning: String { "Kunci pengaturan, dengan titik di antaranya" }
  /// What their values are.
  public var valueMeaning: String { "Nilai pengaturan" }
  /// What names an alternative.
  public var alternativeMeaning: String { "ID alternatif" }
  /// What a column of a year holds.
  public var yearColumnMeaning: String { "Pagu tahun itu, dalam satuan money.unit" }
  /// What a column of a criterion holds.
  public var criterionColumnMeaning: String { "Skor untuk kriteria dengan ID itu" }

  /// That something is there already, and nothing was written.
  public func alreadyThere(_ path: String) -> String {
    "error: sudah ada sesuatu di \(FaultText.quoted(path)); tidak ada yang ditulis: sebutkan nama baru"
  }
  /// That a text is too long for a cell.
  public func tooLongForCell(_ place: String) -> String {
    "sebuah teks terlalu panjang untuk sel buku kerja: \(place)"
  }

  /// What a column holds.
  public func meaning(of column: any TableColumn) -> String {
    switch column {
    case let column as ProgramColumn: meaning(column)
    case let column as SourceColumn: meaning(column)
    case let column as OwnerColumn: meaning(column)
    case let column as CriterionColumn: meaning(column)
    case let column as DependencyColumn: meaning(column)
    case let column as CostColumn: meaning(column)
    case let column as BenefitColumn: meaning(column)
    default: ""
    }
  }

  private func meaning(_ column: ProgramColumn) -> String {
    switch column {
    case .id: "Kode singkat yang unik: huruf, angka, - _ ."
    case .name: "Nama program"
    case .nameEN: "Nama dalam bahasa Inggris"
    case .dimension: "Salah satu dari enam dimensi kota cerdas, atau dimensi sendiri"
    case .subdimension: "Bagian dari dimensi"
    case .owner: "ID OPD yang memimpin"
    case .supporting: "ID OPD pendukung, dipisahkan |"
    case .location: "Lokasi"
    case .tags: "Label bebas, dipisahkan |, untuk aturan"
    case .code: "Kode rekening sebagai teks: nol di depan dihitung"
    case .mission: "Misi RPJMD yang didukung"
    case .indicator: "Apa yang diukur"
    case .target: "Target indikator"
    case .quickWin: "ya bila cepat dirasakan warga"
    case .status: "calon, wajib, terikat (tahun mulai tetap), dikecualikan, atau selesai"
    case .reason: "Alasan statusnya; perlu untuk wajib, terikat dan dikecualikan"
    case .start: "Tahun mulai program yang sudah ditetapkan (terikat)"
    case .capital: "Biaya pembangunan, dalam satuan money.unit"
    case .om: "Biaya operasional per tahun layanan, dalam satuan money.unit"
    case .duration: "Lama pembangunan dalam tahun; 1 bila kosong"
    case .profile: "Persen biaya modal per tahun pembangunan, misalnya 60|40"
    case .earliest: "Tahun mulai paling awal"
    case .latest: "Tahun mulai paling lambat"
    case .finishBy: "Tahun selesai paling lambat"
    case .sources: "Sumber dana modal, yang diutamakan di depan, misalnya APBD_KOTA|CSR<=30%"
    case .omSources: "Sumber dana operasional; bila kosong, sumber dana modal yang boleh"
    case .requires:
      "Yang harus selesai lebih dahulu: P07|P09+1 (setahun kemudian), P07/P09 (salah satu "
        + "cukup)"
    case .group: "Varian dari hal yang sama: paling banyak satu dipilih"
    case .scale: "Pengali skor; 1 bila kosong"
    case .score: "Skor manfaat, bila tidak ada tabel kriteria"
    }
  }

  private func meaning(_ column: SourceColumn) -> String {
    switch column {
    case .id: "Kode singkat, misalnya APBD_KOTA"
    case .name: "Nama sumber dana"
    case .nameEN: "Nama dalam bahasa Inggris"
    case .capital: "Boleh membayar belanja modal? ya bila kosong"
    case .om: "Boleh membayar operasional? ya bila kosong"
    case .carry: "Sisa dana terbawa ke tahun berikut? tidak bila kosong"
    }
  }

  private func meaning(_ column: OwnerColumn) -> String {
    switch column {
    case .id: "Kode singkat yang dipakai pada tabel program"
    case .name: "Nama OPD"
    case .nameEN: "Nama dalam bahasa Inggris"
    case .short: "Singkatan untuk kolom sempit"
    case .kind: "Jenis OPD, misalnya dinas"
    case .aliases: "Nama lain, dipisahkan |"
    case .parallel: "Berapa program yang sanggup dibangun serentak; kosong berarti tanpa batas"
    }
  }

  private func meaning(_ column: CriterionColumn) -> String {
    switch column {
    case .id: "Kode singkat, juga judul kolomnya pada tabel program"
    case .name: "Apa yang dinilai"
    case .nameEN: "Nama dalam bahasa Inggris"
    case .weight: "Bobot terhadap kriteria lain"
    }
  }

  private func meaning(_ column: DependencyColumn) -> String {
    switch column {
    case .program: "ID program yang memerlukan"
    case .requires: "ID yang diperlukan"
    case .type: "FS: harus sudah selesai; SS: harus sudah mulai"
    case .lag: "Tambahan jeda dalam tahun"
    case .strength: "keras: wajib dipatuhi; lunak: mengurangi manfaat bila tidak"
    case .penalty: "Persen manfaat yang hilang bila yang lunak tidak dipatuhi"
    case .reason: "Alasan"
    case .reasonEN: "Alasan dalam bahasa Inggris"
    }
  }

  private func meaning(_ column: CostColumn) -> String {
    switch column {
    case .program: "ID program; menggantikan modal, profil dan sumber dananya"
    case .year: "Tahun pembangunan, dihitung dari 1"
    case .amount: "Biaya dalam satuan money.unit"
    case .sources: "Sumber dana baris ini"
    case .note: "Catatan untuk manusia; tidak dibaca"
    }
  }

  private func meaning(_ column: BenefitColumn) -> String {
    switch column {
    case .program: "ID program; menggantikan skornya"
    case .year: "Tahun proyek, dihitung dari 1; boleh setelah masa pembangunan"
    case .points: "Poin manfaat pada tahun itu"
    }
  }
}
