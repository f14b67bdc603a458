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
/// no program moves a date. What a program costs in the horizon is the fixed cost of its
/// task, and the agency that leads it is the resource. Links show the needs that such a
/// file can hold, with their lags (``ProjectLinks``), and move nothing.
///
/// **Units** Costs in hundredths of a rupiah, whatever the currency's digits; units of
/// resources in whole ones, where 1 is one program at a time.
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
  private let links: ProjectLinks
  private let resources: ProjectResources
  private let numbers: [Int: Int]

  init(_ material: ChapterMaterial, language: Language) {
    self.material = material
    phrases = language.phrases
    links = ProjectLinks(material)
    resources = ProjectResources(material, language: language)
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
      <StartDate>\(ProjectCalendar.start(of: horizon.first))</StartDate>
      <FinishDate>\(ProjectCalendar.finish(of: horizon.last))</FinishDate>
      <CurrencyDigits>0</CurrencyDigits>
      <CurrencySymbol>Rp</CurrencySymbol>
      <CurrencyCode>IDR</CurrencyCode>
      <CalendarUID>1</CalendarUID>
      <DefaultStartTime>08:00:00</DefaultStartTime>
      <DefaultFinishTime>17:00:00</DefaultFinishTime>
      <MinutesPerDay>480</MinutesPerDay>
      <MinutesPerWeek>3360</MinutesPerWeek>
      <DaysPerMonth>30</DaysPerMonth>
      <Calendars>
      \(([ProjectCalendar.element] + resources.calendars).joined(separator: "\n"))
      </Calendars>
      <Tasks>
      \(tasks.joined(separator: "\n"))
      </Tasks>
      <Resources>
      \(resources.elements.joined(separator: "\n"))
      </Resources>
      <Assignments>
      \(assignments.joined(separator: "\n"))
      </Assignments>
      </Project>

      """
  }

  private var tasks: [String] {
    var tasks: [String] = []
    var number = 1
    var rest = material.selected[...]
    while let first = rest.first {
      let dimension = scenario.programs[first].dimension
      let group = Array(rest.prefix { scenario.programs[$0].dimension == dimension })
      rest = rest.dropFirst(group.count)
      let years = group.compactMap { self.years(of: $0) }
      if let start = years.map(\.lowerBound).min(), let finish = years.map(\.upperBound).max() {
        let cost = group.reduce(Int128(0)) { $0 + self.cost(of: $1) }
        tasks.append(
          task(
            number, dimension ?? phrases.withoutDimension, level: 1, start...finish,
            extra: ["<Summary>1</Summary>", "<Cost>\(cost)</Cost>"]))
      }
      for (offset, position) in group.enumerated() {
        guard let years = self.years(of: position) else { continue }
        tasks.append(programTask(number + 1 + offset, position, years))
      }
      number += 1 + group.count
    }
    return tasks
  }

  private func programTask(_ number: Int, _ position: Int, _ years: ClosedRange<Int>) -> String {
    let program = scenario.programs[position]
    let cost = cost(of: position)
    return task(
      number, "\(program.id) \(program.name(in: phrases.language))", level: 2, years,
      extra: [
        "<Summary>0</Summary>", "<FixedCost>\(cost)</FixedCost>",
        // Shared out over the time of building.
        "<FixedCostAccrual>3</FixedCostAccrual>", "<Cost>\(cost)</Cost>",
        // Nothing is done yet.
        "<ActualDuration>PT0H0M0S</ActualDuration>",
        "<RemainingDuration>\(ProjectCalendar.duration(of: years))</RemainingDuration>",
        "<ConstraintType>2</ConstraintType>",
        "<ConstraintDate>\(ProjectCalendar.start(of: years.lowerBound))</ConstraintDate>",
        "<Notes>\(notes(of: position).map(XMLText.escaped).joined(separator: "\n"))</Notes>",
      ] + (links.links[position] ?? []).compactMap(link))
  }

  private func task(
    _ number: Int, _ name: String, level: Int, _ years: ClosedRange<Int>, extra: [String]
  ) -> String {
    "<Task><UID>\(number)</UID><ID>\(number)</ID><Name>\(XMLText.escaped(name))</Name>"
      + "<Type>1</Type><IsNull>0</IsNull><OutlineLevel>\(level)</OutlineLevel>"
      + "<Start>\(ProjectCalendar.start(of: years.lowerBound))</Start>"
      + "<Finish>\(ProjectCalendar.finish(of: years.upperBound))</Finish>"
      + "<Duration>\(ProjectCalendar.duration(of: years))</Duration>"
      + "<DurationFormat>7</DurationFormat>"
      + "<EffortDriven>0</EffortDriven><Estimated>0</Estimated>" + extra.joined() + "</Task>"
  }

  private func notes(of position: Int) -> [String] {
    let program = scenario.programs[position]
    let spent = material.ledger.total(ofProgram: position)
    var notes = [
      phrases.projectCost(capital: spent.capital, om: spent.om, through: scenario.horizon.last)
    ]
    if !program.supporting.isEmpty {
      notes.append(
        phrases.projectSupport(program.supporting.map { phrases.ownerName($0, in: scenario) }))
    }
    return notes
      + (links.notes[position] ?? []).map { note in
        phrases.sentence(
          for: note.need, of: scenario.dependencies[note.dependency], in: scenario)
      }
  }

  private func link(_ link: ProjectLinks.Link) -> String? {
    guard let number = numbers[link.required], let years = years(of: link.required) else {
      return nil
    }
    let isFinishToStart = link.type == .finishToStart
    let lag = ProjectCalendar.lag(
      link.lag, from: isFinishToStart ? years.upperBound + 1 : years.lowerBound)
    // Kinds 1 and 3 are FS and SS; format 7 is days.
    return "<PredecessorLink><PredecessorUID>\(number)</PredecessorUID>"
      + "<Type>\(isFinishToStart ? 1 : 3)</Type><LinkLag>\(lag)</LinkLag>"
      + "<LagFormat>7</LagFormat></PredecessorLink>"
  }

  private var assignments: [String] {
    var number = 0
    return material.selected.compactMap { position in
      guard let years = years(of: position), let task = numbers[position],
        let resource = resources.number(of: scenario.programs[position].owner)
      else { return nil }
      number += 1
      let work = ProjectCalendar.duration(of: years)
      return "<Assignment><UID>\(number)</UID><TaskUID>\(task)</TaskUID>"
        + "<ResourceUID>\(resource)</ResourceUID><ActualWork>PT0H0M0S</ActualWork>"
        + "<Finish>\(ProjectCalendar.finish(of: years.upperBound))</Finish>"
        + "<RemainingWork>\(work)</RemainingWork>"
        + "<Start>\(ProjectCalendar.start(of: years.lowerBound))</Start><Units>1</Units>"
        + "<Work>\(work)</Work></Assignment>"
    }
  }

  private func years(of position: Int) -> ClosedRange<Int>? {
    guard let start = material.roadmap.plan.starts[position],
      let finish = material.roadmap.finish(of: position)
    else { return nil }
    return start...finish
  }

  private func cost(of position: Int) -> Int128 {
    Int128(material.ledger.total(ofProgram: position).total) * 100
  }
}
