import PetajalanDomain
import PetajalanPhrases
import PetajalanVerification

/// The links of a project file: of what the programs need of each other, what such a
/// file can hold.
///
/// A link always binds, joins two tasks that stand in the file, and is the only one
/// between them; links close no circle. So a wish is no link, one of several needed
/// programs is linked alone, and of programs that start together the first one named is
/// linked to the other. Whatever is left out is told, so that it can stand in a note.
///
/// No link contradicts the dates: it is written only where the roadmap meets it.
struct ProjectLinks {
  /// A link from a needed program to the one that needs it, by their positions.
  struct Link: Equatable, Sendable {
    let required: Int
    let program: Int
    let type: DependencyType
    /// In years.
    let lag: Int
  }

  /// What is no link, or not the whole of one.
  struct Note: Equatable, Sendable {
    /// The dependency's position.
    let dependency: Int
    let need: UnlinkedNeed
  }

  /// The links, by the program that needs, in the order of the dependencies.
  private(set) var links: [Int: [Link]] = [:]

  /// What has to be told, by the program that needs, in the order of the dependencies.
  private(set) var notes: [Int: [Note]] = [:]

  private var following: [Int: [Int]] = [:]

  /// Sorts out the dependencies of the programs that the material shows.
  init(_ material: ChapterMaterial) {
    let shown = Set(material.selected)
    let needs = Needs(material, shown: shown)
    let binding = needs.binding
    for (position, dependency) in material.scenario.dependencies.enumerated()
    where shown.contains(dependency.program) {
      if let need = needs.withoutLink[position] {
        tell(need, of: position, dependency)
      } else if let met = needs.met[position] {
        let required = met.needed.program
        if binding[[required, dependency.program]] != position {
          tell(.lesser(required), of: position, dependency)
        } else if leads(from: dependency.program, to: required) {
          tell(.circle(required), of: position, dependency)
        } else {
          links[dependency.program, default: []].append(
            Link(
              required: required, program: dependency.program, type: dependency.type,
              lag: met.needed.lag))
          following[required, default: []].append(dependency.program)
          if dependency.anyOf.count > 1 {
            tell(.oneOf(linked: required), of: position, dependency)
          }
        }
      }
    }
  }

  private mutating func tell(_ need: UnlinkedNeed, of position: Int, _ dependency: Dependency) {
    notes[dependency.program, default: []].append(Note(dependency: position, need: need))
  }

  /// Whether links lead from a program to another one.
  private func leads(from program: Int, to other: Int) -> Bool {
    var seen: Set<Int> = [program]
    var open = [program]
    while let next = open.popLast() {
      if next == other { return true }
      open += (following[next] ?? []).filter { seen.insert($0).inserted }
    }
    return false
  }
}

/// What a roadmap makes of each dependency, before links are compared with each other.
private struct Needs {
  /// A needed program that is early enough.
  struct Met {
    let needed: Prerequisite
    /// The first year that it allows.
    let ready: Int
  }

  /// The needed program that is linked, by the dependencies' positions.
  private(set) var met: [Int: Met] = [:]

  /// Why there is no link, by the dependencies' positions.
  private(set) var withoutLink: [Int: UnlinkedNeed] = [:]

  /// Of the dependencies between the same two programs the one that asks for most, the
  /// first one of several.
  private(set) var binding: [[Int]: Int] = [:]

  init(_ material: ChapterMaterial, shown: Set<Int>) {
    let (scenario, roadmap) = (material.scenario, material.roadmap)
    for (position, dependency) in scenario.dependencies.enumerated() {
      guard shown.contains(dependency.program), let start = roadmap.plan.starts[dependency.program]
      else { continue }
      guard dependency.strength == .hard else {
        withoutLink[position] = .soft(isObeyed: dependency.isObeyed(by: roadmap.plan, in: scenario))
        continue
      }
      if let done = dependency.anyOf.first(where: { scenario.programs[$0.program].status == .done })
      {
        withoutLink[position] = .doneBefore(done.program)
        continue
      }
      let early = dependency.anyOf.compactMap { needed -> Met? in
        guard let ready = Self.ready(needed, dependency.type, in: roadmap), ready <= start else {
          return nil
        }
        return Met(needed: needed, ready: ready)
      }
      // `min` takes the first one of several that are alike.
      let linked = early.filter { shown.contains($0.needed.program) }.min { $0.ready < $1.ready }
      guard let linked else {
        withoutLink[position] = early.first.map { .notShown($0.needed.program) }
        continue
      }
      met[position] = linked
      let pair = [linked.needed.program, dependency.program]
      if let other = binding[pair].flatMap({ met[$0] }), other.ready >= linked.ready { continue }
      binding[pair] = position
    }
  }

  private static func ready(
    _ needed: Prerequisite, _ type: DependencyType, in roadmap: Roadmap
  ) -> Int? {
    switch type {
    case .finishToStart: roadmap.finish(of: needed.program).map { $0 + 1 + needed.lag }
    case .startToStart: roadmap.plan.starts[needed.program].map { $0 + needed.lag }
    }
  }
}
