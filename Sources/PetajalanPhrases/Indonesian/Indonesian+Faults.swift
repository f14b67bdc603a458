import PetajalanReading

extension Indonesian {
  /// Why a file cannot be had.
  public func sentence(for error: ScenarioFileError) -> String {
    let file = quoted(error.path)
    return switch error.problem {
    case .missing:
      "berkas \(file) tidak ada; "
        + (error.instead.map(advice(on:)) ?? "periksa nama dan foldernya")
    case .unreadable(let code): "berkas \(file) tidak dapat dibaca (galat sistem \(code))"
    case .notAFile: "\(file) adalah folder, pipa, atau perangkat; berikan berkas biasa"
    case .forbidden: "berkas \(file) tidak boleh dibaca; mintalah hak untuk membacanya"
    case .linksInCircle: "tautan \(file) berputar; berikan berkas biasa"
    case .nameTooLong: "nama \(file) terlalu panjang bagi sistem ini"
    case .outsideFolder:
      "berkas \(file) berada di luar folder skenario; pindahkan ke dalam folder itu, lalu tulis "
        + "namanya dari sana"
    case .leadsOut:
      "\(file) adalah tautan ke luar foldernya; letakkan berkas aslinya di sana"
    case .tooLarge(let limit):
      "berkas \(file) lebih besar dari \(FaultText.grouped(Int64(limit), by: ".")) bita"
    case .tooLargeInAll(let limit):
      "bersama \(file), berkas skenario seluruhnya lebih besar dari "
        + "\(FaultText.grouped(Int64(limit), by: ".")) bita"
    case .workbook:
      "\(file) adalah buku kerja, padahal diminta teks; simpan lembarnya sebagai berkas CSV"
    }
  }

  /// What is wrong with the bytes of a file.
  public func sentence(for fault: FileFault) -> String {
    switch fault {
    case .unavailable(let error): sentence(for: error)
    case .empty: "berkas ini kosong"
    case .invalidUTF8(let byte):
      "bita 0x\(FaultText.hex(byte)) bukan UTF-8; simpan berkas sebagai UTF-8"
    case .utf16: "berkas ini UTF-16; simpan sebagai UTF-8"
    case .workbook:
      "berkas ini buku kerja, bukan teks; simpan lembarnya sebagai CSV UTF-8, atau buku kerjanya "
        + "sebagai *.xlsx"
    case .controlCharacter(let code):
      "berkas memuat karakter kendali 0x\(FaultText.hex(code)); hapus karakter itu"
    case .unreadTable(let name, let table):
      "berkas \(quoted(name)) tidak dibaca; "
        + (FaultText.isTextFile(name)
          ? "beri nama \(table.defaultFile), atau tulis \"tables: {\(table.rawValue): \(name)}\""
          : "simpan lembarnya sebagai \(table.defaultFile)")
    }
  }

  /// What is wrong with the form of the YAML file.
  public func sentence(for fault: YAMLFault) -> String {
    switch fault {
    case .syntax(let problem): "ini bukan YAML yang sah: " + sentence(for: problem)
    case .noSettings:
      "ini bukan skenario karena tidak memuat kunci; awali dengan \"petajalan: 1\""
    case .tag(let tag): "tag \(quoted(tag)) tidak dikenal di sini; hapus tag itu"
    case .secondDocument:
      "dokumen kedua dimulai di sini; satu berkas skenario memuat satu dokumen"
    case .duplicateKey(let key, let line):
      "kunci \(quoted(key)) sudah ada pada baris \(line); pertahankan salah satu"
    case .tooManyValues(let limit):
      "berkas memuat lebih dari \(FaultText.grouped(Int64(limit), by: ".")) nilai, "
        + "termasuk nilai alias yang dihitung setiap kali"
    case .complexKey: "kunci harus berupa teks biasa"
    case .wrongShape(let key, let expected):
      "bentuk nilai \(quoted(words.label(key))) keliru; berikan \(Self.shape(expected))"
    case .unknownKey(let key, let nearest, let known):
      "kunci \(quoted(key)) tidak dikenal di sini" + hint(nearest) + choice(known)
    case .tooManyElements(let key, let limit):
      "daftar \(quoted(words.label(key))) memuat lebih dari \(FaultText.grouped(Int64(limit), by: ".")) unsur"
    case .missingKey(let key): "kunci \(quoted(words.label(key))) tidak ada"
    case .version(let text): "versi format \(quoted(text)) tidak dikenal; tulis 1"
    }
  }

  private static func shape(_ shape: YAMLShape) -> String {
    switch shape {
    case .text: "satu teks atau angka"
    case .list: "sebuah daftar"
    case .mapping: "kunci beserta nilainya"
    }
  }

