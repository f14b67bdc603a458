import ArgumentParser

/// Finds options that are given twice, of which only the last would count.
enum RepeatedOptions {
  /// The options that may be given any number of times.
  static let repeatable = ["--set", "--ceiling", "--with"]

  /// The short names of options.
  static let shortNames = ["-o": "--output"]

  /// Refuses arguments of which one option is given twice.
  ///
  /// No value begins with two dashes, so that whatever does is an option.
  static func check(_ arguments: [String]) throws {
    var seen: Set<String> = []
    for argument in arguments.prefix(while: { $0 != "--" }) {
      let word = argument.prefix { $0 != "=" }
      let name = shortNames[String(word)] ?? String(word)
      guard name.hasPrefix("--"), !repeatable.contains(name), !seen.insert(name).inserted else {
        continue
      }
      throw ValidationError("\(name) is given twice; give it once")
    }
  }
}
