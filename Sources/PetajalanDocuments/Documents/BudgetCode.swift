/// A budget code by its parts: affair, field, program, activity and sub-activity, as in
/// `2.16.03.2.02.0014`, or the first parts of it from the program on.
///
/// The activity takes two groups of digits, `2.02`. In what every agency has, affair and
/// field are `X` and `XX`.
///
/// **Source** Permendagri 90/2019 on the classification and codes of regional planning
/// and finance; sub-activities have two digits there, and four since Kepmendagri
/// 050-5889/2021.
struct BudgetCode: Equatable, Sendable {
  /// How many parts a whole code has.
  static let partCount = 5

  /// The parts; three, four or five.
  let parts: [String]

  /// Takes a code to pieces.
  ///
  /// - Returns: `nil` if it has other parts.
  init?(_ code: String) {
    let groups = code.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    let lengths: [ClosedRange<Int>] = [1...1, 2...2, 2...2, 1...1, 2...2, 2...4]
    guard [3, 5, 6].contains(groups.count),
      zip(groups, lengths).allSatisfy({ $1.contains($0.utf8.count) }),
      groups.dropFirst(2).allSatisfy(Self.isDigits),
      groups.prefix(2).allSatisfy(Self.isDigits) || groups.prefix(2) == ["X", "XX"]
    else { return nil }
    var parts = Array(groups.prefix(3))
    if groups.count > 3 { parts.append(groups[3] + "." + groups[4]) }
    if groups.count > 5 { parts.append(groups[5]) }
    self.parts = parts
  }

  private static func isDigits(_ text: String) -> Bool {
    text.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
  }
}
