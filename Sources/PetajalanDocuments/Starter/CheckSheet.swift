import Formats
import PetajalanPhrases
import PetajalanReading

/// The sheet of ceilings against needs: formulas that follow whatever sources, years,
/// programs, cost lines and O&M the workbook comes to hold.
///
/// Columns are found by their headers, in any of their spellings, each in a cell beside the
/// sums; years by the horizon and the headers. Each source has the needs that name it
/// first, and a row of its own has what no source could be found for, so that no sum is
/// wrong in silence.
///
/// The formulas compute in Excel 2010 and later and in LibreOffice without array entry:
/// only inside `SUMPRODUCT` do they work on ranges, and there without `IF`, which would
/// look at one cell.
struct CheckSheet {
  /// The rows that are looked at: of sources, and of programs and cost lines.
  static let (sourceRows, programRows) = (200, 1000)
  /// The years whose ceilings are told.
  private static let yearRows = 30
  /// What may follow a source in a list.
  static let marks = "|<> ,;"
  /// Statuses in all spellings: of programs that cost nothing, and nothing to build.
  static let excluded = ["excluded", "dikecualikan"]
  static let done = ["done", "selesai"]
  static let closed = excluded + done
  /// That a source may not pay.
  static let no = ["tidak", "no", "false"]
  /// A column to the right of all that a sheet has, and always empty.
  private static let emptyColumn = 200

  private let source: ScenarioSource
  private let phrases: any Phrasebook
  private let needs: SourceNeeds
  /// The rows of the sheet, from 1.
  private static let (yearRow, headerRow, allRow, firstRow) = (4, 6, 7, 9)
  /// The columns whose positions are found, in the order of their rows.
  private let found: [Found]

  /// A column that is found by its headers.
  private struct Found: Equatable {
    let table: ScenarioTable
    let column: String
  }

  /// Prepares the sheet.
  init(_ source: ScenarioSource, _ phrases: any Phrasebook) {
    self.source = source
    self.phrases = phrases
    needs = SourceNeeds(source)
    let columns: [(ScenarioTable, [String])] = [
      (.sources, ["id", "om"]),
      (
        .programs,
        [
          "id", "status", "start", "earliest", "duration", "capital", "om", "sources", "om_sources",
        ]
      ),
      (.costs, ["program", "amount", "sources"]),
    ]
    found = columns.flatMap { table, columns in
      source.tables[table] == nil ? [] : columns.map { Found(table: table, column: $0) }
    }
  }

  /// The sheet.
  package var sheet: Sheet {
    var sheet = Sheet(phrases.checkSheet, widths: [30, 18, 18, 22, 18, 12, 3, 10, 18, 3, 36, 10])
    sheet.open(phrases.checkTitle, note: phrases.checkNote)
    sheet.skip()
    sheet.append([
      .text(phrases.horizonLabel, SheetStyles.text), horizon(\.lowerBound, "first", fallback: 0),
      horizon(\.upperBound, "last", fallback: 9_999),
    ])
    sheet.skip()
    sheet.append(
      titled([
        phrases.sourceColumn, phrases.ceilingSumColumn, phrases.capitalNeedColumn,
        phrases.omNeedColumn, phrases.needSumColumn, phrases.usedColumn,
      ]) + [.empty()] + titled([phrases.checkedYearColumn, phrases.ceilingsOfYearColumn]) + [
        .empty()
      ]
        + titled([phrases.foundColumn, phrases.positionColumn]))
    for position in 0..<Self.sourceRows + 2 {
      let row = Self.allRow + position
      let main =
        switch position {
        case 0: allSources
        case 1: rest
        default: cells(ofSource: position - 2, row: row)
        }
      sheet.append(
        main + [.empty()]
          + (position < Self.yearRows ? year(position, row: row) : [.empty(), .empty()])
          + [.empty()] + (position < found.count ? foundCells(position) : []))
    }
    let range = SheetRange(
      rows: Self.firstRow - 1...Self.firstRow + Self.sourceRows - 2, columns: 0...5)
    sheet.conditions.append(
      SheetCondition(
        range: range,
        test: .formula(
          "AND(ISNUMBER($E\(Self.firstRow)),N($E\(Self.firstRow))>N($B\(Self.firstRow)))"),
        style: CellStyle().with { $0.fill = .alarm }))
    sheet.frozenRows = Self.headerRow
    return sheet
  }

