import TestSupport
import Testing

extension CommandSuite {
  /// What the commands say about files that nobody should write, without a crash
  /// and without making anyone wait.
  @Suite struct CheckCommandTests {
    let folder: TemporaryFolder

    private static let yaml = "petajalan: 1\nhorizon: {first: 2025, last: 2026}\n"
    private static let programs = "id,name,owner,capital,sources,score\n"
    private static let sources = "id,2025,2026\nAPBD,100,100\n"

    init() throws {
      folder = try TemporaryFolder()
      try folder.write(Self.yaml, to: "kota/scenario.yaml")
      try folder.write(Self.programs + "P1,One,O,10,APBD,5\n", to: "kota/programs.csv")
      try folder.write(Self.sources, to: "kota/sources.csv")
    }

    @Test func goodScenarioIsSummedUp() throws {
      let run = try folder.petajalan("check", "kota")
      #expect(run.exitCode == 0)
      #expect(run.output.hasPrefix("1 program\nNeed if every program was built as early as it may"))
      #expect(
        run.output.hasSuffix(
          """

          Rp     Programs  Capital  O&M  Need  Ceiling  Of ceiling
          By source
          APBD          1       10    0    10      200          5%
          By agency, of all ceilings
          O             1       10    0    10                   5%
          Total         1       10    0    10      200          5%
          kota: no errors, no warnings, 1 programs.

          """))
      #expect(run.messages.isEmpty)
      #expect(try folder.petajalan("check", "kota", "--quiet").output.isEmpty)
    }

    @Test func allFaultsAreToldInFileOrder() throws {
      try folder.write(Self.yaml + "languge: id\nstop: {gap: lots}\n", to: "kota/scenario.yaml")
      try folder.write(
        Self.programs + "P1,One,O,NaN,APBD,5\nP1,Two,O,1e400,APBD,inf\np1,Three,O,-5,APBDX,1\n",
        to: "kota/programs.csv")
      try folder.write("id,2025,2026\nAPBD,100,dua\n", to: "kota/sources.csv")
      let run = try folder.petajalan("check", "kota")
      #expect(run.exitCode == 65)
      #expect(run.output.isEmpty)
      #expect(
        run.messageLines == [
          "kota/scenario.yaml:3:1: error: the key \"languge\" is not known here; "
            + "did you mean \"language\"?",
          "kota/scenario.yaml:4:13: error: \"lots\" in \"gap\" is not a number",
          "kota/sources.csv:2:10: error: \"dua\" in \"2026\" is not a number",
          "kota/programs.csv:2:10: error: \"NaN\" in \"capital\" is not a finite number",
          "kota/programs.csv:3:1: error: the program \"P1\" stands already in line 2",
          "kota/programs.csv:3:10: error: \"1e400\" in \"capital\" has an exponent; "
            + "write all its digits",
          "kota/programs.csv:3:21: error: \"inf\" in \"score\" is not a finite number",
          "kota/programs.csv:4:1: error: the program \"p1\" differs from \"P1\" in line 2 only in "
            + "case or Unicode form; give it another id",
          "kota/programs.csv:4:12: error: \"-5\" in \"capital\" is negative; give 0 or more",
          "kota/programs.csv:4:15: error: there is no source \"APBDX\"; did you mean \"APBD\"?",
          "10 errors, no warnings.",
        ])
    }

    @Test func faultsAreInTheScenariosLanguage() throws {
      try folder.write(Self.yaml + "language: id\n", to: "kota/scenario.yaml")
      try folder.write("id,2025\nAPBD,100\n", to: "kota/sources.csv")
      let indonesian = try folder.petajalan("check", "kota")
      #expect(indonesian.messages.contains("tidak memiliki kolom tahun 2026"))
      let english = try folder.petajalan("check", "kota", "--lang", "en")
      #expect(english.messages.contains("lacks the columns of the years 2026"))
    }

    @Test func warningsDoNotFail() throws {
      try folder.write(
        Self.programs + "P1,One,O,10,APBD,5\nP2,Two,O,500,APBD,5\n", to: "kota/programs.csv")
      let run = try folder.petajalan("check", "kota")
      #expect(run.exitCode == 0)
      #expect(run.messages.hasPrefix("kota/programs.csv:3:"))
      #expect(run.messages.contains(": warning: "))
      #expect(run.output.hasSuffix("\nkota: no errors, 1 warning, 2 programs.\n"))
      #expect(try folder.petajalan("check", "kota", "--quiet").messages.isEmpty)
    }

    @Test(arguments: [
      ("scenario.yaml", "", "kota/scenario.yaml:1:1: error: "),
      ("scenario.yaml", "{", "kota/scenario.yaml:"),
      ("scenario.yaml", "a: &a [*a, *a]", "kota/scenario.yaml:"),
      ("programs.csv", "", "kota/programs.csv:1:1: error: "),
      ("programs.csv", "\n\n\n", "kota/programs.csv:1:1: error: "),
      ("programs.csv", programs, "kota/programs.csv:1:1: error: "),
      ("programs.csv", "\u{0}\u{1}\u{2}", "kota/programs.csv:1:1: error: "),
      ("programs.csv", "\"", "kota/programs.csv:1:1: error: "),
      ("sources.csv", "id\n", "kota/sources.csv:1:1: error: "),
      ("sources.csv", "id,2025\nAPBD,100\n", "kota/sources.csv:1:1: error: "),
    ])
    func brokenFileIsLocated(file: String, text: String, place: String) throws {
      try folder.write(text, to: "kota/" + file)
      for command in ["check", "solve", "export"] {
        let run = try folder.petajalan(command, "kota")
        #expect(run.exitCode == 65)
        #expect(run.messages.hasPrefix(place))
        #expect(run.output.isEmpty)
      }
    }

    @Test(arguments: [
      "x,y\"z,,;q", "P%,,,NaN,Q,q", ",,,,,", "P%,Nama,Dinas,1,APBX,3",
    ])
    func tableOfRubbishIsRefusedQuickly(row: String) throws {
      var text = Self.programs
      for number in 1...Seeds.share(of: 100_000) {
        text += row.replacing("%", with: String(number)) + "\n"
      }
      try folder.write(text, to: "kota/programs.csv")
      let run = try folder.petajalan("check", "kota")
      #expect(run.exitCode == 65)
      #expect(run.messages.hasPrefix("kota/programs.csv:"))
      // Nobody reads more.
      #expect(run.messageLines.count < 1_100)
    }

    @Test func greatestAmountsDoNotOverflow() throws {
      try folder.write(
        Self.programs + "P1,One,O,1000000000000000,APBD,5\nP2,Two,O,1000000000000001,APBD,5\n",
        to: "kota/programs.csv")
      let run = try folder.petajalan("check", "kota")
      #expect(run.exitCode == 65)
      #expect(run.messages.contains("kota/programs.csv:3:10: error: "))
      #expect(!run.messages.contains("kota/programs.csv:2:10: error: "))
    }
  }
}
