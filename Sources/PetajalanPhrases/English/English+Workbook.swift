import PetajalanReading

extension English {
  /// What is wrong with the form of a workbook.
  public func sentence(for fault: WorkbookFault) -> String {
    switch fault {
    case .notAnArchive:
      "the file is not an Excel workbook; save it as \"Excel Workbook (*.xlsx)\""
    case .protectedOrOld:
      "the workbook is protected by a password, or of the form before 2007; "
        + "save it without a password as \"Excel Workbook (*.xlsx)\""
    case .missingPart(let part):
      "the workbook lacks its part \(quoted(part)); save it again as \"Excel Workbook (*.xlsx)\""
    case .duplicatePart(let part):
      "the part \(quoted(part)) stands twice in the workbook, so that programs may read different "
        + "ones; save it again as \"Excel Workbook (*.xlsx)\""
    case .damagedPart(let part): "the part \(quoted(part)) of the workbook is damaged"
    case .malformedPart(let part, let problem, let byte):
      "the part \(quoted(part)) of the workbook \(Self.phrase(problem)) "
        + "(near byte \(FaultText.grouped(Int64(byte), by: ",")))"
    case .tooLarge(let limit): Self.phrase(limit)
    case .missingSheet(let name):
      "the workbook has no sheet \(words.name(of: name)) with cells in it"
    case .unknownSheet(let name, let nearest):
      "the sheet \(quoted(name)) is not known"
        + (nearest == nil ? "; begin the name of a note with #" : hint(nearest))
    case .duplicateSheet(let name, let other):
      "the sheets \(quoted(other)) and \(quoted(name)) mean the same; keep one of them"
    case .date(let year):
      "this cell is a date, and no date is asked for; write a year as a number"
        + (year.map { " such as \($0)" } ?? "")
        + ", and give the cell the format of numbers or text"
    case .numberShownAsYear(let number, let shown):
      "this cell holds \(number) in the format of dates and shows \(shown); give the cell the "
        + "format General, and type \(number)"
    case .errorValue(let text): "this cell shows the error \(quoted(text)); correct its formula"
    case .formulaWithoutValue:
      "the value of this formula is not stored; open the file in a spreadsheet and save it again"
    case .mergedHeader: "cells of the header are merged; unmerge them"
    case .valueUnderMerge:
      "this cell holds a value, but a merged cell covers it; unmerge the cells, or empty this one"
    case .keyElsewhere(let key):
      switch key {
      case "tables": "a workbook has its tables as sheets; remove the key \"tables\""
      default: "the key \(quoted(key)) has a sheet of its own; move it there"
      }
    case .conditions(let text):
      "\(quoted(text)) in \(quoted(words.label("where"))) cannot be read; write, say, quick_win=yes; owner=DLH|PUTR"
    }
  }

  private static func phrase(_ problem: XMLProblem) -> String {
    switch problem {
    case .malformed: "is not valid XML"
    case .documentType: "declares a document type, which is refused"
    case .entity: "uses an entity, which is refused"
    case .encoding: "is not in UTF-8"
    case .depth(let limit): "has more than \(limit) elements in one another"
    case .content: "is valid XML, but not that of a workbook"
    }
  }

  private static func phrase(_ limit: WorkbookLimit) -> String {
    func count(_ number: Int) -> String { FaultText.grouped(Int64(number), by: ",") }
    switch limit {
    case .entries(let limit): return "the workbook holds more than \(count(limit)) files"
    case .partBytes(let part, let limit):
      return "the part \(FaultText.quoted(part)) of the workbook is greater than "
        + "\(count(limit)) bytes"
    case .totalBytes(let limit):
      return "the parts of the workbook are greater than \(count(limit)) bytes in all"
    case .ratio(let part, let limit):
      return "the part \(FaultText.quoted(part)) of the workbook is packed more than "
        + "\(limit) times smaller, as no table is"
    case .sheets(let limit): return "the workbook has more than \(count(limit)) sheets"
    case .cells(let limit): return "the workbook has more than \(count(limit)) cells"
    case .textBytes(let limit):
      return "the texts of the workbook's cells are greater than \(count(limit)) bytes in all"
    case .cellCharacters(let limit):
      return "a cell of the workbook has more than \(count(limit)) characters"
    case .merges(let limit): return "a sheet has more than \(count(limit)) merged cells"
    }
  }

  private func quoted(_ text: String) -> String { FaultText.quoted(text) }
}