  private func titled(_ titles: [String]) -> [SheetCell] {
    titles.map { .text($0, SheetStyles.header) }
  }

  // MARK: Years

  private func horizon(
    _ bound: KeyPath<ClosedRange<Int>, Int>, _ key: String, fallback: Int
  ) -> SheetCell {
    let sheet = SheetName(phrases.sheetName(of: .settings)).quoted
    let formula =
      "IFERROR(VALUE(INDEX(\(sheet)!$B$1:$B$500,MATCH(\"horizon.\(key)\",\(sheet)!$A$1:$A$500,0))),"
      + "\(fallback))"
    return SheetCell(
      content: .formula(formula, Double(needs.years[keyPath: bound])), style: SheetStyles.plain)
  }

  private var first: String { "$B$\(Self.yearRow)" }
  private var last: String { "$C$\(Self.yearRow)" }

  /// A year of the horizon with the ceilings of all sources.
  private func year(_ position: Int, row: Int) -> [SheetCell] {
    let year = needs.years.lowerBound + position
    let isThere = needs.years.contains(year) && needs.years.upperBound < 9_999
    let text = "IF(\(first)+\(position)<=MIN(\(last),9998),\(first)+\(position),\"\")"
    let column =
      "SUMPRODUCT(MIN(\(Self.emptyColumn)-(\(headers(.sources))&\"\"=$H\(row)&\"\")*("
      + "\(Self.emptyColumn)-COLUMN(\(headers(.sources))))))"
    let sum = "IF($H\(row)=\"\",\"\",SUM(INDEX(\(area(.sources)),0,\(column))))"
    return [
      cell(text, isThere ? Double(year) : nil, SheetStyles.plain),
      cell(sum, isThere ? needs.ceilings[year] ?? 0 : nil, SheetStyles.money),
    ]
  }

  /// The ceilings of the horizon in a row of sources, or in all.
  ///
  /// Years are compared as texts, because headers are texts or numbers.
  private func ceilings(_ row: Int) -> String {
    let header = headers(.sources)
    // As wide as the headers, or they cannot be multiplied.
    let all = SheetRange(rows: 1...Self.sourceRows, columns: 0...Self.emptyColumn - 2)
    let cells = "INDEX(\(sheetName(.sources))!\(all.fixed),\(row + 1),0)"
    return "SUMPRODUCT((LEN(\(header))=4)*(\(header)&\"\">=\(first)&\"\")"
      + "*(\(header)&\"\"<=\(last)&\"\"),\(cells))"
  }

  // MARK: Sources

  private func cells(ofSource position: Int, row: Int) -> [SheetCell] {
    let source = needs.sources.indices.contains(position) ? needs.sources[position] : nil
    let id = "INDEX(\(area(.sources)),\(position + 1),\(place(.sources, "id")))"
    let name = SheetCell(
      content: .textFormula("\(id)&\"\"", source?.id ?? ""), style: SheetStyles.text)
    func sum(_ formula: String, _ value: Double?) -> SheetCell {
      cell("IF($A\(row)=\"\",\"\",\(formula))", value, SheetStyles.money)
    }
    let sums = source?.sums
    let need = sums.map { $0.capital + $0.om }
    let share = sums.map { $0.ceilings == 0 ? 0 : ($0.capital + $0.om) / $0.ceilings }
    return [
      name, sum(ceilings(position), sums?.ceilings),
      sum(capital(paidBy: "$A\(row)"), sums?.capital),
      sum(om(paidBy: "$A\(row)", at: position), sums?.om), sum("C\(row)+D\(row)", need),
      cell(
        "IF($A\(row)=\"\",\"\",IF(B\(row)=0,0,E\(row)/B\(row)))", share,
        SheetStyles.number(.percent)),
    ]
  }

