import Formats
import PetajalanPhrases

/// What the roadmap was judged by, and an appendix with the scores: the same as in the
/// chapter.
package struct BasisSheet: ResultSheet {
  package func sheets(of material: ChapterMaterial, _ phrases: any Phrasebook) -> [Sheet] {
    [
      sheet(phrases.basisSheet, BasisSection().blocks(of: material, phrases)),
      sheet(phrases.scoresSheet, ScoresSection().blocks(of: material, phrases)),
    ].compactMap(\.self)
  }

  /// A sheet with what a section of the chapter says.
  ///
  /// **Missing** The section says nothing.
  private func sheet(_ name: String, _ blocks: [Chapter.Block]) -> Sheet? {
    guard !blocks.isEmpty else { return nil }
    var sheet = Sheet(name, widths: widths(of: blocks))
    for block in blocks {
      switch block {
      case .heading(let text, _): sheet.open(text)
      case .paragraph(let text):
        sheet.appendParagraph(text, columns: min(sheet.widths.count, 4))
      case .list(let points):
        for point in points { sheet.append([.text(point, SheetStyles.paragraph)]) }
      case .table(let table):
        sheet.skip()
        sheet.append([.text(table.caption, SheetStyles.heading)])
        sheet.appendHeader(table.columns.map(\.title))
        for row in table.rows {
          sheet.append(
            zip(row.cells, table.columns).map { cell, column in
              .text(
                cell.text,
                SheetStyles.text.with { $0.alignment = column.alignment == .right ? .right : .left }
              )
            })
        }
      case .figure, .note: break
      }
    }
    return sheet
  }

  /// The widths that the widest table of a section needs.
  private func widths(of blocks: [Chapter.Block]) -> [Double] {
    var widths: [Double] = []
    for case .table(let table) in blocks {
      for (column, width) in table.columns.map({ Double($0.share) * 1.3 }).enumerated() {
        if column < widths.count {
          widths[column] = max(widths[column], width)
        } else {
          widths.append(width)
        }
      }
    }
    return widths.isEmpty ? [100] : widths
  }
}
