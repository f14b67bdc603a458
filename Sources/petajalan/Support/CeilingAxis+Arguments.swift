import ArgumentParser
import PetajalanResults

extension CeilingAxis {
  /// The ceilings to change that texts name, in a scenario.
  ///
  /// - Throws: the exit code of wrong usage, after the reason was printed.
  static func axes(_ texts: [String], of loaded: LoadedScenario) throws -> [CeilingAxis] {
    let (scenario, phrases) = (loaded.scenario, loaded.language.forMessages.phrases)
    let axes = try texts.map { text in
      let axis: CeilingAxis
      do throws(Problem) {
        axis = try CeilingAxis(text, unit: scenario.money.unit, style: scenario.money.numbers)
      } catch {
        throw refusal(phrases.refused(axis: text, because: error))
      }
      guard scenario.sources.contains(where: axis.applies(to:)) else {
        throw refusal(
          phrases.unknownSource(axis.source ?? "", known: scenario.sources.map(\.id)))
      }
      return axis
    }
    // The later of two levels for one ceiling would be the only one.
    let twice = scenario.sources.first { source in
      axes.count { $0.applies(to: source) } > 1
    }
    if let twice { throw refusal(phrases.ceilingTwice(twice.id)) }
    return axes
  }

  private static func refusal(_ message: String) -> ExitCode {
    Console().say(message)
    return .validationFailure
  }
}
