import Cities

/// Changes inputs at random, with regard to how their files are built.
struct Mutator {
  /// The files that may change, of an input with so many.
  let open: @Sendable (_ count: Int) -> Range<Int>
  /// Whether bytes of the archive itself may change.
  let changesArchives: Bool
  /// The most bytes of an input: small ones are quick to read, and what fails fails
  /// in small.
  let mostBytes: Int
  /// Words of the corpus: keys, headers, names and values.
  let words: [[UInt8]]

  /// An input made of others.
  ///
  /// - Parameter inputs: those that are known, at least one.
  func next(from inputs: [FuzzInput], using random: inout SplitMix64) -> FuzzInput {
    var input = random.pick(inputs)
    if changesArchives, input.whole != nil || random.chance(10) {
      var bytes = input.whole ?? StoredArchive.bytes(of: input.parts)
      for _ in 0..<(1 + random.below(4)) { changeBytes(&bytes, using: &random) }
      input.whole = Array(bytes.prefix(mostBytes))
      return input
    }
    let places = open(input.parts.count)
    for _ in 0..<(1 + random.below(5)) {
      let place = random.int(in: places.lowerBound...max(places.lowerBound, places.upperBound - 1))
      guard input.parts.indices.contains(place) else { continue }
      let other = random.pick(inputs).parts
      let donor = other.isEmpty ? [] : other[min(place, other.count - 1)].bytes
      change(&input.parts[place].bytes, donor: donor, using: &random)
    }
    if random.chance(2), places.count > 1 {
      let place = random.int(in: places.lowerBound...places.upperBound - 1)
      if input.parts.indices.contains(place) { input.parts.remove(at: place) }
    }
    while input.count > mostBytes,
      let place = input.parts.indices.max(by: {
        input.parts[$0].bytes.count < input.parts[$1].bytes.count
      })
    {
      input.parts[place].bytes.removeLast(input.parts[place].bytes.count / 2)
    }
    return input
  }

  private func change(
    _ bytes: inout [UInt8], donor: [UInt8], using random: inout SplitMix64
  ) {
    if bytes.first == UInt8(ascii: "<"), random.chance(70) {
      changeText(&bytes, donor: donor, using: &random)
      return
    }
    switch random.below(12) {
    case 0...2: changeBytes(&bytes, using: &random)
    case 3...5: changeLines(&bytes, donor: donor, using: &random)
    case 6...10: changeWord(&bytes, donor: donor, using: &random)
    default: changeAll(&bytes, using: &random)
    }
  }

  // MARK: Bytes

  private func changeBytes(_ bytes: inout [UInt8], using random: inout SplitMix64) {
    let place = random.below(bytes.count + 1)
    let end = min(bytes.count, place + 1 + random.below(20))
    switch random.below(8) {
    case 0 where place < bytes.count: bytes[place] = UInt8(random.below(256))
    case 1 where place < bytes.count: bytes[place] ^= 1 << UInt8(random.below(8))
    case 2: bytes.removeSubrange(place..<end)
    case 3: bytes.insert(contentsOf: bytes[place..<end], at: place)
    case 4 where random.chance(20): bytes.removeSubrange(place...)
    case 5 where place < bytes.count:
      bytes[place] = random.pick([0, 0xFF, 0x7F, 0x80, 0x20, 0x0A])
    default: bytes.insert(contentsOf: piece(using: &random), at: place)
    }
  }

  private func piece(using random: inout SplitMix64) -> [UInt8] {
    if random.chance(2) {
      let nest = Array(random.pick(FuzzTokens.nests).utf8)
      let times = random.chance(80) ? random.below(40) : random.below(6_000)
      return Array([[UInt8]](repeating: nest, count: min(times, 6_000 / nest.count)).joined())
    }
    return random.chance(30) && !words.isEmpty ? random.pick(words) : random.pick(FuzzTokens.pieces)
  }

  // MARK: Lines

  private func changeLines(
    _ bytes: inout [UInt8], donor: [UInt8], using random: inout SplitMix64
  ) {
    let line = Self.line(at: random.below(bytes.count + 1), in: bytes)
    switch random.below(6) {
    case 0: bytes.removeSubrange(line)
    case 1: bytes.insert(contentsOf: bytes[line], at: line.lowerBound)
    case 2:
      let copy = Array(bytes[line])
      bytes.removeSubrange(line)
      let place = Self.line(at: random.below(bytes.count + 1), in: bytes).lowerBound
      bytes.insert(contentsOf: copy, at: place)
    case 3, 4:
      let given = donor[Self.line(at: random.below(donor.count + 1), in: donor)]
      bytes.replaceSubrange(
        random.chance(50) ? line : line.lowerBound..<line.lowerBound, with: given)
    default:
      // Indentation means something in YAML only.
      let blanks = [UInt8](repeating: 0x20, count: 1 + random.below(4))
      bytes.insert(contentsOf: blanks, at: line.lowerBound)
    }
  }

