import PetajalanDomain
import PetajalanResults
import Threads

/// What the searches of a session have left.
package final class WarmStartPool: Sendable {
  private struct Chapter {
    let scenario: Scenario
    let experience: WarmStartRecord
  }

  /// How much two scenarios differ: first by their money, in rupiah, then by the
  /// programs that are not the same.
  private struct Distance: Comparable {
    let money: Int128
    let programs: Int

    init(_ one: Scenario, _ other: Scenario) {
      money = Self.differences(one, other) + Self.differences(other, one)
      programs = zip(one.programs, other.programs).count { $0 != $1 }
    }

    /// What a scenario's ceilings have beyond those of another one.
    private static func differences(_ one: Scenario, _ other: Scenario) -> Int128 {
      let ceilings = Dictionary(uniqueKeysWithValues: other.sources.map { ($0.id, $0.ceilings) })
      return one.sources.reduce(0) { sum, source in
        let against = ceilings[source.id] ?? []
        return source.ceilings.enumerated().reduce(sum) { sum, ceiling in
          let less = against.indices.contains(ceiling.offset) ? against[ceiling.offset] : .zero
          return sum + max(0, Int128(ceiling.element.rupiah) - Int128(less.rupiah))
        }
      }
    }

    static func < (one: Self, other: Self) -> Bool {
      (one.money, one.programs) < (other.money, other.programs)
    }
  }

  private let chapters = Locked<[Chapter]>([])

  /// The searches that are remembered: the first and the latest.
  private static let mostChapters = 32

  /// Plans of farther scenarios that are tried: the latest are the likeliest to help.
  private static let mostOthers = 8

  /// What was learnt from the nearest scenario of the same programs, with plans of others.
  ///
  /// - Returns: `nil` if nothing was learnt so far.
  func experience(for scenario: Scenario) -> WarmStartRecord? {
    let ids = scenario.programs.map(\.id)
    let chapters = chapters.withLock { $0 }.filter { $0.scenario.programs.map(\.id) == ids }
    let distances = chapters.map { Distance($0.scenario, scenario) }
    guard let nearest = chapters.indices.min(by: { distances[$0] < distances[$1] }) else {
      return nil
    }
    var experience = chapters[nearest].experience
    experience.others = Array(
      chapters.compactMap(\.experience.plan).reversed().filter { $0 != experience.plan }
        .prefix(Self.mostOthers))
    return experience
  }

  /// Takes a plan of a scenario, which need not have been searched.
  package func adopt(_ plan: Plan, of scenario: Scenario) {
    chapters.withLock { chapters in
      let known = chapters.firstIndex { $0.scenario == scenario }
      var experience = known.map { chapters[$0].experience } ?? WarmStartRecord()
      experience.plan = plan
      let chapter = Chapter(scenario: scenario, experience: experience)
      if let known { chapters[known] = chapter } else { chapters.append(chapter) }
    }
  }

  /// Notes what a search has left.
  ///
  /// - Parameters:
  ///   - learnt: what it has learnt itself.
  ///   - former: what it began with; what it had no time to learn is kept of it.
  package func note(
    _ learnt: WarmStartRecord, of scenario: Scenario, _ outcome: SolveOutcome,
    after former: WarmStartRecord?
  ) {
    guard case .roadmap(let solved) = outcome else { return }
    var experience = learnt
    if experience.root == nil, let former {
      (experience.root, experience.scores) = (former.root, former.scores)
      experience.basis = experience.basis ?? former.basis
    }
    experience.plan = solved.roadmap.plan
    let chapter = Chapter(scenario: scenario, experience: experience)
    chapters.withLock { chapters in
      chapters.append(chapter)
      if chapters.count > Self.mostChapters { chapters.remove(at: 1) }
    }
  }
}
