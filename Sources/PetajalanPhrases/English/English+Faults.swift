import PetajalanReading

extension English {
  /// Why a file cannot be had.
  public func sentence(for error: ScenarioFileError) -> String {
    let file = quoted(error.path)
    return switch error.problem {
    case .missing:
      "the file \(file) does not exist; "
        + (error.instead.map(advice(on:)) ?? "check its name and folder")
    case .unreadable(let code): "the file \(file) cannot be read (system error \(code))"
    case .notAFile: "\(file) is a folder, pipe or device; give an ordinary file"
    case .forbidden: "the file \(file) may not be read; ask for the right to read it"
    case .linksInCircle: "the links of \(file) lead in a circle; give an ordinary file"
    case .nameTooLong: "the name \(file) is too long for this system"
    case .outsideFolder:
      "the file \(file) lies outside the scenario's folder; move it into the folder, "
        + "and name it from there"
    case .leadsOut:
      "\(file) is a link that leads out of its folder; put the file itself there"
    case .tooLarge(let limit):
      "the file \(file) is greater than \(FaultText.grouped(Int64(limit), by: ",")) bytes"
    case .tooLargeInAll(let limit):
      "with \(file), the scenario's files are greater than "
        + "\(FaultText.grouped(Int64(limit), by: ",")) bytes in all"
    case .workbook:
      "\(file) is a workbook, and a text is asked for; save its sheet as a CSV file"
    }
  }

  /// What is wrong with the bytes of a file.
  public func sentence(for fault: FileFault) -> String {
    switch fault {
    case .unavailable(let error): sentence(for: error)
    case .empty: "the file is empty"
    case .invalidUTF8(let byte):
      "the byte 0x\(FaultText.hex(byte)) is not UTF-8; save the file as UTF-8"
    case .utf16: "the file is UTF-16; save it as UTF-8"
    case .workbook:
      "the file is a workbook and not a text; save its sheet as CSV in UTF-8, "
        + "or the workbook as *.xlsx"
    case .controlCharacter(let code):
      "the file holds the control character 0x\(FaultText.hex(code)); remove it"
    case .unreadTable(let name, let table):
      "the file \(quoted(name)) is not read; "
        + (FaultText.isTextFile(name)
          ? "name it \(table.defaultFile), or write \"tables: {\(table.rawValue): \(name)}\""
          : "save its sheet as \(table.defaultFile)")
    }
  }

  /// What is wrong with the form of the YAML file.
  public func sentence(for fault: YAMLFault) -> String {
    switch fault {
    case .syntax(let problem): "this is not valid YAML: " + sentence(for: problem)
    case .noSettings: "this is no scenario: it holds no keys; begin with \"petajalan: 1\""
    case .tag(let tag): "the tag \(quoted(tag)) is not known here; remove it"
    case .secondDocument: "a second document begins here; a scenario file holds one"
    case .duplicateKey(let key, let line):
      "the key \(quoted(key)) stands already in line \(line); keep one of them"
    case .tooManyValues(let limit):
      "the file holds more than \(FaultText.grouped(Int64(limit), by: ",")) values, "
        + "those of aliases counted each time"
    case .complexKey: "a key must be a plain text"
    case .wrongShape(let key, let expected):
      "the value of \(quoted(words.label(key))) has the wrong shape; give \(Self.shape(expected))"
    case .unknownKey(let key, let nearest, let known):
      "the key \(quoted(key)) is not known here" + hint(nearest) + choice(known)
    case .tooManyElements(let key, let limit):
      "the list \(quoted(words.label(key))) has more than \(FaultText.grouped(Int64(limit), by: ",")) elements"
    case .missingKey(let key): "the key \(quoted(words.label(key))) is missing"
    case .version(let text): "version \(quoted(text)) of the format is not known; write 1"
    }
  }

  private static func shape(_ shape: YAMLShape) -> String {
    switch shape {
    case .text: "one text or number"
    case .list: "a list"
    case .mapping: "keys with values"
    }
  }

