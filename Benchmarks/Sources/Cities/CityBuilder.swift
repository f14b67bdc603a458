/// Draws a city.
///
/// The numbers are our own choice, after `scenarios/pematangsiantar`: what a
/// typical program costs, how long it takes, who pays and what running it costs.
struct CityBuilder {
  private let options: CityOptions
  private var random: SplitMix64
  private var programs: [CityProgram] = []
  private var clusters = 0
  private let agencyCount: Int
  /// How often each agency leads: a few do most.
  private let agencyWeights: [Int]

  /// The typical cost of a program, and how many doublings one standard
  /// deviation is: σ = 1.2 of the natural logarithm.
  private static let costs = LogNormal(median: 900, spreadHundredths: 173)

  /// From here on no single source pays.
  private static let largeCapital = 6_000

  /// Percent of the capital in each build year, by duration.
  private static let profiles: [[[Int]]] = [
    [[100]], [[50, 50], [60, 40], [30, 70]], [[30, 40, 30], [20, 50, 30], [40, 40, 20]],
    [[20, 30, 30, 20], [10, 40, 40, 10]],
  ]

  init(_ options: CityOptions) {
    self.options = options
    random = SplitMix64(seed: options.seed)
    agencyCount = 5 + options.programs.squareRoot
    agencyWeights = (0..<agencyCount).map { 10_000 / ($0 + 4) }
  }

  /// The city.
  static func build(_ options: CityOptions) -> City {
    var builder = CityBuilder(options)
    return builder.city()
  }

  private mutating func city() -> City {
    while programs.count < options.programs { addCluster() }
    decide()
    let ceilings = settleCeilings()
    var sources = Funding.sources
    for source in sources.indices { sources[source].ceilings = ceilings[source] }
    let percent = options.ceilings.percent
    let digging = programs.count { $0.isDigging }
    return City(
      options: options, sources: sources, agencies: agencies(), programs: programs,
      environmentPercent: percentOfCapital(dimension: City.environment) / 2,
      runningCosts: programs.map(\.om).reduce(0, +) * (percent + 10) / 100,
      diggings: digging == 0 ? nil : max(1, digging * percent / 250))
  }

  // MARK: - Programs

  private mutating func addCluster() {
    // The first clusters see to it that each dimension can have a quick win.
    let isFirst = clusters < City.dimensions.count
    let cluster = isFirst ? .loose : Cluster.draw(&random)
    let count = min(cluster.count(&random), options.programs - programs.count)
    let dimension = isFirst ? clusters : random.below(City.dimensions.count)
    clusters += 1
    var members = (0..<count).map { offset in
      program(number: programs.count + offset + 1, dimension: dimension, in: cluster)
    }
    if cluster == .loose, !isFirst { postpone(&members) }
    // What is cut short by the last program is no pair of variants any more.
    if cluster != .variants || count > 1 {
      cluster.connect(&members, years: options.years, &random)
    }
    programs += members
  }

  private mutating func program(
    number: Int, dimension: Int, in cluster: Cluster
  ) -> CityProgram {
    let capital = min(Self.costs.draw(&random), greatestCapital)
    let duration = cluster == .chain ? 1 : duration(of: capital)
    var program = CityProgram(
      id: "P\(number)", dimension: dimension,
      agency: random.position(weights: agencyWeights), capital: capital,
      om: capital * random.int(in: 3...14) / 100, duration: duration,
      profile: random.pick(Self.profiles[duration - 1]),
      funding: Funding.pattern(isLarge: capital >= Self.largeCapital, &random),
      scores: scores(of: capital))
    let digs = dimension == City.living && cluster != .loose
    program.isDigging = digs && random.chance(25)
    return program
  }

  /// Lets some programs wait for a few years.
  private mutating func postpone(_ members: inout [CityProgram]) {
    for member in members.indices where random.chance(25) {
      let year = random.int(in: 1...max(1, options.years / 3))
      members[member].earliest = year
      members[member].firstStart = year
    }
  }

  /// No program of a small city is as dear as the greatest one of a province.
  private var greatestCapital: Int {
    Self.costs.median * min(50, 2 + options.programs / 30)
  }

  /// Dear programs take longer.
  private mutating func duration(of capital: Int) -> Int {
    let size = min(3, capital / (2 * Self.costs.median))
    let weights = [[60, 30, 8, 2], [25, 45, 22, 8], [10, 40, 35, 15], [5, 30, 40, 25]]
    return 1 + random.position(weights: weights[size])
  }

