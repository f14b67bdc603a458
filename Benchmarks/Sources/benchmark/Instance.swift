import Cities
import Foundation

/// A scenario to measure solvers on.
enum Instance {
  /// A synthetic city.
  case city(CityOptions)
  /// A scenario of the repository, with its ceilings at a percentage.
  case scaled(scenario: String, percent: Int)
  /// A scenario of the repository as it is.
  case recorded(scenario: String)

  /// What it is called in tables and folders.
  var name: String {
    switch self {
    case .city(let options): options.name
    case .scaled(let scenario, let percent): "\(scenario)-\(percent)"
    case .recorded(let scenario): scenario.split(separator: "/").last.map(String.init) ?? scenario
    }
  }

  /// Writes the scenario's folder.
  ///
  /// - Parameters:
  ///   - parent: the folder to write it into.
  ///   - scenarios: the scenarios of the repository.
  /// - Returns: the folder.
  func write(into parent: URL, scenarios: URL) throws -> URL {
    let folder = parent.appendingPathComponent(name)
    switch self {
    case .city(let options):
      try CityFolder(options).write(into: parent)
    case .scaled(let scenario, let percent):
      try Self.copy(scenarios.appendingPathComponent(scenario), to: folder) { name, text in
        name == "sources.csv" ? try CeilingScale(percent: percent).apply(to: text) : text
      }
    case .recorded(let scenario):
      try Self.copy(scenarios.appendingPathComponent(scenario), to: folder) { $1 }
    }
    return folder
  }

  /// Copies a scenario's own files.
  private static func copy(
    _ source: URL, to folder: URL,
    changing change: (_ name: String, _ text: String) throws -> String
  ) throws {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    for name in try FileManager.default.contentsOfDirectory(atPath: source.path).sorted()
    where name.hasSuffix(".csv") || name == "scenario.yaml" {
      let text = try String(contentsOf: source.appendingPathComponent(name), encoding: .utf8)
      try Data(try change(name, text).utf8).write(to: folder.appendingPathComponent(name))
    }
  }
}
