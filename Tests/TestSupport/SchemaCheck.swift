import Foundation
import Testing

/// Judges a document by the part of JSON Schema that our schemas use.
public enum SchemaCheck {
  /// What is wrong with a text.
  ///
  /// - Parameter name: a schema of what is written.
  public static func faults(in text: String, schema name: String) throws -> [String] {
    let file = Repository.root.appendingPathComponent(
      "Sources/PetajalanReports/Schemas/\(name)")
    let schema = try JSONSerialization.jsonObject(with: Data(contentsOf: file))
    let value = try JSONSerialization.jsonObject(
      with: Data(text.utf8), options: .fragmentsAllowed)
    return try faults(of: value, schema: #require(schema as? [String: Any]), path: "$")
  }

  private static func faults(of value: Any, schema: [String: Any], path: String) -> [String] {
    var faults: [String] = []
    let types = schema["type"] as? [String] ?? (schema["type"] as? String).map { [$0] }
    if let types, !types.contains(where: { isOf($0, value) }) { faults.append("\(path): type") }
    if let constant = schema["const"] as? String, value as? String != constant {
      faults.append("\(path): const")
    }
    if let choices = schema["enum"] as? [String], !choices.contains(value as? String ?? "") {
      faults.append("\(path): enum")
    }
    if let pattern = schema["pattern"] as? String,
      (value as? String)?.range(of: pattern, options: .regularExpression) == nil
    {
      faults.append("\(path): pattern")
    }
    if let items = schema["items"] as? [String: Any], let elements = value as? [Any] {
      for (index, element) in elements.enumerated() {
        faults += self.faults(of: element, schema: items, path: "\(path)[\(index)]")
      }
    }
    if let object = value as? [String: Any] {
      faults += members(of: object, schema: schema, path: path)
    }
    return faults
  }

  private static func members(
    of object: [String: Any], schema: [String: Any], path: String
  ) -> [String] {
    let properties = schema["properties"] as? [String: [String: Any]] ?? [:]
    let required = schema["required"] as? [String] ?? []
    var faults = required.filter { object[$0] == nil }.map { "\(path).\($0): missing" }
    for (key, member) in object {
      if let property = properties[key] {
        faults += self.faults(of: member, schema: property, path: "\(path).\(key)")
      } else if let others = schema["additionalProperties"] as? [String: Any] {
        faults += self.faults(of: member, schema: others, path: "\(path).\(key)")
      } else {
        faults.append("\(path).\(key): unknown")
      }
    }
    return faults
  }

  private static func isOf(_ type: String, _ value: Any) -> Bool {
    switch type {
    case "null": value is NSNull
    case "string": value is String
    case "array": value is [Any]
    case "object": value is [String: Any]
    case "boolean": (value as? NSNumber).map(isBoolean) ?? false
    case "number": (value as? NSNumber).map { !isBoolean($0) } ?? false
    case "integer":
      (value as? NSNumber).map { !isBoolean($0) && $0.doubleValue.rounded() == $0.doubleValue }
        ?? false
    default: false
    }
  }

  private static func isBoolean(_ number: NSNumber) -> Bool {
    String(cString: number.objCType) == "c"
  }
}
