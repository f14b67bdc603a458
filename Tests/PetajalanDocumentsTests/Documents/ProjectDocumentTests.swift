import CitySupport
import TestSupport
import Testing

@testable import PetajalanDocuments
@testable import PetajalanDomain

/// What Microsoft Project reads of a roadmap.
@Suite struct ProjectDocumentTests {
  /// Programs that cost nothing, on a horizon with the leap year 2028.
  private static func programs(_ durations: KeyValuePairs<String, Int>) -> ScenarioText {
    var text = ScenarioText(horizon: 2026...2032).source("S", each: 0)
    for (id, duration) in durations { text = text.program(id, duration: duration) }
    return text
  }

  /// A lag of whole years is as many days as those years have, in tenths of a minute of
  /// days of eight hours:
  ///
  ///     365 · 480 · 10 = 1,752,000    (365 + 366) · 480 · 10 = 3,508,800
  ///
  /// A is built from 2027 to 2029.
  @Test func linksKeepTheirKindsAndLags() throws {
    let text = Self.programs(["A": 3, "B": 1, "C": 1, "D": 1, "E": 1, "F": 1])
      .dependency("B", needs: "A", set: ["type": "SS", "lag": 2])
      .dependency("C", needs: "A", set: ["type": "FS", "lag": -2])
      .dependency("D", needs: "C", set: ["type": "FS", "lag": 1])
      .dependency("E", needs: "A", set: ["type": "FS", "lag": 0])
      .dependency("F", needs: "A", set: ["type": "SS", "lag": -1])
    let file = try ProjectFile(
      .planned(text, ["A": 2027, "B": 2029, "C": 2028, "D": 2030, "E": 2030, "F": 2026]))
    #expect(try file.links("A") == [])
    #expect(try file.links("B") == [.init(required: "A", type: 3, lag: 3_508_800)])
    #expect(try file.links("C") == [.init(required: "A", type: 1, lag: -3_508_800)])
    #expect(try file.links("D") == [.init(required: "C", type: 1, lag: 1_752_000)])
    #expect(try file.links("E") == [.init(required: "A", type: 1, lag: 0)])
    #expect(try file.links("F") == [.init(required: "A", type: 3, lag: -1_752_000)])
    for id in ["A", "B", "C", "D", "E", "F"] { #expect(try file.notes(id) == []) }
  }

  /// E waits for A or B. B is there as well, but after E's start.
  @Test func ofSeveralNeededProgramsTheOneThatIsEarlyEnoughIsLinked() throws {
    let text = Self.programs(["A": 1, "B": 1, "E": 1]).dependency("E", needs: "B/A")
    let file = try ProjectFile(.planned(text, ["A": 2026, "B": 2031, "E": 2028]))
    #expect(try file.links("E") == [.init(required: "A", type: 1, lag: 0)])
    #expect(
      try file.notes("E") == [
        "Starts after B \"Program B\" is finished or after A \"Program A\" is finished, "
          + "whichever comes first: linked to A \"Program A\" only."
      ])
  }

  /// With both there in time, one link is still all that is needed.
  @Test func ofSeveralThatAreEarlyEnoughTheEarliestIsLinked() throws {
    let text = Self.programs(["A": 1, "B": 1, "E": 1]).dependency("E", needs: "B/A+1")
    let file = try ProjectFile(.planned(text, ["A": 2026, "B": 2028, "E": 2031]))
    #expect(try file.links("E") == [.init(required: "A", type: 1, lag: 1_752_000)])
  }

