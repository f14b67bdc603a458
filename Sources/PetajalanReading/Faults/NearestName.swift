/// Finds the known name that a misspelt one was probably meant to be.
package enum NearestName {
  /// The longest name compared, in characters.
  private static let longestName = 40

  /// The known name nearest to a text, if it is near enough to be meant.
  ///
  /// Near enough is one slip per three characters, at least one. Case and the
  /// marks between words do not count. Names that differ in digits alone, such as
  /// `P7` and `P9`, are names of different things and no slips.
  package static func of(_ text: String, among names: [String]) -> String? {
    let wanted = letters(text)
    guard !wanted.isEmpty, wanted.count <= longestName else { return nil }
    var best: String?
    var bestDistance = max(1, wanted.count / 3) + 1
    for name in names {
      let candidate = letters(name)
      guard abs(candidate.count - wanted.count) < bestDistance, candidate.count <= longestName
      else { continue }
      if wanted != candidate, isNumbered(wanted, as: candidate) { continue }
      let distance = distance(wanted, candidate)
      // A name of which every letter was replaced resembles nothing.
      guard distance < bestDistance, distance < max(wanted.count, candidate.count) else { continue }
      best = name
      bestDistance = distance
    }
    return best
  }

  private static func isNumbered(_ left: [Unicode.Scalar], as right: [Unicode.Scalar]) -> Bool {
    left.elementsEqual(right) { $0 == $1 || isDigit($0) && isDigit($1) }
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }

  private static func letters(_ text: String) -> [Unicode.Scalar] {
    text.prefix(longestName + 1).lowercased().unicodeScalars.filter {
      $0 != " " && $0 != "_" && $0 != "-"
    }
  }

  /// The number of insertions, deletions, replacements and swaps of neighbors
  /// that turn one text into the other, each place edited once.
  ///
  /// **Source** Damerau (1964), doi:10.1145/363958.363994, in the restricted
  /// form known as optimal string alignment.
  package static func distance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
    if left == right { return 0 }
    var beforeLast: [Int] = []
    var last = Array(0...right.count)
    for row in 1...max(left.count, 1) where row <= left.count {
      var current = [row] + Array(repeating: 0, count: right.count)
      for column in 1...max(right.count, 1) where column <= right.count {
        let replaced = last[column - 1] + (left[row - 1] == right[column - 1] ? 0 : 1)
        current[column] = min(last[column] + 1, current[column - 1] + 1, replaced)
        if row > 1, column > 1, left[row - 1] == right[column - 2],
          left[row - 2] == right[column - 1]
        {
          current[column] = min(current[column], beforeLast[column - 2] + 1)
        }
      }
      beforeLast = last
      last = current
    }
    return last[right.count]
  }
}
