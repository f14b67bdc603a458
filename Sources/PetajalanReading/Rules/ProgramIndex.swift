import PetajalanDomain

/// Finds programs by the values of their columns, for `where` and `for-each`.
///
/// Values are compared as the column means them: names without regard to case,
/// numbers as numbers, owners by any of their names, the elements of a list one
/// by one.
struct ProgramIndex {
  /// The programs with a value of a column.
  package struct Entry {
    /// The value as it was first written.
    package var value: String
    /// The positions of the programs, in file order.
    package var programs: [Int]
  }

  /// The values of one column.
  struct Values {
    /// The entries, in order of first appearance.
    package var entries: [Entry] = []
    fileprivate var positions: [String: Int] = [:]

    fileprivate mutating func add(_ key: String, _ value: String, _ program: Int) {
      let position = positions[key] ?? entries.count
      if position == entries.count {
        positions[key] = position
        entries.append(Entry(value: value, programs: []))
      }
      // A list may name a value twice.
      if entries[position].programs.last != program { entries[position].programs.append(program) }
    }
  }

  /// A column of `programs`, or one of a criterion.
  package enum Column: Hashable {
    /// A column of the format.
    case registered(ProgramColumn)
    /// The column of the criterion at that position.
    case criterion(Int)
  }

  private let table: Table<ProgramColumn>
  private let drafts: [ProgramDraft]
  private let programs: [Program]
  private let owners: OwnerBook
  private let sources: SourceBook
  private let criteria: [Criterion]
  private let numbers: NumberReader
  private var built: [Column: Values] = [:]

  /// Creates an index.
  init(
    table: Table<ProgramColumn>, drafts: [ProgramDraft], programs: [Program], owners: OwnerBook,
    sources: SourceBook, criteria: [Criterion], numbers: NumberReader
  ) {
    self.table = table
    self.drafts = drafts
    self.programs = programs
    self.owners = owners
    self.sources = sources
    self.criteria = criteria
    self.numbers = numbers
  }

  /// How many programs there are.
  var programCount: Int { programs.count }

  /// The names by which columns can be called.
  package var columnNames: [String] {
    ProgramColumn.allCases.flatMap(\.headers) + criteria.map(\.id)
  }

  /// The column of a name.
  package func column(_ name: String) -> Column? {
    if let criterion = criteria.firstIndex(where: { nameKey($0.id) == nameKey(name) }) {
      return .criterion(criterion)
    }
    let key = headerKey(name)
    return ProgramColumn.allCases.first { $0.headers.contains { headerKey($0) == key } }
      .map { .registered($0) }
  }

  /// All values of a column.
  package mutating func values(of column: Column) -> Values {
    if let values = built[column] { return values }
    var values = Values()
    for (position, draft) in drafts.enumerated() {
      for text in texts(of: column, draft, position) {
        values.add(key(of: text, in: column), text, position)
      }
    }
    built[column] = values
    return values
  }

  /// The programs with a value; nil if there are none.
  package mutating func programs(with value: String, in column: Column) -> [Int]? {
    let values = values(of: column)
    return values.positions[key(of: value, in: column)].map { values.entries[$0].programs }
  }

  private func texts(of column: Column, _ draft: ProgramDraft, _ position: Int) -> [String] {
    switch column {
    case .criterion(let criterion):
      return table.extra(draft.row, criterion).map { [$0.text] } ?? []
    case .registered(let column):
      switch column {
      case .owner: return owners.owners.isEmpty ? [] : [owners.owners[draft.owner].id]
      case .supporting: return draft.supporting.map { owners.owners[$0].id }
      case .sources: return draft.payers.map { sources.sources[$0.source].id }
      case .omSources: return programs[position].omPayers.map { sources.sources[$0.source].id }
      case .tags: return programs[position].tags
      case .requires, .profile:
        return table.field(draft.row, column)?.elements.map(\.text) ?? []
      case .quickWin: return [draft.isQuickWin ? "yes" : "no"]
      case .status: return [draft.status.word]
      case .reason: return [programs[position].reason].compactMap { $0 }
      case .start where draft.changedReason != nil:
        if case .committed(let start) = draft.status { return [String(start)] }
        return []
      case .duration: return [String(draft.duration)]
      case .group: return draft.group.map { [$0] } ?? []
      case .scale: return [table.field(draft.row, column)?.text ?? "1"]
      default: return table.field(draft.row, column).map { [$0.text] } ?? []
      }
    }
  }

  private func key(of text: String, in column: Column) -> String {
    guard case .registered(let column) = column else { return numberKey(text) }
    switch column {
    case .owner, .supporting:
      return owners.position(of: text).map { nameKey(owners.owners[$0].id) } ?? nameKey(text)
    case .quickWin:
      switch nameKey(text) {
      case "yes", "ya", "true": return "yes"
      case "no", "tidak", "false": return "no"
      default: return nameKey(text)
      }
    case .status:
      return ProgramReader.statusWords.first { headerKey($0.key) == headerKey(text) }?.value
        ?? nameKey(text)
    case .start, .capital, .om, .duration, .earliest, .latest, .finishBy, .scale, .score, .profile:
      return numberKey(text)
    default: return nameKey(text)
    }
  }

  private func numberKey(_ text: String) -> String {
    guard let reading = numbers.reading(text).value else { return nameKey(text) }
    let number = reading.number
    return "\(number.coefficient)e\(number.fractionDigits)u\(reading.unitExponent ?? -1)"
  }
}
