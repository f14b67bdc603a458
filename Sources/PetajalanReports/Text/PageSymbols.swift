/// The characters that charts and tables of text are drawn with.
struct PageSymbols: Equatable, Sendable {
  /// A year of building.
  let build: String
  /// A year of service.
  let service: String
  /// The rule between two terms.
  let rule: String
  /// The rule where a program in service crosses it.
  let crossing: String
  /// A year in which nothing happens.
  let nothing: String
  /// How much of a ceiling is used, from nearly nothing to all.
  let heat: [String]
  /// A program that citizens feel early.
  let quickWin: String
  /// A program that must be on the roadmap.
  let mandatory: String
  /// A program whose start is fixed.
  let committed: String
  /// A program that was finished before the horizon.
  let done: String
  /// What joins several facts on a line.
  let bullet: String
  /// What stands for the part of a text that was cut off.
  let ellipsis: String

  /// Block elements and box drawing.
  static let unicode = PageSymbols(
    build: "█", service: "─", rule: "│", crossing: "┼", nothing: "·",
    heat: ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"], quickWin: "★", mandatory: "!",
    committed: "◆", done: "✓", bullet: "·", ellipsis: "…")

  /// Characters that every terminal and printer has.
  static let ascii = PageSymbols(
    build: "#", service: "-", rule: "|", crossing: "+", nothing: ".",
    heat: ["0", "1", "2", "3", "4", "5", "6", "7", "8", "9"], quickWin: "*", mandatory: "!",
    committed: "@", done: "v", bullet: "-", ellipsis: "...")

  /// The heat of a used part. Only a part that is wholly used has the last one.
  func heat(percent: Int) -> String {
    heat[min(percent, 100) * (heat.count - 1) / 100]
  }
}
