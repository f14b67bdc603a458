/// Why a workbook is not read any further.
struct WorkbookRefusal: Error {
  /// What is wrong.
  let fault: WorkbookFault

  /// Refuses a workbook for a fault.
  init(_ fault: WorkbookFault) { self.fault = fault }

  /// Refuses a workbook whose part is not well-formed.
  init(_ failure: XMLFailure, in part: String) {
    fault = .malformedPart(part, failure.problem, byte: failure.byte)
  }
}
