import Formats

extension English {
  /// A paragraph of help.
  public func help(_ english: String) -> String { english }
  /// The title of a part of help.
  public func helpTitle(_ english: String) -> String { english }
  /// What stands for a value.
  public func valueName(_ english: String) -> String { english }
  /// What is wrong with how the program was called.
  public func usage(_ english: String) -> String { english }

  /// That there is no such command.
  public func unknownCommand(_ name: String, nearest: String?, known: [String]) -> String {
    "there is no command \(FaultText.quoted(name))"
      + (nearest.map { "; did you mean \(FaultText.quoted($0))?" }
        ?? "; there is \(FaultText.list(known, "and"))")
  }
  /// That the language asked for is not known.
  public func unknownLanguage(_ text: String) -> String {
    "there is no language \(FaultText.quoted(text)) for --lang; give id or en"
  }

  /// That a folder holds no document.
  public func noDocument(in path: String) -> String {
    "error: there is no document at \(FaultText.quoted(path)); petajalan report writes some"
  }
  /// That no program to show documents was found.
  public func noViewer(for path: String) -> String {
    "error: no program to show documents was found (xdg-open on Linux, open on macOS); "
      + "open the file yourself: \(HarmlessText.line(path))"
  }
  /// That the program that shows documents did not.
  public func viewerFailed(_ viewer: String, code: Int32, path: String) -> String {
    "error: \(viewer) could not show the document (code \(code)); open the file yourself: "
      + HarmlessText.line(path)
  }

  /// The formats of documents.
  public func formats(_ formats: [(id: String, summary: String)]) -> String {
    "Formats: " + formats.map { "\($0.id) (\($0.summary))" }.joined(separator: ", ") + "."
  }

  /// The titles of the man page.
  public var manualTitles: ManualTitles {
    ManualTitles(
      name: "NAME", synopsis: "SYNOPSIS", description: "DESCRIPTION", commands: "COMMANDS",
      manual: "User Commands")
  }
  /// How a table of `tables` is introduced.
  public func tableTitle(
    _ name: String, file: String?, isRequired: Bool, sheets: [String]
  ) -> String {
    let sheet = "sheet \(sheets.joined(separator: ", "))"
    let needed = isRequired ? ", required" : ""
    return file.map { "\(name) (\($0)\(needed); in a workbook the \(sheet))" }
      ?? "\(name) (only in a workbook\(needed); the \(sheet))"
  }
  /// That a table has a column for each year.
  public var yearColumns: String { "one column per year of the horizon" }
  /// That a table has a column for each criterion.
  public var criterionColumns: String { "one column per criterion id" }
}
