/// Where the columns of a table stand.
///
/// A cell is asked for by its column, some thirty times a row: a dictionary would hash
/// the header each time.
struct ColumnPositions<Column: TableColumn & CaseIterable> {
  private static var missing: Int32 { -1 }

  /// The position of each column by the byte that tells it from the others.
  private var slots: [Int32]

  /// No column stands anywhere.
  init() {
    precondition(MemoryLayout<Column>.size == 1, "a column is a case without values")
    slots = Array(repeating: Self.missing, count: Int(UInt8.max) + 1)
  }

  /// The position of a column.
  ///
  /// **Missing** The table lacks it.
  package subscript(column: Column) -> Int? {
    get {
      let position = slots[Self.slot(column)]
      return position == Self.missing ? nil : Int(position)
    }
    set { slots[Self.slot(column)] = newValue.map(Int32.init) ?? Self.missing }
  }

  private static func slot(_ column: Column) -> Int {
    withUnsafeBytes(of: column) { Int($0[0]) }
  }
}
