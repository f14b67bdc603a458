import PetajalanDomain
import PetajalanReading

extension Indonesian {
  /// What is said and hardly meant.
  public func sentence(for oversight: ScenarioOversight) -> String {
    switch oversight {
    case .agencySpellings(let agencies):
      "nama berikut tampaknya satu OPD, tetapi dihitung sebagai beberapa OPD: "
        + some(agencies.lazy.map { FaultText.list($0, "dan") })
        + "; tulis dengan satu ejaan, atau sebut ejaan lain sebagai \"alias\" dalam tabel OPD"
    case .caseSpellings(let column, let values):
      "nilai pada \(quoted(column)) hanya berbeda huruf besar atau spasi dan membentuk kelompok "
        + "sendiri-sendiri: \(some(values.lazy.map { FaultText.list($0, "dan") })); samakan "
        + "penulisannya"
    case .sameNames(let names):
      "beberapa program bernama sama: "
        + some(names.lazy.map { "\(quoted($0.name)) (\(ids($0.programs)))" })
        + "; bedakan namanya, atau hapus yang tertulis dua kali"
    case .lookAlikes(let texts):
      "ada huruf dari aksara lain yang tampak seperti huruf Latin: "
        + some(texts.lazy.map { "\(quoted($0.text)) memuat \(letter($0))" }) + "; ketik ulang"
    case .freePrograms(let programs):
      "program berikut tidak berbiaya, baik modal maupun operasional: \(ids(programs)); apakah "
        + "biayanya belum diisi?"
    case .unusedSources(let sources):
      "tidak ada program yang menyebut sumber dana berikut, sehingga dananya tidak terpakai: "
        + ids(sources)
    case .nothingEarns:
      "tidak ada program dengan skor di atas 0 yang dapat dipilih; hanya yang wajib, atau yang "
        + "diperlukan olehnya, yang akan masuk peta jalan"
    case .worthlessPrograms(let programs):
      "program berikut tidak memiliki skor di atas 0 dan tidak diperlukan, sehingga tidak akan "
        + "pernah dipilih: \(ids(programs))"
    case .softBesideHard(let needs):
      "ketergantungan lunak tidak berpengaruh karena ada ketergantungan keras (mungkin pada "
        + "\"prasyarat\") yang menuntut hal yang sama: "
        + some(needs.lazy.map { "\($0.program) pada \($0.required.joined(separator: "/"))" })
        + "; pertahankan salah satu"
    case .repeatedLines(let lines):
      "baris yang sama tertulis dua kali dan dihitung dua kali: "
        + some(
          lines.lazy.map {
            "\(quoted($0.program)), tahun ke-\($0.year), seperti baris \($0.firstLine)"
          })
    case .linesOfDone(let programs):
      "baris untuk program yang sudah selesai tidak dihitung: \(ids(programs)); hapus barisnya, "
        + "atau perbaiki statusnya"
    case .weightlessCriteria(let criteria):
      "kriteria berbobot 0 tidak berpengaruh: \(ids(criteria)); hapus, atau beri bobot"
    case .mixedScales(let small, let great):
      "skor pada \(quoted(small.criterion)) berkisar \(decimal(small.score)), sedangkan pada "
        + "\(quoted(great.criterion)) \(decimal(great.score)); skor dijumlahkan apa adanya, jadi "
        + "pakai satu skala untuk semua kriteria"
    case .idleRules(let rules):
      "aturan berikut tidak menuntut apa pun: \(ids(rules)); naikkan \"min\", atau beri \"max\""
    case .idleAlternatives(let alternatives):
      "alternatif berikut tidak mengubah apa pun: \(ids(alternatives))"
    case .priceYearAfter(let year, let horizon):
      "tahun harga \(year) berada setelah masa perencanaan \(horizon.first)–\(horizon.last), "
        + "sehingga harga tidak pernah naik; isi dengan tahun harga yang dipakai"
    }
  }

  /// A letter that looks Latin, by its number, script and shape.
  func letter(_ alike: LookAlike) -> String {
    let script =
      switch alike.script {
      case .cyrillic: "Kiril"
      case .greek: "Yunani"
      }
    return "\(FaultText.number(of: alike.letter)), huruf \(script) \(alike.letter), bukan "
      + "\(alike.latin)"
  }

  private func ids(_ ids: [String]) -> String { some(ids.lazy.map(quoted)) }

  private func some(_ things: some Collection<String>) -> String {
    FaultText.some(things, others: others, mark: digitMark)
  }

  private func decimal(_ number: ExactDecimal) -> String {
    FaultText.decimal(number, mark: ",")
  }

  private func quoted(_ text: String) -> String { FaultText.quoted(text) }
}
