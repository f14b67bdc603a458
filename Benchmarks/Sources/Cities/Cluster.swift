/// Programs that belong together, with what requires what among them.
///
/// Most requirements of a city's programs are a few deep: a network, its
/// applications, the services on them. Some are long chains of phases.
enum Cluster: CaseIterable {
  /// Programs that require nothing of each other.
  case loose
  /// A tree of at most four levels.
  case tree
  /// Phase after phase.
  case chain
  /// Variants of one thing, one of which may be required afterwards.
  case variants

  /// A kind, as likely as it is usual.
  static func draw(_ random: inout SplitMix64) -> Cluster {
    allCases[random.position(weights: [30, 48, 14, 8])]
  }

  /// How many programs one has.
  func count(_ random: inout SplitMix64) -> Int {
    switch self {
    case .loose: random.int(in: 1...5)
    case .tree: random.int(in: 2...9)
    case .chain: random.int(in: 4...8)
    case .variants: random.int(in: 2...4)
    }
  }

  /// Lets the programs of a cluster require each other.
  func connect(_ members: inout [CityProgram], years: Int, _ random: inout SplitMix64) {
    switch self {
    case .loose:
      return
    case .tree:
      var depths = [0]
      for member in members.indices.dropFirst() {
        let parent = random.below(member)
        depths.append(depths[parent] + 1)
        guard depths[member] < 4 else { continue }
        let lag = random.chance(10) ? 1 : 0
        Self.require(parent, lag: lag, by: member, &members, years: years)
        if member > 2, random.chance(15) {
          let other = random.below(member)
          if other != parent { Self.require(other, lag: 0, by: member, &members, years: years) }
        }
      }
    case .chain:
      for member in members.indices.dropFirst() {
        Self.require(member - 1, lag: 0, by: member, &members, years: years)
      }
    case .variants:
      // The third and fourth program use whichever variant there is.
      let group = "V\(members[0].id)"
      let used = members[..<2].map { $0.firstStart + $0.duration }.max() ?? 0
      members[0].group = group
      members[1].group = group
      for member in members.indices.dropFirst(2)
      where used + members[member].duration <= years {
        members[member].requirements.append(group)
        members[member].firstStart = max(members[member].firstStart, used)
      }
    }
  }

  /// Lets one program require another one, if both can be built in the horizon
  /// then.
  private static func require(
    _ required: Int, lag: Int, by member: Int, _ members: inout [CityProgram], years: Int
  ) {
    let start = members[required].firstStart + members[required].duration + lag
    guard start + members[member].duration <= years else { return }
    members[member].requirements.append(members[required].id + (lag > 0 ? "+\(lag)" : ""))
    members[member].firstStart = max(members[member].firstStart, start)
  }
}
