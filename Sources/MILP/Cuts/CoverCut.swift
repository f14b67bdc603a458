/// The worths of a lifted cover of one row.
///
/// Of each program the starts that weigh at least so much are one yes-or-no
/// variable. A cover is a choice of these that is too heavy together; of its *n*
/// at most *n − 1* can be chosen. Every other start is lifted: it is worth what
/// the choices beside it leave, *most − max { worth of the others that fit beside
/// it }*, one after the other, those that the point chooses most first.
/// `KnapsackRule` has the formula and the last word.
///
/// **Source** Gu, Nemhauser & Savelsbergh (1998), doi:10.1287/ijoc.10.4.427, for
/// cover and order; Wolsey (1990), *Discrete Applied Mathematics* 29, 251–261, for starts of
/// which at most one is chosen.
struct CoverCut {
  /// Variables of one exclusive set that weigh the same, or the opposite of one.
  private struct Item {
    let set: Int
    /// The position of the set in this row.
    let position: Int
    let coefficient: Int64
    let weight: Int64
    let value: Double
    let count: Double
    var worth = 0
  }

  /// An item that can be chosen of a set.
  private struct Choice {
    let worth: Int
    let weight: Int64
  }

  /// The worths of groups of a row.
  struct Worths {
    /// The worth of each set's coefficients, by set.
    let ofGroup: [Group: Int64]
    /// What a choice is worth at most.
    package let most: Int64
    /// How far the point lies beyond the cut, as a distance.
    let efficacy: Double
  }

  /// What variables of the same worth have in common.
  struct Group: Hashable {
    package let set: Int
    package let coefficient: Int64
  }

  /// By set, the heaviest first.
  private var items: [Item] = []
  /// The items of each set.
  private var sets: [Range<Int>] = []
  /// What each set has to choose from while a cover is lifted: as many as stated, from where
  /// its items begin.
  private var choices: [Choice] = []
  private var choiceCounts: [Int] = []
  private var room: Int64

  /// The most members of a cover: longer ones cut little and take long to lift.
  private static let mostMembers = 40

  /// How much of each member the point may leave out at most, all together, for a
  /// cover to be worth lifting.
  private static let mostMissing = 1.5

  /// What counts as chosen by the point.
  private static let least = 1e-6

  /// Looks at a row.
  ///
  /// - Returns: `nil` for a row with continuous variables that are not at the bound
  ///   where they take least, or whose numbers pass 62 bits.
  init?(_ row: RowAtPoint) {
    guard row.kept.isEmpty, abs(row.side) < 0x1p52 else { return nil }
    room = Int64(row.side)
    var first = 0
    while first < row.groups.count {
      let set = row.groups[first].set
      var last = first
      while last < row.groups.count, row.groups[last].set == set { last += 1 }
      add(row.groups[first..<last])
      first = last
    }
    guard room >= 0, room < 1 << 52 else { return nil }
  }

  /// Adds the groups of one set. A set that can take weight off takes off as much as
  /// it can.
  private mutating func add(_ groups: ArraySlice<RowAtPoint.Group>) {
    let begin = items.count
    for group in groups where group.coefficient > 0 {
      items.append(
        Item(
          set: group.set, position: sets.count, coefficient: group.coefficient,
          weight: group.coefficient,
          value: group.value, count: group.count))
    }
    if let lightest = groups.last, lightest.coefficient < 0 {
      room -= lightest.coefficient
      if groups.count == 1, lightest.set < 0 {
        items.append(
          Item(
            set: lightest.set, position: sets.count, coefficient: lightest.coefficient,
            weight: -lightest.coefficient, value: 1 - lightest.value, count: 1))
      }
    }
    guard begin < items.count else { return }
    sets.append(begin..<items.count)
    choiceCounts.append(0)
  }

  /// The worths of the lifted cover that the point breaks most.
  ///
  /// - Returns: `nil` if none is broken by more than `efficacy`, as a distance.
  package func best(atLeast efficacy: Double) -> Worths? {
    var best: Worths?
    for byRatio in [true, false] {
      guard let cover = cover(byRatio: byRatio) else { continue }
      var lifted = self
      if let worths = lifted.lift(cover, atLeast: best?.efficacy ?? efficacy) { best = worths }
    }
    return best
  }

  // MARK: Covers

  /// A member of a cover: the items of a set up to one.
  private struct Member {
    let set: Int
    /// The position of the lightest item.
    let last: Int
    let weight: Int64
    /// How much of it the point leaves out.
    let missing: Double
  }

