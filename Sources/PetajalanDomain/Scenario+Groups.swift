extension Scenario {
  /// The groups with their members, in the order of their first members.
  package var groups: [(name: String, members: [Int])] {
    var groups: [(name: String, members: [Int])] = []
    var positions: [String: Int] = [:]
    for (position, program) in programs.enumerated() {
      guard let name = program.group else { continue }
      if let known = positions[name] {
        groups[known].members.append(position)
      } else {
        positions[name] = groups.count
        groups.append((name, [position]))
      }
    }
    return groups
  }
}
