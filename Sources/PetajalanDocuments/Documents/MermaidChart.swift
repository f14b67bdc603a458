import Formats
import OutputFolders
import PetajalanDomain

/// The roadmap as a Gantt chart of Mermaid, for pages that draw such text.
///
/// Every task begins with a mark: a star for a quick win, a square for others. Mermaid
/// reads a line that begins with one of its words (`section`, `click`, a date) as that,
/// and its list of words grows; none of them will begin with such a mark.
///
/// **Source** https://mermaid.js.org/syntax/gantt.html.
public struct MermaidChart: DocumentFormat {
  /// The word by which it is asked for.
  public let id = "mermaid"

  /// What it gives.
  public let summary = "the Gantt chart as text for Mermaid"

  /// The name of the chart's file.
  package static let fileName = "gantt.mmd"

  private static let quickWinMark = "★"
  private static let otherMark = "▪"

  /// The names of all files that it can give.
  public let fileNames = [Self.fileName]

  /// Creates the format.
  public init() {}

  /// The files of one roadmap.
  public func files(
    of material: ChapterMaterial, language: Language
  ) throws(FormatError) -> [OutputFile] {
    let phrases = language.phrases
    let scenario = material.scenario
    let hasQuickWins = material.selected.contains { scenario.programs[$0].isQuickWin }
    let legend = hasQuickWins ? " (\(Self.quickWinMark) \(phrases.quickWin))" : ""
    var lines = [
      "gantt", "    title \(Self.harmless(scenario.name))\(legend)", "    dateFormat YYYY-MM-DD",
      "    axisFormat %Y", "    tickInterval 12month",
      // The chart is a plan's, whatever day it is.
      "    todayMarker off",
    ]
    var section: String?
    for (number, position) in material.selected.enumerated() {
      guard let start = material.roadmap.plan.starts[position],
        let finish = material.roadmap.finish(of: position)
      else { continue }
      let program = scenario.programs[position]
      let title = Self.harmless(program.dimension ?? phrases.withoutDimension)
      if title != section {
        lines.append("    section \(title)")
        section = title
      }
      let name = Self.harmless("\(program.id) \(program.name(in: language))")
      let mark = program.isQuickWin ? Self.quickWinMark : Self.otherMark
      let state = program.isQuickWin ? "active, " : ""
      lines.append(
        "    \(mark) \(name) :\(state)t\(number + 1), \(start)-01-01, \(finish + 1)-01-01")
    }
    return [OutputFile(name: Self.fileName, text: lines.joined(separator: "\n") + "\n")]
  }

  /// A name with look-alikes in place of what means something to Mermaid.
  private static func harmless(_ text: String) -> String {
    let line = String(
      HarmlessText.line(text).map { character -> Character in
        switch character {
        case ":": "∶"
        case ";": "；"
        case "#": "＃"
        case "%": "％"
        case "<": "‹"
        case ">": "›"
        case "\"": "″"
        case "`": "ˋ"
        case "{": "❴"
        case "}": "❵"
        case "&": "＆"
        default: character
        }
      })
    return line.isEmpty ? "–" : line
  }
}
