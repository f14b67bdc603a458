import ArgumentParser
import Formats
import Foundation
import OutputFolders
import PetajalanDocuments
import PetajalanDomain
import PetajalanReading

/// Writes a scenario to start from, or one scenario in the other form.
struct InitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init",
    abstract: "Write a scenario to start from, as a folder or as a workbook.",
    discussion: """
      The example holds something of everything: put your own city in its place. With --from, a \
      scenario is written in the other form: a folder as a workbook, or a workbook as a folder.

      Nothing that is there already is changed.
      """)

  @Argument(help: "The folder to write, or the workbook if it ends with .xlsx.")
  var path: String

  @Option(
    name: .customLong("from"),
    help: ArgumentHelp("Write this scenario instead of an example.", valueName: "scenario"),
    completion: .directory)
  var original: String?

  @OptionGroup var shared: SharedOptions

  /// The endings of files that are no folder and that nobody can write here.
  private static let otherEndings = [
    ".xls", ".xlsm", ".xlsb", ".xltx", ".ods", ".csv", ".tsv", ".txt", ".yaml", ".yml", ".json",
    ".zip",
  ]

  func validate() throws {
    if path.isEmpty { throw ValidationError("name a folder, or a workbook that ends with .xlsx") }
    let name = path.lowercased()
    if let ending = Self.otherEndings.first(where: { name.hasSuffix($0) }) {
      throw ValidationError(
        "\(path): a scenario is a folder, or a workbook that ends with .xlsx and not \(ending)")
    }
  }

  func run() throws {
    let (source, language) = try source()
    let phrases = language.phrases
    let isWorkbook = path.lowercased().hasSuffix(".xlsx")
    let files: [OutputFile]
    do throws(FormatError) {
      files = try self.files(of: source, language, isWorkbook: isWorkbook)
    } catch {
      Console().say("error: " + phrases.sentence(for: error))
      throw ExitCode.cannotCreate
    }
    do throws(OutputError) {
      try NewFiles.write(files, to: path, isFolder: !isWorkbook)
    } catch {
      if case .foreignFolder(let path) = error {
        Console().say(phrases.alreadyThere(path))
      } else {
        Console().say("error: " + phrases.sentence(for: error))
      }
      throw ExitCode.cannotCreate
    }
    if !shared.quiet { Console().say(phrases.written(to: path)) }
  }

  private func files(
    of source: ScenarioSource, _ language: Language, isWorkbook: Bool
  ) throws(FormatError) -> [OutputFile] {
    guard isWorkbook else {
      return ScenarioFolderFiles.files(
        of: source, language: language, comments: true, readme: original == nil)
    }
    let name = path.split(separator: "/").last.map(String.init) ?? path
    return [
      OutputFile(
        name: name,
        bytes: try ScenarioWorkbook.bytes(
          of: source, language: language, workingIn: OutputPath(path).workFolder))
    ]
  }

  /// What is to be written, and the language of what explains it.
  private func source() throws -> (ScenarioSource, Language) {
    guard let original else {
      let language = shared.messageLanguage
      return (StarterScenario.source(in: language), language)
    }
    let language = try ScenarioLoader(path: original, shared: shared).load().language
    do throws(ScenarioFileError) {
      guard let source = try ScenarioSource.read(try ScenarioFolder(path: original)) else {
        throw ScenarioFileError(path: original, problem: .missing)
      }
      return (source, language)
    } catch {
      Console().say(language.forMessages.phrases.line(for: error))
      throw ExitCode.noInput
    }
  }
}
