/// The characters that charts and tables of text are drawn with.
package struct PageSymbols: Equatable, Sendable {
  /// A year of building.
  package let build: String
  /// A year of service.
  package let service: String
  /// The rule between two terms.
  package let rule: String
  /// The rule where a program in service crosses it.
  package let crossing: String
  /// A year in which nothing happens.
  package let nothing: String
  /// How much of a ceiling is used, from nearly nothing to all.
  package let heat: [String]
  /// A program that citizens feel early.
  package let quickWin: String
  /// A program that must be on the roadmap.
  package let mandatory: String
  /// A program whose start is fixed.
  package let committed: String
  /// A program that was finished before the horizon.
  package let done: String
  /// What joins several facts on a line.
  package let bullet: String
  /// What stands for the part of a text that was cut off.
  package let ellipsis: String

  /// Block elements and box drawing.
  static let unicode = PageSymbols(
    build: "█", service: "─", rule: "│", crossing: "┼", nothing: "·",
    heat: ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"], quickWin: "★", mandatory: "!",
    committed: "◆", done: "✓", bullet: "·", ellipsis: "…")

  /// Characters that every terminal and printer has.
  package static let ascii = PageSymbols(
    build: "#", service: "-", rule: "|", crossing: "+", nothing: ".",
    heat: ["0", "1", "2", "3", "4", "5", "6", "7", "8", "9"], quickWin: "*", mandatory: "!",
    committed: "@", done: "v", bullet: "-", ellipsis: "...")

  /// The heat of a used part. Only a part that is wholly used has the last one.
  package func heat(percent: Int) -> String {
    heat[min(percent, 100) * (heat.count - 1) / 100]
  }
}
