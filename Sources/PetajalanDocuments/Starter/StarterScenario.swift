import PetajalanDomain
import PetajalanReading

/// The example that a new scenario starts with: an invented city, with something of
/// everything.
public enum StarterScenario {
  /// The sub-dimensions of a dimension in a language.
  static func subdimensions(of dimension: SmartCityDimension, in language: Language) -> [String] {
    language == .en ? dimension.subdimensionsEN : dimension.subdimensions
  }

  /// The example in a language.
  public static func source(in language: Language) -> ScenarioSource {
    ScenarioSource(
      settings: settings(in: language),
      tables: [
        .programs: table(.programs, ["K1", "K2"], programs(in: language), language),
        .sources: table(.sources, years, sources(in: language), language),
        .owners: table(.owners, [], owners(in: language), language),
        .criteria: table(
          .criteria, [],
          [
            [
              "id": "K1", "name": word("Dampak bagi warga", "Effect on citizens", language),
              "weight": word("0,6", "0.6", language),
            ],
            [
              "id": "K2", "name": word("Kesiapan", "Readiness", language),
              "weight": word("0,4", "0.4", language),
            ],
          ], language),
        .dependencies: table(
          .dependencies, [],
          [
            [
              "program": "P05", "requires": "P03", "type": "SS",
              "strength": StarterHeaders.value("soft", in: language),
              "penalty": "10%",
              "reason": word("peta lokasi dipakai bersama", "both use one map", language),
            ]
          ], language),
        .costs: table(
          .costs, [],
          [
            [
              "program": "P05", "year": "1", "amount": "400", "sources": "APBD_KOTA",
              "note": word("perencanaan", "design", language),
            ],
            [
              "program": "P05", "year": "2", "amount": "2000", "sources": "DAK_FISIK|APBD_KOTA",
              "note": word("pembangunan", "works", language),
            ],
          ], language),
        .benefits: table(.benefits, [], [], language),
      ])
  }

  private static let years = (2026...2030).map { String($0) }

  private static func word(_ indonesian: String, _ english: String, _ language: Language) -> String
  {
    language == .id ? indonesian : english
  }

  // MARK: Settings

  private static func settings(in language: Language) -> SettingValue {
    func entry(_ key: String, _ value: SettingValue) -> SettingValue.Entry {
      SettingValue.Entry(key: key, value: value)
    }
    func texts(_ pairs: KeyValuePairs<String, String>) -> SettingValue {
      .mapping(pairs.map { entry($0.key, .text($0.value)) })
    }
    return .mapping([
      entry("petajalan", .text("1")),
      entry("name", .text(word("Kota Contoh 2026–2030", "Example City 2026–2030", language))),
      entry("language", .text(language.rawValue)),
      entry("horizon", texts(["first": "2026", "last": "2030"])),
      entry(
        "terms",
        .list([
          texts([
            "id": word("pendek", "short", language),
            "name": word("Jangka pendek", "Short term", language), "first": "2026",
            "last": "2027",
          ]),
          texts([
            "id": word("menengah", "medium", language),
            "name": word("Jangka menengah", "Medium term", language),
            "first": "2028", "last": "2030",
          ]),
        ])),
      entry(
        "money",
        texts([
          "unit": "juta", "price-year": "2026", "escalation": "0%",
          "numbers": word("id", "plain", language),
        ])),
      entry("benefit", texts(["timing": "service", "discount": "4%"])),
      entry(
        "rules",
        .list([
          .mapping([
            entry("id", .text("quick-win")), entry("count", texts(["min": "3"])),
            entry("where", texts(["quick_win": word("ya", "yes", language)])),
            entry("finish-by", .text("2027")),
            entry(
              "reason",
              .text(
                word(
                  "warga perlu segera merasakan hasil", "citizens need to feel results soon",
                  language))),
          ])
        ])),
      entry(
        "alternatives",
        .list([
          .mapping([
            entry("id", .text("hemat")),
            entry("name", .text(word("Anggaran hemat", "Tight budget", language))),
            entry("ceilings", texts(["scale": "80%"])),
          ])
        ])),
      entry("stop", texts(["gap": "0.1%", "time": "60s"])),
    ])
  }

