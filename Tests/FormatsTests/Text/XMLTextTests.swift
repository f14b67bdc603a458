import Foundation
import Testing

@testable import Formats

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// Texts inside XML, read back by another reader.
@Suite struct XMLTextTests {
  @Test(arguments: [
    ("a & b", "a &amp; b"), ("<b>", "&lt;b&gt;"), ("\"x\"='y'", "&quot;x&quot;=&#39;y&#39;"),
    ("]]>", "]]&gt;"), ("&amp;", "&amp;amp;"), ("", ""),
  ])
  func markupIsText(text: String, expected: String) {
    #expect(XMLText.escaped(text) == expected)
  }

  @Test(arguments: ["a & b", "<i>\"'&#39;", "]]>", "Café 観光 👩‍👩‍👧", "'\"", "&lt;"])
  func readerFindsTheText(text: String) throws {
    let escaped = XMLText.escaped(text)
    let xml = "<t a=\"\(escaped)\" b='\(escaped)'>\(escaped)</t>"
    let root = try #require(try XMLDocument(xmlString: xml).rootElement())
    #expect(root.stringValue == text)
    #expect(root.attribute(forName: "a")?.stringValue == text)
    #expect(root.attribute(forName: "b")?.stringValue == text)
  }

  /// XML 1.0 has no form at all for most control characters and for two others.
  @Test func noCharacterMakesXMLUnreadable() {
    let values = Array(0...0x2FF) + [0x2028, 0x202E, 0xFEFF, 0xFFFD, 0xFFFE, 0xFFFF, 0x10FFFF]
    for value in values.compactMap({ Unicode.Scalar(UInt32($0)) }) {
      let xml = "<t>\(XMLText.escaped("a\(value)b"))</t>"
      #expect(XMLParser(data: Data(xml.utf8)).parse(), "U+\(String(value.value, radix: 16))")
    }
  }

  /// A number and its unit stay on one line; other runs of spaces become one.
  @Test func noBreakSpacesStay() {
    #expect(XMLText.escaped("Rp48,2\u{A0}miliar") == "Rp48,2\u{A0}miliar")
    #expect(XMLText.escaped("a \u{A0} b\u{A0}") == "a b")
    #expect(MarkdownText.escaped("Rp48,2\u{A0}miliar") == "Rp48,2\u{A0}miliar")
    #expect(HarmlessText.line("Rp48,2\u{A0}miliar") == "Rp48,2 miliar")
  }
}
