@testable import PetajalanDocuments

extension Chapter {
  /// The tables.
  var tables: [ChapterTable] {
    blocks.compactMap { if case .table(let table) = $0 { table } else { nil } }
  }
}
