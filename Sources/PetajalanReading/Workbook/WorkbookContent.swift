/// What a workbook says of a scenario: settings as the YAML file would say them,
/// and tables.
struct WorkbookContent {
  /// The settings with the rules and alternatives.
  package let root: YAMLNode
  /// The tables that it holds.
  package let tables: [ScenarioTable: TableText]
}
