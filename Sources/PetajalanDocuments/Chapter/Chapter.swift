import Formats
import PetajalanDomain

/// A chapter of a masterplan, before it is Markdown, HTML or a Word document.
///
/// All text is plain: what a name contains is shown, and never means anything to the
/// format that it is written in.
package struct Chapter: Equatable, Sendable {
  /// The language of the text.
  package let language: Language

  /// The title.
  package let title: String

  /// What stands below it.
  let blocks: [Block]

  /// Whether it is meant for one page, and needs no list of contents.
  var isOnePage = false

  /// A part of a chapter.
  enum Block: Equatable, Sendable {
    /// A heading; level 1 stands right below the chapter's title.
    case heading(String, level: Int)
    /// Sentences.
    case paragraph(String)
    /// Points below each other.
    case list([String])
    /// A table with its caption.
    case table(ChapterTable)
    /// A picture with its caption.
    case figure(ChapterFigure)
    /// A small line below a table or a picture.
    case note(String)
  }

  /// The figures.
  var figures: [ChapterFigure] {
    blocks.compactMap { if case .figure(let figure) = $0 { figure } else { nil } }
  }
}

/// A picture in a chapter.
struct ChapterFigure: Equatable, Sendable {
  /// The name for files and links: lowercase letters and hyphens.
  package let id: String

  /// What stands below it.
  let caption: String

  /// The picture.
  package let drawing: Drawing
}
