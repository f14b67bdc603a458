import ArgumentParser
import CWorker
import Formats
import Foundation
import OutputFolders

/// The command line.
@main
struct Petajalan: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "petajalan",
    abstract:
      "Roadmaps for city programs: the best plan within the ceilings, proved to the rupiah.",
    discussion: """
      Peta jalan program kota: rencana terbaik dalam batas pagu, terbukti sampai ke rupiah.

      A scenario is a folder with scenario.yaml and CSV tables; every command takes the folder or \
      the YAML file.

      Exit codes: 0 done; 2 violations found; 3 proved infeasible; 4 no roadmap found within the \
      limits; 64 wrong usage; 65 faulty scenario; 66 file missing or unreadable; 70 solver or \
      internal failure; 73 output cannot be written; 130 interrupted without a roadmap.
      """,
    version: Version.current,
    subcommands: [
      SolveCommand.self, CheckCommand.self, VerifyCommand.self, CompareCommand.self,
      SweepCommand.self, ExplainCommand.self, DiagnoseCommand.self, ReportCommand.self,
      ExportCommand.self, InitCommand.self, TablesCommand.self,
    ])

  static func main() {
    worker_prepare()
    do {
      try RepeatedOptions.check(Array(CommandLine.arguments.dropFirst()))
      var command = try parseAsRoot()
      try command.run()
    } catch {
      end(with: error)
    }
  }

  /// Ends the process as a command does that threw an error.
  ///
  /// The parser's own way of ending does not notice a help text that nobody gets.
  private static func end(with error: any Error) -> Never {
    let code = exitCode(for: error)
    let message = onTheirLines(CommandLine.arguments, in: fullMessage(for: error))
    guard !message.isEmpty else { exit(withError: code) }
    guard code == .success else {
      Console().say(lines: message.components(separatedBy: "\n"))
      exit(withError: code)
    }
    do {
      try Console().write(message + "\n", language: .en)
      exit(withError: code)
    } catch {
      exit(withError: error)
    }
  }

  /// A message of the parser with the arguments that it quotes as they can be shown: a break
  /// in one of them is none of the message.
  private static func onTheirLines(_ arguments: [String], in message: String) -> String {
    let values = arguments.compactMap { argument in
      argument.firstIndex(of: "=").map { String(argument[argument.index(after: $0)...]) }
    }
    return (arguments + values).reduce(message) { message, text in
      let visible = HarmlessText.visible(text)
      return visible == text ? message : message.replacing(text, with: visible)
    }
  }
}
