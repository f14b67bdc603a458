/// Where and why a part of a workbook could not be read.
struct XMLFailure: Error {
  /// Why.
  package let problem: XMLProblem
  /// The byte, from 0.
  package let byte: Int

  /// Walks through a part.
  ///
  /// - Throws: the problem that ended the walk, with its place.
  package static func scan(
    _ bytes: [UInt8], _ body: (inout XMLScanner) throws(XMLProblem) -> Void
  ) throws(XMLFailure) {
    let failure = bytes.withUnsafeBufferPointer { buffer -> XMLFailure? in
      var scanner: XMLScanner
      do throws(XMLProblem) {
        scanner = try XMLScanner(buffer)
      } catch {
        return XMLFailure(problem: error, byte: 0)
      }
      do throws(XMLProblem) {
        try body(&scanner)
        return nil
      } catch {
        return XMLFailure(problem: error, byte: scanner.index)
      }
    }
    if let failure { throw failure }
  }
}

extension XMLScanner {
  /// Whether an attribute says yes.
  func isTrue(_ name: StaticString) -> Bool {
    guard let text = attribute(name) else { return false }
    return text.elementsEqual("1".utf8) || text.elementsEqual("true".utf8)
  }

  /// The whole number that an attribute states, if it does.
  package func integer(_ name: StaticString) -> Int? {
    guard let text = attribute(name), !text.isEmpty, text.count < 10 else { return nil }
    var value = 0
    for byte in text {
      guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { return nil }
      value = value * 10 + Int(byte - UInt8(ascii: "0"))
    }
    return value
  }
}
