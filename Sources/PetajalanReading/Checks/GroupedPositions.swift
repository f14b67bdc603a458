/// Positions by the group to which they belong, each group's in the order in which
/// they came.
///
/// All lie in one array: an array per group would be a hundred thousand of them.
struct GroupedPositions {
  private var ends: [Int]
  private var positions: [Int]

  /// Groups positions.
  ///
  /// - Parameter count: How many groups there are.
  init(_ entries: [(group: Int, position: Int)], groups count: Int) {
    ends = Array(repeating: 0, count: count)
    positions = Array(repeating: 0, count: entries.count)
    for entry in entries { ends[entry.group] += 1 }
    var next = 0
    for group in ends.indices {
      let size = ends[group]
      ends[group] = next
      next += size
    }
    // Each group's end is where its next position goes, and in the end where it ends.
    for entry in entries {
      positions[ends[entry.group]] = entry.position
      ends[entry.group] += 1
    }
  }

  /// The positions of a group.
  package subscript(group: Int) -> ArraySlice<Int> {
    positions[(group == 0 ? 0 : ends[group - 1])..<ends[group]]
  }
}
