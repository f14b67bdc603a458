import Formats
import PetajalanDomain
import PetajalanFormulation
import PetajalanVerification

extension Indonesian: FindingPhrases {
  /// The sentence for a finding.
  public func sentence(for finding: FindingKind, in scenario: Scenario) -> String {
    switch finding {
    case .form(let kind): sentence(for: kind)
    case .notJSON: "ini bukan JSON yang sah"
    case .columnMissing(let column): "kolom \(FaultText.quoted(column)) tidak ada"
    case .columnUnknown(let column):
      "berkas ini tidak mempunyai kolom \(FaultText.quoted(column))"
    case .columnTwice(let column): "kolom \(FaultText.quoted(column)) ada dua"
    case .rowMissing(let subject): "\(words(for: subject, in: scenario)) tidak tercantum di sini"
    case .rowTwice(let subject, let line):
      "\(words(for: subject, in: scenario)) sudah tercantum pada baris \(line)"
    case .rowUnexpected(let subject):
      "\(words(for: subject, in: scenario)) seharusnya tidak tercantum di sini"
    case .differs(let subject, let label, let found, let expected, let basis):
      (subject.map { words(for: $0, in: scenario) + ": " } ?? "")
        + FaultText.quoted(label) + (found == .nothing ? " " : " tertulis ")
        + "\(words(for: found)); \(words(for: basis)) seharusnya \(words(for: expected))"
    case .payment(let kind): sentence(for: kind, in: scenario)
    case .boundBelowBenefit(let bound, let benefit):
      "batas atas \(shortest(bound, exponent: 6)) poin lebih kecil daripada manfaat "
        + "\(shortest(benefit, exponent: 6)) poin"
    case .statusDisagrees(let status, let isProvedOptimal):
      "status tertulis \(FaultText.quoted(status)), padahal "
        + (isProvedOptimal
          ? "batas atas sama dengan manfaat; seharusnya \"proved optimal\""
          : "batas atas lebih besar daripada manfaat sehingga belum terbukti yang terbaik")
    case .conditionUnknown: "skenario tidak memuat apa pun dengan jenis dan id ini"
    case .clashUnproved(let number, let problem):
      "pertentangan \(number) tidak terbukti: \(sentence(for: problem))"
    case .witnessRefused(let condition):
      "peta jalan ini tidak menunjukkan bahwa anggota pertentangan ini diperlukan "
        + "(\(sentence(for: condition, in: scenario))); peta jalan ini melanggar hal lain"
    case .repairRefused:
      "peta jalan ini melanggar skenario yang telah diperbaiki seperti yang tercantum di sini"
    case .fileMissing(let name):
      "berkas \(FaultText.quoted(name)), yang ditulis oleh petajalan, tidak ada"
    case .fileChanged(let name):
      "berkas \(FaultText.quoted(name)) tidak lagi seperti yang ditulis oleh petajalan; ada yang "
        + "mengubahnya"
    case .fileNotListed(let name):
      "berkas \(FaultText.quoted(name)) bukan dari proses yang menulis folder ini; berkas itu tidak "
        + "tercantum dalam manifes"
    case .inputChanged(let name):
      "berkas skenario \(FaultText.quoted(name)) telah berubah sejak hasil ini dibuat; jalankan "
        + "solve lagi"
    case .inputNew(let name):
      "skenario memuat berkas \(FaultText.quoted(name)) yang tidak dipakai untuk membuat hasil "
        + "ini; jalankan solve lagi"
    case .inputGone(let name):
      "hasil ini dibuat dari berkas \(FaultText.quoted(name)) yang tidak ada lagi dalam skenario; "
        + "jalankan solve lagi"
    case .overrideMissing(let text):
      "hasil ini dibuat dengan --set \(FaultText.quoted(text)); berikan yang sama di sini"
    case .overrideNew(let text):
      "hasil ini dibuat tanpa --set \(FaultText.quoted(text)); jangan berikan di sini"
    case .alternativeDiffers(let made?, _):
      "hasil ini dibuat dari alternatif \(FaultText.quoted(made)); berikan --alternative "
        + "\(HarmlessText.visible(made)) di sini"
    case .alternativeDiffers(nil, let judged):
      "hasil ini dibuat dari skenario dasar; jangan berikan --alternative"
        + (judged.map { " \($0)" } ?? "") + " di sini"
    }
  }