  /// The line around a place with its line feed; of an XML file, which has few
  /// lines, the element instead.
  private static func line(at place: Int, in bytes: [UInt8]) -> Range<Int> {
    let isXML = bytes.first == UInt8(ascii: "<")
    let mark = isXML ? UInt8(ascii: "<") : 0x0A
    var start = place
    while start > 0, isXML ? bytes[min(start, bytes.count - 1)] != mark : bytes[start - 1] != mark {
      start -= 1
    }
    var end = min(bytes.count, isXML ? start + 1 : place)
    while end < bytes.count, bytes[end] != mark { end += 1 }
    if !isXML, end < bytes.count { end += 1 }
    return start..<max(start, end)
  }

  // MARK: Words

  private func changeWord(
    _ bytes: inout [UInt8], donor: [UInt8], using random: inout SplitMix64
  ) {
    let word = Self.word(at: random.below(bytes.count + 1), in: bytes)
    switch random.below(8) {
    case 0: bytes.removeSubrange(word)
    case 1, 2:
      bytes.replaceSubrange(word, with: Array(random.pick(FuzzTokens.numbers).utf8))
    case 3:
      bytes.replaceSubrange(
        word, with: donor[Self.word(at: random.below(donor.count + 1), in: donor)])
    case 4:
      let other = Self.word(at: random.below(bytes.count + 1), in: bytes)
      bytes.replaceSubrange(word, with: Array(bytes[other]))
    case 5:
      let quote = random.pick([[0x22], [0x27], [0x5B], [0x7B]] as [[UInt8]])
      let end = quote == [0x5B] ? [0x5D] : quote == [0x7B] ? [0x7D] : quote
      bytes.replaceSubrange(word, with: quote + bytes[word] + end)
    default:
      if !words.isEmpty { bytes.replaceSubrange(word, with: random.pick(words)) }
    }
  }

  /// Changes what stands between two tags, so that the file remains XML.
  private func changeText(
    _ bytes: inout [UInt8], donor: [UInt8], using random: inout SplitMix64
  ) {
    let text = Self.text(at: random.below(bytes.count), in: bytes)
    let new =
      switch random.below(4) {
      case 0: Array(random.pick(FuzzTokens.numbers).utf8)
      case 1 where !donor.isEmpty: Array(donor[Self.text(at: random.below(donor.count), in: donor)])
      case 2 where !words.isEmpty: random.pick(words)
      default: piece(using: &random)
      }
    bytes.replaceSubrange(text, with: new)
  }

  /// The first text between tags at or behind a place.
  private static func text(at place: Int, in bytes: [UInt8]) -> Range<Int> {
    var start = place
    while start < bytes.count,
      bytes[start] == UInt8(ascii: "<") || start == 0 || bytes[start - 1] != UInt8(ascii: ">")
    {
      start += 1
    }
    var end = start
    while end < bytes.count, bytes[end] != UInt8(ascii: "<") { end += 1 }
    return start..<end
  }

  /// The run of letters and digits that begins at or around a place.
  private static func word(at place: Int, in bytes: [UInt8]) -> Range<Int> {
    var start = place
    while start < bytes.count, !isWord(bytes[start]) { start += 1 }
    while start > 0, isWord(bytes[start - 1]) { start -= 1 }
    var end = start
    while end < bytes.count, isWord(bytes[end]) { end += 1 }
    return start..<end
  }

  static func isWord(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "."), 0x80...:
      true
    default: false
    }
  }

  // MARK: Everywhere

  private func changeAll(_ bytes: inout [UInt8], using random: inout SplitMix64) {
    let marks: [UInt8] = [0x2C, 0x3B, 0x09, 0x7C, 0x2E, 0x3A]
    switch random.below(5) {
    case 0:
      let (old, new) = (random.pick(marks), random.pick(marks))
      for index in bytes.indices where bytes[index] == old { bytes[index] = new }
    case 1: bytes = bytes.flatMap { $0 == 0x0A ? [0x0D, 0x0A] : [$0] }
    case 2:
      let word = bytes[Self.word(at: random.below(bytes.count + 1), in: bytes)]
      guard !word.isEmpty else { return }
      let new = piece(using: &random)
      if new.count < 40 { bytes.replace(Array(word), with: new, maxReplacements: 60) }
    case 3: bytes = [0xEF, 0xBB, 0xBF] + bytes
    default:
      let start = random.below(bytes.count + 1)
      bytes = Array(bytes[start...] + bytes[..<start])
    }
  }
}
