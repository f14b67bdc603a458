import Foundation
import Testing

@testable import OutputFolders

@Suite struct OutputPathTests {
  @Test(arguments: [
    ("tak-ada/./b//peta/", "tak-ada/b/peta", "./tak-ada/b", "peta"),
    ("tak-ada", "tak-ada", "./", "tak-ada"),
    ("/tak-ada/peta", "/tak-ada/peta", "/tak-ada", "peta"), ("/", "/", "/", ""),
  ])
  func pathIsCutAtItsLastName(given: String, path: String, parent: String, name: String) {
    let result = OutputPath(given)
    #expect(result.path == path)
    #expect(result.parent == parent)
    #expect(result.name == name)
  }

  @Test func linksAreFollowed() throws {
    try Scratch.with { scratch in
      try scratch.createFolder("asli/dalam")
      try FileManager.default.createSymbolicLink(
        atPath: scratch.path("tautan"), withDestinationPath: scratch.path("asli/dalam"))
      let result = OutputPath(scratch.path("tautan"))
      #expect(result.path == scratch.path("asli/dalam"))
      #expect(result.parent == scratch.path("asli"))
      #expect(result.name == "dalam")
    }
  }

  @Test func bytesThatAreNoTextAreKnown() {
    #expect(OutputPath("peta").isText)
    #expect(!OutputPath("pe\u{FFFD}ta").isText)
  }
}
