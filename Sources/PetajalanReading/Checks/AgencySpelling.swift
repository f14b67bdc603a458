import PetajalanDomain

/// A name of an agency, taken apart so that its other spellings can be recognized.
///
/// **Source** Own choice. It is meant to miss some rather than to take two agencies for
/// one: names of agencies differ by single letters (*Dishub*, *Dishut*) and by one word
/// (*Siantar Utara*, *Siantar Barat*).
struct AgencySpelling {
  /// The least letters of words that differ by a slip; abbreviations are shorter.
  private static let longWord = 8

  /// The least letters of a short form: two letters stand for too many things.
  private static let shortestAcronym = 3

  /// The words, without marks and what names leave out at will.
  private let words: [[Unicode.Scalar]]
  /// All words in one.
  package let joined: [Unicode.Scalar]

  /// Takes a name apart.
  init(_ name: String) {
    let left = ["dan", "and", "kota", "kab", "kabupaten"]
    words = nameKey(name).split(whereSeparator: { !$0.isLetter && !$0.isNumber })
      .filter { !left.contains(String($0)) }.map { Array($0.unicodeScalars) }
    joined = words.flatMap(\.self)
  }

  /// Whether both are likely to be the same agency.
  func isLikely(_ other: AgencySpelling) -> Bool {
    guard let first = joined.first, first == other.joined.first else { return false }
    if joined == other.joined { return true }
    if words.count == other.words.count, words.count > 1 {
      return Set(words) == Set(other.words) || differsByASlip(other) || isShortened(other)
        || other.isShortened(self)
    }
    return differsByASlip(other) || isAcronym(of: other) || other.isAcronym(of: self)
  }

  /// Whether one long word alone differs, by a letter too many, too few, or wrong.
  private func differsByASlip(_ other: AgencySpelling) -> Bool {
    guard words.count == other.words.count else { return false }
    let differing = zip(words, other.words).filter { $0 != $1 }
    guard let (left, right) = differing.first, differing.count == 1,
      min(left.count, right.count) >= Self.longWord, abs(left.count - right.count) <= 1
    else { return false }
    func letters(_ word: [Unicode.Scalar]) -> [Unicode.Scalar] {
      word.filter { !("0"..."9").contains($0) }
    }
    return letters(left) != letters(right) && NearestName.distance(left, right) == 1
  }

  /// Whether each word is the other's, or begins it: `Kec. Barat` for `Kecamatan Barat`.
  private func isShortened(_ other: AgencySpelling) -> Bool {
    zip(words, other.words).allSatisfy { short, long in
      short == long || (2...3).contains(short.count) && long.starts(with: short)
        || short == Self.shortOffice && long == Self.office
    }
  }

  /// Whether the beginnings of all words of a longer name make this one:
  /// `Diskominfo` for `Dinas Komunikasi dan Informatika`.
  private func isAcronym(of long: AgencySpelling) -> Bool {
    guard joined.count >= Self.shortestAcronym, long.words.count > words.count else { return false }
    // How much of this name the words so far can make.
    var reached: Set<Int> = [0]
    for (position, word) in long.words.enumerated() {
      var next: Set<Int> = []
      for start in reached {
        var end = start
        while end < joined.count, end - start < word.count, joined[end] == word[end - start] {
          end += 1
          next.insert(end)
        }
        // The usual short form of "dinas" leaves its middle out.
        if position == 0, word == Self.office, joined.starts(with: Self.shortOffice) {
          next.insert(Self.shortOffice.count)
        }
      }
      reached = next
    }
    return reached.contains(joined.count)
  }

  private static let office = Array("dinas".unicodeScalars)
  private static let shortOffice = Array("dis".unicodeScalars)
}

extension AgencySpelling {
  /// The most names compared in pairs, which takes a moment: more agencies than any city
  /// has.
  private static let mostNames = 300

  /// The sets of positions whose names are likely to be those of one agency, in the
  /// order of their first members.
  ///
  /// - Parameter names: the name of each agency.
  static func clusters(_ names: [String]) -> [[Int]] {
    guard names.count <= mostNames else { return [] }
    let spellings = names.map(AgencySpelling.init)
    var clusters: [[Int]] = []
    for (position, own) in spellings.enumerated() {
      let known = clusters.firstIndex { cluster in
        cluster.contains { spellings[$0].isLikely(own) }
      }
      if let known { clusters[known].append(position) } else { clusters.append([position]) }
    }
    return clusters.filter { $0.count > 1 }
  }
}
