import Formats
import PetajalanDomain
import PetajalanPhrases
import PetajalanResults

/// A sweep for people.
public struct SweepText: Sendable {
  private let report: SweepReport
  private let phrases: any Phrasebook
  private let options: GanttOptions

  /// Creates a text.
  ///
  /// - Parameter options: the width, the characters and the colors.
  public init(_ report: SweepReport, language: Language, options: GanttOptions = GanttOptions()) {
    self.report = report
    self.options = options
    phrases = language.phrases
  }

  private var nothing: String { options.symbols.bullet }
  private var sweep: Sweep { report.sweep }

  private func label(_ point: SweepPoint) -> String {
    report.label(of: point, numbers: phrases.numbers)
  }

  /// The text, with a line break after each line.
  public var text: String {
    var page = PlainLines(options.page)
    page.begin(phrases.sweepTitle(report.scenario.name))
    for axis in sweep.axes {
      let source = report.scenario.sources.first { axis.source != nil && axis.applies(to: $0) }
      page.add(phrases.axis(source?.name(in: phrases.language), years: report.years))
    }
    page.begin(phrases.benefitLabel)
    page.add(points)
    if report.isNested { page.add(phrases.nestingExplanation) }
    page.begin(phrases.curveHeading)
    page.add(phrases.curveLegend)
    for line in bars { page.add(line: line) }
    addSteps(to: &page)
    addQuestions(to: &page)
    if report.isInterrupted { page.begin(phrases.sweepInterrupted) }
    return page.text
  }

  // MARK: The points

  private var points: TextTable {
    let money = sweep.points.map { Int64(clamping: $0.money) }
    let ledgers = sweep.points.map { $0.result.roadmap.map { PaymentSums($0) } }
    let scale = MoneyScale(
      sum: money.max() ?? 0, amounts: money + ledgers.compactMap { $0?.total.total })
    let unit = phrases.unit(scale.unit)
    var columns = [
      phrases.ceilingsHeading(unit: unit), phrases.benefitLabel, phrases.boundHeading,
      phrases.programCountHeading, phrases.spentHeading(unit: unit),
    ]
    if report.isNested {
      columns += [phrases.nestedHeading, phrases.boundHeading, phrases.nestingPriceHeading]
    }
    var table = TextTable(corner: phrases.levelCorner, columns: columns)
    for (number, point) in sweep.points.enumerated() {
      var cells =
        [scale.text(money[number], numbers: phrases.numbers)] + facts(point.result)
        + [
          point.result.roadmap.map { phrases.numbers.whole($0.plan.selected.count) } ?? nothing,
          ledgers[number].map { scale.text($0.total.total, numbers: phrases.numbers) } ?? nothing,
        ]
      if report.isNested {
        cells += point.nested.map { facts($0) } ?? [nothing, nothing]
        cells.append(point.priceOfNesting.map { phrases.atMost($0.upperBound) } ?? nothing)
      }
      table.rows.append(.cells(label(point), cells))
    }
    return table
  }

  /// Benefit and bound.
  private func facts(_ result: PlanningResult) -> [String] {
    guard case .roadmap(let roadmap, let quality) = result else {
      return [phrases.noRoadmap(result), nothing]
    }
    return [phrases.atLeast(roadmap.benefit), phrases.atMost(quality.bound)]
  }

  // MARK: The curve

