import PetajalanDomain
import PetajalanPhrases
import PetajalanReading
import Testing

/// What people read about every kind of fault, in both languages.
@Suite struct FaultMessageTests {
  @Test(arguments: messages)
  func sentences(kind: ScenarioFaultKind, english: String, indonesian: String) {
    #expect(English().sentence(for: kind) == english)
    #expect(Indonesian().sentence(for: kind) == indonesian)
  }

  @Test func linesAreFoundByEditors() {
    let place = SourceLocation(file: "kota/programs.csv", line: 14, column: 12)
    let error = ScenarioFault(.program(.startMissing(program: "P1")), at: place)
    #expect(
      English().line(for: error)
        == "kota/programs.csv:14:12: error: program \"P1\" is committed without a year; "
        + "give one in \"start\"")
    let warning = ScenarioFault(.advice(.scoreUnused), at: place)
    #expect(
      Indonesian().line(for: warning)
        == "kota/programs.csv:14:12: warning: kolom \"score\" tidak dipakai karena skenario "
        + "memiliki kriteria; hapus kolom itu")
  }

  @Test func cellsAreFoundByTheirNames() {
    let place = SourceLocation(file: "kota.xlsx", sheet: "programs", line: 14, column: 3)
    let error = ScenarioFault(.value(.missing(label: "owner")), at: place)
    let line = "kota.xlsx:programs!C14: error: "
    #expect(English().line(for: error) == line + "\"owner\" is empty; give a value")
    #expect(Indonesian().line(for: error) == line + "\"owner\" kosong; berikan nilainya")
  }

  /// The words of a file are read with it; here of a table in Indonesian.
  @Test func messagesUseTheWordsOfTheFile() throws {
    let files = ScenarioTexts([
      "scenario.yaml": "petajalan: 1\nhorizon: {first: 2026, last: 2026}\n",
      "sources.csv": "kode,2026,modal,operasional\nA,100,ya,tidak\nB,1,tidak,ya\n",
      "programs.csv": """
      id,nama,opd_utama,durasi,status,alasan,tahun_mulai,biaya_modal,sumber_dana,skor
      P1,p,o,x,,,,1,A,5
      P2,p,o,1,terikat,,,1,A,5
      P3,p,o,1,wajb,,,1,B,5
      P4,,o,1,calon,,2026,1,A,5
      """,
    ])
    let faults = try ScenarioReader.read(files).faults
    let lines = faults.map { Indonesian().line(for: $0) }
    for part in [
      "\"x\" pada \"durasi\" bukan angka",
      "berstatus terikat tanpa tahun; isi kolom \"tahun_mulai\"",
      "berstatus terikat tanpa alasan; isi kolom \"alasan\"",
      "tulis \"calon\", \"wajib\", \"terikat\", \"dikecualikan\" atau \"selesai\"",
      "\"nama\" kosong", "tidak dipakai karena statusnya calon",
      "sebut sumber dengan \"modal: ya\"",
    ] {
      #expect(lines.contains { $0.contains(part) }, "\(part): \(lines)")
    }
    let english = faults.map { English().line(for: $0) }
    #expect(english.contains { $0.contains("\"x\" in \"durasi\" is not a number") })
  }

  @Test func descriptionOfAFaultIsItsEnglishLine() {
    let place = SourceLocation(file: "kota/programs.csv", line: 14, column: 12)
    let fault = ScenarioFault(.value(.missing(label: "owner")), at: place)
    #expect(
      "\(fault)" == "kota/programs.csv:14:12: error: \"owner\" is empty; give a value")
  }

  @Test func whatUsersWroteStaysOnOneLine() {
    let text = "a\nb" + String(repeating: "x", count: 100)
    let kind = ScenarioFaultKind.requirement(.syntax(text: text))
    let quoted = "\"a b" + String(repeating: "x", count: 57) + "…\""
    #expect(English().sentence(for: kind).hasPrefix(quoted + " is not a requirement"))
  }

  private static let horizon = Horizon(first: 2025, last: 2027)

  static let messages: [(ScenarioFaultKind, String, String)] = [
    (
      .file(.unavailable(ScenarioFileError(path: "a/opd.csv", problem: .missing))),
      "the file \"a/opd.csv\" does not exist; check its name and folder",
      "berkas \"a/opd.csv\" tidak ada; periksa nama dan foldernya"
    ),
    (
      .file(.unavailable(ScenarioFileError(path: "a", problem: .unreadable(errno: 13)))),
      "the file \"a\" cannot be read (system error 13)",
      "berkas \"a\" tidak dapat dibaca (galat sistem 13)"
    ),
    (
      .file(.unavailable(ScenarioFileError(path: "a", problem: .notAFile))),
      "\"a\" is a folder, pipe or device; give an ordinary file",
      "\"a\" adalah folder, pipa, atau perangkat; berikan berkas biasa"
    ),
    (
      .file(.unavailable(ScenarioFileError(path: "../a", problem: .outsideFolder))),
      "the file \"../a\" lies outside the scenario's folder; move it into the folder, "
        + "and name it from there",
      "berkas \"../a\" berada di luar folder skenario; pindahkan ke dalam folder itu, "
        + "lalu tulis namanya dari sana"
    ),
    (
      .file(.unavailable(ScenarioFileError(path: "roadmap/a.csv", problem: .leadsOut))),
      "\"roadmap/a.csv\" is a link that leads out of its folder; put the file itself there",
      "\"roadmap/a.csv\" adalah tautan ke luar foldernya; letakkan berkas aslinya di sana"
    ),
    (
      .file(.unavailable(ScenarioFileError(path: "a", problem: .tooLarge(limit: 1_073_741_824)))),
      "the file \"a\" is greater than 1,073,741,824 bytes",
      "berkas \"a\" lebih besar dari 1.073.741.824 bita"
    ),
    (
      .file(.unavailable(ScenarioFileError(path: "a.xlsx", problem: .workbook))),
      "\"a.xlsx\" is a workbook, and a text is asked for; save its sheet as a CSV file",
      "\"a.xlsx\" adalah buku kerja, padahal diminta teks; simpan lembarnya sebagai berkas CSV"
    ),
    (
      .file(.empty),
      "the file is empty",
      "berkas ini kosong"
    ),
    (
      .file(.invalidUTF8(byte: 0xC3)),
      "the byte 0xC3 is not UTF-8; save the file as UTF-8",
      "bita 0xC3 bukan UTF-8; simpan berkas sebagai UTF-8"
    ),
    (
      .file(.utf16),
      "the file is UTF-16; save it as UTF-8",
      "berkas ini UTF-16; simpan sebagai UTF-8"
    ),
    (
      .file(.unreadTable(name: "opd.csv", table: .owners)),
      "the file \"opd.csv\" is not read; name it owners.csv, or write "
        + "\"tables: {owners: opd.csv}\"",
      "berkas \"opd.csv\" tidak dibaca; beri nama owners.csv, atau tulis "
        + "\"tables: {owners: opd.csv}\""
    ),
    (
      .file(.unreadTable(name: "dependencies.xlsx", table: .dependencies)),
      "the file \"dependencies.xlsx\" is not read; save its sheet as dependencies.csv",
      "berkas \"dependencies.xlsx\" tidak dibaca; simpan lembarnya sebagai dependencies.csv"
    ),
    (
      .file(.controlCharacter(code: 0)),
      "the file holds the control character 0x00; remove it",
      "berkas memuat karakter kendali 0x00; hapus karakter itu"
    ),
    (
      .yaml(.syntax(.other("words"))),
      "this is not valid YAML: words",
      "ini bukan YAML yang sah: words"
    ),
    (
      .yaml(.syntax(.tooDeep(limit: 100))),
      "this is not valid YAML: values lie in one another deeper than 100 levels",
      "ini bukan YAML yang sah: nilai bertumpuk lebih dalam dari 100 tingkat"
    ),
    (
      .yaml(.syntax(.unknownAlias("kota"))),
      "this is not valid YAML: nothing before this has the name in \"*kota\"; "
        + "put a text that begins with * in quotes",
      "ini bukan YAML yang sah: tidak ada nilai sebelumnya yang bernama seperti pada \"*kota\"; "
        + "apit dengan kutip teks yang berawalan *"
    ),
    (
      .yaml(.syntax(.tab)),
      "this is not valid YAML: a tab stands here; indent with blanks",
      "ini bukan YAML yang sah: ada tab di sini; gunakan spasi untuk indentasi"
    ),
    (
      .yaml(.syntax(.badStart("@"))),
      "this is not valid YAML: no text begins with \"@\"; put it in quotes",
      "ini bukan YAML yang sah: teks tidak boleh diawali \"@\"; apit dengan kutip"
    ),
    (
      .yaml(.syntax(.strayColon)),
      "this is not valid YAML: a colon stands where no key can be; put a text with a "
        + "colon in quotes, or correct the indentation",
      "ini bukan YAML yang sah: ada titik dua di tempat yang tidak dapat memuat kunci; apit "
        + "dengan kutip teks yang memuat titik dua, atau perbaiki indentasinya"
    ),
    (
      .yaml(.syntax(.missingColon)),
      "this is not valid YAML: this line has no colon; write a key, a colon, a blank and a "
        + "value",
      "ini bukan YAML yang sah: baris ini tidak memuat titik dua; tulis kunci, titik dua, "
        + "spasi, lalu nilai"
    ),
    (
      .yaml(.syntax(.misplaced)),
      "this is not valid YAML: this stands further in or out than the lines it belongs to; "
        + "correct the indentation, or a bracket or quote too many",
      "ini bukan YAML yang sah: indentasi baris ini tidak sesuai dengan baris lain; perbaiki "
        + "indentasinya, atau hapus kurung atau kutip yang berlebih"
    ),
    (
      .yaml(.syntax(.unclosed("}"))),
      "this is not valid YAML: a \",\" or \"}\" is missing",
      "ini bukan YAML yang sah: tanda \",\" atau \"}\" kurang"
    ),
    (
      .yaml(.syntax(.unclosedQuote)),
      "this is not valid YAML: the quote that begins here does not end; close it",
      "ini bukan YAML yang sah: kutip yang dimulai di sini tidak ditutup; tutup kutip itu"
    ),
    (
      .yaml(.syntax(.escape)),
      "this is not valid YAML: this escape is not known in double quotes; write \\\\ for a "
        + "backslash, or use single quotes",
      "ini bukan YAML yang sah: urutan ini tidak dikenal di dalam kutip ganda; tulis \\\\ "
        + "untuk garis miring terbalik, atau gunakan kutip tunggal"
    ),
    (
      .yaml(.syntax(.behindEnd)),
      "this is not valid YAML: text stands behind the end of the document; remove it, or "
        + "the line \"...\"",
      "ini bukan YAML yang sah: ada teks setelah akhir dokumen; hapus teks itu, atau baris "
        + "\"...\""
    ),
    (
      .yaml(.syntax(.version)),
      "this is not valid YAML: the line %YAML asks for a version that is not known; remove it",
      "ini bukan YAML yang sah: baris %YAML meminta versi yang tidak dikenal; hapus baris itu"
    ),
    (
      .yaml(.syntax(.unknownTagHandle)),
      "this is not valid YAML: a tag begins with a name that is not known; remove it",
      "ini bukan YAML yang sah: sebuah tag diawali nama yang tidak dikenal; hapus tag itu"
    ),
    (
      .yaml(.noSettings),
      "this is no scenario: it holds no keys; begin with \"petajalan: 1\"",
      "ini bukan skenario karena tidak memuat kunci; awali dengan \"petajalan: 1\""
    ),
    (
      .yaml(.tag("!!binary")),
      "the tag \"!!binary\" is not known here; remove it",
      "tag \"!!binary\" tidak dikenal di sini; hapus tag itu"
    ),
    (
      .yaml(.tooManyElements(key: "rules", limit: 10_000)),
      "the list \"rules\" has more than 10,000 elements",
      "daftar \"rules\" memuat lebih dari 10.000 unsur"
    ),
    (
      .file(.workbook),
      "the file is a workbook and not a text; save its sheet as CSV in UTF-8, "
        + "or the workbook as *.xlsx",
      "berkas ini buku kerja, bukan teks; simpan lembarnya sebagai CSV UTF-8, "
        + "atau buku kerjanya sebagai *.xlsx"
    ),
    (
      .file(.unavailable(ScenarioFileError(path: "a", problem: .forbidden))),
      "the file \"a\" may not be read; ask for the right to read it",
      "berkas \"a\" tidak boleh dibaca; mintalah hak untuk membacanya"
    ),
    (
      .file(.unavailable(ScenarioFileError(path: "a", problem: .linksInCircle))),
      "the links of \"a\" lead in a circle; give an ordinary file",
      "tautan \"a\" berputar; berikan berkas biasa"
    ),
    (
      .file(.unavailable(ScenarioFileError(path: "a", problem: .nameTooLong))),
      "the name \"a\" is too long for this system",
      "nama \"a\" terlalu panjang bagi sistem ini"
    ),
    (
      .file(.unavailable(ScenarioFileError(path: "a", problem: .tooLargeInAll(limit: 1_000)))),
      "with \"a\", the scenario's files are greater than 1,000 bytes in all",
      "bersama \"a\", berkas skenario seluruhnya lebih besar dari 1.000 bita"
    ),
    (
      .table(.tooManyRows(table: .programs, limit: 100_000)),
      "the table programs has more than 100,000 rows",
      "tabel programs memuat lebih dari 100.000 baris"
    ),
    (
      .table(.tooManyColumns(limit: 16_384)),
      "the table has more than 16,384 columns",
      "tabel memuat lebih dari 16.384 kolom"
    ),
    (
      .table(.tooManyCells(limit: 6_000_000)),
      "the table has more than 6,000,000 cells",
      "tabel memuat lebih dari 6.000.000 sel"
    ),
    (
      .table(.longCell(limit: 1_000_000)),
      "the cell is longer than 1,000,000 bytes; look for a missing quote or line end",
      "sel ini lebih panjang dari 1.000.000 bita; periksa kutip atau akhir baris yang hilang"
    ),
    (
      .value(
        .number(
          label: "capital", text: "1,234,567",
          problem: .englishGroups(indonesian: "1.234.567"))
      ),
      "\"1,234,567\" in \"capital\" has commas as marks of thousands; write 1.234.567",
      "\"1,234,567\" pada \"capital\" memakai koma sebagai pemisah ribuan; tulis 1.234.567"
    ),
    (
      .value(.notID(label: "id", text: "P\u{202E}1\u{200B}")),
      "\"P<U+202E>1<U+200B>\" in \"id\" is not an id; "
        + "use 1 to 100 letters, digits, \"-\", \"_\" or \".\"",
      "\"P<U+202E>1<U+200B>\" pada \"id\" bukan id; "
        + "gunakan 1 sampai 100 huruf, angka, \"-\", \"_\", atau \".\""
    ),
    (
      .yaml(.secondDocument),
      "a second document begins here; a scenario file holds one",
      "dokumen kedua dimulai di sini; satu berkas skenario memuat satu dokumen"
    ),
    (
      .yaml(.duplicateKey(key: "name", firstLine: 3)),
      "the key \"name\" stands already in line 3; keep one of them",
      "kunci \"name\" sudah ada pada baris 3; pertahankan salah satu"
    ),
    (
      .yaml(.tooManyValues(limit: 1_000_000)),
      "the file holds more than 1,000,000 values, those of aliases counted each time",
      "berkas memuat lebih dari 1.000.000 nilai, termasuk nilai alias yang dihitung "
        + "setiap kali"
    ),
    (
      .yaml(.complexKey),
      "a key must be a plain text",
      "kunci harus berupa teks biasa"
    ),
    (
      .yaml(.wrongShape(key: "name", expected: .text)),
      "the value of \"name\" has the wrong shape; give one text or number",
      "bentuk nilai \"name\" keliru; berikan satu teks atau angka"
    ),
    (
      .yaml(.wrongShape(key: "terms", expected: .list)),
      "the value of \"terms\" has the wrong shape; give a list",
      "bentuk nilai \"terms\" keliru; berikan sebuah daftar"
    ),
    (
      .yaml(.wrongShape(key: "money", expected: .mapping)),
      "the value of \"money\" has the wrong shape; give keys with values",
      "bentuk nilai \"money\" keliru; berikan kunci beserta nilainya"
    ),
    (
      .yaml(.unknownKey(key: "discuont", nearest: "discount")),
      "the key \"discuont\" is not known here; did you mean \"discount\"?",
      "kunci \"discuont\" tidak dikenal di sini; apakah yang dimaksud \"discount\"?"
    ),
    (
      .yaml(.unknownKey(key: "xyz", nearest: nil)),
      "the key \"xyz\" is not known here",
      "kunci \"xyz\" tidak dikenal di sini"
    ),
    (
      .yaml(.unknownKey(key: "xyz", nearest: nil, known: ["unit", "numbers"])),
      "the key \"xyz\" is not known here; there is \"unit\" and \"numbers\"",
      "kunci \"xyz\" tidak dikenal di sini; yang ada \"unit\" dan \"numbers\""
    ),
    (
      .reference(.unknown(kind: .source, name: "APBN", nearest: nil, known: ["APBD", "CSR"])),
      "there is no source \"APBN\"; there is \"APBD\" and \"CSR\"",
      "tidak ada sumber dana \"APBN\"; yang ada \"APBD\" dan \"CSR\""
    ),
    (
      .alternative(.scaledTwice(key: "APBD.2027", other: "APBD")),
      "\"APBD.2027\" and \"APBD\" change the same ceiling; keep one of them",
      "\"APBD.2027\" dan \"APBD\" mengubah pagu yang sama; pertahankan salah satu"
    ),
    (
      .yaml(.missingKey(key: "horizon")),
      "the key \"horizon\" is missing",
      "kunci \"horizon\" tidak ada"
    ),
    (
      .yaml(.version(text: "2")),
      "version \"2\" of the format is not known; write 1",
      "versi format \"2\" tidak dikenal; tulis 1"
    ),
    (
      .reference(.unknown(kind: .alternative, name: "hemta", nearest: "hemat")),
      "there is no alternative \"hemta\"; did you mean \"hemat\"?",
      "tidak ada alternatif \"hemta\"; apakah yang dimaksud \"hemat\"?"
    ),
    (
      .alternative(.circle(alternatives: ["a", "b", "a"])),
      "alternatives are based on one another in a circle: a → b → a; remove one \"based-on\"",
      "alternatif saling mendasari secara melingkar: a → b → a; hapus salah satu \"based-on\""
    ),
    (
      .alternative(.sourceDropped(source: "CSR")),
      "source \"CSR\" is dropped in this alternative; keep the source, or leave it out here",
      "sumber dana \"CSR\" dihapus dalam alternatif ini; pertahankan sumber itu, atau jangan "
        + "sebut di sini"
    ),
    (
      .alternative(.ruleStands(rule: "Om", other: "om")),
      "rule \"Om\" cannot be added, because \"om\" stands already; drop that one first, or choose "
        + "another id",
      "aturan \"Om\" tidak dapat ditambahkan karena \"om\" sudah ada; hapus dahulu yang lama "
        + "dengan \"drop\", atau pilih id lain"
    ),
    (
      .alternative(.reasonMissing(program: "P1", status: "excluded")),
      "program \"P1\" becomes excluded without a reason; give one in \"reason\"",
      "program \"P1\" menjadi excluded tanpa alasan; isi \"reason\""
    ),
    (
      .alternative(.startMissing(program: "P1")),
      "program \"P1\" becomes committed without a year; give one in \"start\"",
      "program \"P1\" menjadi committed tanpa tahun; isi \"start\""
    ),
    (
      .within(alternative: "hemat", .advice(.nobodyPays(program: "P1"))),
      "in the alternative \"hemat\": no source is left that may pay all of program \"P1\"; it "
        + "cannot be chosen",
      "dalam alternatif \"hemat\": tidak ada lagi sumber dana yang boleh membiayai seluruh "
        + "program \"P1\"; program ini tidak dapat dipilih"
    ),
    (
      .table(.unclosedQuote),
      "the quoted cell that begins here does not end; close it with \"",
      "sel bertanda kutip yang dimulai di sini tidak ditutup; tutup dengan \""
    ),
    (
      .table(.textAfterQuote),
      "text stands behind a closing quote; double a quote inside a cell",
      "ada teks setelah kutip penutup; gandakan tanda kutip yang berada di dalam sel"
    ),
    (
      .table(.quoteInsideCell),
      "a quote stands inside an unquoted cell; quote the whole cell and double the "
        + "quote",
      "ada tanda kutip di dalam sel tanpa kutip; apit seluruh sel dengan kutip dan "
        + "gandakan tanda kutip itu"
    ),
    (
      .table(.unevenRow(cells: 1, columns: 3)),
      "the row has 1 cell; the header has 3",
      "baris ini memiliki 1 sel; kepala tabel memiliki 3"
    ),
    (
      .table(.unevenRow(cells: 4, columns: 3)),
      "the row has 4 cells; the header has 3",
      "baris ini memiliki 4 sel; kepala tabel memiliki 3"
    ),
    (
      .table(.oddRows(.total, text: "JUMLAH", table: .programs, others: [], isSheet: true)),
      "\"JUMLAH\": a row of totals? delete the row, or move it to a sheet whose name begins with #",
      "\"JUMLAH\": baris jumlah? hapus baris ini, atau pindahkan ke lembar yang namanya diawali #"
    ),
    (
      .table(
        .oddRows(
          .heading, text: "SMART LIVING", table: .programs, others: [9, 15, 16], isSheet: true)),
      "\"SMART LIVING\": the heading of a group, which the column \"dimension\" states, or a note? "
        + "delete the row, or move it to a sheet whose name begins with #; so it is with rows "
        + "9, 15–16",
      "\"SMART LIVING\": judul kelompok, yang tempatnya di kolom dimensi, atau catatan? hapus baris "
        + "ini, atau pindahkan ke lembar yang namanya diawali #; begitu pula baris 9, 15–16"
    ),
    (
      .table(
        .oddRows(.heading, text: "Sumber: RPJMD", table: .sources, others: [9], isSheet: false)),
      "\"Sumber: RPJMD\": a heading or a note? delete the row, or move it to another file; so it is "
        + "with row 9",
      "\"Sumber: RPJMD\": judul atau catatan? hapus baris ini, atau pindahkan ke berkas lain; begitu "
        + "pula baris 9"
    ),
    (
      .table(.oddRows(.header, text: "id", table: .programs, others: [], isSheet: false)),
      "\"id\": the headers again? delete the row, or move it to another file",
      "\"id\": kepala tabel lagi? hapus baris ini, atau pindahkan ke berkas lain"
    ),
    (
      .table(.rowAboveHeader(headerLine: 3)),
      "this row stands above the header in row 3 and would not be read; move it below, or delete "
        + "it",
      "baris ini berada di atas kepala tabel pada baris 3 sehingga tidak akan dibaca; pindahkan ke "
        + "bawahnya, atau hapus"
    ),
    (
      .table(.duplicateHeader(header: "id", first: "id")),
      "the column \"id\" stands twice; keep one of them",
      "kolom \"id\" ada dua; pertahankan salah satu"
    ),
    (
      .table(.duplicateHeader(header: "Nama", first: "name")),
      "the columns \"name\" and \"Nama\" mean the same; keep one of them",
      "kolom \"name\" dan \"Nama\" sama artinya; pertahankan salah satu"
    ),
    (
      .table(.emptyHeader),
      "the header is empty; name the column, or begin a note with #",
      "kepala kolom kosong; beri nama, atau awali catatan dengan #"
    ),
    (
      .table(.unknownHeader(header: "capitl", table: .programs, nearest: "capital")),
      "the table programs has no column \"capitl\"; did you mean \"capital\"?",
      "tabel programs tidak mengenal kolom \"capitl\"; apakah yang dimaksud "
        + "\"capital\"?"
    ),
    (
      .table(.unknownHeader(header: "xyz", table: .owners, nearest: nil)),
      "the table owners has no column \"xyz\"; begin a note with #",
      "tabel owners tidak mengenal kolom \"xyz\"; awali catatan dengan #"
    ),
    (
      .table(.missingColumn(column: "name", table: .programs)),
      "the table programs lacks the column \"name\"",
      "tabel programs tidak memiliki kolom \"name\""
    ),
    (
      .table(.missingYears([2025, 2027, 2028, 2029])),
      "the table sources lacks the columns of the years 2025, 2027–2029; give a "
        + "ceiling for each year of the horizon",
      "tabel sources tidak memiliki kolom tahun 2025, 2027–2029; berikan pagu untuk "
        + "setiap tahun perencanaan"
    ),
    (
      .table(.noRows(table: .programs)),
      "the table programs has no rows; give at least one",
      "tabel programs tidak memiliki baris; isi paling sedikit satu"
    ),
    (
      .table(.criterionIsColumn(criterion: "target")),
      "the criterion \"target\" has the name of a column of programs; give it another "
        + "id",
      "kriteria \"target\" bernama sama dengan kolom tabel programs; beri id lain"
    ),
    (
      .value(.missing(label: "owner")),
      "\"owner\" is empty; give a value",
      "\"owner\" kosong; berikan nilainya"
    ),
    (
      .value(.notID(label: "id", text: "P 1")),
      "\"P 1\" in \"id\" is not an id; use 1 to 100 letters, digits, \"-\", \"_\" or "
        + "\".\"",
      "\"P 1\" pada \"id\" bukan id; gunakan 1 sampai 100 huruf, angka, \"-\", \"_\", "
        + "atau \".\""
    ),
    (
      .value(.number(label: "capital", text: "ten", problem: .notANumber)),
      "\"ten\" in \"capital\" is not a number",
      "\"ten\" pada \"capital\" bukan angka"
    ),
    (
      .value(.number(label: "capital", text: "NaN", problem: .notFinite)),
      "\"NaN\" in \"capital\" is not a finite number",
      "\"NaN\" pada \"capital\" bukan angka yang terhingga"
    ),
    (
      .value(.number(label: "capital", text: "1e400", problem: .exponent)),
      "\"1e400\" in \"capital\" has an exponent; write all its digits",
      "\"1e400\" pada \"capital\" memakai eksponen; tulis semua digitnya"
    ),
    (
      .value(.number(label: "capital", text: "-0", problem: .negativeZero)),
      "\"-0\" in \"capital\" is zero with a minus sign; write 0",
      "\"-0\" pada \"capital\" adalah nol bertanda minus; tulis 0"
    ),
    (
      .value(
        .number(label: "capital", text: "12345678901234567890", problem: .tooManyDigits(limit: 18))),
      "\"12345678901234567890\" in \"capital\" has more than 18 significant digits",
      "\"12345678901234567890\" pada \"capital\" memiliki lebih dari 18 angka penting"
    ),
    (
      .value(.number(label: "capital", text: "1.5", problem: .twoReadings("1,5", "15"))),
      "\"1.5\" in \"capital\" can be read as 1,5 or as 15; write the one that is meant",
      "\"1.5\" pada \"capital\" dapat dibaca sebagai 1,5 atau 15; tulis yang dimaksud"
    ),
    (
      .value(.number(label: "capital", text: "1.234.567", problem: .grouped(plain: "1234567"))),
      "\"1.234.567\" in \"capital\" has marks of thousands; write 1234567, or set "
        + "\"numbers: id\" for Indonesian numbers",
      "\"1.234.567\" pada \"capital\" memakai pemisah ribuan; tulis 1234567, atau atur "
        + "\"numbers: id\" untuk angka Indonesia"
    ),
    (
      .value(.number(label: "capital", text: "1,5", problem: .decimalComma(plain: "1.5"))),
      "\"1,5\" in \"capital\" has a decimal comma; write 1.5, or set \"numbers: id\" "
        + "for Indonesian numbers",
      "\"1,5\" pada \"capital\" memakai koma desimal; tulis 1.5, atau atur \"numbers: "
        + "id\" untuk angka Indonesia"
    ),
    (
      .value(.number(label: "capital", text: "Rp 250 juta", problem: .currency)),
      "\"Rp 250 juta\" in \"capital\" has a currency or unit beside it; write the "
        + "number alone, or set \"numbers: id\"",
      "\"Rp 250 juta\" pada \"capital\" disertai mata uang atau satuan; tulis angkanya "
        + "saja, atau atur \"numbers: id\""
    ),
    (
      .value(.number(label: "K1", text: "2 juta", problem: .unitWord)),
      "\"2 juta\" in \"K1\" has a unit beside it; write the number alone",
      "\"2 juta\" pada \"K1\" disertai satuan; tulis angkanya saja"
    ),
    (
      .value(.number(label: "capital", text: "-5", problem: .negative)),
      "\"-5\" in \"capital\" is negative; give 0 or more",
      "\"-5\" pada \"capital\" bernilai negatif; berikan 0 atau lebih"
    ),
    (
      .value(.number(label: "duration", text: "1.5", problem: .notWhole)),
      "\"1.5\" in \"duration\" is not a whole number",
      "\"1.5\" pada \"duration\" bukan bilangan bulat"
    ),
    (
      .value(.number(label: "duration", text: "0", problem: .outside(least: "1", greatest: "100"))),
      "\"0\" in \"duration\" is out of range; give 1 to 100",
      "\"0\" pada \"duration\" di luar batas; berikan 1 sampai 100"
    ),
    (
      .value(.number(label: "capital", text: "0.5", problem: .fractionOfRupiah(unit: .rupiah))),
      "\"0.5\" in \"capital\" does not come to whole rupiah in the unit rupiah; give a "
        + "whole number",
      "\"0.5\" pada \"capital\" tidak menjadi rupiah bulat dalam satuan rupiah; "
        + "berikan bilangan bulat"
    ),
    (
      .value(.number(label: "om", text: "0.1234567", problem: .fractionOfRupiah(unit: .juta))),
      "\"0.1234567\" in \"om\" does not come to whole rupiah in the unit juta; give at "
        + "most 6 digits behind the mark",
      "\"0.1234567\" pada \"om\" tidak menjadi rupiah bulat dalam satuan juta; berikan "
        + "paling banyak 6 angka di belakang tanda desimal"
    ),
    (
      .value(
        .number(label: "om", text: "9", problem: .amountTooGreat(rupiah: 1_000_000_000_000_000))),
      "\"9\" in \"om\" is too much; one amount is at most 1,000,000,000,000,000 rupiah",
      "\"9\" pada \"om\" terlalu besar; satu nilai paling banyak 1.000.000.000.000.000 "
        + "rupiah"
    ),
    (
      .value(.number(label: "escalation", text: "2.555%", problem: .finerThanBasisPoint)),
      "\"2.555%\" in \"escalation\" is too fine; give at most two digits behind the "
        + "mark",
      "\"2.555%\" pada \"escalation\" terlalu rinci; berikan paling banyak dua angka "
        + "di belakang tanda desimal"
    ),
    (
      .value(.word(label: "status", text: "donee", allowed: ["done", "selesai"], nearest: "done")),
      "\"donee\" is not known in \"status\"; write \"done\" or \"selesai\"; did you "
        + "mean \"done\"?",
      "\"donee\" tidak dikenal pada \"status\"; tulis \"done\" atau \"selesai\"; "
        + "apakah yang dimaksud \"done\"?"
    ),
    (
      .value(.word(label: "carry", text: "maybe", allowed: ["yes", "no", "ya"], nearest: nil)),
      "\"maybe\" is not known in \"carry\"; write \"yes\", \"no\" or \"ya\"",
      "\"maybe\" tidak dikenal pada \"carry\"; tulis \"yes\", \"no\" atau \"ya\""
    ),
    (
      .value(.yearRange(label: "years", text: "all")),
      "\"all\" in \"years\" is not a range of years; write, say, 2026..2028",
      "\"all\" pada \"years\" bukan rentang tahun; tulis misalnya 2026..2028"
    ),
    (
      .value(.listMarks(label: "sources", text: "APBD/CSR", written: "APBD|CSR")),
      "\"APBD/CSR\" in \"sources\" is no list; separate its elements with |: APBD|CSR",
      "\"APBD/CSR\" pada \"sources\" bukan daftar; pisahkan dengan |: APBD|CSR"
    ),
    (
      .value(
        .number(
          label: "capital", text: "2100000000",
          problem: .rupiahInUnit(unit: .juta, meant: "2100"))),
      "\"2100000000\" in \"capital\" is too much in the unit juta; if it is rupiah, write 2100",
      "\"2100000000\" pada \"capital\" terlalu besar dalam satuan juta; jika ini rupiah, tulis 2100"
    ),
    (
      .value(.time(label: "time", text: "soon")),
      "\"soon\" in \"time\" is not a span of time; write, say, 90, 60s, 2m or 1h",
      "\"soon\" pada \"time\" bukan lama waktu; tulis misalnya 90, 60s, 2m, atau 1h"
    ),
    (
      .reference(.unknown(kind: .program, name: "P70", nearest: "P07")),
      "there is no program \"P70\"; did you mean \"P07\"?",
      "tidak ada program \"P70\"; apakah yang dimaksud \"P07\"?"
    ),
    (
      .reference(.unknown(kind: .programOrGroup, name: "P70", nearest: nil)),
      "there is no program or group \"P70\"",
      "tidak ada program atau kelompok \"P70\""
    ),
    (
      .reference(.unknown(kind: .source, name: "ABPD", nearest: "APBD")),
      "there is no source \"ABPD\"; did you mean \"APBD\"?",
      "tidak ada sumber dana \"ABPD\"; apakah yang dimaksud \"APBD\"?"
    ),
    (
      .reference(.unknown(kind: .owner, name: "Dinas X", nearest: nil)),
      "there is no owner \"Dinas X\"",
      "tidak ada OPD \"Dinas X\""
    ),
    (
      .reference(.unknown(kind: .column, name: "tgas", nearest: "tags")),
      "there is no column of programs \"tgas\"; did you mean \"tags\"?",
      "tidak ada kolom tabel programs bernama \"tgas\"; apakah yang dimaksud \"tags\"?"
    ),
    (
      .reference(.ambiguousOwner(name: "Dinas", owners: ["A", "B", "C"])),
      "several owners go by the name \"Dinas\": \"A\", \"B\" and \"C\"; give an id",
      "beberapa OPD bernama \"Dinas\": \"A\", \"B\" dan \"C\"; berikan idnya"
    ),
    (
      .reference(.programAndGroup(name: "G")),
      "\"G\" is both a program and a group; rename the group",
      "\"G\" adalah program sekaligus kelompok; ganti nama kelompoknya"
    ),
    (
      .reference(.duplicateID(kind: .criterion, id: "K1", other: "K1", line: 2)),
      "the criterion \"K1\" stands already in line 2",
      "kriteria \"K1\" sudah ada pada baris 2"
    ),
    (
      .reference(.duplicateID(kind: .rule, id: "R", other: "r", line: 2)),
      "the rule \"R\" differs from \"r\" in line 2 only in case or Unicode form; give "
        + "it another id",
      "aturan \"R\" berbeda dari \"r\" pada baris 2 hanya dalam huruf besar-kecil atau "
        + "bentuk Unicode; beri id lain"
    ),
    (
      .reference(.duplicateID(kind: .term, id: "t", other: "t", line: 2)),
      "the term \"t\" stands already in line 2",
      "jangka \"t\" sudah ada pada baris 2"
    ),
    (
      .reference(.twiceInList(name: "APBD")),
      "\"APBD\" stands twice in this list; name it once",
      "\"APBD\" disebut dua kali dalam daftar ini; sebut satu kali"
    ),
    (
      .setting(.yearsReversed(first: 2027, last: 2025)),
      "the years end in 2025, before they begin in 2027; swap them",
      "tahun berakhir pada 2025, sebelum dimulai pada 2027; tukar keduanya"
    ),
    (
      .setting(.horizonTooLong(years: 101, limit: 100)),
      "the horizon has 101 years; give at most 100",
      "masa perencanaan memuat 101 tahun; berikan paling banyak 100"
    ),
    (
      .setting(.termsOverlap(term: "long", other: "short", year: 2026)),
      "the terms \"short\" and \"long\" both hold the year 2026; let one end before "
        + "the other begins",
      "jangka \"short\" dan \"long\" sama-sama memuat tahun 2026; akhiri yang satu "
        + "sebelum yang lain dimulai"
    ),
    (
      .pairwise(.noCriteria),
      "judgements in pairs need criteria; give them in the table criteria",
      "penilaian berpasangan memerlukan kriteria; berikan kriteria dalam tabel criteria"
    ),
    (
      .pairwise(.weightToo(criterion: "K1")),
      "criterion \"K1\" has a weight, and \"pairwise\" gives it another; leave one of the two out",
      "kriteria \"K1\" memiliki bobot, padahal \"pairwise\" juga memberinya bobot; hapus salah satu"
    ),
    (
      .pairwise(.tooMany(criteria: 16, limit: 15)),
      "there are 16 criteria; at most 15 can be judged in pairs",
      "ada 16 kriteria; paling banyak 15 yang dapat dinilai berpasangan"
    ),
    (
      .pairwise(.pair(text: "K1-K2")), "\"K1-K2\" is not two criteria; write, say, K1/K2",
      "\"K1-K2\" bukan dua kriteria; tulis, misalnya, K1/K2"
    ),
    (
      .pairwise(.itself(criterion: "K1")),
      "criterion \"K1\" is compared with itself; remove it",
      "kriteria \"K1\" dibandingkan dengan dirinya sendiri; hapus"
    ),
    (
      .pairwise(.twice(pair: "K2/K1", other: "K1/K2")),
      "the pair \"K2/K1\" is judged already as \"K1/K2\"; remove one of the two",
      "pasangan \"K2/K1\" sudah dinilai sebagai \"K1/K2\"; hapus salah satu"
    ),
    (
      .pairwise(.ratio(pair: "K1/K2", text: "12")),
      "\"12\" is no judgement of \"K1/K2\"; write a number from 1 to 9, or 1/2 to 1/9",
      "\"12\" bukan penilaian untuk \"K1/K2\"; tulis angka 1 sampai 9, atau 1/2 sampai 1/9"
    ),
    (
      .pairwise(.missing(pairs: ["K1/K3", "K2/K3"])),
      "these pairs are not judged: K1/K3, K2/K3",
      "pasangan berikut belum dinilai: K1/K3, K2/K3"
    ),
    (
      .advice(
        .inconsistent(
          ratio: ExactDecimal(coefficient: 2345, fractionDigits: 4), pair: "K1/K3", given: "1/5",
          fitting: "9")),
      "the judgements contradict each other: their consistency ratio is 0.2345, and should be at "
        + "most 0.1; K1/K3 is 1/5, but by the other judgements it would be about 9",
      "penilaian berpasangan saling bertentangan: rasio konsistensinya 0,2345, seharusnya paling "
        + "tinggi 0,1; K1/K3 bernilai 1/5, padahal menurut penilaian lainnya kira-kira 9"
    ),
    (
      .setting(.changeOutside(year: 2035, horizon: horizon)),
      "the year 2035 changes nothing; the horizon is 2025–2027",
      "tahun 2035 tidak mengubah apa pun; masa perencanaan adalah 2025–2027"
    ),
    (
      .setting(.noWeight),
      "all criteria have weight 0; give at least one more than 0",
      "semua kriteria berbobot 0; berikan paling sedikit satu bobot di atas 0"
    ),
    (
      .program(.reasonMissing(program: "P1", status: "mandatory")),
      "program \"P1\" is mandatory without a reason; give one in \"reason\"",
      "program \"P1\" berstatus mandatory tanpa alasan; isi kolom \"reason\""
    ),
    (
      .program(.startMissing(program: "P1")),
      "program \"P1\" is committed without a year; give one in \"start\"",
      "program \"P1\" berstatus committed tanpa tahun; isi kolom \"start\""
    ),
    (
      .program(.startOutside(program: "P1", start: 2027, duration: 2, horizon: horizon)),
      "program \"P1\" would be built 2027–2028; the horizon is 2025–2027",
      "program \"P1\" akan dibangun 2027–2028; masa perencanaan adalah 2025–2027"
    ),
    (
      .program(.startOutside(program: "P1", start: 2024, duration: 2, horizon: horizon)),
      "program \"P1\" would be built 2024–2025; the horizon is 2025–2027; of a contract under "
        + "way, state what is left: start 2025, the years and the cost that remain",
      "program \"P1\" akan dibangun 2024–2025; masa perencanaan adalah 2025–2027; untuk kontrak "
        + "yang sudah berjalan, isi sisanya: mulai 2025 dengan sisa tahun dan sisa biayanya"
    ),
    (
      .program(.profileLength(program: "P1", parts: 1, duration: 2)),
      "the profile of program \"P1\" has 1 part; its duration is 2 years",
      "profil program \"P1\" memiliki 1 bagian; lama program itu 2 tahun"
    ),
    (
      .program(.profileLength(program: "P1", parts: 2, duration: 1)),
      "the profile of program \"P1\" has 2 parts; its duration is 1 year",
      "profil program \"P1\" memiliki 2 bagian; lama program itu 1 tahun"
    ),
    (
      .program(.profileSum(program: "P1", sum: ExactDecimal(coefficient: 999, fractionDigits: 1))),
      "the profile of program \"P1\" sums to 99.9 %; it must be 100 %",
      "profil program \"P1\" berjumlah 99,9 %; seharusnya 100 %"
    ),
    (
      .program(.noCapitalPayer(program: "P1")),
      "none of these sources may pay capital of program \"P1\"; name one with "
        + "\"capital: yes\"",
      "tidak satu pun sumber dana ini boleh membiayai modal program \"P1\"; sebut "
        + "sumber dengan \"capital: yes\""
    ),
    (
      .program(.noOMPayer(program: "P1")),
      "none of these sources may pay the O&M of program \"P1\"; name one with \"om: "
        + "yes\" in \"om_sources\"",
      "tidak satu pun sumber dana ini boleh membiayai operasional program \"P1\"; "
        + "sebut sumber dengan \"om: yes\" pada \"om_sources\""
    ),
    (
      .program(.limit(text: "CSR<30%")),
      "the limit in \"CSR<30%\" cannot be read; write, say, CSR<=30% or APBD>=10%",
      "batas pada \"CSR<30%\" tidak dapat dibaca; tulis misalnya CSR<=30% atau "
        + "APBD>=10%"
    ),
    (
      .program(.limitsTooHigh(program: "P1")),
      "the sources of program \"P1\" must pay more than they may, or more than 100 %; "
        + "lower a limit \">=\"",
      "sumber dana program \"P1\" wajib membayar lebih dari yang diperbolehkan, atau "
        + "lebih dari 100 %; turunkan batas \">=\""
    ),
    (
      .program(.limitsTooLow(program: "P1")),
      "the sources of program \"P1\" may together pay less than 100 %; raise a limit "
        + "\"<=\" or add a source",
      "sumber dana program \"P1\" bersama-sama hanya boleh membayar kurang dari 100 %; "
        + "naikkan batas \"<=\" atau tambahkan sumber"
    ),
    (
      .program(.lineAfterDuration(program: "P1", year: 3, duration: 2)),
      "program \"P1\" has no project year 3; its duration is 2",
      "program \"P1\" tidak memiliki tahun ke-3; lamanya 2 tahun"
    ),
    (
      .program(.escalatesTooFar(program: "P1")),
      "the cost of program \"P1\" grows beyond what can be counted; lower it, or the "
        + "escalation",
      "biaya program \"P1\" naik melampaui yang dapat dihitung; turunkan biaya atau "
        + "eskalasinya"
    ),
    (
      .requirement(.syntax(text: "P1+x")),
      "\"P1+x\" is not a requirement; write, say, P07, P07+1 or P07/P09",
      "\"P1+x\" bukan prasyarat; tulis misalnya P07, P07+1, atau P07/P09"
    ),
    (
      .requirement(.itself(program: "P1")),
      "program \"P1\" requires itself",
      "program \"P1\" mensyaratkan dirinya sendiri"
    ),
    (
      .requirement(.circle(programs: ["P1", "P2", "P1"])),
      "programs require one another in a circle: P1 → P2 → P1; remove one of the "
        + "requirements",
      "program saling mensyaratkan secara melingkar: P1 → P2 → P1; hapus salah satu "
        + "prasyarat"
    ),
    (
      .requirement(.circle(programs: (1...20).map { "P\($0)" } + ["P1"])),
      "programs require one another in a circle: P1 → P2 → P3 → P4 → P5 → P6 → P7 → P8 "
        + "→ P9 → P10 → … → P1; remove one of the requirements",
      "program saling mensyaratkan secara melingkar: P1 → P2 → P3 → P4 → P5 → P6 → P7 "
        + "→ P8 → P9 → P10 → … → P1; hapus salah satu prasyarat"
    ),
    (
      .requirement(.lagTooSmall(required: "P1", lag: -3, least: -1)),
      "the lag -3 is too small for \"P1\"; give -1 or more",
      "jeda -3 terlalu kecil untuk \"P1\"; berikan -1 atau lebih"
    ),
    (
      .requirement(.lagTwice(text: "P1+1")),
      "\"P1+1\" gives a lag that the column \"lag\" gives too; keep one of them",
      "\"P1+1\" memuat jeda yang juga diberikan kolom \"lag\"; pertahankan salah satu"
    ),
    (
      .rule(.noKind(rule: "r", kinds: ["count", "spend", "together"])),
      "rule \"r\" has no kind; give one of \"count\", \"spend\" or \"together\"",
      "aturan \"r\" tidak memiliki jenis; berikan \"count\", \"spend\" atau "
        + "\"together\""
    ),
    (
      .rule(.severalKinds(rule: "r", kinds: ["count", "spend"])),
      "rule \"r\" has several kinds, \"count\" and \"spend\"; make a rule of each",
      "aturan \"r\" memiliki beberapa jenis, \"count\" dan \"spend\"; buat satu aturan "
        + "untuk masing-masing"
    ),
    (
      .rule(.noBound(rule: "r", keys: ["min", "max"])),
      "rule \"r\" has no bound; give \"min\" or \"max\"",
      "aturan \"r\" tidak memiliki batas; berikan \"min\" atau \"max\""
    ),
    (
      .rule(.leastAboveGreatest(rule: "r")),
      "rule \"r\" has a \"min\" above its \"max\"; swap them",
      "\"min\" aturan \"r\" melebihi \"max\"; tukar keduanya"
    ),
    (
      .rule(.keyNotForKind(key: "years", kind: "count")),
      "the key \"years\" does not go with \"count\"; remove it",
      "kunci \"years\" tidak berlaku untuk \"count\"; hapus kunci itu"
    ),
    (
      .rule(.tooFewTogether(rule: "r")),
      "rule \"r\" ties fewer than two programs together; name two or more",
      "aturan \"r\" mengikat kurang dari dua program; sebut dua atau lebih"
    ),
    (
      .total(.ceilings(limit: 9_000_000_000_000_000_000)),
      "all ceilings together are more than 9,000,000,000,000,000,000 rupiah",
      "jumlah semua pagu lebih dari 9.000.000.000.000.000.000 rupiah"
    ),
    (
      .total(.benefit(limit: 2_000_000_000_000)),
      "all benefits and penalties together are more than 2,000,000,000,000 points; scale the scores "
        + "down",
      "jumlah semua manfaat dan penalti lebih dari 2.000.000.000.000 poin; perkecil skornya"
    ),
    (
      .advice(.emptyScore(program: "P1", column: "K1")),
      "program \"P1\" has no score in \"K1\"; it counts 0",
      "program \"P1\" tidak memiliki skor pada \"K1\"; dihitung 0"
    ),
    (
      .advice(.scoreUnused),
      "the column \"score\" is not used, because the scenario has criteria; remove it",
      "kolom \"score\" tidak dipakai karena skenario memiliki kriteria; hapus kolom "
        + "itu"
    ),
    (
      .advice(.yearColumnOutside(year: 2030, horizon: horizon)),
      "the column 2030 is not used; the horizon is 2025–2027",
      "kolom 2030 tidak dipakai; masa perencanaan adalah 2025–2027"
    ),
    (
      .advice(.yearOutside(label: "first", year: 2030, horizon: horizon)),
      "2030 in \"first\" is outside the horizon 2025–2027",
      "2030 pada \"first\" berada di luar masa perencanaan 2025–2027"
    ),
    (
      .advice(.earliestTooEarly(program: "P1", earliest: 2025, possible: 2026)),
      "program \"P1\" is allowed to start in 2025; what it requires makes 2026 the "
        + "first possible year",
      "program \"P1\" boleh dimulai pada 2025; prasyaratnya baru memungkinkan 2026"
    ),
    (
      .advice(.noStartYear(program: "P1")),
      "no start year is left to program \"P1\" between its duration, its years, the "
        + "horizon and what it requires; it cannot be chosen",
      "tidak ada tahun mulai yang tersisa bagi program \"P1\" di antara lamanya, "
        + "tahun-tahunnya, masa perencanaan, dan prasyaratnya; program ini tidak dapat "
        + "dipilih"
    ),
    (
      .advice(.variantDone(program: "P1", group: "g", open: ["P2", "P3"])),
      "variant \"P1\" of group \"g\" is done; \"P2\" or \"P3\" can still be chosen "
        + "beside it; if that is not meant, give these the status \"excluded\"",
      "varian \"P1\" dari kelompok \"g\" sudah selesai; \"P2\" atau \"P3\" "
        + "masih dapat dipilih di sampingnya; jika bukan itu maksudnya, beri status "
        + "\"dikecualikan\""
    ),
    (
      .advice(.unaffordable(program: "P1")),
      "program \"P1\" is dearer in every start year than all ceilings of its sources; "
        + "it cannot be chosen",
      "program \"P1\" pada setiap tahun mulai lebih mahal dari semua pagu sumber "
        + "dananya; program ini tidak dapat dipilih"
    ),
    (
      .advice(.dimensionSpelling(written: "Smart Government", usual: "Smart Governance")),
      "the dimension \"Smart Government\" is usually written \"Smart Governance\"; programs of "
        + "both spellings do not stand together",
      "dimensi \"Smart Government\" biasanya ditulis \"Smart Governance\"; program dengan kedua "
        + "ejaan tidak dikelompokkan bersama"
    ),
    (
      .advice(.startUnused(program: "P1", status: "mandatory")),
      "the start of program \"P1\" is not used, because its status is mandatory",
      "tahun mulai program \"P1\" tidak dipakai karena statusnya mandatory"
    ),
    (
      .advice(.requiresExcluded(program: "P1", required: "P2")),
      "program \"P1\" requires \"P2\", which is excluded; it cannot be chosen",
      "program \"P1\" mensyaratkan \"P2\" yang dikecualikan; program ini tidak dapat "
        + "dipilih"
    ),
    (
      .advice(.matchesNothing(rule: "r", column: "tags", value: "roda", nearest: "road")),
      "rule \"r\": no program has \"roda\" in \"tags\"; did you mean \"road\"?",
      "aturan \"r\": tidak ada program dengan \"roda\" pada \"tags\"; apakah yang "
        + "dimaksud \"road\"?"
    ),
    (
      .advice(.matchesNothing(rule: "r", column: "tags", value: "x", nearest: nil)),
      "rule \"r\": no program has \"x\" in \"tags\"",
      "aturan \"r\": tidak ada program dengan \"x\" pada \"tags\""
    ),
    (
      .advice(.ruleWithoutPrograms(rule: "r[x]")),
      "rule \"r[x]\" speaks of no program",
      "aturan \"r[x]\" tidak mengenai program apa pun"
    ),
    (
      .advice(.mayNotPayOM(source: "CSR")),
      "source \"CSR\" may not pay O&M and is passed over here",
      "sumber dana \"CSR\" tidak boleh membiayai operasional dan dilewati di sini"
    ),
    (
      .advice(
        .farFromOthers(
          FarNumber(
            label: "capital", subject: "P1",
            number: ExactDecimal(coefficient: 72, fractionDigits: 1), neighbors: .column,
            middle: ExactDecimal(coefficient: 8_900), times: 1_236, isLess: true,
            meant: ExactDecimal(coefficient: 7_200)))),
      "7.2 in \"capital\" of \"P1\" is 1/1,236 of the middle one of its column, 8900; "
        + "did you mean 7200?",
      "7,2 pada \"capital\" untuk \"P1\" hanya 1/1.236 nilai tengah kolomnya, 8900; "
        + "apakah yang dimaksud 7200?"
    ),
    (
      .advice(
        .farFromOthers(
          FarNumber(
            label: "2026", subject: "APBD", number: ExactDecimal(coefficient: 5_100),
            neighbors: .row, middle: ExactDecimal(coefficient: 100), times: 51, isLess: false,
            meant: nil))),
      "5100 in \"2026\" of \"APBD\" is 51 times the middle one of its row, 100; check its unit",
      "5100 pada \"2026\" untuk \"APBD\" 51 kali nilai tengah barisnya, 100; periksa satuannya"
    ),
    (
      .advice(
        .scoreFarAbove(
          program: "P1", column: "K1", score: ExactDecimal(coefficient: 450),
          greatest: ExactDecimal(coefficient: 100), meant: ExactDecimal(coefficient: 45))),
      "the score 450 of program \"P1\" in \"K1\" is far above the others, of which the greatest is "
        + "100; did you mean 45?",
      "skor 450 program \"P1\" pada \"K1\" jauh di atas skor lainnya, yang paling tinggi 100; "
        + "apakah yang dimaksud 45?"
    ),
    (
      .advice(
        .scoreFarAbove(
          program: "P1", column: "K1", score: ExactDecimal(coefficient: 450_000),
          greatest: ExactDecimal(coefficient: 1), meant: nil)),
      "the score 450000 of program \"P1\" in \"K1\" is far above the others, of which the greatest "
        + "is 1; check its digits",
      "skor 450000 program \"P1\" pada \"K1\" jauh di atas skor lainnya, yang paling tinggi 1; "
        + "periksa angkanya"
    ),
    (
      .advice(
        .rupiahInTable(.programs, middle: ExactDecimal(coefficient: 60_000_000), unit: .juta)),
      "the amounts in the table programs seem to be rupiah, and the unit is juta: the middle one "
        + "is 60000000 juta; write \"unit: rupiah\", or the amounts in juta",
      "nilai dalam tabel programs tampaknya rupiah, padahal satuannya juta: nilai tengahnya "
        + "60000000 juta; tulis \"unit: rupiah\", atau tulis nilainya dalam juta"
    ),
    (
      .advice(
        .capitalReplaced(
          program: "P1", stated: ExactDecimal(coefficient: 705, fractionDigits: 1),
          lines: ExactDecimal(coefficient: 60))),
      "the capital 70.5 of program \"P1\" is not used: its lines in the table costs come to 60; "
        + "empty the cell, or correct one of the two",
      "biaya modal 70,5 program \"P1\" tidak dipakai: rinciannya dalam tabel costs berjumlah 60; "
        + "kosongkan sel ini, atau perbaiki salah satu"
    ),
    (
      .advice(
        .scoreReplaced(
          program: "P1", stated: ExactDecimal(coefficient: 5), lines: ExactDecimal(coefficient: 8))),
      "the score 5 of program \"P1\" is not used: its lines in the table benefits come to 8; "
        + "empty the cell, or correct one of the two",
      "skor 5 program \"P1\" tidak dipakai: rinciannya dalam tabel benefits berjumlah 8; "
        + "kosongkan sel ini, atau perbaiki salah satu"
    ),
    (
      .advice(.listMarks(label: "requires", text: "P01, P02", written: "P01|P02")),
      "\"P01, P02\" in \"requires\" is read as P01|P02; separate the elements of lists with |",
      "\"P01, P02\" pada \"requires\" dibaca sebagai P01|P02; pisahkan unsur daftar dengan |"
    ),
    (
      .advice(.oneElement(label: "tags", text: "jalan, air")),
      "\"jalan, air\" in \"tags\" is read as one name; separate the elements of lists with |",
      "\"jalan, air\" pada \"tags\" dibaca sebagai satu nama; pisahkan unsur daftar dengan |"
    ),
    (
      .advice(.hiddenSheet(name: "Kriteria")),
      "the sheet \"Kriteria\" is hidden and is read all the same; begin its name with # to leave "
        + "it out",
      "lembar \"Kriteria\" disembunyikan tetapi tetap dibaca; awali namanya dengan # untuk "
        + "mengabaikannya"
    ),
    (
      .advice(.hiddenRows(sheet: "programs", rows: [5])),
      "in the sheet \"programs\" row 5 is hidden, perhaps by a filter, and read all the same; delete "
        + "what is not to count",
      "pada lembar \"programs\" baris 5 tersembunyi, mungkin oleh filter, tetapi tetap dibaca; "
        + "hapus yang tidak dimaksudkan"
    ),
    (
      .advice(.hiddenRows(sheet: "Program", rows: [5, 7, 8, 9])),
      "in the sheet \"Program\" rows 5, 7–9 are hidden, perhaps by a filter, and read all the same; "
        + "delete what is not to count",
      "pada lembar \"Program\" baris 5, 7–9 tersembunyi, mungkin oleh filter, tetapi tetap dibaca; "
        + "hapus yang tidak dimaksudkan"
    ),
    (
      .advice(.hiddenColumns(sheet: "programs", columns: ["J"])),
      "in the sheet \"programs\" column J is hidden and read all the same; begin a header with # to "
        + "leave its column out",
      "pada lembar \"programs\" kolom J tersembunyi tetapi tetap dibaca; awali kepala kolom dengan # "
        + "untuk mengabaikannya"
    ),
    (
      .advice(
        .scaledNumbers(
          cells: ["F2:F5", "G2"], cell: "F2", number: "60000000", divisor: 1_000_000, unit: .juta)),
      "F2:F5, G2 show their numbers divided by 1,000,000; what counts is what a cell holds, in juta: "
        + "F2 is 60000000 juta",
      "F2:F5, G2 menampilkan angka yang dibagi 1.000.000; yang dihitung adalah isi selnya, dalam "
        + "juta: F2 berarti 60000000 juta"
    ),
    (
      .advice(
        .scaledNumbers(
          cells: ["F2"], cell: "F2", number: "60000", divisor: 1_000, unit: .rupiah)),
      "F2 shows its number divided by 1,000; what counts is what a cell holds, in rupiah: F2 is "
        + "60000 rupiah",
      "F2 menampilkan angka yang dibagi 1.000; yang dihitung adalah isi selnya, dalam rupiah: F2 "
        + "berarti 60000 rupiah"
    ),
    (
      .workbook(.notAnArchive),
      "the file is not an Excel workbook; save it as \"Excel Workbook (*.xlsx)\"",
      "berkas ini bukan buku kerja Excel; simpan sebagai \"Excel Workbook (*.xlsx)\""
    ),
    (
      .workbook(.protectedOrOld),
      "the workbook is protected by a password, or of the form before 2007; save it without a "
        + "password as \"Excel Workbook (*.xlsx)\"",
      "buku kerja ini dilindungi kata sandi, atau berbentuk lama dari sebelum 2007; simpan tanpa "
        + "kata sandi sebagai \"Excel Workbook (*.xlsx)\""
    ),
    (
      .workbook(.missingPart("_rels/.rels")),
      "the workbook lacks its part \"_rels/.rels\"; save it again as \"Excel Workbook (*.xlsx)\"",
      "buku kerja ini tidak memiliki bagian \"_rels/.rels\"; simpan lagi sebagai "
        + "\"Excel Workbook (*.xlsx)\""
    ),
    (
      .workbook(.damagedPart("a.xml")),
      "the part \"a.xml\" of the workbook is damaged",
      "bagian \"a.xml\" dari buku kerja ini rusak"
    ),
    (
      .workbook(.malformedPart("a.xml", .documentType, byte: 1_234)),
      "the part \"a.xml\" of the workbook declares a document type, which is refused "
        + "(near byte 1,234)",
      "bagian \"a.xml\" dari buku kerja ini menyatakan tipe dokumen, yang ditolak "
        + "(dekat bita 1.234)"
    ),
    (
      .workbook(.malformedPart("a.xml", .content, byte: 0)),
      "the part \"a.xml\" of the workbook is valid XML, but not that of a workbook (near byte 0)",
      "bagian \"a.xml\" dari buku kerja ini adalah XML yang sah, tetapi bukan isi buku kerja "
        + "(dekat bita 0)"
    ),
    (
      .workbook(.tooLarge(.ratio(part: "a.xml", limit: 250))),
      "the part \"a.xml\" of the workbook is packed more than 250 times smaller, as no table is",
      "bagian \"a.xml\" dari buku kerja ini dimampatkan lebih dari 250 kali, tidak seperti tabel "
        + "mana pun"
    ),
    (
      .workbook(.tooLarge(.partBytes(part: "a.xml", limit: 1_000))),
      "the part \"a.xml\" of the workbook is greater than 1,000 bytes",
      "bagian \"a.xml\" dari buku kerja ini lebih besar dari 1.000 bita"
    ),
    (
      .workbook(.tooLarge(.cells(limit: 4_000_000))),
      "the workbook has more than 4,000,000 cells",
      "buku kerja ini memiliki lebih dari 4.000.000 sel"
    ),
    (
      .workbook(.missingSheet(.programs)),
      "the workbook has no sheet programs with cells in it",
      "buku kerja ini tidak memiliki lembar programs yang terisi"
    ),
    (
      .workbook(.unknownSheet(name: "benefts", nearest: "benefits")),
      "the sheet \"benefts\" is not known; did you mean \"benefits\"?",
      "lembar \"benefts\" tidak dikenal; apakah yang dimaksud \"benefits\"?"
    ),
    (
      .workbook(.unknownSheet(name: "Grafik", nearest: nil)),
      "the sheet \"Grafik\" is not known; begin the name of a note with #",
      "lembar \"Grafik\" tidak dikenal; awali nama catatan dengan #"
    ),
    (
      .workbook(.duplicateSheet(name: "Program", other: "programs")),
      "the sheets \"programs\" and \"Program\" mean the same; keep one of them",
      "lembar \"programs\" dan \"Program\" sama artinya; pertahankan salah satu"
    ),
    (
      .workbook(.date(year: nil)),
      "this cell is a date, and no date is asked for; write a year as a number, and give the cell "
        + "the format of numbers or text",
      "sel ini berisi tanggal, padahal tidak ada tanggal yang diminta; tulis tahun sebagai angka, "
        + "dan beri sel ini format angka atau teks"
    ),
    (
      .workbook(.date(year: 2025)),
      "this cell is a date, and no date is asked for; write a year as a number such as 2025, and "
        + "give the cell the format of numbers or text",
      "sel ini berisi tanggal, padahal tidak ada tanggal yang diminta; tulis tahun sebagai angka, "
        + "misalnya 2025, dan beri sel ini format angka atau teks"
    ),
    (
      .workbook(.numberShownAsYear(number: "2025", shown: 1905)),
      "this cell holds 2025 in the format of dates and shows 1905; give the cell the format "
        + "General, and type 2025",
      "sel ini berisi 2025 berformat tanggal sehingga menampilkan 1905; beri sel ini format Umum "
        + "(General), lalu ketik 2025"
    ),
    (
      .workbook(.duplicatePart("xl/a.xml")),
      "the part \"xl/a.xml\" stands twice in the workbook, so that programs may read different "
        + "ones; save it again as \"Excel Workbook (*.xlsx)\"",
      "bagian \"xl/a.xml\" ada dua kali dalam buku kerja ini, sehingga tiap program dapat membaca "
        + "yang berbeda; simpan lagi sebagai \"Excel Workbook (*.xlsx)\""
    ),
    (
      .workbook(.errorValue("#REF!")),
      "this cell shows the error \"#REF!\"; correct its formula",
      "sel ini menampilkan galat \"#REF!\"; perbaiki rumusnya"
    ),
    (
      .workbook(.formulaWithoutValue),
      "the value of this formula is not stored; open the file in a spreadsheet and save it again",
      "nilai rumus ini tidak tersimpan; buka berkas ini di program lembar kerja dan simpan lagi"
    ),
    (
      .workbook(.mergedHeader),
      "cells of the header are merged; unmerge them",
      "sel pada kepala tabel digabung; pisahkan lagi"
    ),
    (
      .workbook(.valueUnderMerge),
      "this cell holds a value, but a merged cell covers it; unmerge the cells, or empty this one",
      "sel ini berisi nilai, tetapi tertutup sel gabungan; pisahkan sel itu, atau kosongkan sel ini"
    ),
    (
      .workbook(.keyElsewhere(key: "tables")),
      "a workbook has its tables as sheets; remove the key \"tables\"",
      "tabel sebuah buku kerja adalah lembarnya; hapus kunci \"tables\""
    ),
    (
      .workbook(.keyElsewhere(key: "rules")),
      "the key \"rules\" has a sheet of its own; move it there",
      "kunci \"rules\" memiliki lembar sendiri; pindahkan ke sana"
    ),
    (
      .workbook(.conditions(text: "tags")),
      "\"tags\" in \"where\" cannot be read; write, say, quick_win=yes; owner=DLH|PUTR",
      "\"tags\" pada \"where\" tidak dapat dibaca; tulis misalnya quick_win=ya; owner=DLH|PUTR"
    ),
    (
      .more(1_234_567, .error),
      "and 1,234,567 more",
      "dan 1.234.567 lagi"
    ),
    (
      .more(1, .warning),
      "and 1 more",
      "dan 1 lagi"
    ),
  ]
}
