extension YAMLProblem {
  /// The problem that libyaml tells of in its own words.
  ///
  /// - Parameters:
  ///   - words: what it was busy with, if it says so, and what is wrong.
  ///   - character: what stands at the place that it names.
  package init(words: [String], character: Unicode.Scalar?) {
    let problem = words.last ?? ""
    let isInQuotes = words.first?.contains("quoted scalar") == true
    switch problem {
    // A limit of libyaml's own, which 0.2.5 does not have yet.
    case let text where text.hasPrefix("Maximum nesting level"):
      self = .tooDeep(limit: YAMLDocument.mostLevels)
    case let text where text.contains("tab character") || character == "\t": self = .tab
    case "found character that cannot start any token":
      self = character.map { .badStart($0) } ?? .other(problem)
    case "mapping values are not allowed in this context": self = .strayColon
    case "could not find expected ':'": self = .missingColon
    case "did not find expected key", "did not find expected '-' indicator",
      "block sequence entries are not allowed in this context",
      "mapping keys are not allowed in this context":
      self = .misplaced
    case "did not find expected ',' or '}'": self = .unclosed("}")
    case "did not find expected ',' or ']'": self = .unclosed("]")
    case "found unexpected end of stream" where isInQuotes,
      "found unexpected document indicator" where isInQuotes:
      self = .unclosedQuote
    case "found unknown escape character", "did not find expected hexdecimal number",
      "found invalid Unicode character escape code":
      self = .escape
    case "did not find expected <document start>": self = .behindEnd
    case "found incompatible YAML document": self = .version
    case "found undefined tag handle": self = .unknownTagHandle
    default: self = .other(words.joined(separator: ", "))
    }
  }
}
