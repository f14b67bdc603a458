import Formats
import PetajalanDomain
import PetajalanPhrases
import PetajalanResults

/// Explanations for people.
public struct ExplanationText: Sendable {
  private let report: ExplanationReport
  private let phrases: any Phrasebook
  private let options: GanttOptions

  /// Creates a text.
  ///
  /// - Parameter options: the width, the characters and the colors.
  public init(
    _ report: ExplanationReport, language: Language, options: GanttOptions = GanttOptions()
  ) {
    self.report = report
    self.options = options
    phrases = language.phrases
  }

  private var answers: Explanations { report.answers }
  private var statements: ExplanationStatements {
    ExplanationStatements(answers: answers, phrases: phrases)
  }

  /// The text, with a line break after each line.
  public var text: String {
    var page = PlainLines(options.page)
    page.begin(phrases.explanationTitle(report.scenario.name))
    guard case .roadmap(let roadmap, let quality) = answers.base else {
      page.add(phrases.withoutRoadmap(phrases.baseWord, answers.base))
      return page.text
    }
    page.add(phrases.todaysRoadmap(phrases.proof(of: quality, benefit: roadmap.benefit)))
    if let best = answers.best, best.lowerBound > roadmap.benefit {
      page.add(phrases.betterFound(best.lowerBound))
    }
    for explanation in answers.programs { add(explanation, to: &page) }
    if !answers.limits.isEmpty {
      page.begin(phrases.limitsHeading)
      for limit in answers.limits { add(limit, to: &page) }
    }
    if answers.isCutShort { page.begin(phrases.explanationCutShort) }
    return page.text
  }

  private func add(_ explanation: Explanation, to page: inout PlainLines) {
    page.begin(
      phrases.place(
        of: phrases.program(explanation.program, in: report.scenario), start: explanation.start))
    if report.scenario.programs[explanation.program].status == .done {
      page.add(phrases.doneBefore(report.scenario.horizon.first), indent: 2)
    }
    var hasHeading = false
    for statement in statements.statements(about: explanation) {
      // What is enough stands in a list of its own.
      let isRemedy = !statement.settings.isEmpty && statement.kind.isRemedy
      if isRemedy, !hasHeading {
        page.add(phrases.remediesHeading(by: explanation.entry?.by), indent: 2)
        hasHeading = true
      }
      let indent = isRemedy ? 4 : 2
      page.add(isRemedy ? "- " + statement.sentence : statement.sentence, indent: indent)
      for sentence in changes(statement) { page.add(sentence, indent: indent + 2) }
      if let check = report.check(of: statement) {
        page.add(phrases.check(check), indent: indent + 2)
      }
    }
  }

  private func add(_ limit: LimitCost, to page: inout PlainLines) {
    let statement = statements.statement(about: limit)
    let name = phrases.name(of: limit.limit, in: report.scenario)
    page.add("\(name): \(statement.sentence)", indent: 2)
    if let check = report.check(of: statement) { page.add(phrases.check(check), indent: 4) }
  }

  private func changes(_ statement: ExplanationStatement) -> [String] {
    guard !statement.changes.isEmpty else { return [] }
    return phrases.sentences(for: statement.changes) { program in
      HarmlessText.line(
        "\(report.scenario.programs[program].id) "
          + report.scenario.programs[program].name(in: phrases.language))
    }
  }
}

extension ExplanationStatement.Kind {
  /// Whether it is a change that gets a program in.
  fileprivate var isRemedy: Bool {
    switch self {
    case .money, .capacity, .score: true
    case .blocked, .entry, .earlier, .removal, .safety, .limit: false
    }
  }
}
