import TestSupport
import Testing

@testable import Formats

/// Archives, read back by the library and byte by byte.
///
/// **Source** PKWARE, *.ZIP File Format Specification* 6.3, sections 4.3.12 and 4.3.16.
@Suite struct ZipWriterTests {
  private static let files: [(name: String, bytes: [UInt8])] = [
    ("b/utama.xml", Array("123456789".utf8)), ("a.txt", []),
    ("peta–jalan 観光.txt", (0..<5_000).map { UInt8($0 % 7) }),
  ]

  @Test func contentIsReadBack() throws {
    let read = try Archive.files(of: ZipWriter.bytes(of: Self.files))
    #expect(read == Dictionary(uniqueKeysWithValues: Self.files.map { ($0.name, $0.bytes) }))
  }

  @Test func filesKeepTheirOrderAndTellNoTime() throws {
    let entries = try Self.directory(of: ZipWriter.bytes(of: Self.files))
    #expect(entries.map(\.name) == Self.files.map(\.name))
    // 1 January 1980: the year 0, the month 1 and the day 1.
    #expect(entries.allSatisfy { $0.time == 0 && $0.date == 0 << 9 | 1 << 5 | 1 })
    // The check value of CRC-32, and that of nothing.
    #expect(entries.prefix(2).map(\.sum) == [0xCBF4_3926, 0])
    #expect(entries.map(\.size) == [9, 0, 5_000])
    // A name beyond ASCII says that it is UTF-8.
    #expect(entries[2].flags & 1 << 11 != 0)
  }

  @Test func bytesAreTheSameEachTime() throws {
    #expect(try ZipWriter.bytes(of: Self.files) == ZipWriter.bytes(of: Self.files))
  }

  @Test func nameTwiceIsAnErrorOfTheLibrary() {
    let error = #expect(throws: FormatError.self) {
      try ZipWriter.bytes(of: [("a", [1]), ("a", [2])])
    }
    guard case .library(name: "libzip", let message)? = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(!message.isEmpty)
  }

  private struct Entry {
    let name: String
    let flags: Int
    let time: Int
    let date: Int
    let sum: Int
    let size: Int
  }

  /// The entries of the central directory.
  private static func directory(of bytes: [UInt8]) -> [Entry] {
    func number(_ place: Int, _ count: Int) -> Int {
      bytes[place..<place + count].reversed().reduce(0) { $0 << 8 | Int($1) }
    }
    let end = bytes.count - 22
    guard number(end, 4) == 0x0605_4B50 else { return [] }
    var place = number(end + 16, 4)
    return (0..<number(end + 10, 2)).map { _ in
      let name = bytes[place + 46..<place + 46 + number(place + 28, 2)]
      defer { place += 46 + name.count + number(place + 30, 2) + number(place + 32, 2) }
      return Entry(
        name: String(decoding: name, as: UTF8.self), flags: number(place + 8, 2),
        time: number(place + 12, 2), date: number(place + 14, 2), sum: number(place + 16, 4),
        size: number(place + 24, 4))
    }
  }
}
