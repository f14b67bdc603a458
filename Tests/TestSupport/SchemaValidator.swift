/// Checks values against a JSON Schema.
///
/// It knows the keywords that the schemas of this repository use, and refuses
/// a schema with any other, so that none is passed over in silence.
///
/// **Source** JSON Schema 2020-12, https://json-schema.org/draft/2020-12.
public struct SchemaValidator {
  private let schema: PlainValue

  private static let notes: Set = ["$schema", "$defs", "title", "description"]

  /// Creates a validator.
  public init(_ schema: PlainValue) { self.schema = schema }

  /// What is wrong with a value, each with the path to it.
  public func problems(of value: PlainValue) -> [String] { problems(of: value, schema, at: "") }

  private func problems(
    of value: PlainValue, _ schema: PlainValue, at path: String
  ) -> [String] {
    switch schema {
    case .boolean(true): return []
    case .boolean(false): return ["\(path): nothing is allowed here"]
    case .mapping(let keywords):
      return keywords.sorted { $0.key < $1.key }.flatMap { keyword, argument in
        problems(of: value, keyword, argument, schema, at: path)
      }
    case .null, .number, .text, .list: return ["\(path): the schema is no schema"]
    }
  }

  private func problems(
    of value: PlainValue, _ keyword: String, _ argument: PlainValue, _ schema: PlainValue,
    at path: String
  ) -> [String] {
    func expect(_ holds: Bool) -> [String] {
      holds ? [] : ["\(path): \(value) breaks \(keyword): \(argument)"]
    }
    func matches(_ part: PlainValue) -> Bool { problems(of: value, part, at: path).isEmpty }
    switch (keyword, argument, value) {
    case (let note, _, _) where Self.notes.contains(note): return []
    case ("$ref", .text(let reference), _):
      let name = reference.split(separator: "/").last.map(String.init) ?? ""
      guard let target = self.schema["$defs"]?[name] else { return ["no \(reference)"] }
      return problems(of: value, target, at: path)
    case ("type", .text(let type), _): return expect(value.isOf(type))
    case ("type", .list(let types), _):
      return expect(
        types.contains { if case .text(let type) = $0 { value.isOf(type) } else { false } })
    case ("enum", .list(let values), _): return expect(values.contains(value))
    case ("not", let part, _): return expect(!matches(part))
    case ("anyOf", .list(let parts), _): return expect(parts.contains(where: matches))
    case ("oneOf", .list(let parts), _): return expect(parts.count(where: matches) == 1)
    case ("required", .list(let keys), .mapping):
      return expect(
        keys.allSatisfy { if case .text(let key) = $0 { value[key] != nil } else { false } })
    case ("properties", .mapping(let parts), .mapping(let entries)):
      return parts.sorted { $0.key < $1.key }.flatMap { key, part in
        entries[key].map { problems(of: $0, part, at: "\(path)/\(key)") } ?? []
      }
    case ("additionalProperties", let part, .mapping(let entries)):
      let known = schema["properties"]?.keys ?? []
      return entries.filter { !known.contains($0.key) }.sorted { $0.key < $1.key }.flatMap {
        problems(of: $0.value, part, at: "\(path)/\($0.key)")
      }
    case ("items", let part, .list(let list)):
      return list.enumerated().flatMap { problems(of: $1, part, at: "\(path)/\($0)") }
    case ("minItems", .number(let least), .list(let list)):
      return expect(Double(list.count) >= least)
    case ("pattern", .text(let pattern), .text(let text)):
      guard let expression = try? Regex(pattern) else { return ["no pattern: \(pattern)"] }
      return expect(text.firstMatch(of: expression) != nil)
    case ("minimum", .number(let least), .number(let number)): return expect(number >= least)
    case ("exclusiveMinimum", .number(let least), .number(let number)):
      return expect(number > least)
    case ("maximum", .number(let greatest), .number(let number)): return expect(number <= greatest)
    case ("required", .list, _), ("properties", .mapping, _), ("additionalProperties", _, _),
      ("items", _, _), ("minItems", .number, _), ("pattern", .text, _), ("minimum", .number, _),
      ("exclusiveMinimum", .number, _), ("maximum", .number, _):
      // These speak of values of one type only.
      return []
    default: return ["\(path): the keyword \(keyword) is not known with \(argument)"]
    }
  }
}

extension PlainValue {
  /// Whether the value is of a type of JSON Schema.
  fileprivate func isOf(_ type: String) -> Bool {
    switch (type, self) {
    case ("null", .null), ("boolean", .boolean), ("number", .number), ("string", .text),
      ("array", .list), ("object", .mapping):
      true
    case ("integer", .number(let number)): number == number.rounded()
    default: false
    }
  }
}
