/// What a workbook says of a scenario: settings as the YAML file would say them,
/// and tables.
struct WorkbookContent {
  /// The settings with the rules and alternatives.
  let root: YAMLNode
  /// The tables that it holds.
  let tables: [ScenarioTable: TableText]
}
