import Formats

extension Indonesian {
  /// A paragraph of help.
  public func help(_ english: String) -> String { Self.helpTexts[english] ?? english }
  /// The title of a part of help.
  public func helpTitle(_ english: String) -> String { Self.helpTitles[english] ?? english }
  /// What stands for a value.
  public func valueName(_ english: String) -> String { Self.valueNames[english] ?? english }
  /// What is wrong with how the program was called.
  public func usage(_ english: String) -> String {
    for (pattern, sentence) in Self.usageSentences {
      if let text = SentencePattern(pattern).text(of: english, as: sentence, naming: valueName) {
        return text
      }
    }
    return english
  }

  /// That there is no such command.
  public func unknownCommand(_ name: String, nearest: String?, known: [String]) -> String {
    "tidak ada perintah \(FaultText.quoted(name))"
      + (nearest.map { "; apakah yang dimaksud \(FaultText.quoted($0))?" }
        ?? "; yang ada \(FaultText.list(known, "dan"))")
  }
  /// That the language asked for is not known.
  public func unknownLanguage(_ text: String) -> String {
    "tidak ada bahasa \(FaultText.quoted(text)) untuk --lang; berikan id atau en"
  }

  /// That a folder holds no document.
  public func noDocument(in path: String) -> String {
    "error: tidak ada dokumen di \(FaultText.quoted(path)); petajalan report membuatnya"
  }
  /// That no program to show documents was found.
  public func noViewer(for path: String) -> String {
    "error: program untuk menampilkan dokumen tidak ditemukan (xdg-open di Linux, open di macOS); "
      + "bukalah sendiri berkas ini: \(HarmlessText.line(path))"
  }
  /// That the program that shows documents did not.
  public func viewerFailed(_ viewer: String, code: Int32, path: String) -> String {
    "error: \(viewer) tidak dapat menampilkan dokumen (kode \(code)); bukalah sendiri berkas ini: "
      + HarmlessText.line(path)
  }

  /// The formats of documents.
  public func formats(_ formats: [(id: String, summary: String)]) -> String {
    "Bentuk: " + formats.map { "\($0.id) (\(help($0.summary)))" }.joined(separator: ", ") + "."
  }

  /// The titles of the man page.
  public var manualTitles: ManualTitles {
    ManualTitles(
      name: "NAMA", synopsis: "PEMAKAIAN", description: "KETERANGAN", commands: "PERINTAH",
      manual: "Perintah Pemakai")
  }
  /// How a table of `tables` is introduced.
  public func tableTitle(
    _ name: String, file: String?, isRequired: Bool, sheets: [String]
  ) -> String {
    let sheet = "lembar \(sheets.joined(separator: ", "))"
    let needed = isRequired ? ", wajib ada" : ""
    return file.map { "\(name) (\($0)\(needed); dalam buku kerja \(sheet))" }
      ?? "\(name) (hanya dalam buku kerja\(needed); \(sheet))"
  }
  /// That a table has a column for each year.
  public var yearColumns: String { "satu kolom untuk tiap tahun perencanaan" }
  /// That a table has a column for each criterion.
  public var criterionColumns: String { "satu kolom untuk tiap ID kriteria" }

  private static let helpTitles = [
    "OVERVIEW": "RINGKASAN", "USAGE": "PEMAKAIAN", "ARGUMENTS": "ARGUMEN", "OPTIONS": "OPSI",
    "SUBCOMMANDS": "PERINTAH", "DOCUMENTS": "DOKUMEN", "CHAPTER": "BAB", "values": "nilai",
    "default": "bila kosong", "default as flag": "tanpa nilai", "Error": "Kesalahan",
    "Help": "Keterangan", "Usage": "Pemakaian",
  ]

  private static let valueNames = [
    "2027 or 2026..2028": "2027 atau 2026..2028", "amount": "jumlah", "by": "menurut",
    "clash": "nomor", "diagnosis": "folder", "files": "berkas", "folder": "folder",
    "format,format": "format,format", "gap": "selisih", "kept-until": "tahun",
    "key=value": "kunci=nilai", "lang": "bahasa", "memory": "memori", "number": "banyaknya",
    "others": "lainnya", "output": "tujuan", "path": "tujuan", "percent": "persen",
    "points": "poin", "programs or amount": "program atau jumlah", "roadmap": "folder",
    "samples": "banyaknya", "scenario": "skenario", "seed": "benih",
    "source=levels": "sumber=tingkat", "subcommand": "perintah", "subcommands": "perintah",
    "options": "opsi", "time": "waktu", "total": "waktu", "width": "lebar", "year": "tahun",
    "shell": "shell",
  ]
}

/// A sentence with `%` in the place of what it speaks of.
struct SentencePattern {
  private let pattern: String

  /// Creates a pattern.
  init(_ pattern: String) { self.pattern = pattern }

  /// The text of another sentence, in which `%1` is what stood in place of the first `%`.
  ///
  /// **Missing** The text is not of this pattern.
  ///
  /// - Parameter naming: what stands for a value, as in `--gap <gap>`.
  func text(
    of text: String, as sentence: String, naming valueName: (String) -> String
  ) -> String? {
    guard let parts = parts(of: text) else { return nil }
    var result = ""
    var rest = sentence[...]
    while let mark = rest.firstIndex(of: "%") {
      result += rest[..<mark]
      let behind = rest.index(after: mark)
      guard behind < rest.endIndex, let number = rest[behind].wholeNumberValue,
        parts.indices.contains(number - 1)
      else {
        result += "%"
        rest = rest[behind...]
        continue
      }
      result += Self.named(parts[number - 1], valueName)
      rest = rest[rest.index(after: behind)...]
    }
    return result + rest
  }

  /// What stands in place of each `%`, the first of them as short as can be.
  private func parts(of text: String) -> [String]? {
    let pieces = pattern.split(separator: "%", omittingEmptySubsequences: false)
    guard var rest = text[...].dropping(prefix: pieces[0]) else { return nil }
    var parts: [String] = []
    for (number, piece) in pieces.enumerated().dropFirst() {
      let isLast = number == pieces.count - 1
      if isLast {
        guard rest.hasSuffix(piece) else { return nil }
        parts.append(String(rest.dropLast(piece.count)))
        rest = ""
      } else {
        guard let range = rest.firstRange(of: piece) else { return nil }
        parts.append(String(rest[..<range.lowerBound]))
        rest = rest[range.upperBound...]
      }
    }
    return rest.isEmpty ? parts : nil
  }

  /// An option or argument with the name of its value in the other language.
  private static func named(_ text: String, _ valueName: (String) -> String) -> String {
    guard let open = text.firstIndex(of: "<"), let close = text.lastIndex(of: ">"), open < close
    else { return text }
    let name = String(text[text.index(after: open)..<close])
    return text[...open] + valueName(name) + text[close...]
  }
}

extension Substring {
  fileprivate func dropping(prefix: Substring) -> Substring? {
    hasPrefix(prefix) ? dropFirst(prefix.count) : nil
  }
}
