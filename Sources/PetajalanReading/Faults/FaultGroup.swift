/// Faults that are told as one.
public struct FaultGroup: Sendable {
  /// The fewest pieces of advice of one topic that are told as one: two are read as fast
  /// one by one.
  static let fewest = 3

  /// The first fault, at whose place the group is told.
  public let first: ScenarioFault
  /// All of them, in their order.
  public private(set) var faults: [ScenarioFault]
  /// The alternative in whose scenario they are found.
  ///
  /// **Missing** They are found in the scenario itself.
  public let alternative: String?
  /// What they say alike.
  ///
  /// **Missing** It is a single fault.
  public let topic: AdviceTopic?

  /// The advice of its faults beside their places; empty for a single fault.
  public var advice: [(advice: ScenarioAdvice, location: SourceLocation)] {
    guard topic != nil else { return [] }
    return faults.compactMap { fault in fault.kind.advice.map { ($0.advice, fault.location) } }
  }

  private init(_ fault: ScenarioFault, as key: Key? = nil) {
    first = fault
    faults = [fault]
    alternative = key?.alternative
    topic = key?.topic
  }

  /// What faults of a group have in common.
  private struct Key: Hashable {
    let topic: AdviceTopic
    let alternative: String?
    /// The file: those of another are found elsewhere.
    let part: String

    init?(_ fault: ScenarioFault) {
      guard let (advice, alternative) = fault.kind.advice, let topic = advice.topic else {
        return nil
      }
      self.topic = topic
      self.alternative = alternative
      part = fault.location.part
    }
  }

  /// Faults in groups, each in place of its first one.
  public static func grouped(_ faults: [ScenarioFault]) -> [FaultGroup] {
    var counts: [Key: Int] = [:]
    for key in faults.compactMap(Key.init) { counts[key, default: 0] += 1 }
    var positions: [Key: Int] = [:]
    var groups: [FaultGroup] = []
    for fault in faults {
      guard let key = Key(fault), counts[key, default: 0] >= fewest else {
        groups.append(FaultGroup(fault))
        continue
      }
      if let position = positions[key] {
        groups[position].faults.append(fault)
      } else {
        positions[key] = groups.count
        groups.append(FaultGroup(fault, as: key))
      }
    }
    return groups
  }
}

extension ScenarioFaultKind {
  /// The advice, and the alternative in whose scenario it holds.
  fileprivate var advice: (advice: ScenarioAdvice, alternative: String?)? {
    switch self {
    case .advice(let advice): (advice, nil)
    case .within(let alternative, .advice(let advice)): (advice, alternative)
    case .within, .file, .yaml, .workbook, .table, .value, .reference, .setting, .pairwise,
      .program, .requirement, .rule, .alternative, .total, .oversight, .more:
      nil
    }
  }
}
