import PetajalanDomain

/// What programs share with each other and with no other program, so that they can be told
/// without naming each of them.
struct RuleScope: Equatable {
  /// Of whom they are all.
  enum Group: Equatable {
    /// Of the scenario.
    case everyone
    /// Of a dimension or a part of one.
    case named(String)
    /// Of those that an agency leads.
    case owner(Int)
  }

  /// Up to so many programs are rather told by name.
  static let mostByName = 4

  /// Of whom they are all, or all quick wins.
  let group: Group

  /// Whether they are the quick wins only.
  let areQuickWins: Bool

  /// Looks what programs share.
  ///
  /// **Missing** Other programs share it too.
  init?(_ programs: [Int], of scenario: Scenario) {
    guard let first = programs.first.map({ scenario.programs[$0] }) else { return nil }
    var groups: [(group: Group, has: (Program) -> Bool)] = [(.everyone, { _ in true })]
    if let dimension = first.dimension {
      groups.append((.named(dimension), { $0.dimension == dimension }))
    }
    if let part = first.subdimension {
      groups.append((.named(part), { $0.subdimension == part }))
    }
    groups.append((.owner(first.owner), { $0.owner == first.owner }))
    for areQuickWins in [false, true] {
      for (group, has) in groups {
        let all = scenario.programs.indices.filter {
          has(scenario.programs[$0]) && (!areQuickWins || scenario.programs[$0].isQuickWin)
        }
        if all == programs {
          self.group = group
          self.areQuickWins = areQuickWins
          return
        }
      }
    }
    return nil
  }
}