  /// Scores from 5 to 100: dear programs do more, by a few points per doubling.
  private mutating func scores(of capital: Int) -> [Int] {
    let doublings = Int.bitWidth - capital.leadingZeroBitCount
    return CityFolder.criteria.map { _ in
      min(100, max(5, 4 * doublings + random.int(in: -10...60)))
    }
  }

  // MARK: - Decisions already taken

  /// Makes a few programs quick wins, mandatory or committed, so that a roadmap
  /// remains possible: cheap ones that require nothing.
  private mutating func decide() {
    var quickWins = [Int](repeating: 0, count: City.dimensions.count)
    var committedAgencies: Set<Int> = []
    for program in programs.indices where isFree(programs[program]) {
      let dimension = programs[program].dimension
      if quickWins[dimension] < 2 || random.chance(12) {
        quickWins[dimension] += 1
        programs[program].isQuickWin = true
        makeSmall(program)
      } else if random.chance(4) {
        programs[program].status = .mandatory
        makeSmall(program)
      } else if random.chance(2), committedAgencies.insert(programs[program].agency).inserted {
        programs[program].status = .committed
        makeSmall(program)
      } else if random.chance(15) {
        let end = programs[program].duration - 1
        let last = options.years - 1
        programs[program].finishBy = random.int(in: min(end + 2, last)...last)
      }
    }
  }

  private func isFree(_ program: CityProgram) -> Bool {
    program.requirements.isEmpty && program.group == nil && program.earliest == nil
      && !program.isDigging
  }

  private mutating func makeSmall(_ program: Int) {
    let capital = random.int(in: 40...180)
    programs[program].capital = capital
    programs[program].om = capital * random.int(in: 3...14) / 100
    programs[program].duration = 1
    programs[program].profile = [100]
    programs[program].funding = FundingPattern(capital: [0], om: [0])
  }

  // MARK: - What fits

  /// Draws ceilings and makes programs that pass them cheaper, again and again,
  /// as cheaper programs ask for less: after three times hardly anything moves.
  private mutating func settleCeilings() -> [[Int]] {
    var ceilings: [[Int]] = []
    for _ in 0..<3 {
      ceilings = Funding.ceilings(for: programs, options: options, &random)
      programs = programs.map { shrunk($0, to: ceilings) }
    }
    return ceilings
  }

  private func percentOfCapital(dimension: Int) -> Int {
    func capital(_ programs: [CityProgram]) -> Int { programs.map(\.capital).reduce(0, +) }
    return 100 * capital(programs.filter { $0.dimension == dimension }) / capital(programs)
  }

  /// A program, made cheaper until some start year can pay for it alone.
  private func shrunk(_ program: CityProgram, to ceilings: [[Int]]) -> CityProgram {
    var program = program
    while !fits(program, ceilings), program.capital > 1 {
      program.capital = program.capital * 2 / 3
      program.om = program.om * 2 / 3
    }
    return program
  }

  private func fits(_ program: CityProgram, _ ceilings: [[Int]]) -> Bool {
    func money(_ payers: [Int], _ year: Int) -> Int {
      payers.reduce(0) { $0 + ceilings[$1][year] }
    }
    let last = (program.finishBy ?? options.years - 1) - program.duration + 1
    guard program.firstStart <= last else { return true }
    return (program.firstStart...last).contains { start in
      let service = start + program.duration
      return (0..<program.duration).allSatisfy {
        program.outlay(in: $0) <= money(program.funding.capital, start + $0)
      }
        && (service..<max(service, options.years)).allSatisfy {
          program.om <= money(program.funding.om, $0)
        }
    }
  }

  /// The agencies, able to build a part of what they lead in the horizon.
  private func agencies() -> [CityAgency] {
    var loads = [Int](repeating: 0, count: agencyCount)
    for program in programs { loads[program.agency] += program.duration }
    let part = options.ceilings.percent + 15
    return loads.enumerated().map { agency, load in
      CityAgency(
        id: "OPD\(agency + 1)",
        parallel: max(1, (load * part + 100 * options.years - 1) / (100 * options.years)))
    }
  }
}

extension Int {
  /// The whole part of the square root of a number from 0 on.
  fileprivate var squareRoot: Int {
    var root = 0
    while (root + 1) * (root + 1) <= self { root += 1 }
    return root
  }
}
