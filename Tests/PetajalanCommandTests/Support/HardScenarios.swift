extension TemporaryFolder {
  /// Writes a scenario for which no solver finds a roadmap in the time of a
  /// test.
  ///
  /// Five years of forty programs' costs must each come to exactly half.
  ///
  /// **Source** Market split problems: Cornuéjols & Dawande (1999),
  /// doi:10.1287/ijoc.11.2.205.
  func writeMarketSplit(to folder: String) throws {
    let years = 2025...2029
    var state: UInt32 = 7
    func next() -> Int {
      state = state &* 1_103_515_245 &+ 12345
      return Int(state >> 16) % 100
    }
    let costs = (1...40).map { _ in years.map { _ in next() } }
    var rules = ""
    for (index, year) in years.enumerated() {
      let half = costs.reduce(0) { $0 + $1[index] } / 2
      rules +=
        "  - {id: y\(year), spend: {min: \(half), max: \(half), years: \(year)..\(year)}}\n"
    }
    try write(
      "petajalan: 1\nhorizon: {first: 2025, last: 2029}\nrules:\n\(rules)",
      to: folder + "/scenario.yaml")
    try write(
      "id,2025,2026,2027,2028,2029\nA,9999,9999,9999,9999,9999\n", to: folder + "/sources.csv")
    var programs = "id,name,owner,duration,sources,score\n"
    var lines = "program,year,amount,sources\n"
    for (program, amounts) in costs.enumerated() {
      programs += "P\(program),Program \(program),O,5,A,1\n"
      for (index, amount) in amounts.enumerated() {
        lines += "P\(program),\(index + 1),\(amount),A\n"
      }
    }
    try write(programs, to: folder + "/programs.csv")
    try write(lines, to: folder + "/costs.csv")
  }

  /// Writes a scenario whose model alone takes seconds to state.
  func writeLargeScenario(to folder: String) throws {
    let years = 2025...2054
    try write(
      "petajalan: 1\nhorizon: {first: 2025, last: 2054}\n", to: folder + "/scenario.yaml")
    let header = years.map { ",\($0)" }.joined()
    let ceilings = years.map { _ in ",9000" }.joined()
    try write("id\(header)\nA\(ceilings)\n", to: folder + "/sources.csv")
    let rows = (1...4000).map { "P\($0),Program,O,\(100 + $0 % 97),A,\(1 + $0 % 89)\n" }
    try write(
      "id,name,owner,capital,sources,score\n" + rows.joined(), to: folder + "/programs.csv")
  }

  /// Copies the city, which takes long to search, without its musts: so that the
  /// empty roadmap is one to begin with.
  func copyCityWithoutMusts() throws {
    try copy(scenario: "pematangsiantar")
    let yaml = try text(of: "pematangsiantar/scenario.yaml")
    let lines = yaml.split(separator: "\n", omittingEmptySubsequences: false)
    let beforeRules = lines.prefix { !$0.hasPrefix("rules:") }
    try write(beforeRules.joined(separator: "\n") + "\n", to: "pematangsiantar/scenario.yaml")
    try replace(",mandatory,", in: "pematangsiantar/programs.csv", with: ",candidate,")
  }
}
