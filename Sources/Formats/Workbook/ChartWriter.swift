import CXLSXWriter

/// Writes charts.
enum ChartWriter {
  /// Adds a chart to a sheet.
  package static func add(
    _ chart: SheetChart, to target: UnsafeMutablePointer<lxw_worksheet>,
    in file: UnsafeMutablePointer<lxw_workbook>
  ) -> lxw_error {
    guard let object = workbook_add_chart(file, UInt8(LXW_CHART_COLUMN_STACKED.rawValue)) else {
      return LXW_ERROR_MEMORY_MALLOC_FAILED
    }
    for series in chart.series { add(series, of: chart, to: object) }
    // A title that begins with an equals sign would name a cell.
    chart_title_set_name(object, chart.title.hasPrefix("=") ? " " + chart.title : chart.title)
    var font = lxw_chart_font()
    font.size = 11
    font.bold = UInt8(LXW_TRUE.rawValue)
    chart_title_set_name_font(object, &font)
    chart_legend_set_position(object, UInt8(LXW_CHART_LEGEND_BOTTOM.rawValue))
    chart_set_series_gap(object, 60)
    if let axis = chart_axis_get(object, LXW_CHART_AXIS_TYPE_Y) {
      // Each comma behind it hides three digits: the axis counts millions.
      chart_axis_set_num_format(axis, "#,##0,,")
      chart_axis_set_name(axis, chart.valueTitle)
      var grid = lxw_chart_line()
      grid.color = SheetColor(.grid).rgb
      grid.width = 0.75
      chart_axis_major_gridlines_set_line(axis, &grid)
    }
    // The library's charts are 480 by 288 pixels before they are scaled.
    var options = lxw_chart_options()
    options.x_scale = Double(chart.width) / 480
    options.y_scale = Double(chart.height) / 288
    return chart.title.withCString { title in
      options.description = UnsafeMutablePointer(mutating: title)
      return worksheet_insert_chart_opt(
        target, lxw_row_t(chart.row), lxw_col_t(chart.column), object, &options)
    }
  }

  private static func add(
    _ series: SheetChart.Series, of chart: SheetChart, to object: UnsafeMutablePointer<lxw_chart>
  ) {
    let sheet = chart.data
    guard
      let layer = chart_add_series(
        object, "=\(sheet.quoted)!\(chart.categories.fixed)",
        "=\(sheet.quoted)!\(series.values.fixed)")
    else { return }
    chart_series_set_name_range(
      layer, sheet.text, lxw_row_t(series.nameRow), lxw_col_t(series.nameColumn))
    var fill = lxw_chart_fill()
    fill.color = series.color.rgb
    chart_series_set_fill(layer, &fill)
    var line = lxw_chart_line()
    line.color = series.isRest ? SheetColor.faint.rgb : series.color.rgb
    line.width = 0.75
    if series.isRest { line.dash_type = UInt8(LXW_CHART_LINE_DASH_DASH.rawValue) }
    chart_series_set_line(layer, &line)
  }
}
