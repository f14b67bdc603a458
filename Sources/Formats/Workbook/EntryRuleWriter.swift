import CXLSXWriter
import Foundation

/// Writes what may be entered into cells.
enum EntryRuleWriter {
  /// Adds a rule to a sheet.
  package static func add(
    _ rule: EntryRule, to target: UnsafeMutablePointer<lxw_worksheet>
  ) -> lxw_error {
    var validation = lxw_data_validation()
    validation.ignore_blank = UInt8(LXW_VALIDATION_ON.rawValue)
    validation.show_input = UInt8(LXW_VALIDATION_ON.rawValue)
    let shows = rule.others == .asked ? LXW_VALIDATION_ON : LXW_VALIDATION_OFF
    validation.show_error = UInt8(shows.rawValue)
    validation.dropdown = UInt8(LXW_VALIDATION_ON.rawValue)
    validation.error_type = UInt8(LXW_VALIDATION_ERROR_TYPE_WARNING.rawValue)
    switch rule.allowed {
    case .words(let words):
      validation.validate = UInt8(LXW_VALIDATION_TYPE_LIST.rawValue)
      var texts = words.map { strdup($0) } + [nil]
      defer { texts.forEach { free($0) } }
      return texts.withUnsafeMutableBufferPointer { texts in
        validation.value_list = texts.baseAddress
        return add(&validation, to: rule.range, of: target)
      }
    case .range(let formula):
      validation.validate = UInt8(LXW_VALIDATION_TYPE_LIST_FORMULA.rawValue)
      return ("=" + formula).withCString { text in
        validation.value_formula = UnsafeMutablePointer(mutating: text)
        return add(&validation, to: rule.range, of: target)
      }
    case .whole(let range):
      validation.validate = UInt8(LXW_VALIDATION_TYPE_INTEGER.rawValue)
      validation.criteria = UInt8(LXW_VALIDATION_CRITERIA_BETWEEN.rawValue)
      validation.minimum_number = Double(range.lowerBound)
      validation.maximum_number = Double(range.upperBound)
      return add(&validation, to: rule.range, of: target)
    case .amount:
      validation.validate = UInt8(LXW_VALIDATION_TYPE_DECIMAL.rawValue)
      validation.criteria = UInt8(LXW_VALIDATION_CRITERIA_GREATER_THAN_OR_EQUAL_TO.rawValue)
      validation.value_number = 0
      return add(&validation, to: rule.range, of: target)
    }
  }

  private static func add(
    _ validation: inout lxw_data_validation, to range: SheetRange,
    of target: UnsafeMutablePointer<lxw_worksheet>
  ) -> lxw_error {
    worksheet_data_validation_range(
      target, lxw_row_t(range.rows.lowerBound), lxw_col_t(range.columns.lowerBound),
      lxw_row_t(range.rows.upperBound), lxw_col_t(range.columns.upperBound), &validation)
  }
}
