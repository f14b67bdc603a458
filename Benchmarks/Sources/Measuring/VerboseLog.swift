import Foundation

/// Reads the lines that `petajalan solve --verbose --lang en` writes.
public enum VerboseLog {
  /// What the lines say of roadmaps and proved bounds.
  public static func trajectory(of text: String) -> Trajectory {
    // Local, as regular expressions are not sendable.
    let event =
      #/^ *([0-9.,]+) s: .*?(?:best (-?[0-9.,]*[0-9])|no roadmap yet)(?:, at most (-?[0-9.,]*[0-9]))?/#
    var trajectory = Trajectory()
    for line in text.split(separator: "\n") {
      guard let match = line.prefixMatch(of: event), let seconds = number(match.1) else { continue }
      trajectory.note(
        Trajectory.Point(
          seconds: seconds, value: match.2.flatMap(number), bound: match.3.flatMap(number)))
    }
    return trajectory
  }

  private static func number(_ text: Substring) -> Double? {
    Double(text.replacing(",", with: ""))
  }
}
