import PetajalanDomain

/// The owners of a scenario, and how programs may name them.
struct OwnerBook {
  /// The owners.
  package private(set) var owners: [Owner] = []

  /// Whether only owners of the table are known, or every text is one.
  private let isClosed: Bool
  private var log: FaultLog
  private var positions: [String: [Int]] = [:]
  private var ids: UniqueIDs

  /// A book into which every new name is entered, for scenarios without the
  /// table.
  init(log: FaultLog) {
    isClosed = false
    self.log = log
    ids = UniqueIDs(kind: .owner, log: log)
  }

  /// The owners of a table.
  init(_ table: Table<OwnerColumn>, values: ValueReader) {
    isClosed = true
    log = values.log
    ids = UniqueIDs(kind: .owner, log: log)
    for row in table.rows {
      guard let id = table.id(row, .id, values) else { continue }
      ids.insert(id, at: owners.count)
      let parallel = table.field(row, .parallel).flatMap {
        values.integer($0, "parallel", in: 0...1_000_000)
      }
      owners.append(
        Owner(
          id: id.text, name: table.field(row, .name)?.text ?? id.text,
          nameEN: table.field(row, .nameEN)?.text, short: table.field(row, .short)?.text,
          kind: table.field(row, .kind)?.text,
          aliases: table.field(row, .aliases)?.elements.map(\.text) ?? [], parallel: parallel))
    }
    for (position, owner) in owners.enumerated() {
      let names = [owner.name] + [owner.short].compactMap { $0 } + owner.aliases
      for name in Set(names.map(nameKey)) { positions[name, default: []].append(position) }
    }
  }

  /// The position of the owner that a field names.
  ///
  /// An id goes before any other name. Names that nobody, or more than one, goes
  /// by are reported.
  package mutating func resolve(_ field: Field) -> Int? {
    if let position = position(of: field.text) { return position }
    guard isClosed else { return enter(field.text) }
    if let several = positions[nameKey(field.text)], several.count > 1 {
      let names = several.map { owners[$0].id }
      let fault = ReferenceFault.ambiguousOwner(name: field.text, owners: names)
      log.report(.reference(fault), at: field.location)
      return nil
    }
    let nearest = log.nearest(to: field.text, among: names)
    let fault = ReferenceFault.unknown(kind: .owner, name: field.text, nearest: nearest)
    log.report(.reference(fault), at: field.location)
    return nil
  }

  /// The names of a list; what stands between other marks than `|` is several where each
  /// is known, and the whole is not.
  func elements(_ field: Field, _ values: ValueReader) -> [Field] {
    guard field.hasForeignMark else { return field.elements }
    return field.elements.flatMap { element -> [Field] in
      guard element.hasForeignMark, position(of: element.text) == nil else { return [element] }
      let parts = element.idElements
      if parts.count > 1, parts.allSatisfy({ position(of: $0.text) != nil }), isClosed {
        values.tellMarks(of: element, "supporting", parts)
        return parts
      }
      // Without a table of owners every text is a name.
      if !isClosed { values.adviseOnOneElement(element, "supporting") }
      return [element]
    }
  }

  /// The position of the one owner that goes by a name.
  package func position(of name: String) -> Int? {
    if let position = ids.position(of: name) { return position }
    guard let several = positions[nameKey(name)], several.count == 1 else { return nil }
    return several.first
  }

  /// The same owners, of which faults go elsewhere.
  func reporting(to log: FaultLog) -> OwnerBook {
    var book = self
    book.log = log
    book.ids = ids.reporting(to: log)
    return book
  }

  /// Changes how many programs owners can build at once.
  package mutating func apply(_ changes: ChangeDigest) {
    owners = owners.map { owner in
      Owner(
        id: owner.id, name: owner.name, nameEN: owner.nameEN, short: owner.short,
        kind: owner.kind, aliases: owner.aliases, parallel: changes.parallel(of: owner))
    }
  }

  private var names: [String] {
    owners.flatMap { [$0.id, $0.name] + [$0.short].compactMap { $0 } + $0.aliases }
  }

  private mutating func enter(_ name: String) -> Int {
    let position = owners.count
    owners.append(
      Owner(
        id: name, name: name, nameEN: nil, short: nil, kind: nil, aliases: [], parallel: nil))
    positions[nameKey(name)] = [position]
    return position
  }
}
