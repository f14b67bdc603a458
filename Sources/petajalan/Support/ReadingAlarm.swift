import ArgumentParser
import CWorker
import PetajalanKit
import PetajalanReports

/// Ends the command when its time passes before its scenario is read: reading a large one
/// takes longer than some limits last, and nothing is there yet that could be lost.
struct ReadingAlarm {
  /// Sets the alarm.
  init(after seconds: Double, _ language: Language) {
    worker_alarm(seconds, language.phrases.tookTooLongToRead + "\n", ExitCode.noneFound.rawValue)
  }

  /// Calls it off: from now on the search itself keeps to the time.
  func callOff() { worker_alarm_off() }
}
