import ArgumentParser
import PetajalanResults

extension CeilingAxis {
  /// The ceilings to change that texts name, in a scenario.
  ///
  /// - Throws: the exit code of wrong usage, after the reason was printed.
  static func axes(_ texts: [String], of loaded: LoadedScenario) throws -> [CeilingAxis] {
    let (scenario, phrases) = (loaded.scenario, loaded.language.phrases)
    return try texts.map { text in
      guard let axis = CeilingAxis(text, unit: scenario.money.unit) else {
        Console().say(phrases.unreadable(axis: text))
        throw ExitCode.validationFailure
      }
      guard scenario.sources.contains(where: axis.applies(to:)) else {
        Console().say(
          phrases.unknownSource(axis.source ?? "", known: scenario.sources.map(\.id)))
        throw ExitCode.validationFailure
      }
      return axis
    }
  }
}
