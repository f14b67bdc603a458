import PetajalanDomain
import TestSupport
import Testing

@testable import PetajalanReading

/// What files call their tables and columns.
@Suite struct FileWordsTests {
  /// The words of the first fault of a scenario with these tables.
  private func words(_ tables: [String: String]) throws -> FileWords {
    var files = [
      "scenario.yaml": "petajalan: 1\nhorizon: {first: 2026, last: 2026}\n",
      "sources.csv": "id,2026\nA,100\n",
    ]
    files.merge(tables) { $1 }
    return try #require(try ScenarioReader.read(ScenarioTexts(files)).faults.first).words
  }

  @Test func labelsAreTheHeadersOfTheFaultsTable() throws {
    let words = try words([
      "programs.csv": "id,nama,OPD Utama,Durasi,sumber_dana,skor\nP1,p,o,x,A,5\n"
    ])
    #expect(words.label("duration") == "Durasi")
    #expect(words.label("owner") == "OPD Utama")
    #expect(words.label("id") == "id")
    // A column that the table lacks, in the language of the others.
    #expect(words.label("reason") == "alasan")
    #expect(words.label("discount") == "discount")
    #expect(words.header(SourceColumn.capital, of: .sources) == "capital")
    #expect(words.value("committed") == "terikat")
    #expect(words.choices(["candidate", "done", "calon", "selesai"]) == ["calon", "selesai"])
    #expect(words.name(of: .programs) == "programs")
  }

  @Test func englishTablesKeepTheWordsOfTheFormat() throws {
    let words = try words(["programs.csv": "id,name,lead,duration,sources,score\nP1,p,o,x,A,5\n"])
    #expect(words.label("duration") == "duration")
    #expect(words.label("owner") == "lead")
    #expect(words.label("reason") == "reason")
    #expect(words.value("committed") == "committed")
    #expect(words.choices(["yes", "no", "ya"]) == ["yes", "no", "ya"])
  }

  @Test func everyIndonesianHeaderIsAccepted() {
    for table in TableName.allCases {
      for column in table.columns {
        #expect(column.headers.contains(IndonesianWords.header(column)))
      }
    }
    for (word, value) in ProgramReader.statusWords where word == value {
      #expect(
        IndonesianWords.value(word).map { ProgramReader.statusWords.map(\.key).contains($0) }
          ?? false)
    }
  }
}