  /// A bar for each point, from nothing to its benefit, and on to its bound.
  private var bars: [StyledLine] {
    let labels = sweep.points.map { options.label(label($0)) }
    let ranges = sweep.points.map(\.result.bestBenefit)
    let greatest = ranges.compactMap { $0?.upperBound.millionths }.max() ?? 0
    let numbers = ranges.map { $0.map { phrases.atLeast($0.lowerBound) } ?? nothing }
    let labelWidth = DisplayWidth.longest(labels)
    let room = options.width - labelWidth - DisplayWidth.longest(numbers) - 2
    return sweep.points.indices.map { point in
      var line = StyledLine()
      let fitting = TextFitting(ellipsis: options.symbols.ellipsis)
      line.add(fitting.column(labels[point], width: labelWidth, alignment: .right) + " ")
      if let range = ranges[point], greatest > 0, room > 0 {
        func columns(_ points: Points) -> Int {
          max(0, Int(Int128(points.millionths) * Int128(room) / Int128(greatest)))
        }
        let found = columns(range.lowerBound)
        line.add(String(repeating: options.symbols.build, count: found), .build)
        line.add(
          String(repeating: options.symbols.nothing, count: columns(range.upperBound) - found),
          .faint)
      }
      line.add(" " + numbers[point])
      return line
    }
  }

  // MARK: Steps

  private func addSteps(to page: inout PlainLines) {
    guard sweep.axes.count == 1, sweep.points.count > 1 else { return }
    page.begin(phrases.stepsHeading)
    for point in sweep.points.indices.dropFirst() {
      let (from, to) = (label(sweep.points[point - 1]), label(sweep.points[point]))
      guard let changes = sweep.changes(at: point),
        let before = sweep.points[point - 1].result.bestBenefit,
        let after = sweep.points[point].result.bestBenefit
      else { continue }
      if changes.isEmpty {
        page.add(phrases.noStep(from: from, to: to))
        continue
      }
      let gain = after.lowerBound.millionths - before.lowerBound.millionths
      page.add(phrases.step(from: from, to: to, gain: Points(millionths: gain)))
      if before.lowerBound != before.upperBound || after.lowerBound != after.upperBound {
        let least = max(0, after.lowerBound.millionths - before.upperBound.millionths)
        let most = after.upperBound.millionths - before.lowerBound.millionths
        page.add(
          phrases.possibleDifference(Points(millionths: least)...Points(millionths: most)),
          indent: 2)
      }
      for sentence in phrases.sentences(for: changes, name: name) {
        page.add(sentence, indent: 2)
      }
    }
  }

  private func name(_ program: Int) -> String {
    let program = report.scenario.programs[program]
    return HarmlessText.line("\(program.id) \(program.name(in: phrases.language))")
  }

  // MARK: Questions

  private func addQuestions(to page: inout PlainLines) {
    let more = sweep.questions.filter { $0.from == nil }
    let moved = sweep.questions.filter { $0.from != nil }
    if let first = more.first {
      page.begin(phrases.moreHeading(phrases.money.full(first.amount)))
      page.add(phrases.gainExplanation)
      page.add(table(of: more) { String($0.to) })
    }
    if let first = moved.first {
      page.begin(phrases.movedHeading(phrases.money.full(first.amount)))
      page.add(phrases.gainExplanation)
      page.add(table(of: moved) { "\($0.from ?? $0.to)→\($0.to)" })
    }
  }

  private func table(
    of questions: [MoneyQuestion], column: (MoneyQuestion) -> String
  ) -> TextTable {
    var known: Set<String> = []
    let columns = questions.map(column).filter { known.insert($0).inserted }
    var table = TextTable(corner: "", columns: columns)
    for source in report.scenario.sources.indices {
      let own = questions.filter { $0.source == source }
      guard !own.isEmpty else { continue }
      let cells = columns.map { wanted in
        own.first { column($0) == wanted }.map(gain) ?? nothing
      }
      let name = report.scenario.sources[source].name(in: phrases.language)
      table.rows.append(.cells(name, cells))
    }
    return table
  }

  private func gain(_ question: MoneyQuestion) -> String {
    guard let range = sweep.possibleGain(of: question) else {
      return phrases.noRoadmap(question.result)
    }
    guard range.lowerBound != range.upperBound else { return phrases.points(range.lowerBound) }
    return "\(phrases.atLeast(range.lowerBound))…\(phrases.atMost(range.upperBound))"
  }
}
