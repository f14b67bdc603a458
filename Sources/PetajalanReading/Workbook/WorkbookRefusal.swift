/// Why a workbook is not read any further.
struct WorkbookRefusal: Error {
  /// What is wrong.
  package let fault: WorkbookFault
  /// The name of the sheet in which it was found.
  ///
  /// **Missing** It concerns the workbook as a whole.
  package var sheet: String?
  /// The last cell that was read in the sheet.
  ///
  /// **Missing** None was.
  package var cell: CellReference?

  /// Refuses a workbook for a fault.
  init(_ fault: WorkbookFault) { self.fault = fault }

  /// Refuses a workbook whose part is not well-formed.
  init(_ failure: XMLFailure, in part: String) {
    fault = .malformedPart(part, failure.problem, byte: failure.byte)
  }

  /// Where it was found in a file.
  package func location(in file: String) -> SourceLocation {
    guard let sheet else { return SourceLocation(workbook: file) }
    return SourceLocation(file: file, sheet: sheet, line: cell?.row ?? 1, column: cell?.column ?? 1)
  }
}