  /// What is wrong with the form of a table.
  public func sentence(for fault: TableFault) -> String {
    switch fault {
    case .unclosedQuote: "the quoted cell that begins here does not end; close it with \""
    case .textAfterQuote: "text stands behind a closing quote; double a quote inside a cell"
    case .quoteInsideCell:
      "a quote stands inside an unquoted cell; quote the whole cell and double the quote"
    case .unevenRow(let cells, let columns):
      "the row has \(cells) \(cells == 1 ? "cell" : "cells"); the header has \(columns)"
    case .oddRows(let kind, let text, let table, let others, let isSheet):
      Self.odd(kind, quoted(text), table) + "? "
        + (isSheet
          ? "delete the row, or move it to a sheet whose name begins with #"
          : "delete the row, or move it to another file")
        + (others.isEmpty
          ? "" : "; so it is with row\(others.count == 1 ? "" : "s") \(FaultText.years(others))")
    case .rowAboveHeader(let line):
      "this row stands above the header in row \(line) and would not be read; move it below, "
        + "or delete it"
    case .duplicateHeader(let header, let first):
      header == first
        ? "the column \(quoted(header)) stands twice; keep one of them"
        : "the columns \(quoted(first)) and \(quoted(header)) mean the same; keep one of them"
    case .emptyHeader: "the header is empty; name the column, or begin a note with #"
    case .unknownHeader(let header, let table, let nearest):
      "the table \(words.name(of: table)) has no column \(quoted(header))"
        + (nearest == nil ? "; begin a note with #" : hint(nearest))
    case .missingColumn(let column, let table):
      "the table \(words.name(of: table)) lacks the column \(quoted(words.header(of: column, in: table)))"
    case .missingYears(let years):
      "the table \(words.name(of: .sources)) lacks the columns of the years \(FaultText.years(years)); "
        + "give a ceiling for each year of the horizon"
    case .noRows(let table):
      "the table \(words.name(of: TableName(table))) has no rows; give at least one"
    case .criterionIsColumn(let criterion):
      "the criterion \(quoted(criterion)) has the name of a column of \(words.name(of: .programs)); "
        + "give it another id"
    case .tooManyRows(let table, let limit):
      "the table \(words.name(of: TableName(table))) has more than \(FaultText.grouped(Int64(limit), by: ",")) rows"
    case .tooManyColumns(let limit):
      "the table has more than \(FaultText.grouped(Int64(limit), by: ",")) columns"
    case .tooManyCells(let limit):
      "the table has more than \(FaultText.grouped(Int64(limit), by: ",")) cells"
    case .longCell(let limit):
      "the cell is longer than \(FaultText.grouped(Int64(limit), by: ",")) bytes; "
        + "look for a missing quote or line end"
    }
  }

  private static func odd(_ row: OddRow, _ text: String, _ table: TableName) -> String {
    switch row {
    case .total: "\(text): a row of totals"
    case .heading where table == .programs:
      "\(text): the heading of a group, which the column \"dimension\" states, or a note"
    case .heading: "\(text): a heading or a note"
    case .header: "\(text): the headers again"
    }
  }

  /// What is wrong with one value.
  public func sentence(for fault: ValueFault) -> String {
    switch fault {
    case .missing(let label): "\(quoted(words.label(label))) is empty; give a value"
    case .notID(let label, let text):
      "\(quoted(text)) in \(quoted(words.label(label))) is not an id; "
        + "use 1 to 100 letters, digits, \"-\", \"_\" or \".\""
    case .number(let label, let text, let problem):
      "\(quoted(text)) in \(quoted(words.label(label))) \(Self.phrase(problem))"
    case .word(let label, let text, let allowed, let nearest):
      "\(quoted(text)) is not known in \(quoted(words.label(label))); write \(FaultText.list(words.choices(allowed), "or"))"
        + (nearest == nil ? "" : hint(nearest))
    case .listMarks(let label, let text, let written):
      "\(quoted(text)) in \(quoted(words.label(label))) is no list; separate its elements with |: \(written)"
    case .yearRange(let label, let text):
      "\(quoted(text)) in \(quoted(words.label(label))) is not a range of years; write, say, 2026..2028"
    case .time(let label, let text):
      "\(quoted(text)) in \(quoted(words.label(label))) is not a span of time; write, say, 90, 60s, 2m or 1h"
    }
  }

