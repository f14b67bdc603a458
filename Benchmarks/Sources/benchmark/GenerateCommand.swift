import ArgumentParser
import Cities
import Foundation

/// Writes synthetic cities.
struct GenerateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "generate", abstract: "Write the scenario folder of a synthetic city.")

  @Option(help: "How many programs there are.")
  var programs: Int

  @Option(help: "Where the random numbers begin.")
  var seed: UInt64 = 1

  @Option(help: "How scarce money is: tight or loose.")
  var ceilings: CityOptions.Ceilings = .tight

  @Option(help: "How many years are planned.")
  var years = 10

  @Option(
    name: [.customShort("o"), .customLong("output")],
    help: "The folder to write the city's folder into.", completion: .directory)
  var output: String

  func validate() throws {
    guard CityOptions.possiblePrograms.contains(programs),
      CityOptions.possibleYears.contains(years)
    else {
      throw ValidationError(
        "give \(CityOptions.possiblePrograms) programs and \(CityOptions.possibleYears) years")
    }
  }

  func run() throws {
    let options = CityOptions(programs: programs, seed: seed, ceilings: ceilings, years: years)
    let folder = CityFolder(options)
    try folder.write(into: URL(fileURLWithPath: output))
  }
}

extension CityOptions.Ceilings: ExpressibleByArgument {}

extension CityFolder {
  /// Writes the city's folder into another one.
  func write(into parent: URL) throws {
    let folder = parent.appendingPathComponent(name)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    for file in files {
      try Data(file.text.utf8).write(to: folder.appendingPathComponent(file.name))
    }
  }
}
