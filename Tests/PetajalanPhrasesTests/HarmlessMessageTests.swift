import Foundation
import PetajalanDomain
import Testing

@testable import OutputFolders
@testable import PetajalanPhrases
@testable import PetajalanReading

/// No message lets a character through that would steer a terminal or begin a line, wherever
/// in it a name, a path or a value stands.
@Suite struct HarmlessMessageTests {
  /// A line of its own, a color, and writing from the right.
  private static let name = "a\nb\u{1B}[31m\u{202E}c\u{7F}\u{2028}\u{9B}d"

  private static let place = SourceLocation(file: name, line: 3, column: 7)

  private func expectHarmless(_ line: String) {
    let steering = line.unicodeScalars.filter { scalar in
      [.control, .format, .lineSeparator, .paragraphSeparator].contains(
        scalar.properties.generalCategory)
    }
    #expect(steering.isEmpty, "\(line.debugDescription)")
  }

  @Test(arguments: Language.allCases)
  func faultsStayOnTheirLine(language: Language) {
    let phrases = language.phrases
    let sheet = SourceLocation(file: Self.name, sheet: Self.name, line: 3, column: 7)
    for (kind, _, _) in FaultMessageTests.messages {
      for place in [Self.place, sheet, SourceLocation(workbook: Self.name)] {
        expectHarmless(phrases.line(for: ScenarioFault(kind, at: place)))
        expectHarmless(
          phrases.line(for: ScenarioFault(.within(alternative: Self.name, kind), at: place)))
      }
    }
    let (name, table) = (Self.name, ScenarioTable.programs)
    let kinds: [ScenarioFaultKind] = [
      .yaml(.syntax(.other(name))), .yaml(.tag(name)),
      .yaml(.unknownKey(key: name, nearest: name)), .yaml(.missingKey(key: name)),
      .table(.duplicateHeader(header: name, first: name)),
      .value(.notID(label: name, text: name)),
      .reference(.unknown(kind: .program, name: name, nearest: name)),
      .program(.startMissing(program: name)), .requirement(.circle(programs: [name, name])),
      .rule(.severalKinds(rule: name, kinds: [name])), .alternative(.circle(alternatives: [name])),
      .advice(.requiresExcluded(program: name, required: name)),
      .table(.missingColumn(column: name, table: .init(table))),
    ]
    for kind in kinds { expectHarmless(phrases.line(for: ScenarioFault(kind, at: Self.place))) }
    #expect(
      ScenarioFault(.value(.missing(label: name)), at: Self.place).description.contains("<U+"))
  }

  @Test(arguments: Language.allCases)
  func filesThatCannotBeHadStayOnTheirLine(language: Language) {
    let problems: [ScenarioFileError.Problem] = [
      .missing, .unreadable(errno: 5), .forbidden, .linksInCircle, .nameTooLong, .notAFile,
      .outsideFolder, .leadsOut, .tooLarge(limit: 5), .tooLargeInAll(limit: 5), .workbook,
    ]
    for problem in problems {
      let error = ScenarioFileError(path: Self.name, problem: problem)
      expectHarmless(language.phrases.line(for: error))
      expectHarmless(
        language.phrases.line(for: .unreadable(error), in: PhraseTests.roadmap.scenario))
    }
  }

  @Test(arguments: Language.allCases)
  func findingsStayOnTheirLine(language: Language) {
    let (phrases, name) = (language.phrases, Self.name)
    let scenario = PhraseTests.roadmap.scenario
    let kinds: [FindingKind] =
      PhraseTests.findings.map(\.kind) + [
        .columnUnknown(name), .fileMissing(name: name), .inputGone(name: name),
        .overrideMissing(text: name), .alternativeDiffers(made: name, judged: name),
        .alternativeDiffers(made: nil, judged: name),
        .differs(
          subject: nil, label: name, found: .text(name), expected: .text(name), basis: .format),
        .statusDisagrees(status: name, isProvedOptimal: true),
      ]
    for kind in kinds {
      expectHarmless(phrases.line(for: Finding(kind, at: Self.place), in: scenario))
    }
    expectHarmless(
      phrases.line(for: .missing(file: name, number: 2, count: 1), in: scenario))
  }

  @Test(arguments: Language.allCases)
  func pathsStayOnTheirLine(language: Language) {
    let (phrases, name) = (language.phrases, Self.name)
    let errors: [OutputError] = [
      .notAFolder(path: name), .foreignFolder(path: name), .holdsScenario(path: name, file: name),
      .scenarioFile(path: name), .foreignFile(path: name), .holdsWorkingFolder(path: name),
      .mountPoint(path: name), .cannotRead(path: name, code: EIO),
      .cannotWrite(path: name, code: EIO), .cannotReplace(path: name, code: EIO),
      .notSynced(path: name, code: EIO), .foreignFilesLeft(folder: name, code: EIO),
    ]
    let refusals: [FolderRefusal] = [
      .notOf(command: "sweep"), .otherRoadmap, .foreignPlan(id: name), .otherBenefit(id: name),
    ]
    let lines =
      errors.map { phrases.sentence(for: $0) }
      + refusals.map { phrases.sentence(for: $0, path: name) }
      + [CurveRefusal.notASweep, .otherInputs].map { phrases.sentence(for: $0, path: name) }
      + phrases.refused(folder: name, violations: ["a"])
      + [
        phrases.unproved(folder: name), phrases.written(to: name), phrases.alreadyThere(name),
        phrases.modelEnding(of: name, endings: [".lp"]),
        phrases.modelFormat("lp", differsFrom: name),
        phrases.checked(scenario: name, programs: 1, warnings: 0),
        phrases.unknownOwner(name, known: [name]), phrases.unknownSubject(name, nearest: name),
        phrases.refused(axis: name, because: .unreadable), phrases.unreadable(difference: name),
        phrases.unknownSource(name, known: [name]),
        phrases.unknown(UnknownAlternative(id: name, known: [name], nearest: nil)),
      ] + (ScenarioOverride("x.\(name).y=\(name)").map { [phrases.unmatched($0)] } ?? [])
    for line in lines { expectHarmless(line) }
  }
}
