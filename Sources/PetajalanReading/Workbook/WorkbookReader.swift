import Formats
import PetajalanDomain

/// Reads workbooks of the form `.xlsx`.
struct WorkbookReader {
  private let file: String
  private let log: FaultLog
  private let package: WorkbookPackage
  private let styles: CellStyles
  private var texts = CellTexts()
  private var sheets: [TableName: WorkbookPackage.Sheet] = [:]

  /// The parts of the workbook in which faults may lie, in the order of its tabs.
  package var parts: [String] {
    package.sheets.map { SourceLocation(file: file, sheet: $0.name, line: 1, column: 1).part }
  }

  /// Opens the workbook in the bytes of a file; its faults are reported.
  ///
  /// **Missing** It is none, or cannot be read.
  package static func open(_ bytes: [UInt8], file: String, log: FaultLog) -> WorkbookReader? {
    do throws(WorkbookRefusal) {
      return try WorkbookReader(bytes, file: file, log: log)
    } catch {
      log.report(.workbook(error.fault), at: SourceLocation(workbook: file))
      return nil
    }
  }

  private init(_ bytes: [UInt8], file: String, log: FaultLog) throws(WorkbookRefusal) {
    self.file = file
    self.log = log
    package = try WorkbookPackage(bytes)
    var styles = CellStyles()
    if let part = package.only("styles") {
      let bytes = try package.part(part, atMost: WorkbookLimits.smallPartBytes)
      do throws(XMLFailure) { styles = try CellStyles(bytes) } catch {
        throw WorkbookRefusal(error, in: part)
      }
    }
    styles.epoch = package.epoch
    self.styles = styles
    if let part = package.only("sharedStrings") {
      try texts.readShared(package.part(part), part: part)
    }
  }

  /// Reads the sheets; their faults are reported.
  ///
  /// - Parameter overrides: what is said of settings elsewhere; it is of interest
  ///   here how numbers are written.
  /// - Returns: `nil` if the workbook has no settings, or cannot be read.
  package mutating func read(_ overrides: [ScenarioOverride]) -> WorkbookContent? {
    do throws(WorkbookRefusal) {
      return try readSheets(overrides)
    } catch {
      log.report(.workbook(error.fault), at: error.location(in: file))
      return nil
    }
  }

  private mutating func readSheets(
    _ overrides: [ScenarioOverride]
  ) throws(WorkbookRefusal) -> WorkbookContent? {
    try findSheets()
    var laid: [TableName: SheetTable] = [:]
    // Settings are read with either mark, and say which the others have.
    laid[.scenario] = try table(.scenario, mark: UInt8(ascii: "."), unit: .rupiah)
    let settings = settings(in: laid[.scenario])
    let start = laid[.scenario]?.start ?? SourceLocation(workbook: file)
    let root = YAMLNode(content: .mapping(settings ?? []), location: start)
    let given = root.applying(overrides)
    let mark = given.writesCommas ? UInt8(ascii: ",") : UInt8(ascii: ".")
    for name in TableName.allCases where name != .scenario {
      laid[name] = try table(name, mark: mark, unit: given.unit)
    }
    for name in TableName.allCases where name.isRequired && laid[name] == nil {
      log.report(.workbook(.missingSheet(name)), at: SourceLocation(workbook: file))
    }
    guard settings != nil else { return nil }
    let texts = texts
    let rules = laid[.rules].map { RuleSheetReader(log: log).read($0.text(in: texts)) }
    let alternatives = AlternativeSheetReader(log: log).read(
      laid[.alternatives]?.text(in: texts), adding: rules?.added ?? [])
    let lists = [("rules", rules?.rules ?? []), ("alternatives", alternatives)]
    let whole = lists.filter { !$0.1.isEmpty }.reduce(root) { root, list in
      root.adding(list.0, YAMLNode(content: .list(list.1), location: list.1[0].location))
    }
    var tables: [ScenarioTable: TableText] = [:]
    for name in TableName.allCases {
      if let table = name.table { tables[table] = laid[name]?.text(in: texts) }
    }
    return WorkbookContent(root: whole, tables: tables)
  }