  private static func phrase(_ problem: NumberProblem) -> String {
    switch problem {
    case .notANumber: "is not a number"
    case .notFinite: "is not a finite number"
    case .exponent: "has an exponent; write all its digits"
    case .negativeZero: "is zero with a minus sign; write 0"
    case .tooManyDigits(let limit): "has more than \(limit) significant digits"
    case .twoReadings(let first, let second):
      "can be read as \(first) or as \(second); write the one that is meant"
    case .grouped(let plain):
      "has marks of thousands; write \(plain), or set \"numbers: id\" for Indonesian numbers"
    case .decimalComma(let plain):
      "has a decimal comma; write \(plain), or set \"numbers: id\" for Indonesian numbers"
    case .englishGroups(let plain):
      "has commas as marks of thousands; write \(plain)"
    case .currency:
      "has a currency or unit beside it; write the number alone, or set \"numbers: id\""
    case .unitWord: "has a unit beside it; write the number alone"
    case .negative: "is negative; give 0 or more"
    case .notWhole: "is not a whole number"
    case .outside(let least, let greatest): "is out of range; give \(least) to \(greatest)"
    case .fractionOfRupiah(let unit):
      "does not come to whole rupiah in the unit \(unit.rawValue); "
        + (unit == .rupiah
          ? "give a whole number" : "give at most \(unit.exponent) digits behind the mark")
    case .amountTooGreat(let rupiah):
      "is too much; one amount is at most \(FaultText.grouped(rupiah, by: ",")) rupiah"
    case .rupiahInUnit(let unit, let meant):
      "is too much in the unit \(unit.rawValue); if it is rupiah, write \(meant)"
    case .finerThanBasisPoint: "is too fine; give at most two digits behind the mark"
    }
  }

  /// What is wrong with a name.
  public func sentence(for fault: ReferenceFault) -> String {
    switch fault {
    case .unknown(let kind, let name, let nearest, let known):
      "there is no \(noun(kind)) \(quoted(name))"
        + (LookAlike(in: name).map { ", which holds \(letter($0))" } ?? "") + hint(nearest)
        + choice(known)
    case .ambiguousOwner(let name, let owners):
      "several owners go by the name \(quoted(name)): \(FaultText.list(owners, "and")); "
        + "give an id"
    case .programAndGroup(let name):
      "\(quoted(name)) is both a program and a group; rename the group"
    case .duplicateID(let kind, let id, let other, let line):
      FaultText.isSame(id, other)
        ? "the \(noun(kind)) \(quoted(id)) stands already in line \(line)"
        : "the \(noun(kind)) \(quoted(id)) differs from \(quoted(other)) in line \(line) "
          + "only in case or Unicode form; give it another id"
    case .twiceInList(let name): "\(quoted(name)) stands twice in this list; name it once"
    }
  }

  private func noun(_ kind: ReferenceKind) -> String {
    switch kind {
    case .program: "program"
    case .programOrGroup: "program or group"
    case .source: "source"
    case .owner: "owner"
    case .criterion: "criterion"
    case .rule: "rule"
    case .term: "term"
    case .column: "column of \(words.name(of: .programs))"
    case .alternative: "alternative"
    }
  }

  /// What there is instead.
  private func choice(_ known: [String]) -> String {
    known.isEmpty ? "" : "; there is \(FaultText.list(known, "and"))"
  }

  func hint(_ nearest: String?) -> String {
    nearest.map { "; did you mean \(quoted($0))?" } ?? ""
  }

  private func quoted(_ text: String) -> String { FaultText.quoted(text) }
}
