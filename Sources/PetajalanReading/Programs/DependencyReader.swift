import PetajalanDomain

/// A dependency beside the place where it stands.
struct LocatedDependency {
  /// The dependency.
  package var dependency: Dependency
  /// Where it stands.
  package var location: SourceLocation
}

/// Reads what programs need of others.
struct DependencyReader {
  /// The greatest lag, in years: beyond it nothing in a horizon can follow.
  static let greatestLag = Horizon.mostYears

  /// Reads single values.
  package let values: ValueReader
  /// The programs.
  let drafts: [ProgramDraft]
  /// Their ids.
  package let ids: UniqueIDs

  private let groups: [String: [Int]]
  private let groupNames: [String]
  private var log: FaultLog { values.log }

  /// Creates a reader.
  init(values: ValueReader, drafts: [ProgramDraft], ids: UniqueIDs) {
    self.values = values
    self.drafts = drafts
    self.ids = ids
    groups = drafts.enumerated().reduce(into: [:]) { groups, item in
      if let group = item.element.group { groups[nameKey(group), default: []].append(item.offset) }
    }
    groupNames = groups.values.compactMap { $0.first.flatMap { drafts[$0].group } }.sorted()
  }

  /// What the entries of the column `requires` say.
  func requirements(_ table: Table<ProgramColumn>) -> [LocatedDependency] {
    guard table.has(.requires) else { return [] }
    var found: [LocatedDependency] = []
    for (position, draft) in drafts.enumerated() {
      guard let field = table.field(draft.row, .requires) else { continue }
      for entry in values.ids(field, "requires") {
        let dependency = dependency(
          position, entry, type: .finishToStart, lag: nil, strength: .hard, reason: (nil, nil))
        if let dependency { found.append(dependency) }
      }
    }
    return found
  }

  private static let typeWords: KeyValuePairs = [
    "FS": DependencyType.finishToStart, "SS": .startToStart,
    "finish-to-start": .finishToStart, "start-to-start": .startToStart,
    "selesai-mulai": .finishToStart, "mulai-mulai": .startToStart,
  ]

  private static let softWords: KeyValuePairs = [
    "hard": false, "soft": true, "keras": false, "lunak": true,
  ]

  /// What the rows of `dependencies` say.
  package func dependencies(_ table: Table<DependencyColumn>) -> [LocatedDependency] {
    var found: [LocatedDependency] = []
    for row in table.rows {
      let program = table.required(row, .program, values).flatMap(ids.resolve)
      let type = table.field(row, .type).flatMap { values.word($0, "type", Self.typeWords) }
      let greatest = Self.greatestLag
      let lag = table.field(row, .lag).flatMap {
        values.integer($0, "lag", in: -greatest...greatest)
      }
      let strength = strength(table, row)
      guard let list = table.required(row, .requires, values), let program else { continue }
      let reasons = (table.field(row, .reason)?.text, table.field(row, .reasonEN)?.text)
      for entry in values.ids(list, "requires") {
        let dependency = dependency(
          program, entry, type: type ?? .finishToStart, lag: lag, strength: strength,
          reason: reasons)
        if let dependency { found.append(dependency) }
      }
    }
    return found
  }

  private func strength(_ table: Table<DependencyColumn>, _ row: Int) -> DependencyStrength {
    let isSoft = table.field(row, .strength).flatMap {
      values.word($0, "strength", Self.softWords)
    }
    let penalty = table.field(row, .penalty).flatMap { values.percent($0, "penalty") }
    guard isSoft == true else { return .hard }
    return .soft(penaltyPercent: penalty ?? ExactDecimal(coefficient: 10))
  }

  private func dependency(
    _ program: Int, _ entry: Field, type: DependencyType, lag: Int?,
    strength: DependencyStrength, reason: (String?, String?)
  ) -> LocatedDependency? {
    guard let anyOf = anyOf(entry, program, lag) else { return nil }
    let dependency = Dependency(
      program: program, anyOf: anyOf, type: type, strength: strength, reason: reason.0,
      reasonEN: reason.1)
    return LocatedDependency(dependency: dependency, location: entry.location)
  }

  /// The programs one of which is needed: names with `/` between them.
  private func anyOf(_ entry: Field, _ program: Int, _ lag: Int?) -> [Prerequisite]? {
    let parts = entry.split(at: UInt8(ascii: "/"))
    // A slash at an end leaves a part empty, which the split passes over.
    if parts.count != entry.text.utf8.count(where: { $0 == UInt8(ascii: "/") }) + 1 {
      log.report(.requirement(.syntax(text: entry.text)), at: entry.location)
      return nil
    }
    // Most entries name one program, and the members of a group are all different.
    if parts.count == 1 { return alternatives(parts[0], program, defaultLag: lag) }
    var anyOf: [Prerequisite] = []
    var seen: Set<Prerequisite> = []
    var isReadable = true
    for part in parts {
      guard let alternatives = alternatives(part, program, defaultLag: lag) else {
        isReadable = false
        continue
      }
      anyOf += alternatives.filter { seen.insert($0).inserted }
    }
    return isReadable ? anyOf : nil
  }

  /// The programs that one name with an optional lag stands for.
  private func alternatives(
    _ part: Field, _ program: Int, defaultLag: Int?
  ) -> [Prerequisite]? {
    var name = part.text
    var lag = defaultLag ?? 0
    if let plus = name.utf8.firstIndex(of: UInt8(ascii: "+")) {
      let years = Field(
        text: name[name.index(after: plus)...].trimmed, location: part.location)
      name = name[..<plus].trimmed
      guard !name.isEmpty, !years.text.isEmpty, years.text.allSatisfy(\.isNumber) else {
        log.report(.requirement(.syntax(text: part.text)), at: part.location)
        return nil
      }
      guard defaultLag == nil else {
        log.report(.requirement(.lagTwice(text: part.text)), at: part.location)
        return nil
      }
      guard let value = values.integer(years, "lag", in: 0...Self.greatestLag) else { return nil }
      lag = value
    }
    guard let members = members(name, part.location) else { return nil }
    let others = members.filter { $0 != program }
    guard !others.isEmpty else {
      log.report(.requirement(.itself(program: drafts[program].id)), at: part.location)
      return nil
    }
    for required in others where lag < -drafts[required].duration {
      let fault = RequirementFault.lagTooSmall(
        required: drafts[required].id, lag: lag, least: -drafts[required].duration)
      log.report(.requirement(fault), at: part.location)
      return nil
    }
    return others.map { Prerequisite(program: $0, lag: lag) }
  }

  private func members(_ name: String, _ location: SourceLocation) -> [Int]? {
    let program = ids.position(of: name)
    let group = groups[nameKey(name)]
    if program != nil && group != nil {
      log.report(.reference(.programAndGroup(name: name)), at: location)
      return nil
    }
    if let program { return [program] }
    if let group { return group }
    let list = values.list(name) {
      ids.position(of: $0) != nil || groups[nameKey($0)] != nil
    }
    if let list {
      log.report(
        .value(.listMarks(label: "requires", text: name, written: list)), at: location)
      return nil
    }
    let nearest = log.nearest(to: name, among: ids.all + groupNames)
    let fault = ReferenceFault.unknown(kind: .programOrGroup, name: name, nearest: nearest)
    log.report(.reference(fault), at: location)
    return nil
  }
}
