import CitySupport
import Testing

@testable import PetajalanDomain
@testable import PetajalanPhrases

@Suite struct LocalizedNamesTests {
  private let scenario = City.scenario

  @Test func englishNamesAreForEnglishReports() {
    #expect(scenario.programs[1].name(in: .en) == "Birth desk")
    #expect(scenario.programs[1].name(in: .id) == "Loket \"paket kelahiran\", RSUD")
    #expect(scenario.sources[1].name(in: .en) == "Corporate giving")
    #expect(scenario.sources[1].name(in: .id) == "TJSL/CSR")
    #expect(scenario.owners[1].name(in: .en) == "Public Works Office")
    #expect(scenario.criteria[0].name(in: .en) == "Impact")
    #expect(scenario.terms[0].name(in: .en) == "Short term")
    #expect(scenario.terms[0].name(in: .id) == "Jangka pendek")
  }

  @Test func otherwiseTheOneNameIsForBoth() {
    #expect(scenario.programs[2].name(in: .en) == "Jaringan antar-OPD | lama")
    #expect(scenario.sources[2].name(in: .en) == "DAK Fisik")
    #expect(scenario.owners[2].name(in: .en) == "Dinas Arsip")
  }

  @Test func narrowColumnsHaveTheShortNameOrTheID() {
    #expect(scenario.owners.map(\.briefName) == ["Kominfo", "PUTR", "ARSIP"])
  }

  @Test func aListOfAgenciesSaysWhichIsWhich() {
    #expect(scenario.owners[1].fullName(in: .en) == "Public Works Office (PUTR)")
    #expect(scenario.owners[2].fullName(in: .id) == "Dinas Arsip (ARSIP)")
    let named = Owner(
      id: "X", name: "RSUD Kota", nameEN: nil, short: "RSUD", kind: nil, aliases: [],
      parallel: nil)
    #expect(named.fullName(in: .id) == "RSUD Kota")
  }
}
