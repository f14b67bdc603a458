import Foundation
import Testing

@testable import OutputFolders

/// A folder whose output is to go, without a manifest that vouches for files.
@Suite struct OutputRemainsTests {
  private static let names: Set<String> = ["roadmap.csv", "plans/2/gantt.txt"]

  @Test func folderOfOursGoes() throws {
    try Scratch.with { scratch in
      try scratch.write("x", to: "lama/roadmap.csv")
      try scratch.write("x", to: "lama/plans/2/gantt.txt")
      let code = OutputRemains.discard(scratch.path("lama"), of: Self.names, movingInto: nil)
      #expect(code == 0)
      #expect(try scratch.names("") == [])
    }
  }

  /// Without a new output there is no place for them.
  @Test func filesOfOthersStayWhereTheyAre() throws {
    try Scratch.with { scratch in
      try scratch.write("x", to: "lama/roadmap.csv")
      try scratch.write("catatan", to: "lama/catatan.txt")
      try scratch.write("foto", to: "lama/plans/foto.txt")
      let code = OutputRemains.discard(scratch.path("lama"), of: Self.names, movingInto: nil)
      #expect(code == ENOENT)
      #expect(
        try scratch.contents("lama") == ["catatan.txt": "catatan", "plans/foto.txt": "foto"])
    }
  }

  @Test func filesOfOthersMoveIntoTheNewOutput() throws {
    try Scratch.with { scratch in
      try scratch.write("catatan", to: "lama/catatan.txt")
      try scratch.write("foto", to: "lama/plans/foto.txt")
      try scratch.write("lain", to: "baru/catatan.txt")
      let code = OutputRemains.discard(
        scratch.path("lama"), of: Self.names, movingInto: scratch.path("baru"))
      #expect(code == 0)
      #expect(
        try scratch.contents("") == [
          "baru/catatan.txt": "lain", "baru/catatan-kept.txt": "catatan",
          "baru/plans/foto.txt": "foto",
        ])
    }
  }
}