  // MARK: Tables

  /// A table with every column, and further ones behind them.
  private static func table(
    _ table: ScenarioTable, _ further: [String], _ rows: [[String: String]], _ language: Language
  ) -> ScenarioSource.Table {
    let columns = table.columns.filter { column in
      // Scores come from the criteria, and the names are English already.
      column.rawValue != "score"
        && (language == .id || !["name_en", "reason_en"].contains(column.rawValue))
    }
    return ScenarioSource.Table(
      header: columns.map { StarterHeaders.header($0, in: language) } + further,
      rows: rows.map { row in (columns.map { $0.rawValue } + further).map { row[$0] ?? "" } })
  }

  private static func sources(in language: Language) -> [[String: String]] {
    let rows: [(id: String, name: String, nameEN: String, paysOM: Bool, ceiling: String)] = [
      ("APBD_KOTA", "APBD Kota", "City budget", true, "1800"),
      ("DAK_FISIK", "DAK Fisik", "Central grant", false, "900"),
      ("CSR", "TJSL/CSR", "Corporate giving", false, "250"),
    ]
    return rows.map { source in
      var row = [
        "id": source.id, "capital": word("ya", "yes", language),
        "carry": word("tidak", "no", language),
      ]
      row["name"] = word(source.name, source.nameEN, language)
      row["name_en"] = source.nameEN
      row["om"] = source.paysOM ? word("ya", "yes", language) : word("tidak", "no", language)
      for year in years { row[year] = source.ceiling }
      return row
    }
  }

  private static let shortNames = [
    "DISKOMINFO": "Diskominfo", "DISDUKCAPIL": "Disdukcapil", "DISPAR": "Dispar",
    "DISKOPUKM": "Diskop UKM", "DISHUB": "Dishub", "DISDIK": "Disdik", "SATPOLPP": "Satpol PP",
  ]

  private static func owners(in language: Language) -> [[String: String]] {
    let rows: [(id: String, name: String, nameEN: String)] = [
      ("DISKOMINFO", "Dinas Komunikasi dan Informatika", "Communication and Informatics Office"),
      (
        "DISDUKCAPIL", "Dinas Kependudukan dan Pencatatan Sipil",
        "Population and Civil Registry Office"
      ),
      ("DISPAR", "Dinas Pariwisata", "Tourism Office"),
      ("DISKOPUKM", "Dinas Koperasi dan UKM", "Cooperatives and Small Business Office"),
      ("DISHUB", "Dinas Perhubungan", "Transport Office"),
      ("DISDIK", "Dinas Pendidikan", "Education Office"),
      ("DLH", "Dinas Lingkungan Hidup", "Environment Office"),
      ("SATPOLPP", "Satuan Polisi Pamong Praja", "Civil Service Police"),
    ]
    return rows.map { owner in
      [
        "id": owner.id, "name": word(owner.name, owner.nameEN, language), "name_en": owner.nameEN,
        "short": shortNames[owner.id] ?? owner.id, "parallel": "2",
        "kind": owner.name.prefix { $0 != " " }.lowercased(),
      ]
    }
  }

