import Foundation
import PetajalanKit

/// The reader of workbooks.
struct WorkbookTarget: FuzzTarget {
  let name = "xlsx"
  let readsArchives = true
  let open: @Sendable (_ count: Int) -> Range<Int> = { 0..<max(1, $0) }

  /// The workbooks that programs have written for the tests of the reader; those made
  /// of the small scenarios lie in the corpus.
  func seeds(in repository: Repository) throws -> [FuzzInput] {
    let folder = repository.root.appendingPathComponent(
      "Tests/PetajalanReadingTests/Workbook/Fixtures")
    return try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted().map {
      input(of: try repository.part($0, in: folder).bytes)
    }
  }

  func run(_ input: FuzzInput, isThorough: Bool) -> FuzzOutcome {
    var files = ScenarioTexts([:], mainFile: "kota.xlsx")
    files.files["kota.xlsx"] = bytes(of: input)
    return ReadingCheck.outcome(of: files, isThorough: isThorough)
  }
}
