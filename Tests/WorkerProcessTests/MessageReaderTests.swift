import Testing

@testable import WorkerProcess

/// Messages come out of a pipe as they went in, however the bytes are cut.
struct MessageReaderTests {
  private static let messages: [[UInt8]] = [
    [], [1], Array(repeating: 7, count: 300), [0, 0, 0, 0], Array(0...255),
  ]

  /// The bytes of messages as a port sends them.
  private static var bytes: [UInt8] {
    messages.flatMap { message -> [UInt8] in
      [0, 0, UInt8(message.count >> 8), UInt8(message.count & 0xFF)] + message
    }
  }

  @Test(arguments: [1, 2, 3, 5, 7, 64, 10_000])
  func messagesDoNotDependOnHowBytesArrive(piece: Int) {
    var reader = MessageReader()
    var found: [[UInt8]] = []
    var rest = Self.bytes[...]
    while !rest.isEmpty {
      found += reader.take(rest.prefix(piece))
      rest = rest.dropFirst(piece)
    }
    #expect(found == Self.messages)
  }

  @Test func aMessageThatIsCutOffIsNone() {
    var reader = MessageReader()
    #expect(reader.take(Self.bytes.dropLast()) == Self.messages.dropLast())
  }

  @Test func theMemoryOfThisMachineIsAllowedInPart() {
    #expect(WorkerLimits.usualMemory > 100_000_000)
  }
}
