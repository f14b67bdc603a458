import Formats

/// The parts of a workbook and how they belong together.
///
/// **Source** ECMA-376 part 2, §9.3 (relationships), and part 1, §18.2.
struct WorkbookPackage {
  /// A sheet with cells.
  package struct Sheet {
    /// The name on its tab.
    package let name: String
    /// Whether its tab is hidden.
    package let isHidden: Bool
    /// Its part.
    package let part: String
  }

  /// The sheets with cells, in the order of their tabs.
  package private(set) var sheets: [Sheet] = []

  /// From when dates are counted.
  package private(set) var epoch = SerialDate.Epoch.year1900

  private let archive: ZipReader
  private var relations: [Relation] = []

  private struct Relation {
    let id: String
    let type: String
    let target: String
  }

  /// Opens the workbook in the bytes of a file.
  ///
  /// - Throws: ``WorkbookRefusal`` if it is none, or more than is read.
  init(_ bytes: [UInt8]) throws(WorkbookRefusal) {
    archive = try ZipReader(bytes)
    let root = try Self.relations(of: "", archive)
    let main = root.first { $0.type == "officeDocument" }?.target ?? "xl/workbook.xml"
    relations = try Self.relations(of: main, archive)
    guard let workbook = try archive.part(main) else { throw WorkbookRefusal(.missingPart(main)) }
    do throws(XMLFailure) {
      try readSheets(workbook)
    } catch {
      throw WorkbookRefusal(error, in: main)
    }
    guard sheets.count <= WorkbookLimits.sheets else {
      throw WorkbookRefusal(.tooLarge(.sheets(limit: WorkbookLimits.sheets)))
    }
  }

  /// The bytes of a part.
  ///
  /// - Parameter limit: the most bytes that it may have.
  /// - Throws: ``WorkbookRefusal`` if it is not there, or cannot be read.
  package func part(
    _ name: String, atMost limit: Int = WorkbookLimits.partBytes
  ) throws(WorkbookRefusal) -> [UInt8] {
    guard let bytes = try archive.part(name, atMost: limit) else {
      throw WorkbookRefusal(.missingPart(name))
    }
    return bytes
  }

  /// The part of which a workbook has at most one, by the last word of its type.
  ///
  /// **Missing** It has none.
  func only(_ type: String) -> String? { relations.first { $0.type == type }?.target }

  private mutating func readSheets(_ bytes: [UInt8]) throws(XMLFailure) {
    var sheets: [Sheet] = []
    var epoch = epoch
    let relations = relations
    try XMLFailure.scan(bytes) { scanner throws(XMLProblem) in
      while true {
        switch try scanner.next() {
        case .start where scanner.isNamed("sheet") && sheets.count <= WorkbookLimits.sheets:
          let id = try scanner.string("id")
          // Sheets of charts and dialogs have no cells.
          guard let name = try scanner.string("name"),
            let relation = relations.first(where: { $0.id == id }),
            relation.type == "worksheet"
          else { continue }
          let state = try scanner.string("state") ?? "visible"
          sheets.append(
            Sheet(name: name, isHidden: state != "visible", part: relation.target))
        case .start where scanner.isNamed("workbookPr") && scanner.isTrue("date1904"):
          epoch = .year1904
        case .finish: return
        case .start, .end, .text: break
        }
      }
    }
    self.sheets = sheets
    self.epoch = epoch
  }

  /// What a part is related to; of the whole package where it has no name.
  private static func relations(
    of part: String, _ archive: ZipReader
  ) throws(WorkbookRefusal) -> [Relation] {
    let slash = part.lastIndex(of: "/").map { part.index(after: $0) } ?? part.startIndex
    let folder = String(part[..<slash])
    let name = "\(folder)_rels/\(part[slash...]).rels"
    guard let bytes = try archive.part(name) else { throw WorkbookRefusal(.missingPart(name)) }
    var relations: [Relation] = []
    var ids: Set<String> = []
    do throws(XMLFailure) {
      try XMLFailure.scan(bytes) { scanner throws(XMLProblem) in
        while true {
          switch try scanner.next() {
          case .start where scanner.isNamed("Relationship"):
            guard let id = try scanner.string("Id"), let type = try scanner.string("Type"),
              let target = try scanner.string("Target"),
              try scanner.string("TargetMode") != "External"
            else { continue }
            guard ids.insert(id).inserted else { throw .content }
            let word = type.split(separator: "/").last.map(String.init) ?? ""
            relations.append(
              Relation(id: id, type: word, target: resolve(target, in: folder)))
          case .finish: return
          case .start, .end, .text: break
          }
        }
      }
    } catch {
      throw WorkbookRefusal(error, in: name)
    }
    return relations
  }

  /// The name of a part as the archive has it.
  private static func resolve(_ target: String, in folder: String) -> String {
    var parts: [Substring] = target.hasPrefix("/") ? [] : folder.split(separator: "/")
    for part in target.split(separator: "/") where part != "." {
      if part == ".." { _ = parts.popLast() } else { parts.append(part) }
    }
    return parts.joined(separator: "/")
  }
}
