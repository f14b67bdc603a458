/// Headers and names of sheets that say that what is below is for people.
enum NoteHeader {
  /// Headers of columns that planners' tables have and the format does not need.
  private static let columns: Set<String> = [
    "no", "nomor", "no_urut", "nomor_urut", "keterangan", "ket", "catatan", "note", "notes",
    "remark", "remarks",
  ]

  /// First words of the names of sheets.
  private static let sheets: Set<String> = [
    "keterangan", "catatan", "petunjuk", "note", "notes", "readme",
  ]

  /// What spreadsheets show in the place of a value that cannot be had.
  ///
  /// **Source** Microsoft, "ERROR.TYPE function", and the errors that came later.
  private static let errors: Set<String> = [
    "#NULL!", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#N/A", "#GETTING_DATA",
    "#SPILL!", "#CONNECT!", "#BLOCKED!", "#UNKNOWN!", "#FIELD!", "#CALC!", "#BUSY!", "#PYTHON!",
    "#EXTERNAL!",
  ]

  /// Whether a text is the error of a spreadsheet, which begins as notes do.
  package static func isError(_ text: String) -> Bool { errors.contains(text.uppercased()) }

  /// Whether a header begins with `#` and is no error.
  package static func isMarked(_ header: String) -> Bool {
    header.hasPrefix("#") && !isError(header)
  }

  /// Whether a header that no column has is that of a note: *No*, *Keterangan*.
  package static func isUsual(_ header: String) -> Bool { columns.contains(key(header)) }

  /// Whether a sheet that holds no table is a note by its name.
  package static func isSheet(_ name: String) -> Bool {
    sheets.contains(String(key(name).prefix { $0 != "_" }))
  }

  private static func key(_ text: String) -> String {
    headerKey(text.filter { $0 != "." && $0 != ":" })
  }
}
