/// Which blocks of a chapter stand on upright pages and which on pages on their side.
///
/// A section with a table that is too wide for an upright page stands on its side as a
/// whole: a page that is turned in the middle of a section leaves what comes before and
/// after it alone on theirs. So does the section behind it, which fills the page on which
/// the table ends.
struct WordPages {
  /// How a page stands.
  enum Orientation: Equatable {
    case portrait
    case landscape
  }

  /// The orientation of each block's page.
  let orientations: [Orientation]

  /// Looks where the blocks of a chapter stand.
  init(_ blocks: [Chapter.Block]) {
    let starts = blocks.indices.filter { Self.beginsSection(blocks[$0]) || $0 == 0 }
    let sections = zip(starts, starts.dropFirst() + [blocks.count]).map { blocks[$0..<$1] }
    let areWide = sections.map { section in
      section.contains { block in
        if case .table(let table) = block { Self.isTooWide(table) } else { false }
      }
    }
    orientations = sections.indices.flatMap { index in
      let followsWide = index > 0 && areWide[index - 1]
      return Array(
        repeating: areWide[index] || followsWide ? Orientation.landscape : .portrait,
        count: sections[index].count)
    }
  }

  private static func isTooWide(_ table: ChapterTable) -> Bool {
    WordColumns(size: WordTable.size(of: table))
      .parts(of: table, whole: WordBody.textSize(.portrait).width).count > 1
  }

  private static func beginsSection(_ block: Chapter.Block) -> Bool {
    if case .heading(_, level: 1) = block { true } else { false }
  }
}
