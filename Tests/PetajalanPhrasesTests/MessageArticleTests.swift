import TestSupport
import Testing

@testable import MILP
@testable import PetajalanPhrases
@testable import PetajalanReading
@testable import PetajalanResults

/// The article that lists what petajalan says when something is wrong, with exit codes.
@Suite struct MessageArticleTests {
  @Test func theArticleIsWhatTheCodeSays() throws {
    let difference = try Snapshot.difference(
      of: Self.article, from: "Messages.md", in: "../../Sources/PetajalanKit/PetajalanKit.docc")
    #expect(difference == nil, "\(difference ?? "")")
  }

  private struct Section {
    let title: String
    let introduction: String
    let rows: [(code: String, english: String, indonesian: String)]
  }

  private static var article: String {
    var text = """
      # Messages

      What petajalan says when something is wrong, in both languages, and the exit code.

      ## Overview

      Names, numbers and places are examples. Each message about a scenario begins with its
      place, `file:line:column` or `workbook:sheet!cell`, and the word *error* or *warning*,
      which are English in every language since editors look for them. Tables and columns are
      called as in the file that is read: `durasi` where the sheet says so, and not `duration`;
      and so are the words to choose from. All faults of a scenario are told at once. A warning
      alone changes no exit code. Three or more warnings that say the same of several things come
      as one, at the first place, with a list.

      """
    for section in sections {
      text += "\n## \(section.title)\n\n\(section.introduction)\n\n"
      text += "| Code | English | Indonesian |\n|---|---|---|\n"
      for row in section.rows {
        text += "| \(row.code) | \(cell(row.english)) | \(cell(row.indonesian)) |\n"
      }
    }
    return text
  }

  private static func cell(_ text: String) -> String {
    text.replacing("\\", with: "\\\\").replacing("|", with: "\\|").replacing("<", with: "\\<")
      .replacing("*", with: "\\*").replacing("`", with: "\\`").replacing("\n", with: " ")
  }

  private static let sections = [
    Section(
      title: "Scenarios", introduction: "66 if a file cannot be read at all, 65 otherwise.",
      rows: (FaultMessageTests.messages + OversightMessageTests.messages).map {
        kind, english, indonesian in
        let fault = ScenarioFault(kind, at: SourceLocation(file: "x", line: 1, column: 1))
        let code =
          fault.severity == .warning ? "warning" : fault.fileError == nil ? "65" : "66"
        return (code, english, indonesian)
      }),
    Section(
      title: "Searches", introduction: "How a search can come to no good end.",
      rows: breakdowns.flatMap { breakdown, code in
        [(code, true), (code, false)].map { code, hasRoadmap in
          (
            hasRoadmap ? "0" : code,
            English().sentence(for: breakdown, hasRoadmap: hasRoadmap),
            Indonesian().sentence(for: breakdown, hasRoadmap: hasRoadmap)
          )
        }
      } + [
        ("4", English().tookTooLongToRead, Indonesian().tookTooLongToRead),
        ("4", English().tookTooLongToWrite, Indonesian().tookTooLongToWrite),
      ]
        + nothingFound.map { reason, code in
          (code, English().sentence(for: reason), Indonesian().sentence(for: reason))
        }
        + failures.map { ("70", English().sentence(for: $0), Indonesian().sentence(for: $0)) }
        + SystemShortage.allCases.map {
          ("70", English().sentence(for: $0), Indonesian().sentence(for: $0))
        }),
    Section(
      title: "Output", introduction: "What was there before is still there.",
      rows: PhraseTests.outputErrors.map {
        ("73", English().sentence(for: $0), Indonesian().sentence(for: $0))
      }
        + [28, 9].map { code in
          ("73", English().cannotPrint(code: code), Indonesian().cannotPrint(code: code))
        } + [
          (
            "64", English().modelEnding(of: "kota.xlsx", endings: [".lp", ".mps"]),
            Indonesian().modelEnding(of: "kota.xlsx", endings: [".lp", ".mps"])
          ),
          (
            "64", English().modelFormat("mps", differsFrom: "model.lp"),
            Indonesian().modelFormat("mps", differsFrom: "model.lp")
          ),
        ]),
  ]

  private static let breakdowns: [(SearchBreakdown, String)] = [
    (.signal(number: 6), "70"), (.noResult(code: 1), "70"), (.tookTooLong, "4"),
    (.didNotStop, "130"), (.tookTooMuchMemory(limit: 4_000_000_000), "70"),
  ]

  private static let nothingFound: [(NoneFound, String)] = [
    (.timeLimit, "4"), (.interrupted, "130"), (.solverSaysInfeasible, "4"), (.proofRefused, "4"),
    (.numericalTrouble, "4"),
  ]

  private static let failures: [SolverFailure] = [
    .fatal(message: "x"), .unknownCode(function: "glp_simplex", code: 99),
    .unknownStatus(function: "glp_get_status", status: 99),
    .refused(function: "glp_simplex", code: "GLP_EBADB"),
  ]
}
