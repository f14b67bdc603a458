import OutputFolders
import PetajalanDomain
import PetajalanPhrases
import PetajalanReading

/// Judges whether an output folder of another command than `solve` is what that command
/// wrote, from the scenario as it is now.
///
/// Of a diagnosis, what it claims to be proved is judged too (``DiagnosisCheck``). What
/// tables say is not: whoever doubts it runs the command again, which gives the same bytes.
public struct OtherFolderCheck: Sendable {
  /// What is missing, changed, or made from something else, in the order of files and
  /// lines.
  public let findings: [Finding]

  /// How many clashes of a diagnosis are proved by their certificates.
  ///
  /// **Missing** The folder holds no diagnosis.
  public let clashes: Int?

  /// Judges the folder at a path.
  ///
  /// **Missing** It has no manifest of another command.
  ///
  /// - Parameters:
  ///   - inputs: the files of the scenario, as they were read now.
  ///   - overrides: the values that were changed for this reading.
  ///   - alternative: the id of the alternative that the folder is judged by.
  ///   - contents: what petajalan may have written.
  public init?(
    path: String, scenario: Scenario, inputs: [InputFile], overrides: [ScenarioOverride] = [],
    alternative: String? = nil, among contents: [OutputContent]
  ) {
    guard ScenarioFolder.isFolder(path),
      let manifest = WrittenManifest(inFolder: path, among: contents),
      manifest.content.word != OutputContent.roadmap.word
    else { return nil }
    let log = FindingLog()
    ManifestCheck(manifest, log: log).judge()
    let mark = manifest.folder + "/" + manifest.content.mark
    var clashes: Int?
    // That it is missing was told by the manifest.
    if let bytes = try? FolderFile.bytes(of: manifest.content.mark, in: manifest.folder) {
      let document = LocatedJSON(file: mark, bytes: bytes)
      for finding in document.findings { log.report(finding.kind, at: finding.location) }
      if document.root != nil {
        ProvenanceCheck(document, log: log).judge(
          by: inputs, overrides, alternative: alternative)
        if manifest.content.word == OutputContent.diagnosis.word {
          let check = DiagnosisCheck(document, bytes: bytes, scenario: scenario)
          for finding in check.findings { log.report(finding.kind, at: finding.location) }
          clashes = check.proved
        }
      }
    }
    self.clashes = clashes
    findings = log.sorted(files: [manifest.document.file, mark])
  }
}
