import PetajalanDomain

extension OversightChecks {
  /// Reports agencies that seem to be one.
  func checkAgencies() {
    // Short names and aliases are what full names would be taken for: PKP stands for two
    // agencies by its letters.
    let clusters = AgencySpelling.clusters(scenario.owners.map(\.name))
    guard let second = clusters.first?[1] else { return }
    let spellings = clusters.map { $0.map { scenario.owners[$0].id } }
    let place: SourceLocation
    if let table = tables.owners {
      place = Self.place(of: scenario.owners[second].id, in: table, .id)
    } else {
      let program = scenario.programs.firstIndex {
        $0.owner == second || $0.supporting.contains(second)
      }
      let leads = program.map { scenario.programs[$0].owner == second } ?? true
      place = self.place(of: program ?? 0, leads ? .owner : .supporting)
    }
    report(.agencySpellings(spellings), at: place)
  }

  /// Reports values that differ only in case or blanks.
  func checkCases(of column: ProgramColumn) {
    guard tables.programs.has(column) else { return }
    var spellings: [String: [Field]] = [:]
    var keys: [String] = []
    for row in tables.programs.rows {
      guard let field = tables.programs.field(row, column) else { continue }
      let key = Self.key(field.text)
      let known = spellings[key] ?? []
      if known.isEmpty { keys.append(key) }
      guard !known.contains(where: { $0.text.isSame(as: field.text) }) else { continue }
      spellings[key] = known + [field]
    }
    let several = keys.compactMap { spellings[$0] }.filter { $0.count > 1 }
    guard let place = several.first?[1].location else { return }
    report(
      .caseSpellings(column: column.rawValue, several.map { $0.map(\.text) }), at: place)
  }

  /// Reports names that several programs have, but not variants of one thing.
  func checkNames() {
    guard tables.programs.has(.name) else { return }
    var programs: [String: [Int]] = [:]
    var keys: [String] = []
    for (position, program) in scenario.programs.enumerated()
    where program.name.count >= Self.shortestName {
      let key = Self.key(program.name)
      if programs[key] == nil { keys.append(key) }
      programs[key, default: []].append(position)
    }
    let several = keys.compactMap { programs[$0] }.filter { members in
      guard members.count > 1 else { return false }
      let group = scenario.programs[members[0]].group
      return group == nil || members.contains { scenario.programs[$0].group != group }
    }
    guard let second = several.first?[1] else { return }
    report(
      .sameNames(
        several.map { members in
          ScenarioOversight.NamedPrograms(
            name: scenario.programs[members[0]].name,
            programs: members.map { scenario.programs[$0].id })
        }), at: place(of: second, .name))
  }

  /// The shortest name that says something: one letter stands for a name to come.
  private static let shortestName = 2

  /// Reports ids with letters that look Latin and are not.
  func checkLetters() {
    var found: [LookAlike] = []
    var place: SourceLocation?
    var seen: Set<String> = []
    func look(at field: Field?) {
      guard let field, let alike = LookAlike(in: field.text), seen.insert(field.text).inserted
      else { return }
      found.append(alike)
      place = place ?? field.location
    }
    for row in tables.criteria?.rows ?? 0..<0 { look(at: tables.criteria?.field(row, .id)) }
    for row in tables.sources.rows { look(at: tables.sources.field(row, .id)) }
    for row in tables.owners?.rows ?? 0..<0 { look(at: tables.owners?.field(row, .id)) }
    // Most tables are ASCII, and have no such letter anywhere.
    let rows = tables.programs.text.bytes.allSatisfy { $0 < 0x80 } ? 0..<0 : tables.programs.rows
    for row in rows {
      for column in [ProgramColumn.id, .dimension, .subdimension, .owner, .group] {
        look(at: tables.programs.field(row, column))
      }
    }
    for field in settings.rules.compactMap({ RuleDraft(node: $0).id }) { look(at: field) }
    for draft in settings.alternatives { look(at: draft.id) }
    if let place { report(.lookAlikes(found), at: place) }
  }

  /// Where the cell of the thing with an id stands.
  static func place<Column>(
    of id: String, in table: Table<Column>, _ idColumn: Column, column: Column? = nil
  ) -> SourceLocation {
    let row = table.rows.first { table.field($0, idColumn)?.text == id } ?? 0
    return table.location(row, column ?? idColumn)
  }

  /// The form in which names are compared that people take for the same.
  private static func key(_ text: String) -> String {
    nameKey(text).split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}

extension String {
  /// Whether both are the same to the last code point.
  fileprivate func isSame(as other: String) -> Bool {
    unicodeScalars.elementsEqual(other.unicodeScalars)
  }
}
