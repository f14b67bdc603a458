import ArgumentParser
import CWorker
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
      Dalam bahasa Indonesia: petajalan --help --lang id

      A scenario is a folder with scenario.yaml and CSV tables, or one Excel workbook; every \
      command takes the folder, the YAML file or the workbook (.xlsx). petajalan init writes one \
      to start from.

      Exit codes: 0 done; 2 violations found; 3 proved infeasible; 4 no roadmap found within the \
      limits; 64 wrong usage; 65 faulty scenario; 66 file missing or unreadable; 70 solver or \
      internal failure; 73 output cannot be written; 130 interrupted without a roadmap.
      """,
    version: Version.current,
    subcommands: [
      SolveCommand.self, CheckCommand.self, VerifyCommand.self, CompareCommand.self,
      SweepCommand.self, ExplainCommand.self, DiagnoseCommand.self, ReportCommand.self,
      OpenCommand.self, ExportCommand.self, InitCommand.self, TablesCommand.self,
      ManualCommand.self,
    ])

  static func main() {
    worker_prepare()
    let invocation = Invocation.current
    if let problem = invocation.problem { CommandEnd.refuse(problem) }
    do {
      try RepeatedOptions.check(invocation.arguments)
      var command = try parseAsRoot(invocation.arguments)
      try command.run()
    } catch {
      CommandEnd(error).finish()
    }
  }
}
