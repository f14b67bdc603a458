/// Makes the ceilings of a table of sources larger or smaller.
public struct CeilingScale: Sendable {
  /// Percent of the ceilings that remain.
  public let percent: Int

  /// A cell that is no whole number, or stands in quotes.
  public struct Unreadable: Error, Equatable {
    /// The line, counted from 1.
    public let line: Int

    /// Creates the error.
    public init(line: Int) { self.line = line }
  }

  /// Creates a scale.
  public init(percent: Int) { self.percent = percent }

  /// The table with other ceilings, each rounded down to the table's unit.
  ///
  /// Only tables without quotes are read: those of the repository.
  ///
  /// - Throws: ``Unreadable`` if the table is another one.
  public func apply(to table: String) throws(Unreadable) -> String {
    var lines = table.split(separator: "\n", omittingEmptySubsequences: false).map {
      $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
    guard let header = lines.first else { return table }
    let years = header.indices.filter { header[$0].count == 4 && Int(header[$0]) != nil }
    for line in lines.indices.dropFirst() where lines[line] != [""] {
      for column in years {
        guard lines[line].count == header.count, let ceiling = Int(lines[line][column]) else {
          throw Unreadable(line: line + 1)
        }
        lines[line][column] = "\(ceiling * percent / 100)"
      }
    }
    return lines.map { $0.joined(separator: ",") }.joined(separator: "\n")
  }
}
