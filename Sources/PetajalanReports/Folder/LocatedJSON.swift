import Foundation
import PetajalanPhrases
import PetajalanReading

/// A JSON document with the place of each of its values.
package struct LocatedJSON: Sendable {
  /// The document.
  ///
  /// **Missing** The file is no JSON.
  let root: JSONTree?

  /// What is wrong with the form of the file.
  package let findings: [Finding]

  /// The path of the file, as the user can open it.
  package var file: String { start.file }

  private let places: [String: SourceLocation]
  private let start: SourceLocation

  /// Reads the document in the bytes of a file.
  ///
  /// - Parameter skipped: a key of the document whose value is read elsewhere: it
  ///   is not in the tree, and nothing in it has a place.
  init(file: String, bytes: [UInt8], skipping skipped: String? = nil) {
    start = SourceLocation(file: file, line: 1, column: 1)
    var scan = JSONPlaces(file: file, bytes: bytes, skipping: skipped)
    scan.run()
    places = scan.places
    let decoder = JSONDecoder()
    decoder.userInfo[JSONTree.skippedKey] = skipped
    let tree = try? decoder.decode(JSONTree.self, from: Data(bytes))
    root = scan.failure == nil ? tree : nil
    findings =
      root == nil
      ? [Finding(.notJSON, at: scan.failure ?? start)]
      : scan.repeated.map { key, line, place in
        Finding(.form(.yaml(.duplicateKey(key: key, firstLine: line))), at: place)
      }
  }

  /// The value of the whole document.
  var node: JSONNode { JSONNode(document: self, value: root, path: "") }

  /// Where the value stands to which a path leads, or else what it would stand
  /// in.
  package func location(of path: String) -> SourceLocation {
    var path = path[...]
    while true {
      if let place = places[String(path)] { return place }
      guard let cut = path.lastIndex(where: { $0 == "." || $0 == "[" }) else {
        return places[""] ?? start
      }
      path = path[..<cut]
    }
  }
}

/// A value of a JSON document, or the place of one that is missing.
struct JSONNode {
  fileprivate let document: LocatedJSON

  /// The value.
  ///
  /// **Missing** The document lacks it.
  package let value: JSONTree?

  /// The keys and positions that lead to it, such as `starts[2].earned`.
  package let path: String

  /// Where it stands, or else what it would stand in.
  package var location: SourceLocation { document.location(of: path) }

  /// The value of a key.
  package subscript(_ key: String) -> JSONNode {
    var member: JSONTree?
    if case .object(let members)? = value { member = members[key] }
    return JSONNode(
      document: document, value: member, path: path.isEmpty ? key : "\(path).\(key)")
  }

  /// The elements of an array; none of anything else.
  package var elements: [JSONNode] {
    guard case .array(let elements)? = value else { return [] }
    return elements.enumerated().map {
      JSONNode(document: document, value: $1, path: "\(path)[\($0)]")
    }
  }

  /// The keys of an object, in alphabetical order; none of anything else.
  package var keys: [String] {
    guard case .object(let members)? = value else { return [] }
    return members.keys.sorted()
  }

  /// The number, if it is one.
  package var number: Decimal? { if case .number(let number)? = value { number } else { nil } }

  /// The text, if it is one.
  package var text: String? { if case .string(let text)? = value { text } else { nil } }
}

/// The values of a JSON document; numbers keep all their digits.
enum JSONTree: Equatable, Sendable, Decodable {
  case null
  case bool(Bool)
  case number(Decimal)
  case string(String)
  case array([JSONTree])
  case object([String: JSONTree])

  /// Where a decoder is told the key that it passes over in the document itself.
  fileprivate static let skippedKey = CodingUserInfoKey(rawValue: "skipped")!

  private struct Key: CodingKey {
    let stringValue: String
    var intValue: Int? { nil }
    init(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }
  }

  init(from decoder: any Decoder) throws {
    if decoder.codingPath.isEmpty, let skipped = decoder.userInfo[Self.skippedKey] as? String,
      let members = try? decoder.container(keyedBy: Key.self)
    {
      var object: [String: JSONTree] = [:]
      for key in members.allKeys where key.stringValue != skipped {
        object[key.stringValue] = try members.decode(JSONTree.self, forKey: key)
      }
      self = .object(object)
      return
    }
    let container = try decoder.singleValueContainer()
    if container.decodeNil() {
      self = .null
    } else if let text = try? container.decode(String.self) {
      self = .string(text)
    } else if let number = try? container.decode(Decimal.self) {
      self = .number(number)
    } else if let flag = try? container.decode(Bool.self) {
      self = .bool(flag)
    } else if let members = try? container.decode([String: JSONTree].self) {
      self = .object(members)
    } else {
      self = .array(try container.decode([JSONTree].self))
    }
  }

  /// The value, read as the kind that is expected.
  package func reading(like expected: FindingValue) -> FindingValue {
    switch self {
    case .null: .nothing
    case .bool(let flag): .text(String(flag))
    case .number(let number): .reading("\(number)", like: expected, mark: ".")
    case .string(let text): .text(text)
    case .array: .text("[…]")
    case .object: .text("{…}")
    }
  }
}
