import PetajalanDomain

extension OversightChecks {
  /// Reports soft dependencies that hard ones make needless.
  func checkSoftDependencies() {
    let soft = dependencies.filter { $0.dependency.strength != .hard }
    guard !soft.isEmpty else { return }
    let hard = Dictionary(
      grouping: dependencies.map(\.dependency).filter { $0.strength == .hard }, by: \.program)
    let needless = soft.filter { located in
      hard[located.dependency.program, default: []].contains { demands($0, located.dependency) }
    }
    guard let first = needless.first else { return }
    report(
      .softBesideHard(
        needless.map { located in
          ScenarioOversight.NeededPrograms(
            program: scenario.programs[located.dependency.program].id,
            required: ids(located.dependency.anyOf.map(\.program)))
        }), at: first.location)
  }

  /// Whether whatever meets a hard dependency meets a soft one too.
  private func demands(_ hard: Dependency, _ soft: Dependency) -> Bool {
    hard.anyOf.allSatisfy { required in
      soft.anyOf.contains {
        $0.program == required.program && delay($0, soft.type) <= delay(required, hard.type)
      }
    }
  }

  /// The years from start to start.
  private func delay(_ required: Prerequisite, _ type: DependencyType) -> Int {
    switch type {
    case .finishToStart: scenario.programs[required.program].duration + required.lag
    case .startToStart: required.lag
    }
  }

  /// Reports rules that every roadmap keeps.
  func checkRules() {
    var idle = Set(scenario.rules.filter { !$0.kind.isIdle }.map(\.id))
    idle = Set(scenario.rules.map(\.id)).subtracting(idle)
    guard !idle.isEmpty else { return }
    let fields = settings.rules.compactMap { RuleDraft(node: $0).id }
      .filter { idle.contains($0.text) }
    guard let first = fields.first else { return }
    report(.idleRules(fields.map(\.text)), at: first.location)
  }
}

extension RuleKind {
  /// Whether it demands nothing: a least of 0, and no greatest.
  fileprivate var isIdle: Bool {
    switch self {
    case .count(let min, let max, _, _): (min ?? 0) == 0 && max == nil
    case .spend(let min, let max, _, _): (min ?? .zero) == .zero && max == nil
    case .shareOfSpend(let min, let max):
      (min ?? .zero) == .zero
        && (max.map { $0.compared(to: ExactDecimal(coefficient: 100)) >= 0 } ?? true)
    case .parallel, .omAfterHorizon, .together: false
    }
  }
}
