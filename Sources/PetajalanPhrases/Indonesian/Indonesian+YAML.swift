import PetajalanReading

extension Indonesian {
  /// What is wrong with the form of YAML.
  public func sentence(for problem: YAMLProblem) -> String {
    switch problem {
    case .tooDeep(let limit): "nilai bertumpuk lebih dalam dari \(limit) tingkat"
    case .unknownAlias(let name):
      "tidak ada nilai sebelumnya yang bernama seperti pada \(FaultText.quoted("*" + name)); "
        + "apit dengan kutip teks yang berawalan *"
    case .tab: "ada tab di sini; gunakan spasi untuk indentasi"
    case .badStart(let character):
      "teks tidak boleh diawali \(FaultText.quoted(String(character))); apit dengan kutip"
    case .strayColon:
      "ada titik dua di tempat yang tidak dapat memuat kunci; apit dengan kutip teks yang memuat "
        + "titik dua, atau perbaiki indentasinya"
    case .missingColon:
      "baris ini tidak memuat titik dua; tulis kunci, titik dua, spasi, lalu nilai"
    case .misplaced:
      "indentasi baris ini tidak sesuai dengan baris lain; perbaiki indentasinya, atau hapus "
        + "kurung atau kutip yang berlebih"
    case .unclosed(let bracket): "tanda \",\" atau \"\(bracket)\" kurang"
    case .unclosedQuote: "kutip yang dimulai di sini tidak ditutup; tutup kutip itu"
    case .escape:
      "urutan ini tidak dikenal di dalam kutip ganda; tulis \\\\ untuk garis miring terbalik, "
        + "atau gunakan kutip tunggal"
    case .behindEnd:
      "ada teks setelah akhir dokumen; hapus teks itu, atau baris \"...\""
    case .version: "baris %YAML meminta versi yang tidak dikenal; hapus baris itu"
    case .unknownTagHandle: "sebuah tag diawali nama yang tidak dikenal; hapus tag itu"
    case .other(let words): words
    }
  }
}
