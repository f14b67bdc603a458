import ArgumentParser
import CWorker
import PetajalanDomain

/// Ends the command when its time is over and there is nothing to write yet: reading a
/// large scenario, and verifying its roadmap, can take longer than some limits last.
///
/// Nothing is lost by it that was there before; it is called off before anything is
/// written.
enum TimeAlarm {
  /// How long after its time a command may be about to write its roadmap.
  private static let patience = 0.9

  /// Sets the alarm for the reading of a scenario.
  static func set(whileReading seconds: Double, _ language: Language) {
    set(after: seconds, language.forMessages.phrases.tookTooLongToRead)
  }

  /// Sets the alarm for everything until the roadmap of a large scenario is written. Of
  /// others a late roadmap is better than none.
  ///
  /// - Parameter start: when the time began to run.
  static func set(
    until time: Duration, since start: ContinuousClock.Instant, for scenario: Scenario,
    _ language: Language
  ) {
    guard scenario.isLarge else { return }
    let left = (start + time - .now) / .seconds(1) + patience
    set(after: left, language.forMessages.phrases.tookTooLongToWrite)
  }

  /// What the files of a verified roadmap take per program and year.
  private static let filesPace = Duration.microseconds(3)

  /// Calls it off if there is time to make the files of a verified roadmap, as far as
  /// anyone can tell: where other work makes them late after all, late is better than
  /// never.
  static func callOff(
    ifFilesCanBeMadeUntil time: Duration, since start: ContinuousClock.Instant,
    for scenario: Scenario
  ) {
    let files = filesPace * (scenario.programs.count * scenario.horizon.count)
    if .now + files < start + time { callOff() }
  }

  /// Calls it off.
  static func callOff() { worker_alarm_off() }

  private static func set(after seconds: Double, _ sentence: String) {
    worker_alarm(seconds, sentence + "\n", ExitCode.noneFound.rawValue)
  }
}
