import ArgumentParser
import GLPKSolver
import MILP
import PetajalanAnalysis
import PetajalanDomain
import PetajalanPhrases
import PetajalanReading
import PetajalanReports
import PetajalanResults
import PetajalanSearch
import PetajalanVerification

/// What else a chapter is to tell, known to be possible before the searches begin.
struct ChapterOrder {
  /// The alternatives to compare with; none if nobody asked.
  let alternatives: [WorldGatherer.World]
  /// **Missing** No curve is wanted.
  let curve: SweepRequest?
  /// Whether it is to be told how programs left out could come in.
  let explains: Bool
  /// How long all searches may take together.
  let total: Duration

  /// What is searched, and how long it takes at most.
  func announcement(_ language: Language) -> String {
    language.phrases.chapterSearches(
      alternatives: alternatives.count, points: curve?.pointCount ?? 0, explains: explains,
      most: Int(total.components.seconds))
  }

  /// The part of the whole time that the search for the roadmap may take.
  private static let partOfRoadmap = 4

  /// How long the search for the roadmap may take.
  func time(ofRoadmap time: Duration?) -> Duration {
    let part = total / Self.partOfRoadmap
    return time.map { min($0, part) } ?? part
  }
}

/// What the searches for a chapter have found.
///
/// **Missing** Nobody asked, or the time or the user came before.
struct ChapterParts {
  var comparison: ComparisonReport?
  var curve: BenefitCurve?
  var ways: WaysIn?
}

/// The searches for a chapter, one after the other, within one time: what one leaves, the
/// others get.
struct ChapterSearches {
  let order: ChapterOrder
  let loaded: LoadedScenario
  /// How each search is done.
  let options: PlanOptions
  /// When everything began.
  let start: ContinuousClock.Instant
  let provenance: Provenance
  /// Whether people watch.
  let isShown: Bool

  /// How many searches explaining one program comes to: one with it, and those for single
  /// changes. Ours, seen on the city.
  private static let searchesOfProgram = 4

  /// The least time in which searches make sense.
  private static let leastTime: Duration = .milliseconds(50)

  private var phrases: any Phrasebook { loaded.language.phrases }

  /// Does all of them.
  ///
  /// - Throws: the exit code of changes that the scenario does not bear, after the reason
  ///   was printed.
  func parts(of roadmap: Roadmap, _ quality: Quality) throws -> ChapterParts {
    let known = PlanningResult.roadmap(roadmap, quality)
    let programs = order.explains ? leftOut(of: roadmap) : []
    let alternatives = order.alternatives.count
    let points = order.curve?.pointCount ?? 0
    let explained = programs.count * Self.searchesOfProgram
    var parts = ChapterParts()
    do {
      if let time = time(alternatives, before: points + explained) {
        parts.comparison = comparison(with: known, roadmap, within: time / alternatives)
      }
      if let time = time(points, before: explained) {
        parts.curve = try curve(from: known, within: time / points)
      }
      if let time = time(explained, before: 0) {
        parts.ways = try ways(of: programs, known, within: time)
      }
    } catch let refusal as ScenarioDocument.Refusal {
      for fault in refusal.faults where fault.severity == .error {
        Console().say(phrases.line(for: fault))
      }
      throw ExitCode.faultyScenario
    }
    return parts
  }

  /// How long some searches may take, so that those behind them get as much each.
  ///
  /// **Missing** There are none, or no time for them.
  private func time(_ count: Int, before others: Int) -> Duration? {
    let left = (start + order.total) - .now
    guard count > 0, !options.stop.isRaised, left > Self.leastTime else { return nil }
    return left * count / (count + others)
  }

  private func options(within time: Duration) -> PlanOptions {
    var options = options
    options.start = nil
    options.time = options.time.map { min($0, time) } ?? time
    return options
  }

  /// One line that counts the searches for a part.
  private func line(_ part: ChapterPart) -> CountLine {
    let total = Int(order.total.components.seconds)
    return CountLine(isShown: isShown) { [phrases] done, count in
      phrases.progress(part, done, of: count, most: total)
    }
  }

  private func comparison(
    with known: PlanningResult, _ roadmap: Roadmap, within time: Duration
  ) -> ComparisonReport {
    let line = line(.alternatives)
    defer { line.clear() }
    let run = ComparisonRun(
      solver: GLPKSolver(), options: options(within: time), withRegret: false,
      learnsFromKnown: true, progressed: { line.show($0, of: $1) })
    let own = WorldGatherer.World(
      id: PlannedWorld.baseID, name: Language.id.phrases.thisPlan,
      nameEN: Language.en.phrases.thisPlan, scenario: roadmap.scenario, known: known)
    return ComparisonReport(
      run.comparison(of: [own] + order.alternatives), provenance: provenance)
  }

  private func curve(
    from known: PlanningResult, within time: Duration
  ) throws -> BenefitCurve? {
    guard let request = order.curve, let document = loaded.reading.document else { return nil }
    let line = line(.curve)
    defer { line.clear() }
    let run = SweepRun(
      solver: GLPKSolver(), options: options(within: time),
      progressed: { line.show($0, of: $1) })
    let sweep = try run.sweep(
      document, alternative: loaded.reading.alternative, request, known: known)
    let report = SweepReport(sweep, years: request.years, provenance: provenance)
    let curve = BenefitCurve(report, numbers: phrases.numbers)
    return curve.points.isEmpty ? nil : curve
  }

  private func ways(
    of programs: [Int], _ known: PlanningResult, within time: Duration
  ) throws -> WaysIn? {
    guard let document = loaded.reading.document else { return nil }
    let line = line(.explanations)
    defer { line.clear() }
    let run = ExplanationRun(
      solver: GLPKSolver(), options: options(within: time), total: time,
      progressed: { line.show($0, of: $1) })
    return WaysIn(
      try run.explanations(document, alternative: loaded.reading.alternative, known: known) { _ in
        programs.map { .program($0) }
      })
  }

  /// The programs that could be on a roadmap and are not, nor done in another way.
  private func leftOut(of roadmap: Roadmap) -> [Int] {
    roadmap.plan.starts.indices.filter { program in
      roadmap.plan.starts[program] == nil
        && roadmap.scenario.programs[program].status == .candidate
        && roadmap.chosenVariant(besides: program) == nil
    }
  }
}
