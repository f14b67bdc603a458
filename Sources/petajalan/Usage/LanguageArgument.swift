import PetajalanDomain

/// `--lang` among arguments that nobody has taken apart yet.
enum LanguageArgument {
  private static let option = "--lang"

  /// The language that arguments ask for; of several the last one counts, as for the library.
  static func language(in arguments: [String]) -> Language? {
    words(in: arguments).compactMap { Language(rawValue: $0) }.last
  }

  /// `--lang id` or `--lang=id` at a position.
  static func pair(at position: Int, of arguments: ArraySlice<String>) -> [String]? {
    guard arguments.indices.contains(position) else { return nil }
    if arguments[position].hasPrefix(option + "=") { return [arguments[position]] }
    guard arguments[position] == option, arguments.indices.contains(position + 1) else {
      return nil
    }
    return [option, arguments[position + 1]]
  }

  /// What stands behind `--lang`, as far as arguments are options.
  static func words(in arguments: [String]) -> [String] {
    let options = arguments.prefix { $0 != "--" }
    return options.indices.compactMap { position in
      pair(at: position, of: options)?.last.map {
        $0.hasPrefix(option + "=") ? String($0.dropFirst(option.count + 1)) : $0
      }
    }
  }

  /// Arguments without it.
  static func removed(from arguments: ArraySlice<String>) -> [String] {
    var kept: [String] = []
    var position = arguments.startIndex
    while position < arguments.endIndex {
      if let pair = pair(at: position, of: arguments) {
        position += pair.count
      } else {
        kept.append(arguments[position])
        position += 1
      }
    }
    return kept
  }
}
