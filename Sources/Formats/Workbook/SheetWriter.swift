import CXLSXWriter

/// Writes the sheets of one workbook with the library's calls.
struct SheetWriter {
  /// The first call that failed.
  package private(set) var failure: lxw_error?

  private let file: UnsafeMutablePointer<lxw_workbook>
  private var formats: [CellStyle: UnsafeMutablePointer<lxw_format>] = [:]

  /// Creates a writer of a workbook that the caller closes.
  init(_ file: UnsafeMutablePointer<lxw_workbook>) { self.file = file }

  /// Writes a sheet after the others.
  package mutating func write(_ sheet: Sheet) {
    guard let target = workbook_add_worksheet(file, sheet.name.text) else {
      note(LXW_ERROR_MEMORY_MALLOC_FAILED)
      return
    }
    for (column, width) in sheet.widths.enumerated() {
      let format = sheet.columnStyles[column].flatMap { self.format($0) }
      note(worksheet_set_column(target, lxw_col_t(column), lxw_col_t(column), width, format))
    }
    for range in sheet.merged { merge(range, of: sheet, in: target) }
    for (row, cells) in sheet.rows.enumerated() {
      for (column, cell) in cells.enumerated() { write(cell, row, column, in: target) }
    }
    for (row, height) in sheet.heights.sorted(by: { $0.key < $1.key }) {
      note(worksheet_set_row(target, lxw_row_t(row), height, nil))
    }
    arrange(sheet, target)
    print(sheet, target)
    for condition in sheet.conditions { add(condition, to: target) }
    for rule in sheet.entries { note(EntryRuleWriter.add(rule, to: target)) }
    for comment in sheet.comments { add(comment, to: target) }
    for chart in sheet.charts { note(ChartWriter.add(chart, to: target, in: file)) }
  }

  /// Keeps the first failure.
  private mutating func note(_ result: lxw_error) {
    if result != LXW_NO_ERROR, failure == nil { failure = result }
  }

  // MARK: Cells

  private mutating func write(
    _ cell: SheetCell, _ row: Int, _ column: Int, in target: UnsafeMutablePointer<lxw_worksheet>
  ) {
    let (row, column) = (lxw_row_t(row), lxw_col_t(column))
    let format = format(cell.style)
    switch cell.content {
    case .empty:
      note(worksheet_write_blank(target, row, column, format))
    case .text(let text):
      note(worksheet_write_string(target, row, column, Self.escaped(text), format))
    case .number(let value):
      note(worksheet_write_number(target, row, column, value, format))
    case .formula(let formula, let value):
      note(worksheet_write_formula_num(target, row, column, "=" + formula, format, value))
    case .textFormula(let formula, let text):
      note(worksheet_write_formula_str(target, row, column, "=" + formula, format, text))
    }
  }

  /// Makes cells one; what the first of them holds is written later.
  private mutating func merge(
    _ range: SheetRange, of sheet: Sheet, in target: UnsafeMutablePointer<lxw_worksheet>
  ) {
    let cells = sheet.rows[range.rows.lowerBound]
    let style =
      cells.indices.contains(range.columns.lowerBound)
      ? cells[range.columns.lowerBound].style : CellStyle()
    note(
      worksheet_merge_range(
        target, lxw_row_t(range.rows.lowerBound), lxw_col_t(range.columns.lowerBound),
        lxw_row_t(range.rows.upperBound), lxw_col_t(range.columns.upperBound), "",
        format(style)))
  }

  /// The text with what a spreadsheet would take for an escape escaped itself.
  ///
  /// **Source** ECMA-376 part 1, section 22.9.2.19 (`ST_Xstring`): `_xHHHH_` stands for
  /// a character.
  package static func escaped(_ text: String) -> String {
    guard text.contains("_x") else { return text }
    return text.replacing(/_(?=x[0-9A-Fa-f]{4}_)/, with: "_x005F_")
  }

  // MARK: Formats

  /// The library's format of a style; each is made once.
  private mutating func format(_ style: CellStyle) -> UnsafeMutablePointer<lxw_format>? {
    if let known = formats[style] { return known }
    guard let format = workbook_add_format(file) else {
      note(LXW_ERROR_MEMORY_MALLOC_FAILED)
      return nil
    }
    formats[style] = format
    format_set_font_size(format, Double(style.size))
    format_set_font_color(format, style.color.rgb)
    if style.isBold { format_set_bold(format) }
    if style.isItalic { format_set_italic(format) }
    if style.numbers != .general { format_set_num_format(format, style.numbers.rawValue) }
    if let fill = style.fill {
      format_set_pattern(format, UInt8(LXW_PATTERN_SOLID.rawValue))
      // A conditional format takes its color from the one, a cell from the other.
      format_set_bg_color(format, fill.rgb)
    }
    let align: lxw_format_alignments? =
      switch style.alignment {
      case .natural: nil
      case .left: LXW_ALIGN_LEFT
      case .center: LXW_ALIGN_CENTER
      case .right: LXW_ALIGN_RIGHT
      }
    if let align { format_set_align(format, UInt8(align.rawValue)) }
    let vertical = style.isCentered ? LXW_ALIGN_VERTICAL_CENTER : LXW_ALIGN_VERTICAL_TOP
    format_set_align(format, UInt8(vertical.rawValue))
    if style.wraps { format_set_text_wrap(format) }
    if style.hasBorder {
      format_set_border(format, UInt8(LXW_BORDER_THIN.rawValue))
      format_set_border_color(format, SheetColor.grid.rgb)
    }
    return format
  }

