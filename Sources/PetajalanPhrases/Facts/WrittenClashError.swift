import PetajalanReading

/// Why a clash of a diagnosis cannot be had.
public enum WrittenClashError: Error, Hashable, Sendable {
  /// The diagnosis is missing or cannot be read.
  case unreadable(ScenarioFileError)
  /// It has no clash of that number.
  case missing(file: String, number: Int, count: Int)
  /// It is no JSON, or names what the scenario has not.
  case malformed(Finding)
}
