import Formats
import PetajalanDomain

extension Gantt {
  /// The programs that are not on the roadmap, with what keeps them off.
  var leftOutLines: [StyledLine] {
    let left = LeftOut(report)
    guard !left.programs.isEmpty else { return [] }
    let title = phrases.leftOutTitle(left.programs.count, unit: phrases.unit(scale.unit))
    let heading = plainLine(fitting.cut(label(title), to: options.width), .heading)
    let lines = left.programs.mappedInParts { leftOutLines(of: $0, cost: left.capital(of: $0)) }
    return [heading] + lines.joined()
  }

  private func leftOutLines(of program: Int, cost: Int64) -> [StyledLine] {
    let id = fitting.column(scenario.programs[program].id, width: layout.id)
    let cost = layout.money > 0 ? money(cost) : ""
    let reason = report.reasons[program].map {
      label(phrases.sentence(for: $0, of: program, in: report.roadmap))
    }
    let nameWidth = layout.axisOffset - 2 - layout.id - 2
    let costWidth = layout.money > 0 ? layout.money + 1 : 0
    var line = StyledLine()
    line.add("  ")
    line.add(id + " ", .faint)
    line.add(fitting.column(name(of: program), width: nameWidth))
    line.add(fitting.column(cost, width: costWidth, alignment: .right))
    guard let reason else { return [line] }
    let indent = line.width + 2
    let room = options.width - indent
    if room >= 30 {
      return hanging(
        fitting.wrapped(reason, to: room, limit: Self.reasonLines), after: line, indent: indent)
    }
    // No room beside the name: the reason stands below it.
    let below = 2 + layout.id + 1
    let lines = fitting.wrapped(reason, to: options.width - below, limit: Self.reasonLines)
    return [line]
      + lines.map { text in
        var line = StyledLine()
        line.pad(to: below)
        line.add(text, .faint)
        return line
      }
  }

  /// The most lines of one reason, whose end says how much money is missing.
  private static var reasonLines: Int { 5 }

  private func hanging(_ texts: [String], after first: StyledLine, indent: Int) -> [StyledLine] {
    texts.enumerated().map { index, text in
      var line = index == 0 ? first : StyledLine()
      line.pad(to: indent)
      line.add(text, .faint)
      return line
    }
  }
}

/// The programs of a scenario that are not on its roadmap and not done.
struct LeftOut: Sendable {
  /// Their positions, in file order.
  package let programs: [Int]

  private let scenario: Scenario

  /// Finds them.
  init(_ report: SolveReport) {
    scenario = report.scenario
    programs = report.scenario.programs.indices.filter {
      report.roadmap.plan.starts[$0] == nil && report.scenario.programs[$0].status != .done
    }
  }

  /// What building a program costs, at prices of the price year.
  ///
  /// **Units** Rupiah.
  package func capital(of program: Int) -> Int64 {
    scenario.programs[program].capital.total.rupiah
  }
}
