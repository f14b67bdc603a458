/// What can be wrong with the form of a workbook.
public enum WorkbookFault: Hashable, Sendable {
  /// It is no zip archive, so no workbook of the form `.xlsx`.
  case notAnArchive
  /// It is protected by a password, or of the form before 2007.
  case protectedOrOld
  /// It lacks a part that every workbook has.
  case missingPart(String)
  /// A part stands twice in the archive.
  case duplicatePart(String)
  /// A part cannot be unpacked.
  case damagedPart(String)
  /// A part is not what it should be, at that byte.
  case malformedPart(String, XMLProblem, byte: Int)
  /// It is more than is read.
  case tooLarge(WorkbookLimit)
  /// A sheet is missing that every scenario has.
  case missingSheet(TableName)
  /// No table has the name of the sheet.
  case unknownSheet(name: String, nearest: String?)
  /// Two sheets hold the same table.
  case duplicateSheet(name: String, other: String)
  /// The cell holds a date or a time, and none is asked for anywhere.
  ///
  /// - year: the year of the date, if it can be told.
  case date(year: Int?)
  /// The cell holds a number that looks like a year and has the format of dates, so that
  /// it shows another year.
  case numberShownAsYear(number: String, shown: Int)
  /// The cell shows an error such as `#REF!`.
  case errorValue(String)
  /// The cell holds a formula whose value was never stored.
  case formulaWithoutValue
  /// Cells of the header are merged.
  case mergedHeader
  /// The cell is hidden by a merged one and holds a value of its own.
  case valueUnderMerge
  /// A key stands in the sheet `scenario` and belongs to another sheet, or to
  /// folders only.
  case keyElsewhere(key: String)
  /// What a rule is for cannot be read.
  case conditions(text: String)
}

/// Why a part of a workbook is not well-formed, or not read.
public enum XMLProblem: Error, Hashable, Sendable {
  /// It breaks the rules of XML.
  case malformed
  /// It declares a document type, which could define entities.
  case documentType
  /// It names an entity that XML does not define itself.
  case entity
  /// It is not in UTF-8.
  case encoding
  /// Its elements lie deeper in one another than that.
  case depth(limit: Int)
  /// It is well-formed and means nothing in a workbook.
  case content
}

/// What a workbook may not exceed.
public enum WorkbookLimit: Hashable, Sendable {
  /// The files in the archive.
  case entries(limit: Int)
  /// The bytes of one part, unpacked.
  case partBytes(part: String, limit: Int)
  /// The bytes of all parts, unpacked.
  case totalBytes(limit: Int)
  /// How many times greater than its packed form a part is.
  case ratio(part: String, limit: Int)
  /// The sheets.
  case sheets(limit: Int)
  /// The cells of all sheets that hold a value, and the empty ones between them.
  case cells(limit: Int)
  /// The bytes of all texts in cells.
  case textBytes(limit: Int)
  /// The characters of one cell.
  case cellCharacters(limit: Int)
  /// The merged ranges of one sheet.
  case merges(limit: Int)
}
