import Foundation
import PetajalanReading
import TestSupport
import Testing

extension CommandSuite {
  /// A workbook in the place of a folder.
  @Suite struct WorkbookCommandTests {
    private let folder: TemporaryFolder

    init() throws {
      folder = try TemporaryFolder()
      try folder.copy(scenario: "belajar")
      try write("belajar", to: "kota/belajar.xlsx")
    }

    /// Writes the workbook of a scenario's folder.
    private func write(_ scenario: String, to name: String) throws {
      let bytes = try WorkbookText(ScenarioFolder(path: folder.path + "/" + scenario)).bytes
      try folder.write("", to: name)
      try Data(bytes).write(to: URL(fileURLWithPath: folder.path + "/" + name))
    }

    @Test func solvesAsTheFolderDoes() throws {
      let book = try folder.petajalan("solve", "kota/belajar.xlsx")
      let text = try folder.petajalan("solve", "belajar")
      #expect(book.exitCode == 0)
      #expect(book.output == text.output)
      for name in ["roadmap.csv", "spending.csv", "budget.csv", "owners.csv", "gantt.txt"] {
        let bytes = try folder.bytes(of: "kota/roadmap/\(name)")
        #expect(bytes == (try folder.bytes(of: "belajar/roadmap/\(name)")), "\(name)")
      }
      let input = InputFile(
        name: "belajar.xlsx", bytes: try folder.bytes(of: "kota/belajar.xlsx"))
      let result = try folder.text(of: "kota/roadmap/result.json")
      #expect(result.contains("\"name\": \"belajar.xlsx\""))
      #expect(result.contains(input.sha256))
    }

    @Test func verifiesItsOutput() throws {
      #expect(try folder.petajalan("solve", "kota/belajar.xlsx", "--quiet").exitCode == 0)
      for roadmap in ["kota/roadmap", "kota/roadmap/roadmap.csv", "kota/roadmap/result.json"] {
        #expect(try folder.petajalan("verify", "kota/belajar.xlsx", roadmap).exitCode == 0)
      }
      // The folder says the same, but it is not what the roadmap was made from.
      let other = try folder.petajalan("verify", "belajar", "kota/roadmap", "--lang", "en")
      #expect(other.exitCode == 2)
      #expect(other.output.contains("belajar.xlsx"))
    }

    @Test func everyCommandTakesIt() throws {
      let commands = [
        ["check"], ["solve", "--alternative", "hemat"], ["compare", "--gap", "1%"],
        ["sweep", "--ceiling", "all=90%..100%:10%"], ["diagnose"], ["export"],
        ["solve", "--set", "sources.APBD.2026=60", "-o", "lain"],
      ]
      try folder.write(
        try folder.text(of: "belajar/scenario.yaml")
          + "alternatives:\n  - {id: hemat, ceilings: {scale: 95%}}\n",
        to: "belajar/scenario.yaml")
      try write("belajar", to: "belajar.xlsx")
      for command in commands {
        let words = [command[0], "belajar.xlsx"] + command.dropFirst()
        let book = try folder.petajalan(arguments: words)
        let text = try folder.petajalan(arguments: [words[0], "belajar"] + words.dropFirst(2))
        #expect(book.exitCode == 0, "\(command): \(book.messages)")
        #expect(book.output == text.output, "\(command)")
      }
      #expect(folder.has("roadmap-hemat/roadmap.csv"))
      #expect(folder.has("lain/roadmap.csv"))
    }

    @Test func comparesWorkbooks() throws {
      try folder.copy(scenario: "belajar", as: "lain")
      try folder.replace("100,100,70", in: "lain/sources.csv", with: "100,100,90")
      try write("lain", to: "lain.xlsx")
      let run = try folder.petajalan("compare", "kota/belajar.xlsx", "lain.xlsx")
      #expect(run.exitCode == 0)
      #expect(run.output.contains("lain.xlsx"))
    }

    @Test func saysWhatIsWrongAtTheCell() throws {
      try folder.replace("P2,", in: "belajar/programs.csv", with: "P1,")
      try write("belajar", to: "rusak.xlsx")
      let run = try folder.petajalan("solve", "rusak.xlsx", "--lang", "en")
      #expect(run.exitCode == 65)
      #expect(run.messages.contains("rusak.xlsx:programs!A3: error: the program \"P1\""))
      #expect(!folder.has("roadmap"))
    }

    @Test func everySheetIsListed() throws {
      let run = try folder.petajalan("tables")
      for name in TableName.allCases {
        for word in name.names + name.columns.flatMap(\.headers) {
          #expect(run.output.contains(word), "\(word)")
        }
      }
    }

    @Test func otherFilesAreToldApart() throws {
      try folder.write("id,name\n", to: "bukan.xlsx")
      let run = try folder.petajalan("check", "bukan.xlsx", "--lang", "en")
      #expect(run.exitCode == 65)
      #expect(run.messages.hasPrefix("bukan.xlsx: error: the file is not an Excel workbook"))
      #expect(try folder.petajalan("check", "tiada.xlsx").exitCode == 66)
    }
  }
}