  private var allSources: [SheetCell] {
    let all = needs.all
    let range = { (column: String) in
      "SUM(\(column)\(Self.firstRow):\(column)\(Self.firstRow + Self.sourceRows - 1))"
    }
    return [
      .text(phrases.allSourcesRow, SheetStyles.text.with { $0.isBold = true }),
      cell(range("B"), all.ceilings, SheetStyles.money),
      cell(capital(paidBy: nil), all.capital, SheetStyles.money),
      cell(om(paidBy: nil, at: 0), all.om, SheetStyles.money),
      cell("C\(Self.allRow)+D\(Self.allRow)", all.capital + all.om, SheetStyles.money),
      cell(
        "IF(B\(Self.allRow)=0,0,E\(Self.allRow)/B\(Self.allRow))",
        all.ceilings == 0 ? 0 : (all.capital + all.om) / all.ceilings,
        SheetStyles.number(.percent)),
    ]
  }

  /// What nobody was found to pay first.
  private var rest: [SheetCell] {
    func rest(_ column: String, _ value: (SourceNeeds.Sums) -> Double) -> SheetCell {
      let end = Self.firstRow + Self.sourceRows - 1
      return cell(
        "\(column)\(Self.allRow)-SUM(\(column)\(Self.firstRow):\(column)\(end))",
        value(needs.all) - needs.sources.reduce(0) { $0 + value($1.sums) }, SheetStyles.money)
    }
    return [
      .text(phrases.noSourceRow, SheetStyles.text), .empty(SheetStyles.text),
      rest("C") { $0.capital },
      rest("D") { $0.om }, rest("E") { $0.capital + $0.om }, .empty(SheetStyles.text),
    ]
  }

  // MARK: Needs

  /// Capital of programs without cost lines, and cost lines.
  private func capital(paidBy payer: String?) -> String {
    let (id, status) = (column(.programs, "id"), column(.programs, "status"))
    var open = "(1-\(isOne(status, of: Self.closed)))"
    var lines = ""
    if source.tables[.costs] != nil {
      let program = column(.costs, "program")
      open += "*(COUNTIF(\(program),\(id))=0)"
      let shut = Self.closed.map { "COUNTIFS(\(id),\(program),\(status),\"\($0)\")" }
      lines =
        "+SUMPRODUCT((\(shut.joined(separator: "+"))=0)"
        + named(payer, .costs) + ",\(column(.costs, "amount")))"
    }
    return "SUMPRODUCT(\(open)\(named(payer, .programs)),\(column(.programs, "capital")))" + lines
  }

  /// A factor that is 1 where the sources of a row name a payer first.
  private func named(_ payer: String?, _ table: ScenarioTable) -> String {
    payer.map { "*" + isFirst($0, in: column(table, "sources")) } ?? ""
  }

  /// O&M until the end of the horizon, if every program starts as early as it may.
  private func om(paidBy payer: String?, at position: Int) -> String {
    let status = column(.programs, "status")
    let begin =
      "(\(start)>0)*\(start)+(\(start)<=0)*(\(first)+(\(earliest)>\(first))*(\(earliest)-\(first)))"
    let service = "(\(last)+1-(\(begin))-\(duration)-(\(duration)=0))"
    let isDone = isOne(status, of: Self.done)
    let years =
      "(\(isDone)*(\(last)-\(first)+1)+(1-\(isDone))*(\(service)>0)*\(service))"
    let open = "(1-\(isOne(status, of: Self.excluded)))"
    let payment = payer.map { "*" + paysOM($0, at: position) } ?? ""
    return "SUMPRODUCT(\(open)*\(years)\(payment),\(column(.programs, "om")))"
  }

  private var start: String { column(.programs, "start") }
  private var earliest: String { column(.programs, "earliest") }
  private var duration: String { column(.programs, "duration") }

  /// A factor that is 1 where a payer comes first for O&M: in the list for it, or else in
  /// that for capital, whose first source is passed over if it may not pay O&M.
  private func paysOM(_ payer: String, at position: Int) -> String {
    let (own, list) = (column(.programs, "om_sources"), column(.programs, "sources"))
    let may =
      "ISERROR(MATCH(LOWER(INDEX(\(area(.sources)),\(position + 1),\(place(.sources, "om")))&\"\"),"
      + "\(constants(Self.no)),0))"
    let plain = Self.marks.dropFirst().reduce(list) { "SUBSTITUTE(\($0),\"\($1)\",\"|\")" }
    let name = "LEFT(\(plain),FIND(\"|\",\(plain)&\"|\")-1)"
    let barred = Self.no.map {
      "COUNTIFS(\(column(.sources, "id")),\(name),\(column(.sources, "om")),\"\($0)\")"
    }.joined(separator: "+")
    let rest = "MID(\(list),FIND(\"|\",\(list)&\"|\")+1,999)"
    return "((\(own)<>\"\")*\(isFirst(payer, in: own))+(\(own)=\"\")*\(may)*("
      + "\(isFirst(payer, in: list))+(\(barred)>0)*\(isFirst(payer, in: rest))))"
  }

