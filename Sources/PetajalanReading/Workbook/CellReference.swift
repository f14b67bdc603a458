/// The place of a cell in a sheet, as spreadsheets name it: `C14`.
struct CellReference: Hashable, Sendable {
  /// The row, from 1.
  package var row: Int
  /// The column, from 1.
  package var column: Int

  /// The most rows and columns that a sheet has.
  ///
  /// **Source** ECMA-376 part 1, §18.3.1.73 and §18.3.1.13, and the limits that
  /// Excel documents since 2007.
  package static let most = CellReference(row: 1_048_576, column: 16_384)

  /// Creates a reference.
  init(row: Int, column: Int) {
    self.row = row
    self.column = column
  }

  /// Reads letters and digits, such as `C14` or `$C$14`.
  ///
  /// - Returns: `nil` if it is no cell of a sheet.
  init?(_ text: some Collection<UInt8>) {
    var row = 0
    var column = 0
    for byte in text where byte != UInt8(ascii: "$") {
      switch byte {
      case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"):
        guard row == 0 else { return nil }
        column = column * 26 + Int(byte & 0x1F)
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        guard column > 0 else { return nil }
        row = row * 10 + Int(byte - UInt8(ascii: "0"))
      default: return nil
      }
      guard row <= Self.most.row, column <= Self.most.column else { return nil }
    }
    guard row > 0 else { return nil }
    self.init(row: row, column: column)
  }
}

extension CellReference: CustomStringConvertible {
  /// The column's letters and the row's number.
  package var description: String {
    var letters = ""
    var rest = column
    while rest > 0 {
      letters = String(UnicodeScalar(UInt8(ascii: "A") + UInt8((rest - 1) % 26))) + letters
      rest = (rest - 1) / 26
    }
    return "\(letters)\(row)"
  }
}
