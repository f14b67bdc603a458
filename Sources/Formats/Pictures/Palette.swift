/// The colors of drawings, on a light page and on a dark one.
///
/// **Source** The kinds were searched for near those of Okabe & Ito (2008), *Color
/// Universal Design*: text and shapes keep a contrast of 4.5:1 to the page (WCAG 2.1,
/// 1.4.3), and any two of them are far apart for the eyes of people who lack a kind of
/// cones, too.
enum Palette {
  /// The number of kinds that have a color of their own.
  package static let kinds = 8

  /// A color as red, green and blue of 0 to 255.
  typealias RGB = (red: UInt8, green: UInt8, blue: UInt8)

  /// A color on a light page.
  static func light(_ color: Drawing.Color) -> String {
    switch color {
    case .ink: "#1b1f24"
    case .faint: "#57606a"
    case .grid: "#d0d7de"
    case .paper: "#ffffff"
    case .kind(let kind): lightKinds[kind % kinds]
    case .onKind: "#ffffff"
    case .alarm: "#b42318"
    }
  }

  /// A color on a dark page.
  static func dark(_ color: Drawing.Color) -> String {
    switch color {
    case .ink: "#e6edf3"
    case .faint: "#9da7b3"
    case .grid: "#3d444d"
    case .paper: "#0d1117"
    case .kind(let kind): darkKinds[kind % kinds]
    case .onKind: "#0d1117"
    case .alarm: "#ff8a80"
    }
  }

  /// A color on a light page for pictures of pixels.
  static func pixels(_ color: Drawing.Color) -> RGB {
    let digits = UInt32(light(color).dropFirst(), radix: 16) ?? 0
    return (UInt8(digits >> 16 & 0xFF), UInt8(digits >> 8 & 0xFF), UInt8(digits & 0xFF))
  }

  /// The name of a color in a style sheet.
  package static func name(_ color: Drawing.Color) -> String {
    switch color {
    case .ink: "ink"
    case .faint: "faint"
    case .grid: "grid"
    case .paper: "paper"
    case .kind(let kind): "kind-\(kind % kinds)"
    case .onKind: "on-kind"
    case .alarm: "alarm"
    }
  }

  /// All colors.
  package static let all: [Drawing.Color] =
    [.ink, .faint, .grid, .paper, .onKind, .alarm] + (0..<kinds).map { .kind($0) }

  private static let lightKinds = [
    "#00669d", "#b15e00", "#1b4441", "#9a5f7d", "#603213", "#7e61d5", "#5d783f", "#2c19bd",
  ]
  private static let darkKinds = [
    "#8cbbff", "#d27f21", "#00914d", "#fb529f", "#ecd600", "#11f5f0", "#c9d5a8", "#9068ec",
  ]
}
