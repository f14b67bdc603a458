import Formats
import OutputFolders
import PetajalanDomain

/// The roadmap as a Gantt chart of Mermaid, for pages that draw such text.
///
/// **Source** https://mermaid.js.org/syntax/gantt.html.
public struct MermaidChart: DocumentFormat {
  /// The word by which it is asked for.
  public let id = "mermaid"

  /// What it gives.
  public let summary = "the Gantt chart as text for Mermaid"

  /// The name of the chart's file.
  package static let fileName = "gantt.mmd"

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
    var lines = [
      "gantt", "    title \(Self.harmless(scenario.name))", "    dateFormat YYYY-MM-DD",
      "    axisFormat %Y", "    tickInterval 12month",
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
      let mark = program.isQuickWin ? "active, " : ""
      lines.append("    \(name) :\(mark)t\(number + 1), \(start)-01-01, \(finish + 1)-01-01")
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
