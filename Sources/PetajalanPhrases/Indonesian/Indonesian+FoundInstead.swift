import PetajalanReading

extension Indonesian {
  /// What to do about a file that lies there under another name or elsewhere.
  func advice(on instead: FoundInstead) -> String {
    switch instead {
    case .similar(let path): "apakah yang dimaksud \(quoted(path))?"
    case .otherEnding(let path): "yang ada \(quoted(path)): sebut nama itu, atau ganti namanya"
    case .extraEnding(let path):
      "yang ada \(quoted(path)): hapus akhiran \".txt\" yang tertambah pada namanya"
    case .otherForm(let path):
      "yang ada \(quoted(path)), nama yang tampak sama tetapi aksennya tersimpan dalam bentuk "
        + "Unicode lain: pilih dengan tombol Tab, atau ganti namanya"
    case .deeper(let path): "skenarionya satu folder lebih dalam: sebut \(quoted(path))"
    case .workbooks(let paths) where paths.count == 1:
      "folder ini memuat buku kerja \(quoted(paths[0])): sebut namanya"
    case .workbooks(let paths):
      "folder ini memuat buku kerja \(FaultText.list(paths, "dan")): sebut salah satu namanya"
    }
  }

  private func quoted(_ text: String) -> String { FaultText.quoted(text) }
}
