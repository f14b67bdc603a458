import CZip
import Testing

@testable import Formats

/// A PNG file against the W3C Recommendation.
@Suite struct PNGFileTests {
  /// 3 by 2 pixels, of which the lower ones are darker and lighter than those above.
  private static let canvas: PixelCanvas = {
    var canvas = PixelCanvas(width: 3, height: 2, (255, 255, 255))
    canvas.fill(.init(0, 0, width: 1, height: 1), (200, 10, 0), opacity: 1)
    canvas.fill(.init(0, 1, width: 1, height: 1), (10, 200, 255), opacity: 1)
    return canvas
  }()

  @Test func headerAndEndAreThoseOfTheFormat() {
    let bytes = PNGFile.bytes(of: Self.canvas)
    #expect(Array(bytes.prefix(8)) == [137, 80, 78, 71, 13, 10, 26, 10])
    // The width, the height, 8 bits, truecolor, and three methods.
    #expect(
      Array(bytes[8..<29]) == [0, 0, 0, 13] + Array("IHDR".utf8)
        + [0, 0, 0, 3, 0, 0, 0, 2, 8, 2, 0, 0, 0])
    #expect(Array(bytes.suffix(12)) == [0, 0, 0, 0, 73, 69, 78, 68, 0xAE, 0x42, 0x60, 0x82])
  }

  @Test func chunksHaveTheirChecksums() {
    let chunks = Self.chunks(of: PNGFile.bytes(of: Self.canvas))
    #expect(chunks.map(\.name) == ["IHDR", "IDAT", "IEND"])
    for chunk in chunks {
      #expect(chunk.sum == Self.checksum(of: Array(chunk.name.utf8) + chunk.data), "\(chunk.name)")
    }
  }

  @Test func pixelsAreReadBack() throws {
    let chunks = Self.chunks(of: PNGFile.bytes(of: Self.canvas))
    let data = try #require(chunks.first { $0.name == "IDAT" }).data
    var count = UInt(2 * (1 + 9))
    var rows = [UInt8](repeating: 0, count: Int(count))
    #expect(uncompress(&rows, &count, data, UInt(data.count)) == Z_OK)
    #expect(count == 20)
    var pixels: [UInt8] = []
    for row in 0..<2 {
      let line = rows[row * 10 + 1..<row * 10 + 10]
      switch rows[row * 10] {
      case 0: pixels += line
      // Up: what is added to the byte above.
      case 2: pixels += zip(line, Array(pixels.suffix(9))).map { $0 &+ $1 }
      default: Issue.record("the filter \(rows[row * 10]) is not meant to be used")
      }
    }
    #expect(pixels == Self.canvas.pixels)
    #expect(pixels[9..<12] == [10, 200, 255])
  }

  private struct Chunk {
    let name: String
    let data: [UInt8]
    let sum: UInt32
  }

  private static func chunks(of bytes: [UInt8]) -> [Chunk] {
    func number(_ place: Int) -> UInt32 {
      bytes[place..<place + 4].reduce(0) { $0 << 8 | UInt32($1) }
    }
    var chunks: [Chunk] = []
    var place = 8
    while place < bytes.count {
      let length = Int(number(place))
      chunks.append(
        Chunk(
          name: String(decoding: bytes[place + 4..<place + 8], as: UTF8.self),
          data: Array(bytes[place + 8..<place + 8 + length]), sum: number(place + 8 + length)))
      place += 12 + length
    }
    return chunks
  }

  /// CRC-32 bit by bit.
  ///
  /// **Source** PNG, second edition, annex D.
  private static func checksum(of bytes: [UInt8]) -> UInt32 {
    var sum = UInt32.max
    for byte in bytes {
      sum ^= UInt32(byte)
      for _ in 0..<8 { sum = sum & 1 == 1 ? sum >> 1 ^ 0xEDB8_8320 : sum >> 1 }
    }
    return ~sum
  }
}
