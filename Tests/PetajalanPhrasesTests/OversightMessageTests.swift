import PetajalanDomain
import PetajalanPhrases
import PetajalanReading
import Testing

/// What people read about what is said and hardly meant, and of files that lie elsewhere.
@Suite struct OversightMessageTests {
  @Test(arguments: messages)
  func sentences(kind: ScenarioFaultKind, english: String, indonesian: String) {
    #expect(English().sentence(for: kind) == english)
    #expect(Indonesian().sentence(for: kind) == indonesian)
  }

  @Test func longListsAreShort() {
    let programs = (1...1_212).map { "P\($0)" }
    let kind = ScenarioFaultKind.oversight(.worthlessPrograms(programs))
    #expect(English().sentence(for: kind).hasSuffix("\"P9\"; \"P10\"; and 1,202 others"))
    #expect(Indonesian().sentence(for: kind).hasSuffix("\"P9\"; \"P10\"; dan 1.202 lainnya"))
  }

  @Test func whatUsersWroteStaysOnOneLine() {
    let name = "a\n\u{1B}b"
    for oversight: ScenarioOversight in [
      .agencySpellings([[name, name]]), .caseSpellings(column: "dimension", [[name, name]]),
      .sameNames([.init(name: name, programs: [name])]), .freePrograms([name]),
      .repeatedLines([.init(program: name, year: 1, firstLine: 2)]),
    ] {
      for phrases in [English() as any Phrasebook, Indonesian()] {
        let sentence = phrases.sentence(for: oversight)
        #expect(!sentence.unicodeScalars.contains { $0.value < 0x20 }, "\(oversight)")
      }
    }
  }

