/// The ids of one kind of thing, without regard to case or Unicode form.
struct UniqueIDs {
  private let kind: ReferenceKind
  private let log: FaultLog
  private var first: [String: (position: Int, id: Field)] = [:]

  /// All ids, in the order in which they came.
  private(set) var all: [String] = []

  /// Creates an empty set.
  init(kind: ReferenceKind, log: FaultLog) {
    self.kind = kind
    self.log = log
  }

  /// Notes the id of the thing at a position and returns its text; one that
  /// stood before is reported.
  @discardableResult
  mutating func insert(_ id: Field, at position: Int) -> String {
    let key = nameKey(id.text)
    if let other = first[key]?.id {
      let fault = ReferenceFault.duplicateID(
        kind: kind, id: id.text, other: other.text, line: other.location.line)
      log.report(.reference(fault), at: id.location)
    } else {
      first[key] = (position, id)
      all.append(id.text)
    }
    return id.text
  }

  /// The position of the thing with an id.
  func position(of id: String) -> Int? { first[nameKey(id)]?.position }

  /// The position of the thing that a field names; an unknown one is reported.
  func resolve(_ field: Field) -> Int? {
    if let position = position(of: field.text) { return position }
    let nearest = log.nearest(to: field.text, among: all)
    let fault = ReferenceFault.unknown(kind: kind, name: field.text, nearest: nearest)
    log.report(.reference(fault), at: field.location)
    return nil
  }
}
