import Foundation
import Testing

extension CommandSuite {
  /// Names of files and folders, and texts of files that are read again, leave the terminal
  /// alone in all that any command says.
  @Suite struct HostilePathTests {
    let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    /// A line of its own, a color, and writing from the right.
    private static let name = "a\nSUNTIK\u{1B}[31m\u{202E}b"

    /// All that is wrong with what a command has said: a character that steers, or a line
    /// that the name begins.
    private func expectHarmless(_ run: CommandRun, _ arguments: [String]) {
      let text = run.output + run.messages
      let steering = text.unicodeScalars.filter { scalar in
        scalar != "\n"
          && [.control, .format, .lineSeparator, .paragraphSeparator].contains(
            scalar.properties.generalCategory)
      }
      #expect(steering.isEmpty, "\(arguments): \(text.debugDescription)")
      let lines = text.split(separator: "\n").filter { $0.hasPrefix("SUNTIK") }
      #expect(lines.isEmpty, "\(arguments): \(text.debugDescription)")
    }

    @Test(arguments: ["en", "id"])
    func pathsStayOnTheirLine(language: String) throws {
      let name = Self.name
      try folder.copy(scenario: "belajar", as: name)
      try folder.copy(scenario: "mustahil", as: "m" + name)
      let grid = ["--ceiling", "all=90%..100%:10%"]
      let runs: [[String]] = [
        ["check", name], ["check", name + "/x"], ["check", name, "--set", name + "=1"],
        ["check", name, "--set", "sources.\(name).2026=1"], ["solve", name],
        ["solve", name, "-o", name], ["solve", name, "-o", name + "/programs.csv"],
        ["solve", name, "--alternative", name], ["solve", name, "--gap", name],
        ["solve", "m" + name], ["solve", name, "--plans", "2", "-o", name + "-p"],
        ["verify", name, name + "/roadmap"], ["verify", name, name + "/x"],
        ["verify", name, name + "/programs.csv"], ["verify", name, name + "/roadmap/" + name],
        ["report", name, "-o", name + "-r"], ["report", name, name + "/x"],
        ["report", name, "--curve", name + "-r"], ["report", name, "--explain", name + "-r"],
        ["report", name, "--with", name + "-r"], ["report", name, "--owner", name],
        ["report", name, "--format", name], ["compare", name, name + "/roadmap"],
        ["compare", name, name + "/x"], ["compare", "m" + name, name + "/roadmap"],
        ["compare", name, "--alternatives", name],
        ["sweep", name, "-o", name + "-s"] + grid, ["sweep", name, "--ceiling", name],
        ["explain", name, "P8", "-o", name + "-e"], ["explain", name, name],
        ["diagnose", "m" + name, "-o", name + "-d"], ["export", "m" + name, "--clash", "1"],
        ["export", name, "-o", name + ".lp"], ["export", name, "-o", name],
        ["export", name, "-o", name + "/programs.csv"],
        ["export", name, "-o", name + ".lp", "--format", "mps"], ["init", name + "-i"],
        ["init", name + "-i"], ["init", name + ".xlsx", "--from", name], [name], ["help", name],
      ]
      for arguments in runs {
        let run = try folder.petajalan(arguments: arguments + ["--lang", language])
        expectHarmless(run, arguments)
      }
    }

    /// Each text in the result and the manifest of a folder, and a key beside each.
    @Test(arguments: ["result.json", "manifest.json"])
    func textsOfResultsStayOnTheirLine(file: String) throws {
      try folder.copy(scenario: "belajar")
      #expect(try folder.petajalan("solve", "belajar", "--quiet").exitCode == 0)
      let path = "belajar/roadmap/" + file
      let lines = try folder.text(of: path).split(separator: "\n").map(String.init)
      let quoted = String(
        decoding: try JSONEncoder().encode(Self.name), as: UTF8.self)
      for position in lines.indices.dropFirst() {
        let line = lines[position]
        var changed: [String] = []
        if let text = line.firstMatch(of: #/: ("[^"]*"),?$/#) {
          changed.append(line.replacing(text.1, with: quoted))
        }
        if let key = line.firstMatch(of: #/^ *("[^"]*"): /#) {
          changed.append(line.replacing(key.1, with: quoted, maxReplacements: 1))
        }
        // The certificate is long, and each of its lines is like the others.
        guard position < 60 else { break }
        for line in changed {
          var other = lines
          other[position] = line
          try folder.write(other.joined(separator: "\n") + "\n", to: path)
          for arguments in [
            ["verify", "belajar", "belajar/roadmap"], ["compare", "belajar", "belajar/roadmap"],
          ] {
            expectHarmless(try folder.petajalan(arguments: arguments), arguments + [line])
          }
        }
      }
    }
  }
}
