import Formats
import MILP
import PetajalanReading
import PetajalanResults

extension English {
  /// How far a search is, in one short line.
  public func progress(_ standing: SearchStanding, seconds: Int) -> String {
    let best = standing.benefit.map { "best \(glance($0))" } ?? "no roadmap yet"
    let most = standing.bound.map { ", at most \(glance($0))" } ?? ""
    let gap = standing.gap.map { ", gap \(percent($0.billionths))" } ?? ""
    return "searching, \(seconds) s: \(best)\(most)\(gap)"
  }

  /// What happened in a search.
  public func line(for event: SearchEvent, milliseconds: Int) -> String {
    let text =
      switch event {
      case .removed(let removal) where removal.reduction.effect == .adds:
        "\(name(of: removal.reduction)) stated by "
          + plural(removal.constraints, "row", "rows")
      case .removed(let removal) where removal.reduction.effect == .finds:
        "\(name(of: removal.reduction)): "
          + plural(removal.constraints, "row, which stays", "rows, which stay")
      case .removed(let removal):
        "\(name(of: removal.reduction)) removed "
          + plural(removal.variables, "variable", "variables") + " and "
          + plural(removal.constraints, "row", "rows")
      case .found(let standing): "new best roadmap; \(state(standing))"
      case .proved(let standing): "new bound; \(state(standing))"
      case .solverSays(let bound, let standing):
        "the solver says at most \(exact(bound)), which is not proved; \(state(standing))"
      }
    return "\(elapsed(milliseconds)) s: \(text)"
  }

  private func state(_ standing: SearchStanding) -> String {
    let best = standing.benefit.map { "best \(exact($0))" } ?? "no roadmap yet"
    let most = standing.bound.map { ", at most \(exact($0))" } ?? ""
    let gap = standing.gap.map { ", gap \(finePercent($0))" } ?? ""
    return "\(best)\(most)\(gap), \(plural(standing.nodes, "node", "nodes"))"
  }

  private func name(of reduction: Reduction) -> String {
    switch reduction {
    case .required: "latest starts of mandatory programs"
    case .money: "money up to each start"
    case .capacity: "owners' capacity"
    case .needs: "order of requirements"
    case .rules: "rules and groups"
    case .propagation: "presolve"
    case .tightening: "tightened coefficients"
    case .dominance: "dominated start years"
    case .twins: "identical programs"
    case .redundancy: "rows that others imply"
    }
  }

  /// What is searched for a chapter, and how long it takes at most.
  public func chapterSearches(
    alternatives: Int, points: Int, explains: Bool, most seconds: Int
  ) -> String {
    let parts = [
      "the roadmap", alternatives > 0 ? plural(alternatives, "alternative", "alternatives") : nil,
      points > 0 ? "a curve of \(plural(points, "point", "points"))" : nil,
      explains ? "explanations of the programs left out" : nil,
    ].compactMap(\.self)
    return "Searches: \(all(of: parts)); everything takes at most "
      + "\(numbers.whole(seconds)) s. Ctrl-C ends it with what is there."
  }
  /// How many searches for a part of the chapter are done.
  public func progress(
    _ part: ChapterPart, _ done: Int, of count: Int, most seconds: Int
  ) -> String {
    let word =
      switch part {
      case .alternatives: "alternatives"
      case .curve: "curve"
      case .explanations: "explanations"
      }
    return "\(word): \(numbers.whole(done)) of \(numbers.whole(count)) searches done; everything "
      + "takes at most \(numbers.whole(seconds)) s"
  }
  /// Where the output was written.
  public func written(to path: String) -> String {
    "Written to \(HarmlessText.visible(path))"
  }

  /// How many alternatives of a scenario are checked.
  public func alternatives(_ done: Int, of count: Int) -> String {
    "\(numbers.whole(done)) of \(numbers.whole(count)) alternatives checked"
  }

