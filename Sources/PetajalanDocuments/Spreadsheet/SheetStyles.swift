import Formats

/// The looks that the sheets of a workbook share.
enum SheetStyles {
  /// The title of a sheet.
  package static let title = CellStyle().with {
    $0.isBold = true
    $0.size = 14
    $0.color = .header
    $0.isCentered = true
  }
  /// The title of a part of a sheet.
  static let heading = CellStyle().with {
    $0.isBold = true
    $0.size = 11
    $0.color = .header
  }
  /// What is said below a title.
  static let note = CellStyle().with { $0.color = .faint }
  /// Sentences.
  static let paragraph = CellStyle().with { $0.wraps = true }
  /// The heading of a column.
  static let header = CellStyle().with {
    $0.isBold = true
    $0.color = .onDark
    $0.fill = .header
    $0.alignment = .center
    $0.isCentered = true
    $0.wraps = true
    $0.hasBorder = true
  }
  /// Words in a table.
  package static let text = CellStyle().with {
    $0.wraps = true
    $0.hasBorder = true
  }
  /// Rupiah in a table.
  package static let money = number(.money)
  /// Years and ids of rows in a table.
  package static let plain = number(.plain).with { $0.alignment = .center }

  /// Numbers in a table.
  package static func number(_ numbers: CellStyle.Numbers) -> CellStyle {
    CellStyle().with {
      $0.numbers = numbers
      $0.hasBorder = true
    }
  }
}

extension CellStyle {
  /// The look of a sum of the rows above that belong together.
  var subtotal: CellStyle {
    with {
      $0.isBold = true
      $0.fill = .subtotal
    }
  }

  /// The look of the sum of all.
  package var total: CellStyle {
    with {
      $0.isBold = true
      $0.fill = .total
    }
  }
}
