import Formats

/// How far blocks of a chapter fill pages, about: Word and its like each have their own
/// fonts, and break lines and pages in their own way.
///
/// **Units** Twips.
struct WordLayout {
  /// How the pages stand.
  let page: WordPages.Orientation

  /// How much of the last page is filled.
  private(set) var used = 0

  /// What has to stand on the page of what comes next.
  private var kept = 0

  /// The height of a line of text in parts of its size, and twips of a point.
  private static let (lineHeight, point) = (1.22, 20.0)

  /// The sizes of text, in points, that the styles have.
  private static let (bodySize, captionSize, noteSize) = (11.0, 9.5, 8.0)

  /// The part of a page that is filled.
  var filled: Double { Double(used + kept) / Double(WordBody.textSize(page).height) }

  /// Begins a page.
  init(_ page: WordPages.Orientation) { self.page = page }

  /// Puts a block below those before it.
  mutating func add(_ block: Chapter.Block, then next: Chapter.Block?) {
    switch block {
    case .heading(_, let level): kept += Self.line(level == 1 ? 13 : Self.bodySize) + 340
    case .paragraph(let text):
      let height = lines(text) * Self.line(Self.bodySize) * 115 / 100 + 120
      switch next {
      case .table, .figure, .list: kept += height
      case .heading, .paragraph, .note, nil: place(height)
      }
    case .list(let points):
      for point in points { place(lines(point) * Self.line(Self.bodySize) + 40) }
    case .note: place(Self.line(Self.noteSize) + 180)
    case .figure(let figure):
      kept += WordBody.pictureSize(figure, on: page).height + 120 + Self.caption
      guard case .note = next else { return place(0) }
    case .table(let table): add(table)
    }
  }

  /// Of the room below a paragraph and above the next one the greater counts.
  private static var caption: Int { line(captionSize) + 120 }

  private static func line(_ size: Double) -> Int { Int(size * lineHeight * point) }

  /// Lines of running text.
  private func lines(_ text: String) -> Int {
    Self.lines(text, in: WordBody.textSize(page).width, size: Self.bodySize)
  }

  private static func lines(_ text: String, in width: Int, size: Double) -> Int {
    let whole = PictureText.width(text, size: 1) * WordColumns.narrowness * size * point
    return max(1, Int((whole / Double(max(1, width))).rounded(.up)))
  }

  private mutating func add(_ table: ChapterTable) {
    let whole = WordBody.textSize(page).width
    let size = WordTable.size(of: table)
    let columns = WordColumns(size: size)
    for part in columns.parts(of: table, whole: whole) {
      let widths = columns.widths(of: table, columns: part, whole: whole)
      func height(_ texts: [String]) -> Int {
        let most = zip(texts, widths).map { Self.lines($0, in: $1, size: Double(size)) }.max()
        return (most ?? 1) * Self.line(Double(size)) + 15
      }
      kept += Self.caption + height(part.map { table.columns[$0].title })
      for row in table.rows {
        place(height(part.map { row.cells[$0].isRepeated ? "" : row.cells[$0].text }))
      }
    }
  }

  /// Puts what is kept and what comes now on this page, or else on the next one.
  private mutating func place(_ height: Int) {
    let whole = kept + height
    used = used + whole <= WordBody.textSize(page).height ? used + whole : whole
    kept = 0
  }
}