  /// That a diagnosis has no clash of a number, but so many.
  public func clashMissing(_ number: Int, of count: Int) -> String {
    "tidak ada pertentangan \(number); diagnosis itu memuat \(numbers.whole(count)) pertentangan"
  }

  private func sentence(for kind: PaymentViolation.Kind, in scenario: Scenario) -> String {
    switch kind {
    case .notPositive(let rupiah):
      "jumlahnya \(money.full(rupiah)); setiap pembayaran harus lebih dari Rp0"
    case .twice: "pembayaran yang sama sudah tercantum"
    case .notDue(let due, let rupiah):
      "\(money.full(rupiah)) dibayarkan untuk \(words(for: due, in: scenario)), padahal tidak ada "
        + "yang harus dibayar"
    case .dueDiffers(let due, let owed, 0):
      "\(money.full(owed)) harus dibayar untuk \(words(for: due, in: scenario)), tetapi tidak ada "
        + "pembayarannya"
    case .dueDiffers(let due, let owed, let paid):
      "\(money.full(paid)) dibayarkan untuk \(words(for: due, in: scenario)), padahal yang harus "
        + "dibayar \(money.full(owed)); "
        + (paid < owed
          ? "kurang \(money.full(owed - paid))" : "kelebihan \(money.full(paid - owed))")
    case .wrongPayer(let due, let source):
      "\(sourceName(source, in: scenario)) tidak boleh membayar \(words(for: due, in: scenario))"
    case .outsideLimits(let due, let source, let paid, let least, let most):
      "\(sourceName(source, in: scenario)) membayar \(money.full(paid)) untuk "
        + "\(words(for: due, in: scenario)), padahal batasnya \(money.full(least)) sampai "
        + money.full(most)
    case .linesUnpayable(let due):
      "pembayaran \(words(for: due, in: scenario)) tidak dapat dibagi ke rincian biayanya, karena "
        + "setiap rincian mempunyai pembayar dan batas sendiri"
    case .aboveCeiling(let source, let year, let paid, let available):
      "\(sourceName(source, in: scenario)) membayar \(money.full(paid)) pada \(year), padahal "
        + "hanya tersedia \(money.full(available)); kelebihan \(money.full(paid - available))"
    }
  }

  private func words(for due: PaymentViolation.Due, in scenario: Scenario) -> String {
    "\(word(for: due.kind)) \(program(due.program, in: scenario)) pada \(due.year)"
  }

  private func words(for subject: FindingSubject, in scenario: Scenario) -> String {
    switch subject {
    case .program(let index): program(index, in: scenario)
    case .source(let index, let year): "\(sourceName(index, in: scenario)) pada \(year)"
    case .owner(let index, let year): "\(ownerName(index, in: scenario)) pada \(year)"
    case .payment(let index, let year, let kind, let source):
      "pembayaran dari \(sourceName(source, in: scenario)) untuk \(word(for: kind)) "
        + "\(program(index, in: scenario)) pada \(year)"
    }
  }

  private func words(for value: FindingValue) -> String {
    switch value {
    case .nothing: "kosong"
    case .rupiah(let rupiah): money.full(rupiah)
    case .year(let year): String(year)
    case .count(let count): numbers.whole(count)
    case .points(let millionths): "\(shortest(millionths, exponent: 6)) poin"
    case .fraction(let billionths): shortest(billionths, exponent: 9)
    case .text(let text): FaultText.quoted(text)
    }
  }

  private func words(for basis: FindingBasis) -> String {
    switch basis {
    case .scenario: "menurut skenario"
    case .starts: "menurut skenario dan tahun mulai di roadmap.csv"
    case .spending: "menurut jumlah baris di spending.csv"
    case .bound: "menurut manfaat dan batas atas"
    case .format: "menurut format berkas ini"
    }
  }
}