  private static func programs(in language: Language) -> [[String: String]] {
    typealias Part = (dimension: SmartCityDimension, number: Int)
    let rows: [(id: String, name: String, nameEN: String, part: Part, cells: [String: String])] = [
      (
        "P01", "Peraturan wali kota tentang kota cerdas", "Mayor's regulation on the smart city",
        (.governance, 2),
        [
          "owner": "DISKOMINFO", "status": StarterHeaders.value("mandatory", in: language),
          "reason": word("dasar hukum program lain", "legal basis of the other programs", language),
          "capital": "100", "sources": "APBD_KOTA", "K1": "50", "K2": "90",
        ]
      ),
      (
        "P02", "Akta kelahiran langsung dari rumah sakit", "Birth certificates from the hospital",
        (.governance, 0),
        [
          "owner": "DISDUKCAPIL", "supporting": "DISKOMINFO", "quick_win": "ya", "code": "2.12.03",
          "indicator": word(
            "Akta terbit pada hari yang sama", "Certificates on the same day", language),
          "target": "90%", "capital": "350", "om": "60", "sources": "APBD_KOTA", "K1": "90",
          "K2": "80",
        ]
      ),
      (
        "P03", "Jaringan data antar-OPD", "Data network between agencies", (.governance, 1),
        [
          "owner": "DISKOMINFO", "capital": "1800", "om": "240", "duration": "2",
          "profile": "60|40",
          "sources": "APBD_KOTA|DAK_FISIK<=40%", "om_sources": "APBD_KOTA", "requires": "P01",
          "K1": "70", "K2": "70",
        ]
      ),
      (
        "P04", "Kalender wisata daring", "Online calendar of events", (.branding, 0),
        [
          "owner": "DISPAR", "quick_win": "ya", "capital": "150", "om": "30",
          "sources": "CSR|APBD_KOTA", "K1": "50", "K2": "85",
        ]
      ),
      (
        "P05", "Lampu lalu lintas adaptif", "Adaptive traffic lights", (.living, 2),
        [
          "owner": "DISHUB", "om": "150", "duration": "2", "earliest": "2027",
          "sources": "DAK_FISIK|APBD_KOTA", "om_sources": "APBD_KOTA", "K1": "80", "K2": "55",
        ]
      ),
      (
        "P06", "Pasar digital UMKM", "Digital market of small businesses", (.economy, 2),
        [
          "owner": "DISKOPUKM", "supporting": "DISKOMINFO", "capital": "600", "om": "90",
          "duration": "2", "sources": "CSR<=30%|APBD_KOTA", "requires": "P03", "K1": "75",
          "K2": "60",
        ]
      ),
      (
        "P07", "Kelas komputer warga", "Computer classes for citizens", (.society, 1),
        [
          "owner": "DISDIK", "quick_win": "ya", "capital": "200", "om": "40",
          "sources": "CSR|APBD_KOTA", "finish_by": "2028", "K1": "65", "K2": "80",
        ]
      ),
      (
        "P08", "Bank sampah digital", "Digital waste bank", (.environment, 1),
        [
          "owner": "DLH", "quick_win": "ya", "capital": "250", "om": "50", "sources": "APBD_KOTA",
          "K1": "60", "K2": "75",
        ]
      ),
      (
        "P09", "CCTV milik kota", "The city's own cameras", (.society, 2),
        [
          "owner": "SATPOLPP", "capital": "900", "om": "60", "sources": "APBD_KOTA",
          "group": "CCTV",
          "K1": "60", "K2": "50",
        ]
      ),
      (
        "P10", "CCTV sewa", "Rented cameras", (.society, 2),
        [
          "owner": "SATPOLPP", "capital": "150", "om": "210", "sources": "APBD_KOTA",
          "group": "CCTV",
          "K1": "60", "K2": "70",
        ]
      ),
    ]
    return rows.map { program in
      var row = program.cells
      row["id"] = program.id
      row["name"] = word(program.name, program.nameEN, language)
      row["name_en"] = program.nameEN
      row["dimension"] = program.part.dimension.rawValue
      row["subdimension"] =
        subdimensions(of: program.part.dimension, in: language)[program.part.number]
      row["quick_win"] =
        row["quick_win"] == nil ? word("tidak", "no", language) : word("ya", "yes", language)
      row["status"] = row["status"] ?? StarterHeaders.value("candidate", in: language)
      row["duration"] = row["duration"] ?? "1"
      return row
    }
  }
}
