import CXLSXWriter
import Foundation

/// Writes workbooks as `.xlsx`, the same bytes every time.
///
/// The library writes files only, so each workbook passes through a folder of its own,
/// which is gone when the bytes are there.
///
/// **Source** libxlsxwriter 1.1, https://libxlsxwriter.github.io; ECMA-376 part 1,
/// section 18 (SpreadsheetML).
package enum WorkbookFile {
  /// The bytes of a workbook.
  ///
  /// - Parameter base: the folder in which the workbook's own folder is made.
  /// - Throws: ``FormatError``.
  package static func bytes(
    of workbook: Workbook, workingIn base: String = FileManager.default.temporaryDirectory.path
  ) throws(FormatError) -> [UInt8] {
    for sheet in workbook.sheets {
      let columns = sheet.rows.reduce(0) { max($0, $1.count) }
      guard sheet.rows.count <= mostRows, columns <= mostColumns else {
        throw .sheetTooLarge(sheet: sheet.name.text)
      }
    }
    guard let folder = temporaryFolder(in: base) else {
      throw .library(name: library, message: "a temporary folder cannot be made")
    }
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let path = folder + "/workbook.xlsx"
    try write(workbook, to: path, workingIn: folder)
    guard let data = FileManager.default.contents(atPath: path) else {
      throw .library(name: library, message: "the workbook cannot be read back")
    }
    return Array(data)
  }

  /// A new folder whose name ends at random.
  private static func temporaryFolder(in base: String) -> String? {
    let name = "petajalan-" + String(UInt64.random(in: 0...UInt64.max), radix: 36)
    let path = base + "/" + name
    return mkdir(path, 0o700) == 0 ? path : nil
  }

  /// The most rows of a sheet.
  package static let mostRows = 1_048_576

  /// The most columns of a sheet.
  static let mostColumns = 16_384

  package static let library = "libxlsxwriter"

  private static func write(
    _ workbook: Workbook, to path: String, workingIn folder: String
  ) throws(FormatError) {
    let result = folder.withCString { folder -> lxw_error in
      var options = lxw_workbook_options(
        constant_memory: 0, tmpdir: UnsafeMutablePointer(mutating: folder), use_zip64: 1)
      guard let file = workbook_new_opt(path, &options) else {
        return LXW_ERROR_CREATING_XLSX_FILE
      }
      setProperties(of: file, workbook)
      var writer = SheetWriter(file)
      for sheet in workbook.sheets { writer.write(sheet) }
      let closing = workbook_close(file)
      return writer.failure ?? closing
    }
    guard result == LXW_NO_ERROR else {
      throw .library(name: library, message: String(cString: lxw_strerror(result)))
    }
  }

  private static func setProperties(of file: UnsafeMutablePointer<lxw_workbook>, _ book: Workbook) {
    // The library keeps copies of both texts.
    HarmlessText.line(String(book.title.prefix(longestTitle))).withCString { title in
      "petajalan".withCString { author in
        var properties = lxw_doc_properties()
        properties.title = UnsafeMutablePointer(mutating: title)
        properties.author = UnsafeMutablePointer(mutating: author)
        properties.created = creation
        workbook_set_properties(file, &properties)
      }
    }
  }

  /// The most characters of a title in the properties.
  private static let longestTitle = 200

  /// 1 January 2024, 00:00 UTC, instead of now.
  private static let creation: time_t = 1_704_067_200
}
