import Foundation
import OutputFolders
import PetajalanDomain
import PetajalanReading
import PetajalanReports

/// The scenario of a command, as it was read.
struct LoadedScenario {
  let scenario: Scenario
  let reading: ScenarioReading
  /// The language of what is printed about it.
  let language: Language

  /// Where the rules stand, by id.
  var rulePlaces: [String: String] {
    guard let document = reading.document else { return [:] }
    return Dictionary(
      scenario.rules.compactMap { rule in
        document.place(ofRule: rule.id).map { (rule.id, "\($0)") }
      }, uniquingKeysWith: { first, _ in first })
  }

  /// Where a result comes from: what was asked for, and what it was made from; never
  /// where it was written.
  ///
  /// - Parameters:
  ///   - options: what was asked for beside an alternative and changed values.
  ///   - argument: the scenario with the values that were changed.
  func provenance(
    _ options: [Provenance.Option], _ argument: ScenarioArgument, stamped: Bool = false
  ) -> Provenance {
    let alternative = reading.alternative.map {
      [Provenance.Option(key: Provenance.Option.alternativeKey, value: $0.id)]
    }
    return Provenance(
      reading, options: (alternative ?? []) + options + argument.provenance, stamped: stamped)
  }
}

extension Provenance {
  /// Where a result comes from.
  init(_ reading: ScenarioReading, options: [Option], stamped: Bool = false) {
    self.init(
      version: Version.current,
      inputs: reading.inputs.map {
        InputFile(name: $0.name, bytes: $0.byteCount, sha256: $0.sha256)
      },
      options: options,
      stamp: stamped
        ? Stamp(
          time: Date().formatted(.iso8601), host: ProcessInfo.processInfo.hostName) : nil)
  }
}
