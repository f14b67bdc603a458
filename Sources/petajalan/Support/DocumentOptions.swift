import ArgumentParser
import Formats
import OutputFolders
import PetajalanDocuments
import PetajalanDomain
import PetajalanReading

/// Which documents a command writes.
struct DocumentOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The documents to write; all by default.",
      discussion: DocumentFormats.all.map(\.id).joined(separator: ", "),
      valueName: "format,format"))
  var format: String?

  @Option(
    help: ArgumentHelp("Only what this agency leads.", valueName: "id"))
  var owner: String?

  @Option(help: "The fiscal year of the RKPD table; by default the first one.")
  var year: Int?

  func validate() throws {
    if let format, words.isEmpty || words.contains("") {
      throw ValidationError("--format \"\(format)\": name formats, with a comma between two")
    }
    for word in words where DocumentFormats.format(word) == nil {
      let known = DocumentFormats.all.map(\.id).joined(separator: ", ")
      throw ValidationError("--format \(word): give some of \(known)")
    }
  }

  /// Whether anything is asked for.
  var isAsked: Bool { format != nil || owner != nil || year != nil }

  private var words: [String] {
    format?.split(separator: ",", omittingEmptySubsequences: false).map {
      $0.trimmingCharacters(in: .whitespaces)
    } ?? []
  }

  /// The formats that are asked for.
  var formats: [any DocumentFormat] {
    format == nil ? DocumentFormats.all : words.compactMap { DocumentFormats.format($0) }
  }

  /// Where documents are written if nobody says.
  func path(beside argument: ScenarioArgument, of alternative: String?) -> String {
    let parts = ["report", alternative, owner].compactMap(\.self)
    return ScenarioFolder.sibling(parts.joined(separator: "-"), of: argument.scenario)
  }
}

/// Documents that a scenario is able to give, and where they go.
struct DocumentOrder {
  private let formats: [any DocumentFormat]
  private let owner: Int?
  private let year: Int
  private let path: String

  private var folder: OutputFolder { OutputFolder(path: path, of: .documents) }

  /// Looks whether a scenario has what is asked for.
  ///
  /// - Throws: the exit code, after it was said what the scenario lacks.
  init(
    _ options: DocumentOptions, in scenario: Scenario, path: String, _ language: Language
  ) throws {
    formats = options.formats
    self.path = path
    owner = options.owner.flatMap { scenario.owner(named: $0) }
    if let name = options.owner, owner == nil {
      Console().say(
        language.forMessages.phrases.unknownOwner(name, known: scenario.owners.map(\.id)))
      throw ExitCode.validationFailure
    }
    year = options.year ?? scenario.horizon.first
    guard scenario.horizon.years.contains(year) else {
      Console().say(language.forMessages.phrases.outsideHorizon(year, scenario.horizon.years))
      throw ExitCode.validationFailure
    }
  }

  /// Throws what ``write(_:language:isQuiet:)`` would throw about the folder.
  func check(_ language: Language) throws { try folder.check(telling: language) }

  /// Makes the documents and writes them.
  func write(_ material: ChapterMaterial, language: Language, isQuiet: Bool) throws {
    var material = material
    (material.owner, material.year) = (owner, year)
    material.workFolder = OutputPath(path).workFolder
    var files: [OutputFile] = []
    do throws(FormatError) {
      for format in formats {
        for file in try format.files(of: material, language: language)
        where !files.contains(where: { $0.name == file.name }) {
          files.append(file)
        }
      }
    } catch {
      Console().say("error: " + language.forMessages.phrases.sentence(for: error))
      // What a library cannot do is to write its files.
      if case .library = error { throw ExitCode.cannotCreate }
      throw ExitCode.failed
    }
    files.append(DocumentOrigin.file(of: material, language: language))
    try folder.write(files, telling: language)
    if !isQuiet { Console().say(language.forMessages.phrases.written(to: path)) }
  }
}
