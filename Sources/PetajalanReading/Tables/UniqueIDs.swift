import PetajalanDomain

/// The ids of one kind of thing, without regard to case or Unicode form.
struct UniqueIDs {
  private let kind: ReferenceKind
  private var log: FaultLog
  /// The first ids by the form in which they are compared.
  private var first: [String: (position: Int, line: Int, order: Int)] = [:]

  /// All ids, in the order in which they came.
  package private(set) var all: [String] = []

  /// Creates an empty set.
  ///
  /// - Parameter count: How many ids are to be expected.
  init(kind: ReferenceKind, log: FaultLog, expecting count: Int = 0) {
    self.kind = kind
    self.log = log
    first.reserveCapacity(count)
    all.reserveCapacity(count)
  }

  /// Notes the id of the thing at a position and returns its text; one that
  /// stood before is reported.
  @discardableResult
  package mutating func insert(_ id: Field, at position: Int) -> String {
    let key = nameKey(id.text)
    if let other = first[key] {
      let fault = ReferenceFault.duplicateID(
        kind: kind, id: id.text, other: all[other.order], line: other.line)
      log.report(.reference(fault), at: id.location)
    } else {
      first[key] = (position, id.location.line, all.count)
      all.append(id.text)
    }
    return id.text
  }

  /// The same ids, of which faults go elsewhere.
  func reporting(to log: FaultLog) -> UniqueIDs {
    var ids = self
    ids.log = log
    return ids
  }

  /// The position of the thing with an id.
  package func position(of id: String) -> Int? {
    first.isEmpty ? nil : first[nameKey(id)]?.position
  }

  /// The position of the thing that a field names; an unknown one is reported.
  package func resolve(_ field: Field) -> Int? {
    if let position = position(of: field.text) { return position }
    log.report(log.unknown(kind, field.text, among: all), at: field.location)
    return nil
  }
}