  // MARK: The window and the page

  private mutating func arrange(_ sheet: Sheet, _ target: UnsafeMutablePointer<lxw_worksheet>) {
    if sheet.frozenRows > 0 || sheet.frozenColumns > 0 {
      worksheet_freeze_panes(target, lxw_row_t(sheet.frozenRows), lxw_col_t(sheet.frozenColumns))
    }
    if let filter = sheet.filter {
      note(
        worksheet_autofilter(
          target, lxw_row_t(filter.rows.lowerBound), lxw_col_t(filter.columns.lowerBound),
          lxw_row_t(filter.rows.upperBound), lxw_col_t(filter.columns.upperBound)))
    }
    if let color = sheet.tabColor { worksheet_set_tab_color(target, color.rgb) }
    // Lines of the sheet itself only disturb where tables have their own.
    worksheet_gridlines(target, UInt8(LXW_HIDE_ALL_GRIDLINES.rawValue))
  }

  private mutating func print(_ sheet: Sheet, _ target: UnsafeMutablePointer<lxw_worksheet>) {
    worksheet_set_paper(target, sheet.page.paper.rawValue)
    if sheet.page.isLandscape { worksheet_set_landscape(target) }
    worksheet_fit_to_pages(target, 1, 0)
    worksheet_set_margins(target, 0.4, 0.4, 0.5, 0.6)
    if let rows = sheet.repeatedRows {
      note(
        worksheet_repeat_rows(target, lxw_row_t(rows.lowerBound), lxw_row_t(rows.upperBound)))
    }
    note(worksheet_set_footer(target, "&L&8&A&R&8&P / &N"))
  }

  // MARK: Conditions and comments

  private mutating func add(
    _ condition: SheetCondition, to target: UnsafeMutablePointer<lxw_worksheet>
  ) {
    var rule = lxw_conditional_format()
    let range = condition.range
    func add(_ rule: inout lxw_conditional_format) -> lxw_error {
      worksheet_conditional_format_range(
        target, lxw_row_t(range.rows.lowerBound), lxw_col_t(range.columns.lowerBound),
        lxw_row_t(range.rows.upperBound), lxw_col_t(range.columns.upperBound), &rule)
    }
    switch condition.test {
    case .atLeast(let value):
      rule.type = UInt8(LXW_CONDITIONAL_TYPE_CELL.rawValue)
      rule.criteria = UInt8(LXW_CONDITIONAL_CRITERIA_GREATER_THAN_OR_EQUAL_TO.rawValue)
      rule.value = value
      rule.format = format(condition.style)
      note(add(&rule))
    case .formula(let formula):
      rule.type = UInt8(LXW_CONDITIONAL_TYPE_FORMULA.rawValue)
      rule.format = format(condition.style)
      let result = ("=" + formula).withCString { text -> lxw_error in
        rule.value_string = UnsafeMutablePointer(mutating: text)
        return add(&rule)
      }
      note(result)
    case .bar(let color):
      rule.type = UInt8(LXW_CONDITIONAL_DATA_BAR.rawValue)
      rule.bar_color = color.rgb
      rule.bar_solid = UInt8(LXW_TRUE.rawValue)
      rule.data_bar_2010 = UInt8(LXW_TRUE.rawValue)
      rule.min_rule_type = UInt8(LXW_CONDITIONAL_RULE_TYPE_NUMBER.rawValue)
      rule.max_rule_type = UInt8(LXW_CONDITIONAL_RULE_TYPE_NUMBER.rawValue)
      rule.min_value = 0
      rule.max_value = 1
      note(add(&rule))
    }
  }

  private mutating func add(
    _ comment: Sheet.Comment, to target: UnsafeMutablePointer<lxw_worksheet>
  ) {
    var options = lxw_comment_options()
    options.width = 260
    // About 40 characters stand in a line of that width, and a line is 16 pixels high.
    options.height = UInt16(clamping: 16 * (2 + comment.text.count / 36))
    let result = "petajalan".withCString { author -> lxw_error in
      options.author = UnsafeMutablePointer(mutating: author)
      return worksheet_write_comment_opt(
        target, lxw_row_t(comment.row), lxw_col_t(comment.column), comment.text, &options)
    }
    note(result)
  }
}
