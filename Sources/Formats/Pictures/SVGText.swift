/// Writes drawings as SVG.
///
/// **Source** SVG 1.1, https://www.w3.org/TR/SVG11/; WAI-ARIA Graphics Module for what
/// is read aloud.
package struct SVGText {
  /// Where the picture is shown.
  package enum Place {
    /// In a file of its own, on a light page: word processors know no style sheets.
    case file
    /// In a page that has the style sheet ``SVGText/styles``.
    case page
  }

  private let place: Place

  /// The style sheet of the colors, light and dark.
  package static var styles: String {
    func variables(_ text: (Drawing.Color) -> String) -> String {
      Palette.all.map { "--\(Palette.name($0)):\(text($0))" }.joined(separator: ";")
    }
    return ":root{color-scheme:light dark;\(variables(Palette.light))}\n"
      + "@media (prefers-color-scheme:dark){:root{\(variables(Palette.dark))}}\n"
      + "@media print{:root{\(variables(Palette.light))}}\n"
  }

  /// The picture as text.
  ///
  /// - Parameter id: the name by which its title and description are found; one per page.
  package static func text(of drawing: Drawing, id: String, in place: Place) -> String {
    let (width, height) = (drawing.width, drawing.height)
    let writer = SVGText(place: place)
    var lines = [
      "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 \(width) \(height)\" "
        + (place == .file ? "width=\"\(width)\" height=\"\(height)\" " : "")
        + "role=\"img\" aria-labelledby=\"\(id)-title \(id)-desc\" "
        + "font-family=\"system-ui, 'Liberation Sans', Arial, sans-serif\">",
      "<title id=\"\(id)-title\">\(XMLText.escaped(drawing.title))</title>",
      "<desc id=\"\(id)-desc\">\(XMLText.escaped(drawing.description))</desc>",
    ]
    if place == .file {
      lines.append(
        "<rect width=\"\(width)\" height=\"\(height)\" \(writer.style(.paper, opacity: 100))/>")
    }
    lines += drawing.shapes.map { writer.text(of: $0) }
    return (lines + ["</svg>"]).joined(separator: "\n") + "\n"
  }

  private func text(of shape: Drawing.Shape) -> String {
    switch shape {
    case .rectangle(let box, let fill, let opacity, let tip):
      return element(
        "rect",
        "x=\"\(number(box.x))\" y=\"\(number(box.y))\" width=\"\(number(box.width))\" "
          + "height=\"\(number(box.height))\" \(style(fill, opacity: opacity))", tip: tip)
    case .line(let points, let color, let width, let dashes):
      return "<polyline points=\"\(list(points))\" style=\"fill:none;stroke:\(value(color));"
        + "stroke-width:\(number(width))\(dashes ? ";stroke-dasharray:5 4" : "")\"/>"
    case .area(let points, let fill, let opacity):
      return "<polygon points=\"\(list(points))\" \(style(fill, opacity: opacity))/>"
    case .disk(let center, let radius, let fill, let tip):
      return element(
        "circle",
        "cx=\"\(number(center.x))\" cy=\"\(number(center.y))\" r=\"\(number(radius))\" "
          + style(fill, opacity: 100), tip: tip)
    case .text(let text, let point, let size, let anchor, let color, let isBold):
      return "<text x=\"\(number(point.x))\" y=\"\(number(point.y))\" font-size=\"\(size)\" "
        + (anchor == .start ? "" : "text-anchor=\"\(anchor.rawValue)\" ")
        + (isBold ? "font-weight=\"600\" " : "")
        + "style=\"fill:\(value(color))\">\(XMLText.escaped(text))</text>"
    }
  }

  private func element(_ name: String, _ attributes: String, tip: String?) -> String {
    guard let tip else { return "<\(name) \(attributes)/>" }
    return "<\(name) \(attributes)><title>\(XMLText.escaped(tip))</title></\(name)>"
  }

  private func style(_ fill: Drawing.Color, opacity: Int) -> String {
    let part = opacity < 100 ? ";fill-opacity:\(number(Double(opacity) / 100))" : ""
    return "style=\"fill:\(value(fill))\(part)\""
  }

  private func value(_ color: Drawing.Color) -> String {
    switch place {
    case .file: Palette.light(color)
    case .page: "var(--\(Palette.name(color)))"
    }
  }

  private func list(_ points: [Drawing.Point]) -> String {
    points.map { "\(number($0.x)),\(number($0.y))" }.joined(separator: " ")
  }

  /// A number with at most two digits behind the point, the same on every machine.
  private func number(_ value: Double) -> String {
    let hundredths = Int((value * 100).rounded())
    let digits = String(hundredths.magnitude % 100)
    let fraction = hundredths % 100 == 0 ? "" : "." + (digits.count < 2 ? "0" : "") + digits
    return (hundredths < 0 ? "-" : "") + String(hundredths.magnitude / 100) + fraction
  }
}
