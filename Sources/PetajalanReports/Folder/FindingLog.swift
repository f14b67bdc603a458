import PetajalanPhrases
import PetajalanReading

/// The findings so far in one folder.
final class FindingLog {
  package private(set) var findings: [Finding] = []

  /// Notes a finding.
  package func report(_ kind: FindingKind, at location: SourceLocation) {
    findings.append(Finding(kind, at: location))
  }

  /// Notes what is wrong with the form of a file.
  package func report(_ faults: [ScenarioFault]) {
    for fault in faults { report(.form(fault.kind), at: fault.location) }
  }

  /// The findings in the order of files, lines and columns.
  package func sorted(files: [String]) -> [Finding] {
    let ranks = Dictionary(files.enumerated().map { ($1, $0) }, uniquingKeysWith: { $1 })
    func key(_ index: Int) -> (Int, Int, Int, Int) {
      let place = findings[index].location
      return (ranks[place.file] ?? files.count, place.line, place.column, index)
    }
    return findings.indices.sorted { key($0) < key($1) }.map { findings[$0] }
  }
}
