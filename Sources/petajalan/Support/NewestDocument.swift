import Foundation
import PetajalanDocuments

/// Finds the document that was written last.
enum NewestDocument {
  /// The endings of documents, those first that most people would open.
  private static let endings = ["html", "docx", "xlsx", "svg", "md", "csv", "xml", "mmd"]

  /// The path of the document to open.
  ///
  /// **Missing** There is none.
  ///
  /// - Parameter path: a folder of documents, a folder that holds some, or a scenario beside
  ///   which some lie.
  static func find(at path: String) -> String? {
    let folder = isFolder(path) ? path : (path as NSString).deletingLastPathComponent
    let base = folder.isEmpty ? "." : folder
    let names = (try? FileManager.default.contentsOfDirectory(atPath: base)) ?? []
    let folders =
      [base] + names.sorted().map { (base as NSString).appendingPathComponent($0) }.filter(isFolder)
    let written = folders.compactMap { folder in
      date(of: folder + "/" + DocumentOrigin.fileName).map { (folder: folder, date: $0) }
    }
    // Of several that were written at the same time, the first by name.
    let newest = written.reduce(nil as (folder: String, date: Date)?) { best, next in
      best.map { $0.date >= next.date ? $0 : next } ?? next
    }
    return newest.flatMap { document(in: $0.folder) }
  }

  /// The document of a folder that is opened.
  private static func document(in folder: String) -> String? {
    let names = DocumentFormats.all.flatMap(\.fileNames)
    for ending in endings {
      for name in names where name.hasSuffix("." + ending) {
        let path = (folder as NSString).appendingPathComponent(name)
        if FileManager.default.fileExists(atPath: path) { return path }
      }
    }
    return nil
  }

  private static func isFolder(_ path: String) -> Bool {
    var isFolder: ObjCBool = false
    return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
      && isFolder.boolValue
  }

  private static func date(of path: String) -> Date? {
    let attributes = try? FileManager.default.attributesOfItem(atPath: path)
    return attributes?[.modificationDate] as? Date
  }
}
