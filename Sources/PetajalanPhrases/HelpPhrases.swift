/// What the command line says of itself: help, the man page, and what is wrong with how it
/// was called.
///
/// Commands and options are explained in English where they are declared. A language has
/// its own text for each paragraph of that; a test holds that none is missing.
public protocol HelpPhrases {
  /// A paragraph of help.
  func help(_ english: String) -> String
  /// The title of a part of help, such as `OPTIONS`.
  func helpTitle(_ english: String) -> String
  /// What stands for a value, such as `scenario` in `<scenario>`.
  func valueName(_ english: String) -> String
  /// What is wrong with how the program was called.
  func usage(_ english: String) -> String

  /// That there is no such command.
  func unknownCommand(_ name: String, nearest: String?, known: [String]) -> String
  /// That the language asked for is not known.
  func unknownLanguage(_ text: String) -> String

  /// That a folder holds no document.
  func noDocument(in path: String) -> String
  /// That no program to show documents was found.
  func noViewer(for path: String) -> String
  /// That the program that shows documents did not.
  func viewerFailed(_ viewer: String, code: Int32, path: String) -> String

  /// The formats of documents, by their words, and what each gives.
  func formats(_ formats: [(id: String, summary: String)]) -> String

  /// The titles of the man page.
  var manualTitles: ManualTitles { get }
  /// How a table of `tables` is introduced.
  func tableTitle(_ name: String, file: String?, isRequired: Bool, sheets: [String]) -> String
  /// That a table has a column for each year.
  var yearColumns: String { get }
  /// That a table has a column for each criterion.
  var criterionColumns: String { get }
}

/// The titles of the man page.
public struct ManualTitles: Sendable {
  /// What the program is called.
  public let name: String
  /// How it is called.
  public let synopsis: String
  /// What it is for.
  public let description: String
  /// Its commands.
  public let commands: String
  /// The manual that it belongs to.
  public let manual: String
}