  /// What is wrong with the form of a table.
  public func sentence(for fault: TableFault) -> String {
    switch fault {
    case .unclosedQuote: "sel bertanda kutip yang dimulai di sini tidak ditutup; tutup dengan \""
    case .textAfterQuote:
      "ada teks setelah kutip penutup; gandakan tanda kutip yang berada di dalam sel"
    case .quoteInsideCell:
      "ada tanda kutip di dalam sel tanpa kutip; apit seluruh sel dengan kutip dan gandakan "
        + "tanda kutip itu"
    case .unevenRow(let cells, let columns):
      "baris ini memiliki \(cells) sel; kepala tabel memiliki \(columns)"
    case .oddRows(let kind, let text, let table, let others, let isSheet):
      Self.odd(kind, quoted(text), table) + "? "
        + (isSheet
          ? "hapus baris ini, atau pindahkan ke lembar yang namanya diawali #"
          : "hapus baris ini, atau pindahkan ke berkas lain")
        + (others.isEmpty ? "" : "; begitu pula baris \(FaultText.years(others))")
    case .rowAboveHeader(let line):
      "baris ini berada di atas kepala tabel pada baris \(line) sehingga tidak akan dibaca; "
        + "pindahkan ke bawahnya, atau hapus"
    case .duplicateHeader(let header, let first):
      header == first
        ? "kolom \(quoted(header)) ada dua; pertahankan salah satu"
        : "kolom \(quoted(first)) dan \(quoted(header)) sama artinya; pertahankan salah satu"
    case .emptyHeader: "kepala kolom kosong; beri nama, atau awali catatan dengan #"
    case .unknownHeader(let header, let table, let nearest):
      "tabel \(words.name(of: table)) tidak mengenal kolom \(quoted(header))"
        + (nearest == nil ? "; awali catatan dengan #" : hint(nearest))
    case .missingColumn(let column, let table):
      "tabel \(words.name(of: table)) tidak memiliki kolom \(quoted(words.header(of: column, in: table)))"
    case .missingYears(let years):
      "tabel \(words.name(of: .sources)) tidak memiliki kolom tahun \(FaultText.years(years)); "
        + "berikan pagu untuk setiap tahun perencanaan"
    case .noRows(let table):
      "tabel \(words.name(of: TableName(table))) tidak memiliki baris; isi paling sedikit satu"
    case .criterionIsColumn(let criterion):
      "kriteria \(quoted(criterion)) bernama sama dengan kolom tabel \(words.name(of: .programs)); beri id lain"
    case .tooManyRows(let table, let limit):
      "tabel \(words.name(of: TableName(table))) memuat lebih dari "
        + "\(FaultText.grouped(Int64(limit), by: ".")) baris"
    case .tooManyColumns(let limit):
      "tabel memuat lebih dari \(FaultText.grouped(Int64(limit), by: ".")) kolom"
    case .tooManyCells(let limit):
      "tabel memuat lebih dari \(FaultText.grouped(Int64(limit), by: ".")) sel"
    case .longCell(let limit):
      "sel ini lebih panjang dari \(FaultText.grouped(Int64(limit), by: ".")) bita; "
        + "periksa kutip atau akhir baris yang hilang"
    }
  }

  private static func odd(_ row: OddRow, _ text: String, _ table: TableName) -> String {
    switch row {
    case .total: "\(text): baris jumlah"
    case .heading where table == .programs:
      "\(text): judul kelompok, yang tempatnya di kolom dimensi, atau catatan"
    case .heading: "\(text): judul atau catatan"
    case .header: "\(text): kepala tabel lagi"
    }
  }

  /// What is wrong with one value.
  public func sentence(for fault: ValueFault) -> String {
    switch fault {
    case .missing(let label): "\(quoted(words.label(label))) kosong; berikan nilainya"
    case .notID(let label, let text):
      "\(quoted(text)) pada \(quoted(words.label(label))) bukan id; "
        + "gunakan 1 sampai 100 huruf, angka, \"-\", \"_\", atau \".\""
    case .number(let label, let text, let problem):
      "\(quoted(text)) pada \(quoted(words.label(label))) \(Self.phrase(problem))"
    case .word(let label, let text, let allowed, let nearest):
      "\(quoted(text)) tidak dikenal pada \(quoted(words.label(label))); "
        + "tulis \(FaultText.list(words.choices(allowed), "atau"))"
        + (nearest == nil ? "" : hint(nearest))
    case .listMarks(let label, let text, let written):
      "\(quoted(text)) pada \(quoted(words.label(label))) bukan daftar; pisahkan dengan |: \(written)"
    case .yearRange(let label, let text):
      "\(quoted(text)) pada \(quoted(words.label(label))) bukan rentang tahun; tulis misalnya 2026..2028"
    case .time(let label, let text):
      "\(quoted(text)) pada \(quoted(words.label(label))) bukan lama waktu; "
        + "tulis misalnya 90, 60s, 2m, atau 1h"
    }
  }

