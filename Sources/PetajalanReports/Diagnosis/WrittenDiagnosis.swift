import PetajalanDomain
import PetajalanPhrases
import PetajalanReading

/// The diagnosis in an output folder of `diagnose`.
public struct WrittenDiagnosis {
  private let folder: String

  /// The diagnosis in the folder at a path.
  public init(path: String) { folder = path.hasSuffix("/") ? path : path + "/" }

  /// The scenario with the conditions of one clash alone, and without benefits: that of
  /// which the clash's certificate speaks.
  ///
  /// - Parameter number: of the clash, counted from 1.
  /// - Throws: ``WrittenClashError``.
  public func scenario(
    ofClash number: Int, in scenario: Scenario
  ) throws(WrittenClashError) -> Scenario {
    let path = folder + DiagnosisJSON.fileName
    let bytes: [UInt8]
    do throws(ScenarioFileError) {
      if let problem = ScenarioFolder.problem(at: path) {
        throw ScenarioFileError(path: path, problem: problem)
      }
      bytes = try FolderFile.bytes(of: DiagnosisJSON.fileName, in: folder)
    } catch {
      throw .unreadable(error)
    }
    let document = LocatedJSON(file: path, bytes: bytes)
    if let finding = document.findings.first { throw .malformed(finding) }
    let clashes = WrittenClash.all(in: document, bytes: bytes, of: scenario)
    guard clashes.indices.contains(number - 1) else {
      throw .missing(file: path, number: number, count: clashes.count)
    }
    let clash = clashes[number - 1]
    if let unknown = clash.members.firstIndex(of: nil) {
      let member = document.node["clashes"].elements[number - 1]["members"].elements[unknown]
      throw .malformed(Finding(.conditionUnknown, at: member.location))
    }
    return clash.scenario(in: scenario)
  }
}
