import ArgumentParser
import OutputFolders
import PetajalanDocuments
import PetajalanDomain
import PetajalanPhrases
import PetajalanReading
import PetajalanReports

/// An output folder of another command than `solve`, of which a command takes something.
struct ForeignFolder {
  let path: String
  /// What it has to hold.
  let content: OutputContent
  let language: Language

  /// The bytes of a file in it, once it is known that nobody changed the folder and that
  /// it was made from the scenario as it is now.
  ///
  /// - Parameters:
  ///   - name: the file that tells what the folder is.
  ///   - command: which command writes such folders.
  ///   - alternative: the id of the alternative that it has to be of.
  /// - Throws: the exit code of a folder that cannot be used, after the reason was
  ///   printed.
  func bytes(
    ofFile name: String, by command: String, _ scenario: Scenario, _ reading: ScenarioReading,
    _ overrides: [ScenarioOverride], alternative: String? = nil
  ) throws -> [UInt8] {
    let bytes: [UInt8]
    do throws(ScenarioFileError) {
      if let problem = ScenarioFolder.problem(at: path) {
        throw ScenarioFileError(path: path, problem: problem)
      }
      bytes = try FolderFile.bytes(of: name, in: path)
    } catch {
      Console().say(language.forMessages.phrases.line(for: error))
      throw ExitCode.noInput
    }
    guard
      let check = OtherFolderCheck(
        path: path, scenario: scenario, inputs: reading.inputs, overrides: overrides,
        alternative: alternative, among: [content])
    else { throw refusal(.notOf(command: command)) }
    guard check.findings.isEmpty else {
      for finding in check.findings {
        Console().say(language.forMessages.phrases.line(for: finding, in: scenario))
      }
      throw ExitCode.violationsFound
    }
    return bytes
  }

  /// The exit code of a folder that cannot be used; the reason is printed.
  func refusal(_ refusal: FolderRefusal) -> ExitCode {
    Console().say(language.forMessages.phrases.sentence(for: refusal, path: path))
    return .violationsFound
  }
}
