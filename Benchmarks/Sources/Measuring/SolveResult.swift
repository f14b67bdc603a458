import Foundation

/// What the benchmark reads of a `result.json`.
public struct SolveResult: Decodable, Equatable, Sendable {
  /// What stands there with a stamp only.
  public struct Search: Decodable, Equatable, Sendable {
    /// Nodes explored.
    public let nodes: Int
  }

  /// What is proved, in words.
  public let status: String
  /// The benefit of the roadmap, in points.
  ///
  /// **Missing** There is no roadmap.
  public let benefit: Double?
  /// What no roadmap passes, in points.
  ///
  /// **Missing** There is no roadmap.
  public let bound: Double?
  /// The search.
  public let search: Search?

  /// Reads a result.
  public init(_ text: String) throws {
    self = try JSONDecoder().decode(Self.self, from: Data(text.utf8))
  }
}
