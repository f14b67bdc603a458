import Foundation

/// Reads what a rival's driver writes: see `Rivals/journal.py`.
public struct Journal: Sendable {
  private struct Line: Decodable {
    let seconds: Double
    let value: Double?
    let bound: Double?
    let end: End?
  }

  /// What the last line says besides.
  public struct End: Decodable, Equatable, Sendable {
    /// How the solver itself calls the ending.
    public let status: String
    /// The solver's version.
    public let version: String
    /// Nodes, or what the solver counts instead.
    public let nodes: Int?
  }

  /// What was found and proved when.
  public let trajectory: Trajectory
  /// The end.
  ///
  /// **Missing** The driver did not get that far.
  public let end: End?

  /// Reads a journal; other lines are the solver's own talk.
  public init(_ text: some StringProtocol) {
    var trajectory = Trajectory()
    var end: End?
    for text in text.split(separator: "\n") where text.hasPrefix("{") {
      guard let line = try? JSONDecoder().decode(Line.self, from: Data(text.utf8)) else { continue }
      trajectory.note(
        Trajectory.Point(seconds: line.seconds, value: line.value, bound: line.bound))
      end = line.end ?? end
    }
    self.trajectory = trajectory
    self.end = end
  }
}
