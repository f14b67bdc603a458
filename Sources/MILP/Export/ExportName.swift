/// The names of a model's variables or constraints, made legal in LP and MPS
/// files.
///
/// Different names stay different. In order of preference:
///
/// - Letters a–z and A–Z, digits, `_`, `.` and `,` stay; `[` and `]` become
///   `(` and `)`, and `-`, which is a minus sign in LP files, becomes `~`:
///   `start[jembatan-3,2026]` is exported as `start(jembatan~3,2026)`.
/// - Every other character becomes its Unicode code points in hexadecimal
///   within braces: `é` is `{e9}`.
/// - `_` comes first if the result begins with anything but a letter, could be
///   read as a word of the format or as an exponent (`e12`).
/// - A result that is too long, or that an earlier one has taken, is cut off
///   and ends with `!` and its position, counted from 1.
///
/// **Source** The characters are those that the LP format of CPLEX, the readers
/// of GLPK 5.0, CBC 2.10 and HiGHS 1.16 have in common. Our own choice of
/// escapes.
struct ExportNames {
  /// One legal name per name, in the same order.
  let legal: [String]

  /// GLPK takes 255 bytes; the rest is for the suffixes of two-sided rows.
  static let greatestLength = 240

  init(_ names: [String]) {
    var taken: Set<String> = []
    legal = names.enumerated().map { index, name in
      var result = Self.escaped(name)
      if result.utf8.count > Self.greatestLength || taken.contains(result) {
        result = "\(Self.shortened(result))!\(index + 1)"
      }
      taken.insert(result)
      return result
    }
  }

  /// The legal form of one name, whatever its length.
  static func escaped(_ name: String) -> String {
    var result = ""
    for scalar in name.unicodeScalars {
      switch scalar {
      case "a"..."z", "A"..."Z", "0"..."9", "_", ".", ",": result.unicodeScalars.append(scalar)
      case "[": result += "("
      case "]": result += ")"
      case "-": result += "~"
      default: result += "{\(String(scalar.value, radix: 16))}"
      }
    }
    return needsPrefix(result) ? "_" + result : result
  }

  private static func needsPrefix(_ name: String) -> Bool {
    guard let first = name.utf8.first, (first | 0x20) >= UInt8(ascii: "a"),
      (first | 0x20) <= UInt8(ascii: "z")
    else { return true }
    let rest = name.utf8.dropFirst()
    if first | 0x20 == UInt8(ascii: "e") {
      // A number in front of it would swallow it as its exponent.
      guard let second = rest.first, (second | 0x20) >= UInt8(ascii: "a") else { return true }
    }
    return reserved.contains(name.lowercased())
  }

  /// Short enough for a suffix, and never inside an escape.
  private static func shortened(_ name: String) -> String {
    let part = name.prefix(60)
    guard let open = part.lastIndex(of: "{"), !part[open...].contains("}") else {
      return String(part)
    }
    return String(part[..<open])
  }

  /// The name of the objective's row.
  package static let objective = "objective"

  /// The name of the column that is fixed at 1.
  package static let one = "objective_constant"

  /// The name of a row that binds nobody.
  package static let nothing = "nothing"

  private static let reserved: Set<String> = [
    objective, one, nothing, "bin", "binaries", "binary", "bound", "bounds", "bv", "columns", "end",
    "endata", "fr", "free", "fx", "gen", "general", "generals", "inf", "infinity", "int",
    "integer", "integers", "lo", "max", "maximise", "maximize", "maximum", "mi", "min",
    "minimise", "minimize", "minimum", "name", "nan", "objsense", "pl", "ranges", "rhs", "rows",
    "s.t.", "sec", "semi", "semis", "sin", "sos", "sos1", "sos2", "st", "st.", "subject", "such",
    "up",
  ]
}
