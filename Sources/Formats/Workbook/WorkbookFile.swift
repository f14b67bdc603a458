import CXLSXWriter
import Foundation

/// Writes workbooks as `.xlsx`, the same bytes every time.
///
/// The library writes files only, so each workbook passes through one without a name, of
/// which nothing stays, however the process ends.
///
/// **Source** libxlsxwriter 1.1, https://libxlsxwriter.github.io; ECMA-376 part 1,
/// section 18 (SpreadsheetML).
package enum WorkbookFile {
  /// The bytes of a workbook.
  ///
  /// - Parameter folder: where the file without a name, and those of the library, lie.
  /// - Throws: ``FormatError``.
  package static func bytes(
    of workbook: Workbook, workingIn folder: String = FileManager.default.temporaryDirectory.path
  ) throws(FormatError) -> [UInt8] {
    for sheet in workbook.sheets {
      let columns = sheet.rows.reduce(0) { max($0, $1.count) }
      guard sheet.rows.count <= mostRows, columns <= mostColumns else {
        throw .sheetTooLarge(sheet: sheet.name.text)
      }
    }
    guard let descriptor = namelessFile(in: folder) else {
      throw .library(name: library, message: "no file can be made in \(folder)")
    }
    defer { close(descriptor) }
    try write(workbook, to: "/dev/fd/\(descriptor)", workingIn: folder)
    // The library may have read where this descriptor stands, or not.
    lseek(descriptor, 0, SEEK_SET)
    let file = FileHandle(fileDescriptor: descriptor, closeOnDealloc: false)
    guard let data = try? file.readToEnd() else {
      throw .library(name: library, message: "the workbook cannot be read back")
    }
    return Array(data)
  }

  /// A file in a folder that nobody else can open, and that is gone when it is closed.
  private static func namelessFile(in folder: String) -> Int32? {
    var path = Array((folder + "/.petajalan-XXXXXX").utf8CString)
    let descriptor = mkstemp(&path)
    guard descriptor >= 0 else { return nil }
    unlink(path)
    return descriptor
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
