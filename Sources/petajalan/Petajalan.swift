import ArgumentParser
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
    // A reader that goes away must not end a search or the writing of its output.
    signal(SIGPIPE, SIG_IGN)
    do { try RepeatedOptions.check(Array(CommandLine.arguments.dropFirst())) } catch {
      exit(withError: error)
    }
    main(nil)
  }
}
