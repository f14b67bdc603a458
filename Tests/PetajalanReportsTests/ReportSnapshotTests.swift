import CitySupport
import TestSupport
import Testing

@testable import PetajalanDomain
@testable import PetajalanReports

/// Each format in each language, as reviewed by a person.
@Suite struct ReportSnapshotTests {
  @Test(arguments: ReportFormats.all.map(\.fileName), Language.allCases)
  func formatIsAsReviewed(fileName: String, language: Language) throws {
    let format = try #require(ReportFormats.all.first { $0.fileName == fileName })
    let text = format.text(of: City.report(), options: ReportOptions(language: language))
    let difference = try Snapshot.difference(of: text, from: "\(language.rawValue)-\(fileName)")
    #expect(difference == nil, "\(difference ?? "")")
  }

  @Test(arguments: ReportFormats.all.map(\.fileName).filter { $0.hasSuffix(".csv") })
  func excelDialectIsAsReviewed(fileName: String) throws {
    let format = try #require(ReportFormats.all.first { $0.fileName == fileName })
    let options = ReportOptions(language: .id, dialect: .excelIndonesian)
    let text = format.text(of: City.report(), options: options)
    let difference = try Snapshot.difference(of: text, from: "excel-\(fileName)")
    #expect(difference == nil, "\(difference ?? "")")
  }

  @Test(arguments: [40, 60, 80, 160], Language.allCases)
  func ganttOfEachWidthIsAsReviewed(width: Int, language: Language) throws {
    let options = GanttOptions(width: width)
    let report = City.report()
    let text =
      Summary(report, language: language, options: options).text + "\n"
      + Gantt(report, language: language, options: options).text
    let difference = try Snapshot.difference(
      of: text, from: "\(language.rawValue)-solve-\(width).txt")
    #expect(difference == nil, "\(difference ?? "")")
  }

  @Test(arguments: GanttGrouping.allCases, [true, false])
  func ganttOfEachGroupingIsAsReviewed(grouping: GanttGrouping, isASCII: Bool) throws {
    let options = GanttOptions(width: 100, grouping: grouping, isASCII: isASCII)
    let text = Gantt(City.report(), language: .en, options: options).text
    let characters = isASCII ? "ascii" : "unicode"
    let difference = try Snapshot.difference(
      of: text, from: "gantt-\(grouping.rawValue)-\(characters).txt")
    #expect(difference == nil, "\(difference ?? "")")
  }
}
