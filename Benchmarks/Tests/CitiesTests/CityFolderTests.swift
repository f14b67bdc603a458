import Cities
import PetajalanKit
import Testing

@Suite struct CityFolderTests {
  private static let sizes = [
    CityOptions(programs: 60, seed: 1, ceilings: .tight),
    CityOptions(programs: 60, seed: 2, ceilings: .loose),
    CityOptions(programs: 150, seed: 3, ceilings: .tight, years: 25),
    CityOptions(programs: 1_000, seed: 1, ceilings: .loose),
    CityOptions(programs: 5_000, seed: 1, ceilings: .tight),
  ]

  /// The 64-bit FNV-1a hash of all files.
  ///
  /// **Source** Fowler, Noll & Vo, RFC 9923.
  private func fingerprint(_ folder: CityFolder) -> UInt64 {
    folder.files.flatMap { Array($0.text.utf8) }.reduce(0xCBF2_9CE4_8422_2325) { hash, byte in
      (hash ^ UInt64(byte)) &* 0x100_0000_01B3
    }
  }

  private func read(_ folder: CityFolder) throws -> ScenarioReading {
    let texts = Dictionary(uniqueKeysWithValues: folder.files.map { ($0.name, $0.text) })
    return try ScenarioReader.read(ScenarioTexts(texts))
  }

  /// A recorded result means a city whose bytes never change, on any machine.
  @Test func bytesAreThoseOfEveryMachine() {
    #expect(
      Self.sizes.map { fingerprint(CityFolder($0)) } == [
        0x9BD0_C73A_7C0B_EE66, 0xF7DB_5316_C872_0E64, 0x7123_4635_9582_BC6E,
        0xFC86_8062_2099_94EE, 0x81BD_8710_F5B7_6300,
      ])
  }

  @Test func seedsAndCeilingsGiveOtherCities() {
    var options = CityOptions(programs: 60, seed: 1, ceilings: .tight)
    let folder = CityFolder(options)
    #expect(CityFolder(options).files == folder.files)
    options.seed = 2
    #expect(CityFolder(options).files != folder.files)
    options = CityOptions(programs: 60, seed: 1, ceilings: .loose)
    #expect(CityFolder(options).files != folder.files)
  }

  @Test(arguments: sizes) func scenarioIsFreeOfErrors(options: CityOptions) throws {
    let reading = try read(CityFolder(options))
    // Amounts are spread so widely that some are rightly warned of.
    #expect(reading.faults.filter { $0.severity == .error }.isEmpty)
    let scenario = try #require(reading.scenario)
    #expect(scenario.programs.count == options.programs)
    #expect(scenario.horizon.count == options.years)
    #expect(scenario.owners.allSatisfy { $0.parallel != nil })
  }

  /// Capital and half of the horizon's O&M of all programs, and what of it the
  /// ceilings pay.
  @Test(arguments: sizes) func ceilingsPayThePartAskedFor(options: CityOptions) throws {
    let scenario = try #require(try read(CityFolder(options)).scenario)
    let halfHorizon = Int64(options.years) / 2
    let demand = scenario.programs.map { program -> Int64 in
      guard case .spread(let capital, _, _) = program.capital else { return 0 }
      return capital.rupiah + program.om.rupiah * halfHorizon
    }.reduce(0, +)
    let money = scenario.sources.flatMap(\.ceilings).map(\.rupiah).reduce(0, +)
    let percent = 100 * money / demand
    switch options.ceilings {
    case .tight: #expect((33...38).contains(percent))
    case .loose: #expect((67...73).contains(percent))
    }
  }

  /// Half of the programs lie below the mean of the others by far, requirements
  /// are a few deep, and some programs need others.
  @Test func costsHaveAHeavyTailAndRequirementsAFewLevels() throws {
    let options = CityOptions(programs: 5_000, seed: 1, ceilings: .tight)
    let scenario = try #require(try read(CityFolder(options)).scenario)
    let costs = scenario.programs.map { program -> Int64 in
      guard case .spread(let capital, _, _) = program.capital else { return 0 }
      return capital.rupiah
    }.sorted()
    #expect(costs.reduce(0, +) / 5_000 > costs[2_500] * 3 / 2)
    #expect(costs[4_999] > costs[2_500] * 20)

    var depths = [Int](repeating: 0, count: options.programs)
    for dependency in scenario.dependencies.sorted(by: { $0.program < $1.program }) {
      let deepest = dependency.anyOf.map { depths[$0.program] }.max() ?? 0
      depths[dependency.program] = max(depths[dependency.program], deepest + 1)
    }
    #expect((1_000...3_000).contains(depths.count { $0 == 0 }))
    #expect((1_000...4_000).contains(depths.count { (1...3).contains($0) }))
    #expect((20...500).contains(depths.count { $0 >= 5 }))
  }
}
