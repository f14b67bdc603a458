import ArgumentParser
import Foundation

/// Opens the newest document.
struct OpenCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "open",
    abstract: "Open the newest document in the browser or viewer.",
    discussion: """
      Documents are what report and solve --report write. Of the folder that was written last, \
      the page is opened, or else the Word document, the workbook, or the charts. The path is \
      printed.
      """)

  @Argument(
    help: "The scenario, or a folder of documents; by default the folder where you are.",
    completion: .file())
  var path = "."

  @Flag(name: .customLong("path"), help: "Print the path only, and open nothing.")
  var isPathOnly = false

  @OptionGroup var language: LanguageOption

  func run() throws {
    let language = language.language ?? CommandLanguage.current
    guard let document = NewestDocument.find(at: path) else {
      Console().say(language.forMessages.phrases.noDocument(in: path))
      throw ExitCode.noInput
    }
    try Console().write(document + "\n", language: language)
    guard !isPathOnly else { return }
    guard let viewer = DocumentViewer.find() else {
      Console().say(language.forMessages.phrases.noViewer(for: document))
      throw ExitCode.failed
    }
    if let code = viewer.show(document) {
      Console().say(
        language.forMessages.phrases.viewerFailed(viewer.name, code: code, path: document))
      throw ExitCode.failed
    }
  }
}