  // MARK: Parts of formulas

  /// A factor that is 1 where a list begins with a source.
  private func isFirst(_ payer: String, in list: String) -> String {
    "(LEFT(\(list),LEN(\(payer)))=\(payer))"
      + "*ISNUMBER(SEARCH(MID(\(list)&\"|\",LEN(\(payer))+1,1),\"\(Self.marks)\"))"
  }

  /// A factor that is 1 where a text is one of some words.
  private func isOne(_ texts: String, of words: [String]) -> String {
    "ISNUMBER(MATCH(LOWER(\(texts)&\"\"),\(constants(words)),0))"
  }

  private func constants(_ words: [String]) -> String {
    "{" + words.map { "\"\($0)\"" }.joined(separator: ",") + "}"
  }

  private func sheetName(_ table: ScenarioTable) -> String {
    SheetName(phrases.sheetName(of: table)).quoted
  }

  /// The header row of a table.
  private func headers(_ table: ScenarioTable) -> String {
    let columns = SheetRange(row: 0, columns: 0...Self.emptyColumn - 2)
    return "\(sheetName(table))!\(columns.fixed)"
  }

  /// The rows of a table below its header.
  private func area(_ table: ScenarioTable) -> String {
    let rows = table == .sources ? Self.sourceRows : Self.programRows
    let cells = SheetRange(rows: 1...rows, columns: 0...Self.emptyColumn - 1)
    return "\(sheetName(table))!\(cells.fixed)"
  }

  /// A column of a table, wherever it stands; one without entries if there is none.
  private func column(_ table: ScenarioTable, _ column: String) -> String {
    "INDEX(\(area(table)),0,\(place(table, column)))"
  }

  /// The cell that holds where a column stands.
  private func place(_ table: ScenarioTable, _ column: String) -> String {
    let position = found.firstIndex(of: Found(table: table, column: column))
    return position.map { "$L$\(Self.allRow + $0)" } ?? "\(Self.emptyColumn)"
  }

  /// What a column is called, and where it stands.
  private func foundCells(_ position: Int) -> [SheetCell] {
    let (table, name) = (found[position].table, found[position].column)
    let column = table.columns.first { $0.rawValue == name }
    let words = column.map { column in
      column.headers.reduce(into: [String]()) { words, header in
        let word = header.lowercased()
        if !words.contains(word) { words.append(word) }
      }
    }
    let cells = headers(table)
    let text = ["\" \"", "\"-\""].reduce("LOWER(TRIM(\(cells)))") {
      "SUBSTITUTE(\($0),\($1),\"_\")"
    }
    let formula =
      "SUMPRODUCT(MIN(\(Self.emptyColumn)-ISNUMBER(MATCH(\(text),\(constants(words ?? [])),0))"
      + "*(\(Self.emptyColumn)-COLUMN(\(cells)))))"
    let header = source.tables[table]?.header.firstIndex {
      ScenarioTableSheet.column($0, of: table)?.rawValue == name
    }
    let label = column.map { StarterHeaders.header($0, in: phrases.language) } ?? name
    let style = SheetStyles.text.with { $0.color = .faint }
    return [
      .text("\(phrases.sheetName(of: table)): \(label)", style),
      cell(formula, Double(header.map { $0 + 1 } ?? Self.emptyColumn), SheetStyles.plain),
    ]
  }

  /// A formula with its value; no value is an empty text.
  private func cell(_ formula: String, _ value: Double?, _ style: CellStyle) -> SheetCell {
    SheetCell(
      content: value.map { .formula(formula, $0) } ?? .textFormula(formula, ""), style: style)
  }
}
