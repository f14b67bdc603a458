import Formats
import OutputFolders
import PetajalanDomain
import PetajalanPhrases
import PetajalanReports

/// The roadmap as a project file, for Microsoft Project and programs that read its
/// XML, with every date fixed.
///
/// Each dimension is a summary task. Programs are built from the first day of their
/// first year to the last day of their last one; the calendar has no days off, so that
/// no program moves a date. Links show which required program is met, and move nothing.
///
/// **Source** Microsoft Project XML Data Interchange Schema (MSPDI),
/// https://schemas.microsoft.com/project/2007/mspdi_pj12.xsd.
public struct ProjectDocument: DocumentFormat {
  /// The word by which it is asked for.
  public let id = "msproject"

  /// What it gives.
  public let summary = "the schedule as Microsoft Project XML"

  /// The name of the project's file.
  package static let fileName = "project.xml"

  /// The names of all files that it can give.
  public let fileNames = [Self.fileName]

  /// Creates the format.
  public init() {}

  /// The files of one roadmap.
  public func files(
    of material: ChapterMaterial, language: Language
  ) throws(FormatError) -> [OutputFile] {
    [OutputFile(name: Self.fileName, text: ProjectText(material, language: language).text)]
  }
}

/// A roadmap as MSPDI.
private struct ProjectText {
  private let material: ChapterMaterial
  private let phrases: any Phrasebook
  private let numbers: [Int: Int]

  init(_ material: ChapterMaterial, language: Language) {
    self.material = material
    phrases = language.phrases
    // Number 0 is the project itself; each dimension takes one.
    var numbers: [Int: Int] = [:]
    var next = 1
    var dimension: String??
    for position in material.selected {
      let own = material.scenario.programs[position].dimension
      if dimension != .some(own) {
        dimension = .some(own)
        next += 1
      }
      numbers[position] = next
      next += 1
    }
    self.numbers = numbers
  }

  private var scenario: Scenario { material.scenario }

  var text: String {
    let horizon = scenario.horizon
    let name = XMLText.escaped(scenario.name)
    return """
      <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
      <Project xmlns="http://schemas.microsoft.com/project">
      <SaveVersion>14</SaveVersion>
      <Name>\(name)</Name>
      <Title>\(name)</Title>
      <ScheduleFromStart>1</ScheduleFromStart>
      <StartDate>\(Self.start(of: horizon.first))</StartDate>
      <FinishDate>\(Self.finish(of: horizon.last))</FinishDate>
      <CalendarUID>1</CalendarUID>
      <DefaultStartTime>08:00:00</DefaultStartTime>
      <DefaultFinishTime>17:00:00</DefaultFinishTime>
      <MinutesPerDay>480</MinutesPerDay>
      <MinutesPerWeek>3360</MinutesPerWeek>
      <DaysPerMonth>30</DaysPerMonth>
      <CurrencyCode>IDR</CurrencyCode>
      <CurrencySymbol>Rp</CurrencySymbol>
      <CurrencyDigits>0</CurrencyDigits>
      \(Self.calendar)
      <Tasks>
      \(tasks.joined(separator: "\n"))
      </Tasks>
      <Resources/>
      <Assignments/>
      </Project>

      """
  }

  private static var calendar: String {
    let times =
      "<WorkingTimes><WorkingTime><FromTime>08:00:00</FromTime><ToTime>12:00:00</ToTime>"
      + "</WorkingTime><WorkingTime><FromTime>13:00:00</FromTime><ToTime>17:00:00</ToTime>"
      + "</WorkingTime></WorkingTimes>"
    let days = (1...7).map {
      "<WeekDay><DayType>\($0)</DayType><DayWorking>1</DayWorking>\(times)</WeekDay>"
    }
    return "<Calendars><Calendar><UID>1</UID><Name>Standard</Name><IsBaseCalendar>1"
      + "</IsBaseCalendar><BaseCalendarUID>-1</BaseCalendarUID><WeekDays>\(days.joined())"
      + "</WeekDays></Calendar></Calendars>"
  }

  private var tasks: [String] {
    var tasks: [String] = []
    var number = 1
    var rest = material.selected[...]
    while let first = rest.first {
      let dimension = scenario.programs[first].dimension
      let group = Array(rest.prefix { scenario.programs[$0].dimension == dimension })
      rest = rest.dropFirst(group.count)
      let starts = group.compactMap { material.roadmap.plan.starts[$0] }
      let finishes = group.compactMap { material.roadmap.finish(of: $0) }
      if let start = starts.min(), let finish = finishes.max() {
        tasks.append(
          task(
            number, dimension ?? phrases.withoutDimension, level: 1, start...finish,
            extra: ["<Summary>1</Summary>"]))
      }
      number += 1
      for position in group {
        guard let start = material.roadmap.plan.starts[position],
          let finish = material.roadmap.finish(of: position)
        else { continue }
        let program = scenario.programs[position]
        let notes = phrases.money.full(material.ledger.total(ofProgram: position).total)
        tasks.append(
          task(
            number, "\(program.id) \(program.name(in: phrases.language))", level: 2,
            start...finish,
            extra: [
              "<Summary>0</Summary>", "<ConstraintType>2</ConstraintType>",
              "<ConstraintDate>\(Self.start(of: start))</ConstraintDate>",
              "<Notes>\(XMLText.escaped(notes))</Notes>",
            ] + links(of: position)))
        number += 1
      }
    }
    return tasks
  }

  private func task(
    _ number: Int, _ name: String, level: Int, _ years: ClosedRange<Int>, extra: [String]
  ) -> String {
    let hours = years.reduce(0) { $0 + Self.days(of: $1) * 8 }
    return "<Task><UID>\(number)</UID><ID>\(number)</ID><Name>\(XMLText.escaped(name))</Name>"
      + "<Type>1</Type><IsNull>0</IsNull><OutlineLevel>\(level)</OutlineLevel>"
      + "<Start>\(Self.start(of: years.lowerBound))</Start>"
      + "<Finish>\(Self.finish(of: years.upperBound))</Finish>"
      + "<Duration>PT\(hours)H0M0S</Duration><DurationFormat>7</DurationFormat>"
      + "<EffortDriven>0</EffortDriven><Estimated>0</Estimated>" + extra.joined() + "</Task>"
  }

  /// Links from the required programs on the roadmap.
  private func links(of position: Int) -> [String] {
    scenario.dependencies.filter { $0.program == position && $0.strength == .hard }.flatMap {
      dependency in
      dependency.anyOf.compactMap { required in
        numbers[required.program].map { number in
          let type = dependency.type == .finishToStart ? 1 : 3
          return "<PredecessorLink><PredecessorUID>\(number)</PredecessorUID><Type>\(type)</Type>"
            + "<LinkLag>0</LinkLag></PredecessorLink>"
        }
      }
    }
  }

  private static func start(of year: Int) -> String { "\(year)-01-01T08:00:00" }

  private static func finish(of year: Int) -> String { "\(year)-12-31T17:00:00" }

  private static func days(of year: Int) -> Int {
    let isLeap = year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400))
    return isLeap ? 366 : 365
  }
}
