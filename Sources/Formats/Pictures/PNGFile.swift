import CZip

/// Writes pixels as a PNG file.
///
/// **Source** W3C Recommendation *Portable Network Graphics*, second edition, sections
/// 5.3, 9.2 and 11.2.
enum PNGFile {
  /// The file.
  package static func bytes(of canvas: PixelCanvas) -> [UInt8] {
    var header: [UInt8] = []
    append(UInt32(canvas.width), to: &header)
    append(UInt32(canvas.height), to: &header)
    // 8 bits for each of red, green and blue; the only compression and filters that
    // there are; no interlacing.
    header += [8, 2, 0, 0, 0]
    return signature + chunk("IHDR", header) + chunk("IDAT", compressed(filtered(canvas)))
      + chunk("IEND", [])
  }

  private static let signature: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]

  /// Each row as its difference to the one above it: most rows of a chart are alike.
  private static func filtered(_ canvas: PixelCanvas) -> [UInt8] {
    let length = 3 * canvas.width
    return [UInt8](unsafeUninitializedCapacity: (length + 1) * canvas.height) { result, filled in
      canvas.pixels.withUnsafeBufferPointer { pixels in
        for row in 0..<canvas.height {
          let start = row * length
          result[start + row] = row == 0 ? 0 : 2
          for place in start..<start + length {
            result[place + row + 1] =
              row == 0 ? pixels[place] : pixels[place] &- pixels[place - length]
          }
        }
      }
      filled = result.count
    }
  }

  private static func compressed(_ bytes: [UInt8]) -> [UInt8] {
    var count = compressBound(UInt(bytes.count))
    return [UInt8](unsafeUninitializedCapacity: Int(count)) { buffer, filled in
      let code = compress2(buffer.baseAddress, &count, bytes, UInt(bytes.count), 6)
      precondition(code == Z_OK, "the buffer is as large as zlib asks for")
      filled = Int(count)
    }
  }

  private static func chunk(_ name: String, _ data: [UInt8]) -> [UInt8] {
    let body = Array(name.utf8) + data
    var result: [UInt8] = []
    append(UInt32(data.count), to: &result)
    result += body
    append(UInt32(truncatingIfNeeded: crc32(0, body, UInt32(body.count))), to: &result)
    return result
  }

  private static func append(_ value: UInt32, to bytes: inout [UInt8]) {
    for shift in stride(from: 24, through: 0, by: -8) {
      bytes.append(UInt8(truncatingIfNeeded: value >> UInt32(shift)))
    }
  }
}
