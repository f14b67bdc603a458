import Foundation
import PetajalanReading
import Yams

/// A scenario's files in another order that says the same.
public struct ScenarioShuffle {
  /// The files.
  public private(set) var files: ScenarioTexts

  private var random: SeededGenerator

  /// Prepares to shuffle files.
  public init(_ files: ScenarioTexts, seed: UInt64) {
    self.files = files
    random = SeededGenerator(seed: seed)
  }

  /// The scenario of a folder of the repository, its tables under their default
  /// names.
  public static func files(ofFolder path: String) throws -> ScenarioTexts {
    var texts = ["scenario.yaml": try Repository.text(of: "\(path)/scenario.yaml")]
    for table in ScenarioTable.allCases {
      texts[table.defaultFile] = try? Repository.text(of: "\(path)/\(table.defaultFile)")
    }
    return ScenarioTexts(texts)
  }

  /// Shuffles the rows of a table below its header.
  public mutating func shuffleRows(of table: ScenarioTable) {
    change(table) { lines, random in
      lines = lines.prefix(1) + lines.dropFirst().shuffled(using: &random)
    }
  }

  /// Shuffles the columns of a table.
  public mutating func shuffleColumns(of table: ScenarioTable) {
    change(table) { lines, random in
      let order = Array((lines.first ?? []).indices).shuffled(using: &random)
      lines = lines.map { line in order.map { line[$0] } }
    }
  }

  /// Shuffles the keys of every mapping of the YAML file; lists stay as they are.
  public mutating func shuffleKeys() throws {
    let text = String(decoding: files.files[files.mainFile] ?? [], as: UTF8.self)
    guard let root = try Yams.compose(yaml: text) else { return }
    let shuffled = try Yams.serialize(node: shuffled(root))
    files.files[files.mainFile] = Array(shuffled.utf8)
  }

  private mutating func shuffled(_ node: Node) -> Node {
    if let mapping = node.mapping {
      let pairs = mapping.map { ($0.key, shuffled($0.value)) }
      return Node(pairs.shuffled(using: &random), mapping.tag, mapping.style)
    }
    if let sequence = node.sequence {
      return Node(sequence.map { shuffled($0) }, sequence.tag, sequence.style)
    }
    return node
  }

  private mutating func change(
    _ table: ScenarioTable, _ change: (inout [[String]], inout SeededGenerator) -> Void
  ) {
    guard let bytes = files.files[table.defaultFile] else { return }
    var lines = Self.cells(String(decoding: bytes, as: UTF8.self))
    change(&lines, &random)
    let text = lines.map { $0.joined(separator: ",") + "\n" }.joined()
    files.files[table.defaultFile] = Array(text.utf8)
  }

  /// The cells of each line, with their quotes.
  private static func cells(_ text: String) -> [[String]] {
    text.split(separator: "\n").map { line in
      var cells = [""]
      var isQuoted = false
      for character in line {
        if character == "\"" { isQuoted.toggle() }
        if character == ",", !isQuoted {
          cells.append("")
        } else {
          cells[cells.count - 1].append(character)
        }
      }
      return cells
    }
  }
}
