import Foundation

/// Where a benchmark's scenarios, models and records lie.
struct Workplace {
  /// The package's folder.
  let package: URL
  /// The release binary that is measured.
  let petajalan: URL

  /// The scenarios of the repository.
  var scenarios: URL { package.appendingPathComponent("../scenarios") }
  /// The rivals' drivers.
  var drivers: URL { package.appendingPathComponent("Rivals") }
  /// The tables that are kept.
  var results: URL { package.appendingPathComponent("Results") }
  /// What can be made again: it lies where builds lie.
  var scratch: URL { package.appendingPathComponent(".build/benchmark") }

  /// All that the drivers are made of, in order.
  func driverFiles() throws -> [URL] {
    try FileManager.default.contentsOfDirectory(atPath: drivers.path).sorted()
      .filter { $0.hasSuffix(".py") && !$0.hasPrefix("test_") }
      .map { drivers.appendingPathComponent($0) }
  }

  /// A folder of the scratch place, which exists then.
  func folder(_ name: String) throws -> URL {
    let folder = scratch.appendingPathComponent(name)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    return folder
  }

  /// The version of what is measured.
  func version() throws -> String {
    let run = try ChildProcess.run(
      [petajalan.path, "--version"], keepingOutputIn: try folder("streams"), within: 10)
    return run.output.trimmingCharacters(in: .whitespacesAndNewlines)
  }
}
