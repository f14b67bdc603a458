import ArgumentParser
import Foundation

/// Executes one target in this process.
struct FuzzWorkerCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "worker", abstract: "Fuzz one target in this process.", shouldDisplay: false)

  @Argument var target: String
  @Option var seed: UInt64
  @Option var executions: Int
  @Option var repository: String
  @Option var output: String
  @Flag var keep = false

  func run() throws {
    let repository = Repository(root: URL(fileURLWithPath: repository))
    guard let target = fuzzTargets.first(where: { $0.name == target }) else {
      throw ValidationError("there is no target \(target)")
    }
    var run = FuzzRun(
      target, seed: seed, executions: executions, folder: URL(fileURLWithPath: output))
    try run.run(in: repository)
    guard keep else { return }
    let folder = repository.corpus(of: target)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let known = Set(try repository.kept(for: target).map { target.bytes(of: $0) })
    var kept: Set<[UInt8]> = known
    for (kind, input) in run.smallest.sorted(by: { $0.key < $1.key }) {
      let bytes = target.bytes(of: input)
      guard kept.insert(bytes).inserted else { continue }
      try Data(bytes).write(to: folder.appendingPathComponent(kind.replacing(" ", with: "-")))
    }
  }
}

/// Reads inputs again that were written to files.
struct ReplayCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "replay", abstract: "Read inputs again, and tell what comes out.")

  @Argument(help: "The target.")
  var target: String

  @Argument(help: "The inputs.", completion: .file())
  var files: [String]

  @Option(help: "The repository's top folder.", completion: .directory)
  var repository = "."

  func run() throws {
    guard let target = fuzzTargets.first(where: { $0.name == target }) else {
      throw ValidationError("there is no target \(target)")
    }
    _ = try target.seeds(in: Repository(root: URL(fileURLWithPath: repository)))
    for file in files {
      let bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: file)))
      let start = ContinuousClock.now
      let outcome = target.run(target.input(of: bytes), isThorough: true)
      print(file, (ContinuousClock.now - start), outcome.kinds.sorted(), outcome.complaint ?? "")
    }
  }
}
