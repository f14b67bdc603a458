/// Which blocks of a chapter stand on upright pages and which on pages on their side.
///
/// A section with a table that is too wide for an upright page stands on its side as a
/// whole: a page that is turned in the middle of a section leaves what comes before and
/// after it alone on theirs. So do the sections behind it until a page is filled well, for
/// what follows on an upright page begins a new one.
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
    var orientations: [Orientation] = []
    var layout: WordLayout?
    for (section, isWide) in zip(sections, areWide) {
      if !isWide, (layout?.filled ?? 1) >= Self.wellFilled { layout = nil }
      if isWide, layout == nil { layout = WordLayout(.landscape) }
      orientations += Array(
        repeating: layout == nil ? .portrait : .landscape, count: section.count)
      for position in section.indices {
        layout?.add(blocks[position], then: blocks.dropFirst(position + 1).first)
      }
    }
    self.orientations = orientations
  }

  /// The part of a page on its side that is filled before one is upright again.
  ///
  /// **Source** Own choice: more than half, so that a short section is not put on a page
  /// of its own when it does not fit what is left.
  private static let wellFilled = 0.55

  private static func isTooWide(_ table: ChapterTable) -> Bool {
    WordColumns(size: WordTable.size(of: table))
      .parts(of: table, whole: WordBody.textSize(.portrait).width).count > 1
  }

  private static func beginsSection(_ block: Chapter.Block) -> Bool {
    if case .heading(_, level: 1) = block { true } else { false }
  }
}
