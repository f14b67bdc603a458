import ArgumentParser

/// Measures petajalan and other solvers.
@main
struct Benchmark: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "benchmark", abstract: "Measure petajalan and other solvers on scenarios.",
    subcommands: [
      GenerateCommand.self, RunCommand.self, AlternativesCommand.self, DiagnosesCommand.self,
      SoakCommand.self, MeasureCommand.self, WorkerCommand.self,
    ])
}
