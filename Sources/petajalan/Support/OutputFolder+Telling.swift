import ArgumentParser
import OutputFolders
import PetajalanDomain

extension OutputFolder {
  /// Throws what ``write(_:telling:)`` would throw about the folder.
  func check(telling language: Language) throws {
    try language.telling { () throws(OutputError) in try sparingScenarios.check() }
  }

  /// Writes the files in place of what the folder holds.
  ///
  /// - Throws: the exit code of a folder that cannot be written, after the reason was
  ///   printed.
  func write(_ files: [OutputFile], telling language: Language) throws {
    try language.telling { () throws(OutputError) in try sparingScenarios.write(files) }
  }

  private var sparingScenarios: OutputFolder {
    var folder = self
    folder.spared = ReadFiles.paths
    return folder
  }
}

extension Language {
  /// Writes something; what is wrong is printed.
  ///
  /// - Throws: the exit code of output that cannot be written.
  func telling(_ body: () throws(OutputError) -> Void) throws {
    do throws(OutputError) {
      try body()
    } catch {
      Console().say("error: " + phrases.sentence(for: error))
      throw ExitCode.cannotCreate
    }
  }
}
