import PetajalanDomain

/// Several worlds with their plans side by side; the first one is the base that
/// the others are measured against.
public struct Comparison: Sendable {
  /// The worlds.
  public let worlds: [PlannedWorld]

  /// Every program of any world, in file order; those of later worlds that the
  /// earlier ones lack follow.
  public let programs: [ComparedProgram]

  /// What each plan comes to in each world.
  ///
  /// **Shape** One row per plan and one column per world, in their order.
  ///
  /// **Missing** There is no plan, or the run ended before.
  public let carried: [[CarriedPlan?]]

  /// The last start year that plans keep in other worlds.
  ///
  /// **Missing** All are kept that can be.
  public let keptUntil: Int?

  /// Lays worlds side by side.
  ///
  /// - Precondition: there is at least one world, and `carried` is empty or has one
  ///   row and column for each of them.
  public init(_ worlds: [PlannedWorld], carried: [[CarriedPlan?]] = [], keptUntil: Int? = nil) {
    precondition(!worlds.isEmpty, "a comparison has a base")
    self.worlds = worlds
    self.keptUntil = keptUntil
    programs = ComparedProgram.all(of: worlds)
    self.carried =
      carried.isEmpty ? worlds.map { _ in worlds.map { _ in nil } } : carried
  }

  /// The programs of a kind, as positions in ``programs``.
  public func programs(_ membership: Membership) -> [Int] {
    programs.indices.filter { programs[$0].membership == membership }
  }

  /// What a world's plan does otherwise than that of the base.
  ///
  /// **Missing** One of the two has no plan.
  public func changes(in world: Int) -> [ProgramChange]? {
    guard worlds[0].result.roadmap != nil, worlds[world].result.roadmap != nil else { return nil }
    return programs.enumerated().compactMap { position, program in
      ProgramChange(program: position, from: program.starts[0], to: program.starts[world])
    }
  }

  /// How much less a plan comes to in a world than the best that is possible there.
  ///
  /// **Missing** The plan was not carried there, or there is no roadmap with it.
  public func regret(ofPlan plan: Int, in world: Int) -> Regret? {
    guard let value = carried[plan][world]?.result.bestBenefit,
      let own = worlds[world].result.bestBenefit
    else { return nil }
    // A plan that was carried here may be better than the one found at a gap.
    let known = carried.compactMap { $0[world]?.result.roadmap?.benefit } + [own.lowerBound]
    let best = known.max() ?? own.lowerBound
    let most = min(value.upperBound, own.upperBound)
    let least = best.millionths - most.millionths
    return Regret(
      least: Points(millionths: max(0, least)),
      most: Points(millionths: own.upperBound.millionths - value.lowerBound.millionths))
  }

  /// The greatest regret that a plan can come to.
  ///
  /// **Missing** In some world with a plan of its own it is not known.
  public func greatestRegret(ofPlan plan: Int) -> Regret? {
    let planned = worlds.indices.filter { worlds[$0].result.roadmap != nil }
    let regrets = planned.map { regret(ofPlan: plan, in: $0) }
    guard !regrets.isEmpty, regrets.allSatisfy({ $0 != nil }) else { return nil }
    let known = regrets.compactMap { $0 }
    return Regret(
      least: known.map(\.least).max() ?? .zero, most: known.map(\.most).max() ?? .zero)
  }
}

/// What a decision costs, between two bounds.
public struct Regret: Equatable, Sendable {
  /// At least so many points are lost.
  public let least: Points
  /// At most so many points are lost.
  public let most: Points
}

/// In how many plans a program is.
public enum Membership: String, CaseIterable, Sendable {
  /// In every plan.
  case core
  /// In some plans.
  case swing
  /// In no plan.
  case never
}

/// A program in all worlds of a comparison.
public struct ComparedProgram: Sendable {
  /// The id.
  public let id: String

  /// Its position among the programs of each world.
  ///
  /// **Missing** The world has no such program.
  public let positions: [Int?]

  /// Its start in each world's plan.
  ///
  /// **Missing** It is not on the plan, or there is none.
  public let starts: [Int?]

  /// In how many of the plans it is; one that is done before a plan begins is in
  /// it.
  ///
  /// **Missing** There is no plan, or it is done in every world that has it.
  public let membership: Membership?

  /// The program as the first world states it that has it.
  public func program(in worlds: [PlannedWorld]) -> Program? {
    zip(worlds, positions).lazy.compactMap { world, position in
      position.map { world.scenario.programs[$0] }
    }.first
  }

  package static func all(of worlds: [PlannedWorld]) -> [ComparedProgram] {
    var order: [String: Int] = [:]
    var entries: [(id: String, positions: [Int?])] = []
    for (number, world) in worlds.enumerated() {
      for (position, program) in world.scenario.programs.enumerated() {
        let entry = order[nameKey(program.id), default: entries.count]
        if entry == entries.count {
          order[nameKey(program.id)] = entry
          entries.append((program.id, worlds.map { _ in nil }))
        }
        entries[entry].positions[number] = position
      }
    }
    return entries.map { ComparedProgram($0.id, at: $0.positions, in: worlds) }
  }

  private init(_ id: String, at positions: [Int?], in worlds: [PlannedWorld]) {
    self.id = id
    self.positions = positions
    starts = zip(worlds, positions).map { $0.start(of: $1) }
    let held = zip(worlds, positions).compactMap { $0.holds($1) }
    let isDone = zip(worlds, positions).allSatisfy { world, position in
      position.map { world.scenario.programs[$0].status == .done } ?? true
    }
    membership =
      if held.isEmpty || isDone {
        nil
      } else if held.allSatisfy({ $0 }) {
        .core
      } else {
        held.contains(true) ? .swing : .never
      }
  }
}

/// What one plan does otherwise than another one about a program.
public struct ProgramChange: Equatable, Sendable {
  /// Which way it goes.
  public enum Kind: Equatable, Sendable {
    /// It comes on the plan.
    case enters(start: Int)
    /// It goes from the plan.
    case leaves(start: Int)
    /// It starts in another year.
    case moves(from: Int, to: Int)
  }

  /// The program's position.
  public let program: Int
  /// What happens to it.
  public let kind: Kind

  /// The change between two starts.
  ///
  /// **Missing** There is none.
  package init?(program: Int, from old: Int?, to new: Int?) {
    switch (old, new) {
    case (nil, let start?): kind = .enters(start: start)
    case (let start?, nil): kind = .leaves(start: start)
    case (let old?, let new?) where old != new: kind = .moves(from: old, to: new)
    default: return nil
    }
    self.program = program
  }

  /// By how many years it moves; later is positive.
  ///
  /// **Missing** It does not move.
  public var years: Int? {
    if case .moves(let from, let to) = kind { to - from } else { nil }
  }
}
