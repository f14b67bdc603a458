import PetajalanReading

extension English {
  /// What is wrong with the form of YAML.
  public func sentence(for problem: YAMLProblem) -> String {
    switch problem {
    case .tooDeep(let limit): "values lie in one another deeper than \(limit) levels"
    case .unknownAlias(let name):
      "nothing before this has the name in \(FaultText.quoted("*" + name)); "
        + "put a text that begins with * in quotes"
    case .tab: "a tab stands here; indent with blanks"
    case .badStart(let character):
      "no text begins with \(FaultText.quoted(String(character))); put it in quotes"
    case .strayColon:
      "a colon stands where no key can be; put a text with a colon in quotes, "
        + "or correct the indentation"
    case .missingColon: "this line has no colon; write a key, a colon, a blank and a value"
    case .misplaced:
      "this stands further in or out than the lines it belongs to; correct the indentation, "
        + "or a bracket or quote too many"
    case .unclosed(let bracket): "a \",\" or \"\(bracket)\" is missing"
    case .unclosedQuote: "the quote that begins here does not end; close it"
    case .escape:
      "this escape is not known in double quotes; write \\\\ for a backslash, "
        + "or use single quotes"
    case .behindEnd: "text stands behind the end of the document; remove it, or the line \"...\""
    case .version: "the line %YAML asks for a version that is not known; remove it"
    case .unknownTagHandle: "a tag begins with a name that is not known; remove it"
    case .other(let words): words
    }
  }
}
