import Foundation
import Testing

@testable import Formats

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// Each shape as SVG.
@Suite struct SVGTextTests {
  /// The lines of a picture of one shape, without the first ones and the last.
  private func shape(_ shape: Drawing.Shape, in place: SVGText.Place = .page) -> String {
    var drawing = Drawing(width: 40, height: 20, title: "T", description: "D")
    drawing.add(shape)
    let lines = SVGText.text(of: drawing, id: "c", in: place).split(separator: "\n")
    return String(lines[lines.count - 2])
  }

  @Test func shapesAreElements() {
    let box = Drawing.Box(1.5, 2, width: 10, height: 0.046)
    #expect(
      shape(.rectangle(box, fill: .kind(1), opacity: 35, tip: "<P1>"))
        == "<rect x=\"1.50\" y=\"2\" width=\"10\" height=\"0.05\" "
        + "style=\"fill:var(--kind-1);fill-opacity:0.35\"><title>&lt;P1&gt;</title></rect>")
    #expect(
      shape(.line([.init(0, -0.25), .init(4, 5)], color: .grid, width: 1, dashes: true))
        == "<polyline points=\"0,-0.25 4,5\" style=\"fill:none;stroke:var(--grid);"
        + "stroke-width:1;stroke-dasharray:5 4\"/>")
    #expect(
      shape(.area([.init(0, 0), .init(1, 0), .init(0, 1)], fill: .alarm, opacity: 100))
        == "<polygon points=\"0,0 1,0 0,1\" style=\"fill:var(--alarm)\"/>")
    #expect(
      shape(.disk(.init(3, 4), radius: 2, fill: .ink, tip: nil))
        == "<circle cx=\"3\" cy=\"4\" r=\"2\" style=\"fill:var(--ink)\"/>")
    #expect(
      shape(.text("a&b", at: .init(1, 2), size: 12, anchor: .end, color: .faint, isBold: true))
        == "<text x=\"1\" y=\"2\" font-size=\"12\" text-anchor=\"end\" font-weight=\"600\" "
        + "style=\"fill:var(--faint)\">a&amp;b</text>")
  }

  /// A word processor knows neither variables nor what stands behind the picture.
  @Test func fileHasItsColorsAndItsPage() {
    let disk = Drawing.Shape.disk(.init(3, 4), radius: 2, fill: .kind(9), tip: nil)
    #expect(shape(disk, in: .file).hasSuffix("style=\"fill:#b15e00\"/>"))
    let empty = Drawing(width: 40, height: 20, title: "T", description: "D")
    let file = SVGText.text(of: empty, id: "c", in: .file)
    #expect(file.contains("viewBox=\"0 0 40 20\" width=\"40\" height=\"20\""))
    #expect(file.contains("<rect width=\"40\" height=\"20\" style=\"fill:#ffffff\"/>"))
    let page = SVGText.text(of: empty, id: "c", in: .page)
    #expect(!page.contains("<rect") && !page.contains(" width="))
  }

  @Test func titleAndDescriptionAreWhatIsReadAloud() throws {
    let drawing = Drawing(width: 1, height: 1, title: "A < B & \"C\"", description: "x\u{1B}\ny")
    let text = SVGText.text(of: drawing, id: "satu", in: .file)
    let root = try #require(try XMLDocument(xmlString: text).rootElement())
    let names = try #require(Self.attribute("aria-labelledby", of: root)).split(separator: " ")
    let texts = names.map { name in
      root.children?.first { Self.attribute("id", of: $0) == String(name) }?.stringValue
    }
    #expect(texts == ["A < B & \"C\"", "x y"])
  }

  /// By its name alone: a search by name passes over attributes in a default namespace.
  private static func attribute(_ name: String, of node: XMLNode) -> String? {
    (node as? XMLElement)?.attributes?.first { $0.name == name }?.stringValue
  }

  /// Each color of a page is defined for light, dark, and paper.
  @Test func stylesDefineEveryColor() {
    let lines = SVGText.styles.split(separator: "\n")
    #expect(lines.count == 3)
    for color in Palette.all {
      let variable = "--\(Palette.name(color)):"
      #expect(lines[0].contains(variable + Palette.light(color)))
      #expect(lines[1].contains(variable + Palette.dark(color)))
      #expect(lines[2].contains(variable + Palette.light(color)))
    }
    #expect(lines[1].hasPrefix("@media (prefers-color-scheme:dark)"))
    #expect(lines[2].hasPrefix("@media print"))
  }
}