  @Test func programsThatStartTogetherAreLinkedOnce() throws {
    let text = Self.programs(["A": 1, "B": 1, "C": 1])
      .dependency("A", needs: "B", set: ["type": "SS"])
      .dependency("B", needs: "A", set: ["type": "SS"])
      .dependency("C", needs: "A", set: ["type": "SS"])
      .dependency("B", needs: "C", set: ["type": "SS"])
    let file = try ProjectFile(
      .planned(text, ["A": 2026, "B": 2026, "C": 2026]), language: .id)
    #expect(try file.links("A") == [.init(required: "B", type: 3, lag: 0)])
    #expect(try file.links("B") == [.init(required: "C", type: 3, lag: 0)])
    #expect(try file.links("C") == [])
    #expect(
      try file.notes("B") == [
        "Mulai setelah A \"Program A\" mulai: tautan dengan A \"Program A\" akan menutup "
          + "lingkaran, jadi tidak ditulis."
      ])
    #expect(
      try file.notes("C") == [
        "Mulai setelah A \"Program A\" mulai: tautan dengan A \"Program A\" akan menutup "
          + "lingkaran, jadi tidak ditulis."
      ])
  }

  @Test func aWishIsNoLink() throws {
    let text = Self.programs(["A": 1, "B": 1, "C": 1])
      .dependency("B", needs: "A", set: ["strength": "soft", "penalty": "10%"])
      .dependency("C", needs: "A", set: ["strength": "soft", "penalty": "10%", "lag": 2])
    let material = try ChapterMaterial.planned(text, ["A": 2026, "B": 2027, "C": 2028])
    let english = try ProjectFile(material)
    #expect(try english.links("B") == [] && english.links("C") == [])
    #expect(
      try english.notes("B") == [
        "Should start after A \"Program A\" is finished: a wish that is met, not a link."
      ])
    #expect(
      try ProjectFile(material, language: .id).notes("C") == [
        "Sebaiknya mulai 2 tahun setelah A \"Program A\" selesai: tidak wajib dan tidak "
          + "terpenuhi, tidak ditulis sebagai tautan."
      ])
  }

  @Test func whatWasDoneBeforeIsToldInANote() throws {
    let text = ScenarioText(horizon: 2026...2032).source("S", each: 0)
      .program("A", set: ["status": "done"]).program("B")
      .dependency("B", needs: "A", set: ["lag": -1])
    let file = try ProjectFile(.planned(text, ["B": 2026]))
    #expect(try file.links("B") == [])
    #expect(
      try file.notes("B") == [
        "Starts at the earliest 1 year before A \"Program A\" is finished: A \"Program A\" was "
          + "done before 2026, so there is no link."
      ])
  }

  /// B may start a year after A by the first need, and three years after by the second:
  /// 2026 to 2028 are 1,096 days, 5,260,800 tenths of a minute.
  @Test func betweenTwoTasksTheLinkThatAsksForMoreIsWritten() throws {
    let text = Self.programs(["A": 1, "B": 1])
      .dependency("B", needs: "A")
      .dependency("B", needs: "A", set: ["type": "SS", "lag": 3])
    let file = try ProjectFile(.planned(text, ["A": 2026, "B": 2029]))
    #expect(try file.links("B") == [.init(required: "A", type: 3, lag: 5_260_800)])
    #expect(
      try file.notes("B") == [
        "Starts after A \"Program A\" is finished: between two tasks there can be one link, and "
          + "that to A \"Program A\" asks for more."
      ])
  }

  @Test func whatAnotherAgencyLeadsIsToldInANote() throws {
    let text = ScenarioText(horizon: 2026...2032).source("S", each: 0)
      .program("A", owner: "O").program("B", owner: "P").dependency("B", needs: "A")
    var material = try ChapterMaterial.planned(text, ["A": 2026, "B": 2027])
    material.owner = material.scenario.programs[1].owner
    let file = try ProjectFile(material)
    #expect(try file.links("B") == [])
    #expect(
      try file.notes("B") == [
        "Starts after A \"Program A\" is finished: A \"Program A\" is not in this file."
      ])
    #expect(file.values("Resources", "Name") == ["P"])
  }

  /// The payments of the city, in rupiah: P01 costs 800 + 100 million, P02 120 + 90,
  /// their dimension 1,110. Files have hundredths of a rupiah.
  @Test func costsAreFixedCostsOfTheirTasks() throws {
    let file = try ProjectFile(ChapterMaterial(City.report()))
    #expect(try file.value(ofTask: "P01", "FixedCost") == "90000000000")
    #expect(try file.value(ofTask: "P02", "FixedCost") == "21000000000")
    #expect(try file.value(ofTask: "P02", "Cost") == "21000000000")
    #expect(try file.value(ofTask: "Smart", "FixedCost") == nil)
    #expect(try file.value(ofTask: "Smart", "Cost") == "111000000000")
    #expect(
      try file.value(ofTask: "P01", "Notes")?.hasPrefix(
        "Capital Rp800,000,000, O&M until 2028 Rp100,000,000.") == true)
  }

  /// Kominfo leads P01 (2025–2026) and =8 (2027) and may build two at once; Pekerjaan
  /// Umum leads P02 (2025), P04 (2026) and P05 (2028) and has no limit. The tasks stand
  /// by dimension: 2 P01, 3 P02, 5 P04, 7 P05, 9 =8.
  @Test func agenciesAreTheResourcesOfWhatTheyLead() throws {
    let file = try ProjectFile(ChapterMaterial(City.report()))
    #expect(
      file.values("Resources", "Name") == ["Communication Office", "Public Works Office"])
    #expect(file.values("Resources", "Initials") == ["Kominfo", "PUTR"])
    #expect(file.values("Resources", "MaxUnits") == ["2", "1"])
    #expect(file.values("Resources", "PeakUnits") == ["1", "1"])
    #expect(file.values("Resources", "CalendarUID") == ["2", "3"])
    #expect(file.values("Calendars", "BaseCalendarUID") == ["-1", "1", "1"])
    #expect(file.values("Assignments", "TaskUID") == ["2", "3", "5", "7", "9"])
    #expect(file.values("Assignments", "ResourceUID") == ["1", "2", "2", "2", "1"])
    // Two years of 365 days of eight hours.
    #expect(file.values("Assignments", "Work").first == "PT5840H0M0S")
    #expect(file.values("Assignments", "Start").first == "2025-01-01T08:00:00")
    #expect(file.values("Assignments", "Finish").first == "2026-12-31T17:00:00")
  }

  /// Microsoft Project refuses the marks in names of resources.
  @Test func namesOfResourcesHaveNoSeparators() throws {
    let text = ScenarioText(horizon: 2026...2032).source("S", each: 0)
      .program("A", owner: "Dinas Pariwisata, Pemuda [dan] Olahraga; UPT")
    let file = try ProjectFile(.planned(text, ["A": 2026]))
    #expect(file.values("Resources", "Name") == ["Dinas Pariwisata‚ Pemuda (dan) Olahraga； UPT"])
  }

  @Test func whoSupportsIsToldInANote() throws {
    let text = ScenarioText(horizon: 2026...2032).source("S", each: 0).owner("O").owner("P")
      .program("A", set: ["supporting": "P"])
    let material = try ChapterMaterial.planned(text, ["A": 2026])
    #expect(try ProjectFile(material).notes("A") == ["Supported by P."])
    #expect(try ProjectFile(material, language: .id).notes("A") == ["Didukung P."])
  }
}