  /// A minimal cover of which the point leaves out little.
  ///
  /// - Parameter byRatio: whether weight counts, too.
  private func cover(byRatio: Bool) -> [Member]? {
    var members: [(member: Member, rank: Double)] = []
    for (position, range) in sets.enumerated() {
      var value = 0.0
      var best: (member: Member, rank: Double)?
      for index in range {
        value += items[index].value
        let member = Member(
          set: position, last: index, weight: items[index].weight, missing: max(0, 1 - value))
        let rank = byRatio ? (member.missing + Self.least) / Double(member.weight) : member.missing
        if rank < (best?.rank ?? .infinity) { best = (member, rank) }
      }
      if let best, best.member.missing < 1 - Self.least { members.append(best) }
    }
    members.sort { ($0.rank, $1.member.weight) < ($1.rank, $0.member.weight) }
    var cover: [Member] = []
    var excess = -room
    for (member, _) in members where excess <= 0 {
      cover.append(member)
      excess += member.weight
    }
    guard excess > 0 else { return nil }
    // What the point leaves out most goes first, as long as it is not needed.
    cover.sort { ($1.missing, $0.weight) < ($0.missing, $1.weight) }
    cover.removeAll { member in
      guard member.weight < excess else { return false }
      excess -= member.weight
      return true
    }
    guard cover.count > 1, cover.count <= Self.mostMembers,
      cover.reduce(0, { $0 + $1.missing }) < Self.mostMissing
    else { return nil }
    return cover
  }

  // MARK: Lifting

  /// Lifts a cover.
  private mutating func lift(_ cover: [Member], atLeast efficacy: Double) -> Worths? {
    let most = cover.count - 1
    choices = Array(repeating: Choice(worth: 0, weight: 0), count: items.count)
    for member in cover {
      for index in sets[member.set].lowerBound...member.last { items[index].worth = 1 }
      findChoices(of: member.set)
    }
    let chosen = items.indices.filter { items[$0].value > Self.least }
      .sorted { (items[$1].value, $0) < (items[$0].value, $1) }
    lift(chosen, most: most)
    let sum = items.reduce(0) { $0 + Double($1.worth) * $1.value }
    guard sum > Double(most) + Self.least else { return nil }
    let others = items.indices.filter { items[$0].value <= Self.least }
      .sorted { (items[$1].weight, $0) < (items[$0].weight, $1) }
    lift(others, most: most)
    let norm = items.reduce(0) { $0 + Double($1.worth * $1.worth) * $1.count }
    let found = (sum - Double(most)) / norm.squareRoot()
    guard found > efficacy else { return nil }
    var upper = Int64(most)
    var worths: [Group: Int64] = [:]
    for item in items where item.worth > 0 {
      let isOpposite = item.coefficient < 0
      if isOpposite { upper -= Int64(item.worth) }
      worths[Group(set: item.set, coefficient: item.coefficient)] =
        isOpposite ? -Int64(item.worth) : Int64(item.worth)
    }
    return Worths(ofGroup: worths, most: upper, efficacy: found)
  }

  /// Lifts items, one after the other.
  private mutating func lift(_ order: [Int], most: Int) {
    var lightest: [Int64] = []
    // Lifting an item changes nothing for others of its set.
    var left: Int?
    for index in order where items[index].weight <= room {
      let own = items[index].position
      if left != own {
        weigh(into: &lightest, most: most, without: own)
        left = own
      }
      let rest = room - items[index].weight
      let others = lightest.lastIndex { $0 <= rest } ?? 0
      guard most - others > items[index].worth else { continue }
      items[index].worth = most - others
      findChoices(of: own)
    }
  }

  /// The least weight of choices that are worth at least 0, 1, … `most`.
  ///
  /// - Parameter own: the position of a set of which nothing is chosen.
  private func weigh(into lightest: inout [Int64], most: Int, without own: Int) {
    lightest.removeAll(keepingCapacity: true)
    lightest.append(0)
    lightest.append(contentsOf: repeatElement(Int64.max, count: most))
    for (position, count) in choiceCounts.enumerated() where count > 0 && position != own {
      let first = sets[position].lowerBound
      // From the greatest worth down, so that each set gives one item at most.
      var value = most
      while value > 0 {
        var least = lightest[value]
        for index in first..<first + count {
          let choice = choices[index]
          let before = lightest[max(0, value - choice.worth)]
          if before < Int64.max { least = min(least, before + choice.weight) }
        }
        lightest[value] = least
        value -= 1
      }
    }
  }

  /// Finds the items of a set that are worth more than every lighter one.
  private mutating func findChoices(of set: Int) {
    var (count, most) = (0, 0)
    for index in sets[set].reversed() where items[index].worth > most {
      most = items[index].worth
      choices[sets[set].lowerBound + count] = Choice(worth: most, weight: items[index].weight)
      count += 1
    }
    choiceCounts[set] = count
  }
}