  private func settings(in sheet: SheetTable?) -> [YAMLEntry]? {
    sheet.map { SettingSheetReader(log: log).read($0.text(in: texts)) }
  }

  /// Finds the sheet of each table; those that hold none are reported, unless
  /// nothing stands in them.
  private mutating func findSheets() throws(WorkbookRefusal) {
    for sheet in package.sheets where !sheet.name.hasPrefix("#") {
      let key = headerKey(sheet.name)
      let name = TableName.allCases.first { $0.names.contains { headerKey($0) == key } }
      let start = SourceLocation(file: file, sheet: sheet.name, line: 1, column: 1)
      guard let name else {
        let cells = try cells(of: sheet, mark: UInt8(ascii: "."))
        if cells.cells.isEmpty || NoteHeader.isSheet(sheet.name) && !isTable(cells) { continue }
        let known = TableName.allCases.flatMap(\.names)
        let nearest = log.nearest(to: sheet.name, among: known)
        log.report(.workbook(.unknownSheet(name: sheet.name, nearest: nearest)), at: start)
        continue
      }
      if let other = sheets[name] {
        log.report(
          .workbook(.duplicateSheet(name: sheet.name, other: other.name)), at: start)
        continue
      }
      sheets[name] = sheet
      if sheet.isHidden { log.report(.advice(.hiddenSheet(name: sheet.name)), at: start) }
    }
  }

  private mutating func cells(
    of sheet: WorkbookPackage.Sheet, mark: UInt8
  ) throws(WorkbookRefusal) -> SheetCells {
    let part = try package.part(sheet.part)
    do throws(WorkbookRefusal) {
      return try SheetReader.read(
        part, part: sheet.part, styles: styles, mark: mark, texts: &texts)
    } catch {
      var refusal = error
      refusal.sheet = sheet.name
      throw refusal
    }
  }

  private mutating func table(
    _ name: TableName, mark: UInt8, unit: MoneyUnit
  ) throws(WorkbookRefusal) -> SheetTable? {
    guard let sheet = sheets[name] else { return nil }
    let cells = try cells(of: sheet, mark: mark)
    return try SheetTable.read(
      cells, as: name, file: file, sheet: sheet.name, unit: unit, texts: &texts, log: log)
  }

  /// Whether one of the first rows of a sheet is the header of some table.
  private func isTable(_ cells: SheetCells) -> Bool {
    var rows: [[String]] = []
    var last: Int32 = 0
    for cell in cells.cells {
      if cell.row != last {
        guard rows.count < HeaderFinder.mostRows else { break }
        rows.append([])
        last = cell.row
      }
      rows[rows.count - 1].append(texts.string(cell.text).trimmed)
    }
    return TableName.allCases.contains { rows.contains(where: HeaderFinder($0).isHeader) }
  }
}

extension YAMLNode {
  /// The settings with values put in their places.
  package func applying(_ overrides: [ScenarioOverride]) -> YAMLNode {
    overrides.reduce(self) { root, override in
      guard case .setting(let keys) = override.target else { return root }
      return root.replacing(keys[...], with: override)
    }
  }

  /// Whether the settings ask for decimal commas.
  fileprivate var writesCommas: Bool {
    self["money"]?["numbers"]?.field.map { headerKey($0.text) } == NumberStyle.id.rawValue
  }

  /// The unit of amounts.
  fileprivate var unit: MoneyUnit {
    self["money"]?["unit"]?.field.flatMap { MoneyUnit(rawValue: headerKey($0.text)) } ?? .rupiah
  }

  private subscript(key: String) -> YAMLNode? {
    guard case .mapping(let entries) = content else { return nil }
    return entries.first { $0.key.text == key }?.value
  }
}