  @Test func likeAdviceIsToldAsOne() throws {
    func group(_ advice: [ScenarioAdvice], sheet: String? = nil) throws -> FaultGroup {
      let faults = advice.enumerated().map { index, advice in
        ScenarioFault(
          .advice(advice),
          at: SourceLocation(file: "kota.x", sheet: sheet, line: index + 2, column: 5))
      }
      return try #require(FaultGroup.grouped(faults).first)
    }
    let early = try group(
      (1...12).map { .earliestTooEarly(program: "P\($0)", earliest: 2025, possible: 2027) })
    let items = (1...10).map { "P\($0) in 2025, possible from 2027 (line \($0 + 1))" }
    #expect(
      English().line(for: early)
        == "kota.x:2:5: warning: 12 programs are allowed to start before what they require makes "
        + "it possible: " + items.joined(separator: "; ") + "; and 2 others")
    let scores = try group(
      (1...3).map { .emptyScore(program: "P\($0)", column: "K1") }, sheet: "program")
    #expect(
      Indonesian().line(for: scores)
        == "kota.x:program!E2: warning: 3 skor kosong dan dihitung 0: P1 \"K1\" (E2); "
        + "P2 \"K1\" (E3); P3 \"K1\" (E4)")
  }

  @Test(arguments: advice)
  func everyTopicHasAHeadingAndItems(advice: ScenarioAdvice, english: String, indonesian: String)
    throws
  {
    let topic = try #require(advice.topic)
    #expect(
      English().heading(of: topic, count: 3) + ": " + English().item(for: advice) == english)
    #expect(
      Indonesian().heading(of: topic, count: 3) + ": " + Indonesian().item(for: advice)
        == indonesian)
  }

  @Test func groupsOfAlternativesNameThem() throws {
    let faults = (2...4).map { line in
      ScenarioFault(
        .within(alternative: "hemat", .advice(.unaffordable(program: "P\(line)"))),
        at: SourceLocation(file: "programs.csv", line: line, column: 5))
    }
    let group = try #require(FaultGroup.grouped(faults).first)
    #expect(
      Indonesian().line(for: group)
        == "programs.csv:2:5: warning: dalam alternatif \"hemat\": 3 program pada setiap tahun "
        + "mulai lebih mahal dari semua pagu sumber dananya; program ini tidak dapat dipilih: "
        + "P2 (baris 2); P3 (baris 3); P4 (baris 4)")
  }

  private static func missing(_ instead: FoundInstead) -> ScenarioFaultKind {
    .file(.unavailable(ScenarioFileError(path: "a", problem: .missing, instead: instead)))
  }

  static let messages: [(ScenarioFaultKind, String, String)] = [
    (
      missing(.similar(path: "kota")),
      "the file \"a\" does not exist; did you mean \"kota\"?",
      "berkas \"a\" tidak ada; apakah yang dimaksud \"kota\"?"
    ),
    (
      missing(.otherEnding(path: "a.yml")),
      "the file \"a\" does not exist; there is \"a.yml\": give that name, or rename it",
      "berkas \"a\" tidak ada; yang ada \"a.yml\": sebut nama itu, atau ganti namanya"
    ),
    (
      missing(.extraEnding(path: "a.txt")),
      "the file \"a\" does not exist; there is \"a.txt\": remove the ending \".txt\", which was "
        + "added to its name",
      "berkas \"a\" tidak ada; yang ada \"a.txt\": hapus akhiran \".txt\" yang tertambah pada "
        + "namanya"
    ),
    (
      missing(.otherForm(path: "á")),
      "the file \"a\" does not exist; there is \"á\", a name that looks the same and has its "
        + "accents in another Unicode form: choose it with the Tab key, or rename it",
      "berkas \"a\" tidak ada; yang ada \"á\", nama yang tampak sama tetapi aksennya tersimpan "
        + "dalam bentuk Unicode lain: pilih dengan tombol Tab, atau ganti namanya"
    ),
    (
      missing(.deeper(path: "a/b")),
      "the file \"a\" does not exist; the scenario lies one folder deeper: give \"a/b\"",
      "berkas \"a\" tidak ada; skenarionya satu folder lebih dalam: sebut \"a/b\""
    ),
    (
      missing(.workbooks(paths: ["a.xlsx"])),
      "the file \"a\" does not exist; the folder holds the workbook \"a.xlsx\": give its name",
      "berkas \"a\" tidak ada; folder ini memuat buku kerja \"a.xlsx\": sebut namanya"
    ),
    (
      missing(.workbooks(paths: ["a.xlsx", "b.xlsx"])),
      "the file \"a\" does not exist; the folder holds the workbooks \"a.xlsx\" and \"b.xlsx\": "
        + "give the name of one",
      "berkas \"a\" tidak ada; folder ini memuat buku kerja \"a.xlsx\" dan \"b.xlsx\": sebut salah "
        + "satu namanya"
    ),
    (
      .reference(.unknown(kind: .program, name: "pаsar", nearest: "pasar")),
      "there is no program \"pаsar\", which holds U+0430, the Cyrillic letter а, for a; did you "
        + "mean \"pasar\"?",
      "tidak ada program \"pаsar\", yang memuat U+0430, huruf Kiril а, bukan a; apakah yang "
        + "dimaksud \"pasar\"?"
    ),
    (
      .oversight(.agencySpellings([["Diskominfo", "Dinas Kominfo"]])),
      "these look like spellings of one agency and count as several: \"Diskominfo\" and "
        + "\"Dinas Kominfo\"; write one of them, or name the others as \"aliases\" in the table "
        + "owners",
      "nama berikut tampaknya satu OPD, tetapi dihitung sebagai beberapa OPD: \"Diskominfo\" dan "
        + "\"Dinas Kominfo\"; tulis dengan satu ejaan, atau sebut ejaan lain sebagai \"alias\" "
        + "dalam tabel OPD"
    ),
    (
      .oversight(.caseSpellings(column: "dimension", [["Smart Living", "smart living"]])),
      "values of \"dimension\" differ only in capitals or blanks and make groups of their own: "
        + "\"Smart Living\" and \"smart living\"; write them alike",
      "nilai pada \"dimension\" hanya berbeda huruf besar atau spasi dan membentuk kelompok "
        + "sendiri-sendiri: \"Smart Living\" dan \"smart living\"; samakan penulisannya"
    ),
    (
      .oversight(.sameNames([.init(name: "Taman", programs: ["P1", "P2"])])),
      "several programs have the same name: \"Taman\" (\"P1\"; \"P2\"); tell them apart, or remove "
        + "one that stands twice",
      "beberapa program bernama sama: \"Taman\" (\"P1\"; \"P2\"); bedakan namanya, atau hapus yang "
        + "tertulis dua kali"
    ),
    (
      .oversight(
        .lookAlikes([
          LookAlike(text: "pаsar", letter: "\u{430}", script: .cyrillic, latin: "a"),
          LookAlike(text: "Ρ1", letter: "\u{3A1}", script: .greek, latin: "P"),
        ])),
      "letters of another script look Latin: \"pаsar\" holds U+0430, the Cyrillic letter а, for a; "
        + "\"Ρ1\" holds U+03A1, the Greek letter Ρ, for P; type them again",
      "ada huruf dari aksara lain yang tampak seperti huruf Latin: \"pаsar\" memuat U+0430, huruf "
        + "Kiril а, bukan a; \"Ρ1\" memuat U+03A1, huruf Yunani Ρ, bukan P; ketik ulang"
    ),
    (
      .oversight(.freePrograms(["P1", "P2"])),
      "these programs cost nothing, neither to build nor to run: \"P1\"; \"P2\"; are their costs "
        + "missing?",
      "program berikut tidak berbiaya, baik modal maupun operasional: \"P1\"; \"P2\"; apakah "
        + "biayanya belum diisi?"
    ),
    (
      .oversight(.unusedSources(["CSR"])),
      "no program names these sources, whose money stays unspent: \"CSR\"",
      "tidak ada program yang menyebut sumber dana berikut, sehingga dananya tidak terpakai: "
        + "\"CSR\""
    ),
    (
      .oversight(.nothingEarns),
      "no program that can be chosen has a score above 0; only what is mandatory, or needed for "
        + "it, would be on the roadmap",
      "tidak ada program dengan skor di atas 0 yang dapat dipilih; hanya yang wajib, atau yang "
        + "diperlukan olehnya, yang akan masuk peta jalan"
    ),
    (
      .oversight(.worthlessPrograms(["P1"])),
      "these programs have no score above 0 and nothing needs them, so that they are never "
        + "chosen: \"P1\"",
      "program berikut tidak memiliki skor di atas 0 dan tidak diperlukan, sehingga tidak akan "
        + "pernah dipilih: \"P1\""
    ),
    (
      .oversight(.softBesideHard([.init(program: "P2", required: ["P1", "P3"])])),
      "soft dependencies have no effect where a hard one (perhaps in \"requires\") demands as "
        + "much: P2 on P1/P3; keep one of the two",
      "ketergantungan lunak tidak berpengaruh karena ada ketergantungan keras (mungkin pada "
        + "\"prasyarat\") yang menuntut hal yang sama: P2 pada P1/P3; pertahankan salah satu"
    ),
    (
      .oversight(.repeatedLines([.init(program: "P1", year: 2, firstLine: 7)])),
      "the same line stands twice and counts twice: \"P1\", project year 2, as in line 7",
      "baris yang sama tertulis dua kali dan dihitung dua kali: \"P1\", tahun ke-2, seperti baris 7"
    ),
    (
      .oversight(.linesOfDone(["P1"])),
      "lines of programs that are done count for nothing: \"P1\"; remove them, or correct the "
        + "status",
      "baris untuk program yang sudah selesai tidak dihitung: \"P1\"; hapus barisnya, atau "
        + "perbaiki statusnya"
    ),
    (
      .oversight(.weightlessCriteria(["K1"])),
      "criteria of weight 0 count for nothing: \"K1\"; remove them, or give a weight",
      "kriteria berbobot 0 tidak berpengaruh: \"K1\"; hapus, atau beri bobot"
    ),
    (
      .oversight(
        .mixedScales(
          small: .init(
            criterion: "K1", score: ExactDecimal(coefficient: 35, fractionDigits: 1)),
          great: .init(criterion: "K2", score: ExactDecimal(coefficient: 70)))),
      "scores of \"K1\" are about 3.5 and those of \"K2\" about 70; they are added up as they "
        + "stand, so score all criteria on one scale",
      "skor pada \"K1\" berkisar 3,5, sedangkan pada \"K2\" 70; skor dijumlahkan apa adanya, jadi "
        + "pakai satu skala untuk semua kriteria"
    ),
    (
      .oversight(.idleRules(["r"])),
      "these rules demand nothing: \"r\"; raise \"min\", or give a \"max\"",
      "aturan berikut tidak menuntut apa pun: \"r\"; naikkan \"min\", atau beri \"max\""
    ),
    (
      .oversight(.idleAlternatives(["hemat"])),
      "these alternatives change nothing: \"hemat\"",
      "alternatif berikut tidak mengubah apa pun: \"hemat\""
    ),
    (
      .oversight(.priceYearAfter(year: 2052, horizon: Horizon(first: 2025, last: 2027))),
      "the price year 2052 lies after the horizon 2025–2027, so that prices never grow; give the "
        + "year of the amounts",
      "tahun harga 2052 berada setelah masa perencanaan 2025–2027, sehingga harga tidak pernah "
        + "naik; isi dengan tahun harga yang dipakai"
    ),
  ]

  private static let advice: [(ScenarioAdvice, String, String)] = [
    (
      .emptyScore(program: "P1", column: "K1"), "3 scores are empty and count 0: P1 \"K1\"",
      "3 skor kosong dan dihitung 0: P1 \"K1\""
    ),
    (
      .yearColumnOutside(year: 2030, horizon: Horizon(first: 2025, last: 2027)),
      "3 columns of years outside the horizon are not used: 2030",
      "3 kolom tahun di luar masa perencanaan tidak dipakai: 2030"
    ),
    (
      .earliestTooEarly(program: "P1", earliest: 2025, possible: 2026),
      "3 programs are allowed to start before what they require makes it possible: P1 in 2025, "
        + "possible from 2026",
      "3 program boleh dimulai sebelum prasyaratnya memungkinkan: P1 pada 2025, baru mungkin 2026"
    ),
    (
      .noStartYear(program: "P1"),
      "no start year is left to 3 programs between their duration, their years, the horizon and "
        + "what they require; they cannot be chosen: P1",
      "tidak ada tahun mulai yang tersisa bagi 3 program di antara lamanya, tahun-tahunnya, masa "
        + "perencanaan, dan prasyaratnya; program ini tidak dapat dipilih: P1"
    ),
    (
      .unaffordable(program: "P1"),
      "3 programs are dearer in every start year than all ceilings of their sources; they cannot "
        + "be chosen: P1",
      "3 program pada setiap tahun mulai lebih mahal dari semua pagu sumber dananya; program ini "
        + "tidak dapat dipilih: P1"
    ),
    (
      .startUnused(program: "P1", status: "done"),
      "the starts of 3 programs are not used, because of their status: P1, done",
      "tahun mulai 3 program tidak dipakai karena statusnya: P1, done"
    ),
    (
      .requiresExcluded(program: "P1", required: "P2"),
      "3 programs require what is excluded; they cannot be chosen: P1 requires P2",
      "3 program mensyaratkan program yang dikecualikan; program ini tidak dapat dipilih: P1 "
        + "mensyaratkan P2"
    ),
    (
      .farFromOthers(
        FarNumber(
          label: "capital", subject: "P1", number: ExactDecimal(coefficient: 7_308),
          neighbors: .column, middle: ExactDecimal(coefficient: 6), times: 1_218, isLess: false,
          meant: nil)),
      "3 numbers are far from those beside them; check their units and digits: P1 \"capital\", "
        + "1,218 times",
      "3 angka jauh dari angka lain di sekitarnya; periksa satuan dan digitnya: P1 \"capital\", "
        + "1.218 kali"
    ),
    (
      .farFromOthers(
        FarNumber(
          label: "2026", subject: "A", number: ExactDecimal(coefficient: 1),
          neighbors: .row, middle: ExactDecimal(coefficient: 1_000), times: 1_000, isLess: true,
          meant: nil)),
      "3 numbers are far from those beside them; check their units and digits: A \"2026\", 1/1,000",
      "3 angka jauh dari angka lain di sekitarnya; periksa satuan dan digitnya: A \"2026\", 1/1.000"
    ),
    (
      .nobodyPays(program: "P1"),
      "no source is left that may pay all of 3 programs; they cannot be chosen: P1",
      "tidak ada lagi sumber dana yang boleh membiayai seluruh biaya 3 program; program ini tidak "
        + "dapat dipilih: P1"
    ),
    (
      .mayNotPayOM(source: "A"),
      "sources that may not pay O&M are passed over 3 times: A",
      "sumber dana yang tidak boleh membiayai operasional dilewati 3 kali: A"
    ),
    (
      .ruleWithoutPrograms(rule: "r"), "3 rules speak of no program: r",
      "3 aturan tidak mengenai program apa pun: r"
    ),
  ]
}
