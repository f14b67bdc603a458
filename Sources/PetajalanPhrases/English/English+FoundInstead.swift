import PetajalanReading

extension English {
  /// What to do about a file that lies there under another name or elsewhere.
  func advice(on instead: FoundInstead) -> String {
    switch instead {
    case .similar(let path): "did you mean \(quoted(path))?"
    case .otherEnding(let path): "there is \(quoted(path)): give that name, or rename it"
    case .extraEnding(let path):
      "there is \(quoted(path)): remove the ending \".txt\", which was added to its name"
    case .otherForm(let path):
      "there is \(quoted(path)), a name that looks the same and has its accents in another "
        + "Unicode form: choose it with the Tab key, or rename it"
    case .deeper(let path): "the scenario lies one folder deeper: give \(quoted(path))"
    case .workbooks(let paths) where paths.count == 1:
      "the folder holds the workbook \(quoted(paths[0])): give its name"
    case .workbooks(let paths):
      "the folder holds the workbooks \(FaultText.list(paths, "and")): give the name of one"
    }
  }

  private func quoted(_ text: String) -> String { FaultText.quoted(text) }
}
