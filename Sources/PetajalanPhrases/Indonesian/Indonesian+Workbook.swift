import PetajalanReading

extension Indonesian {
  /// What is wrong with the form of a workbook.
  public func sentence(for fault: WorkbookFault) -> String {
    switch fault {
    case .notAnArchive:
      "berkas ini bukan buku kerja Excel; simpan sebagai \"Excel Workbook (*.xlsx)\""
    case .protectedOrOld:
      "buku kerja ini dilindungi kata sandi, atau berbentuk lama dari sebelum 2007; "
        + "simpan tanpa kata sandi sebagai \"Excel Workbook (*.xlsx)\""
    case .missingPart(let part):
      "buku kerja ini tidak memiliki bagian \(quoted(part)); "
        + "simpan lagi sebagai \"Excel Workbook (*.xlsx)\""
    case .duplicatePart(let part):
      "bagian \(quoted(part)) ada dua kali dalam buku kerja ini, sehingga tiap program dapat "
        + "membaca yang berbeda; simpan lagi sebagai \"Excel Workbook (*.xlsx)\""
    case .damagedPart(let part): "bagian \(quoted(part)) dari buku kerja ini rusak"
    case .malformedPart(let part, let problem, let byte):
      "bagian \(quoted(part)) dari buku kerja ini \(Self.phrase(problem)) "
        + "(dekat bita \(FaultText.grouped(Int64(byte), by: ".")))"
    case .tooLarge(let limit): Self.phrase(limit)
    case .missingSheet(let name):
      "buku kerja ini tidak memiliki lembar \(words.name(of: name)) yang terisi"
    case .unknownSheet(let name, let nearest):
      "lembar \(quoted(name)) tidak dikenal"
        + (nearest == nil ? "; awali nama catatan dengan #" : hint(nearest))
    case .duplicateSheet(let name, let other):
      "lembar \(quoted(other)) dan \(quoted(name)) sama artinya; pertahankan salah satu"
    case .date(let year):
      "sel ini berisi tanggal, padahal tidak ada tanggal yang diminta; tulis tahun sebagai angka, "
        + (year.map { "misalnya \($0), " } ?? "") + "dan beri sel ini format angka atau teks"
    case .numberShownAsYear(let number, let shown):
      "sel ini berisi \(number) berformat tanggal sehingga menampilkan \(shown); beri sel ini "
        + "format Umum (General), lalu ketik \(number)"
    case .errorValue(let text): "sel ini menampilkan galat \(quoted(text)); perbaiki rumusnya"
    case .formulaWithoutValue:
      "nilai rumus ini tidak tersimpan; buka berkas ini di program lembar kerja dan simpan lagi"
    case .mergedHeader: "sel pada kepala tabel digabung; pisahkan lagi"
    case .valueUnderMerge:
      "sel ini berisi nilai, tetapi tertutup sel gabungan; pisahkan sel itu, atau kosongkan sel ini"
    case .keyElsewhere(let key):
      switch key {
      case "tables": "tabel sebuah buku kerja adalah lembarnya; hapus kunci \"tables\""
      default: "kunci \(quoted(key)) memiliki lembar sendiri; pindahkan ke sana"
      }
    case .conditions(let text):
      "\(quoted(text)) pada \(quoted(words.label("where"))) tidak dapat dibaca; "
        + "tulis misalnya quick_win=ya; owner=DLH|PUTR"
    }
  }

  private static func phrase(_ problem: XMLProblem) -> String {
    switch problem {
    case .malformed: "bukan XML yang sah"
    case .documentType: "menyatakan tipe dokumen, yang ditolak"
    case .entity: "memakai entitas, yang ditolak"
    case .encoding: "bukan UTF-8"
    case .depth(let limit): "memiliki lebih dari \(limit) elemen bersarang"
    case .content: "adalah XML yang sah, tetapi bukan isi buku kerja"
    }
  }

  private static func phrase(_ limit: WorkbookLimit) -> String {
    func count(_ number: Int) -> String { FaultText.grouped(Int64(number), by: ".") }
    switch limit {
    case .entries(let limit): return "buku kerja ini memuat lebih dari \(count(limit)) berkas"
    case .partBytes(let part, let limit):
      return "bagian \(FaultText.quoted(part)) dari buku kerja ini lebih besar dari "
        + "\(count(limit)) bita"
    case .totalBytes(let limit):
      return "seluruh bagian buku kerja ini lebih besar dari \(count(limit)) bita"
    case .ratio(let part, let limit):
      return "bagian \(FaultText.quoted(part)) dari buku kerja ini dimampatkan lebih dari "
        + "\(limit) kali, tidak seperti tabel mana pun"
    case .sheets(let limit): return "buku kerja ini memiliki lebih dari \(count(limit)) lembar"
    case .cells(let limit): return "buku kerja ini memiliki lebih dari \(count(limit)) sel"
    case .textBytes(let limit):
      return "seluruh teks dalam sel buku kerja ini lebih besar dari \(count(limit)) bita"
    case .cellCharacters(let limit):
      return "sebuah sel buku kerja ini memiliki lebih dari \(count(limit)) karakter"
    case .merges(let limit): return "sebuah lembar memiliki lebih dari \(count(limit)) sel gabungan"
    }
  }

  private func quoted(_ text: String) -> String { FaultText.quoted(text) }
}
