import PetajalanDomain

/// The widths of a Gantt chart's columns.
///
/// From left to right: marks, id, name, agency, years, money. Years come first
/// when there is room, then names, then the agency; what does not fit is left
/// out in the opposite order.
struct GanttLayout: Equatable, Sendable {
  /// What the columns would like to have.
  struct Demand: Equatable, Sendable {
    /// The most columns of a line.
    package let width: Int
    /// The most marks of a program.
    let marks: Int
    /// The longest id.
    package let id: Int
    /// The longest name.
    package let name: Int
    /// The longest short name of an agency; 0 if none is wanted.
    package let owner: Int
    /// The longest sum of a program or group.
    package let money: Int
    /// The longest sum of a group in a year.
    let yearMoney: Int
  }

  /// The marks' width.
  let marks: Int
  /// The id's width.
  package let id: Int
  /// The name's width.
  package let name: Int
  /// The agency's width; 0 if it is left out.
  package let owner: Int
  /// The years.
  package let axis: GanttAxis
  /// The money's width; 0 if it is left out.
  package let money: Int
  /// Whether a column of years has room for a group's sum.
  let showsYearMoney: Bool

  /// Divides the width.
  init(_ demand: Demand, horizon: Horizon, terms: [PlanningTerm]) {
    marks = demand.marks
    id = min(demand.id, max(4, demand.width / 8))
    // A space behind marks, id and name.
    let left = (marks > 0 ? marks + 1 : 0) + (id + 1) + 1
    let choices = Self.choices(yearMoney: demand.yearMoney, horizon: horizon, terms: terms)
    var chosen: (axis: GanttAxis, rest: Int, money: Int)?
    // Without its sums, a narrow chart of many years is still worth having.
    search: for money in [demand.money, 0] {
      for choice in choices {
        let rest = demand.width - left - choice.axis.width - (money > 0 ? money + 1 : 0)
        chosen = (choice.axis, rest, money)
        if rest >= min(demand.name, choice.name) { break search }
      }
    }
    let fallback = GanttAxis(
      horizon: horizon, terms: [], columnWidth: 1, yearsPerColumn: horizon.count)
    axis = chosen?.axis ?? fallback
    money = chosen?.money ?? 0
    let rest = max(chosen?.rest ?? 0, Self.narrowestName)
    let ownerFits = demand.owner > 0 && rest - demand.owner - 1 >= min(demand.name, 30)
    owner = ownerFits ? demand.owner : 0
    name = min(demand.name, rest - (ownerFits ? demand.owner + 1 : 0))
    showsYearMoney = axis.yearsPerColumn == 1 && axis.columnWidth > demand.yearMoney
  }

  /// Where the years begin.
  var axisOffset: Int {
    (marks > 0 ? marks + 1 : 0) + id + 1 + name + 1 + (owner > 0 ? owner + 1 : 0)
  }

  /// Below this a name tells nothing.
  private static let narrowestName = 8

  /// Axes from the widest to the narrowest, each with the name's width that it
  /// must leave.
  private static func choices(
    yearMoney: Int, horizon: Horizon, terms: [PlanningTerm]
  ) -> [(axis: GanttAxis, name: Int)] {
    // Sums of years come with a space at both sides, else at one.
    let wide = [(yearMoney + 2, 42), (yearMoney + 1, 34)]
    let narrow = [(5, 34), (4, 30), (3, 26), (2, 22), (1, 16)]
    let single = wide.filter { $0.0 > 5 } + narrow
    let years = single.map { columnWidth, name in
      (GanttAxis(horizon: horizon, terms: terms, columnWidth: columnWidth), name)
    }
    let bundles = (1..<max(2, horizon.count)).map { count in
      (
        GanttAxis(horizon: horizon, terms: [], columnWidth: 1, yearsPerColumn: count),
        narrowestName
      )
    }
    return years + bundles
  }
}