  private static func phrase(_ problem: NumberProblem) -> String {
    switch problem {
    case .notANumber: "bukan angka"
    case .notFinite: "bukan angka yang terhingga"
    case .exponent: "memakai eksponen; tulis semua digitnya"
    case .negativeZero: "adalah nol bertanda minus; tulis 0"
    case .tooManyDigits(let limit): "memiliki lebih dari \(limit) angka penting"
    case .twoReadings(let first, let second):
      "dapat dibaca sebagai \(first) atau \(second); tulis yang dimaksud"
    case .grouped(let plain):
      "memakai pemisah ribuan; tulis \(plain), atau atur \"numbers: id\" untuk angka Indonesia"
    case .decimalComma(let plain):
      "memakai koma desimal; tulis \(plain), atau atur \"numbers: id\" untuk angka Indonesia"
    case .englishGroups(let plain): "memakai koma sebagai pemisah ribuan; tulis \(plain)"
    case .currency:
      "disertai mata uang atau satuan; tulis angkanya saja, atau atur \"numbers: id\""
    case .unitWord: "disertai satuan; tulis angkanya saja"
    case .negative: "bernilai negatif; berikan 0 atau lebih"
    case .notWhole: "bukan bilangan bulat"
    case .outside(let least, let greatest):
      "di luar batas; berikan \(least) sampai \(greatest)"
    case .fractionOfRupiah(let unit):
      "tidak menjadi rupiah bulat dalam satuan \(unit.rawValue); "
        + (unit == .rupiah
          ? "berikan bilangan bulat"
          : "berikan paling banyak \(unit.exponent) angka di belakang tanda desimal")
    case .amountTooGreat(let rupiah):
      "terlalu besar; satu nilai paling banyak \(FaultText.grouped(rupiah, by: ".")) rupiah"
    case .rupiahInUnit(let unit, let meant):
      "terlalu besar dalam satuan \(unit.rawValue); jika ini rupiah, tulis \(meant)"
    case .finerThanBasisPoint:
      "terlalu rinci; berikan paling banyak dua angka di belakang tanda desimal"
    }
  }

  /// What is wrong with a name.
  public func sentence(for fault: ReferenceFault) -> String {
    switch fault {
    case .unknown(let kind, let name, let nearest, let known):
      "tidak ada \(noun(kind)) \(quoted(name))"
        + (LookAlike(in: name).map { ", yang memuat \(letter($0))" } ?? "") + hint(nearest)
        + choice(known)
    case .ambiguousOwner(let name, let owners):
      "beberapa OPD bernama \(quoted(name)): \(FaultText.list(owners, "dan")); berikan idnya"
    case .programAndGroup(let name):
      "\(quoted(name)) adalah program sekaligus kelompok; ganti nama kelompoknya"
    case .duplicateID(let kind, let id, let other, let line):
      FaultText.isSame(id, other)
        ? "\(noun(kind)) \(quoted(id)) sudah ada pada baris \(line)"
        : "\(noun(kind)) \(quoted(id)) berbeda dari \(quoted(other)) pada baris \(line) "
          + "hanya dalam huruf besar-kecil atau bentuk Unicode; beri id lain"
    case .twiceInList(let name):
      "\(quoted(name)) disebut dua kali dalam daftar ini; sebut satu kali"
    }
  }

  private func noun(_ kind: ReferenceKind) -> String {
    switch kind {
    case .program: "program"
    case .programOrGroup: "program atau kelompok"
    case .source: "sumber dana"
    case .owner: "OPD"
    case .criterion: "kriteria"
    case .rule: "aturan"
    case .term: "jangka"
    case .column: "kolom tabel \(words.name(of: .programs)) bernama"
    case .alternative: "alternatif"
    }
  }

  /// What there is instead.
  private func choice(_ known: [String]) -> String {
    known.isEmpty ? "" : "; yang ada \(FaultText.list(known, "dan"))"
  }

  func hint(_ nearest: String?) -> String {
    nearest.map { "; apakah yang dimaksud \(quoted($0))?" } ?? ""
  }

  private func quoted(_ text: String) -> String { FaultText.quoted(text) }
}