  /// That a scenario is free of errors.
  public func checked(scenario: String, programs: Int, warnings: Int) -> String {
    let hints = warnings == 0 ? "no warnings" : warnings == 1 ? "1 warning" : "\(warnings) warnings"
    return "\(HarmlessText.line(scenario)): no errors, \(hints), \(programs) programs."
  }

  /// Why a solver could not do its work.
  public func sentence(for failure: SolverFailure) -> String {
    switch failure {
    case .fatal(let message): "the solver stopped: \(HarmlessText.visible(message))"
    case .unknownCode(let function, let code):
      "the solver's \(function) returned the code \(code), which its manual does not name"
    case .unknownStatus(let function, let status):
      "the solver's \(function) returned the status \(status), which its manual does not name"
    case .refused(let function, let code): "the solver's \(function) refused: \(code)"
    }
  }

  /// That a search in a process of its own came to no good end.
  public func sentence(for breakdown: SearchBreakdown, hasRoadmap: Bool) -> String {
    hasRoadmap
      ? "warning: \(happened(breakdown)). This is the best roadmap that it had found."
      : "error: \(happened(breakdown)). It had found no roadmap."
  }

  /// That a command in a process of its own came to no good end.
  public func sentence(for breakdown: SearchBreakdown) -> String {
    "error: \(happened(breakdown))."
  }

  private func happened(_ breakdown: SearchBreakdown) -> String {
    switch breakdown {
    case .signal(let number): "the search broke down (signal \(number))"
    case .noResult(let code): "the search broke down (it ended with code \(code))"
    case .tookTooLong: "the search did not end in its time and was ended"
    case .didNotStop: "the search was ended before it could stop by itself"
    case .tookTooMuchMemory(let limit):
      "the search needed more than \(numbers.whole(limit / 1_000_000)) MB of memory and was ended; "
        + "--memory allows more"
    }
  }

  /// That the system does not allow what a search needs.
  public func sentence(for shortage: SystemShortage) -> String {
    switch shortage {
    case .threads:
      "the system allows this user no further processes or threads, which a search needs; end "
        + "other programs, or ask for a higher limit (ulimit -u)"
    case .files:
      "the system allows this program too few open files for a search; ask for a higher limit "
        + "(ulimit -n 64)"
    }
  }

  /// That a time limit passed before the scenario was read.
  public var tookTooLongToRead: String {
    "error: the time limit passed while the scenario was read; there is no roadmap yet"
  }

  /// That a time limit passed before there was a roadmap to write.
  public var tookTooLongToWrite: String {
    "error: the time limit passed before there was a verified roadmap to write"
  }

  /// That an exported model is to be written to a file with another ending.
  public func modelEnding(of path: String, endings: [String]) -> String {
    "error: \(FaultText.path(path)) does not end with \(FaultText.list(endings, "or")), which tell "
      + "the format of the model; give such a name"
  }

  /// That a model is to be written in another format than its file's ending tells.
  public func modelFormat(_ format: String, differsFrom path: String) -> String {
    "error: --format \(format) does not agree with the ending of \(FaultText.path(path)); change "
      + "one of them"
  }

  /// That standard output could not be written.
  public func cannotPrint(code: Int32) -> String {
    "standard output cannot be written: \(cause(code))"
  }

  /// That an override names nothing in the scenario.
  public func unmatched(_ override: ScenarioOverride) -> String {
    "error: --set \(HarmlessText.visible(override.text)) names no cell; write table.id.column=value with a column "
      + "that the table has"
  }

  /// That no alternative has the id asked for.
  public func unknown(_ alternative: UnknownAlternative) -> String {
    let start = "error: there is no alternative \(FaultText.quoted(alternative.id))"
    if let nearest = alternative.nearest {
      return start + "; did you mean \(FaultText.quoted(nearest))?"
    }
    guard !alternative.known.isEmpty else { return start + "; the scenario has none" }
    return start + "; there is \(FaultText.list(alternative.known, "and"))"
  }
}
