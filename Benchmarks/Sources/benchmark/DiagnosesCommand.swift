import ArgumentParser
import Foundation
import GLPKSolver
import MILP
import PetajalanKit

/// Measures the diagnosis of scenarios that seeded changes made infeasible.
struct DiagnosesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diagnoses",
    abstract: "Make scenarios infeasible, and diagnose them.",
    discussion: """
      Each change takes one thing at random: a program that needs others is committed to the first \
      year, all of an agency's programs become mandatory, an agency builds none, a source loses \
      all its money, or many programs become mandatory. Changed scenarios that still have a \
      roadmap are told as such. Printed is a table in CSV.
      """)

  @Argument(help: "The scenarios' folders.", completion: .directory)
  var scenarios: [String]

  @Option(help: "How many changed scenarios of each.")
  var count = 6

  @Option(help: "Seconds that one diagnosis may take.")
  var time = 60.0

  func run() throws {
    print("scenario,seed,changes,status,seconds,clashes,members,undecided,money,least,drops,fewest")
    for path in scenarios {
      let reading = try ScenarioReader.read(ScenarioFolder(path: path))
      guard let base = reading.scenario, let document = reading.document else {
        throw ValidationError("\(path): the scenario has errors")
      }
      for seed in 1...UInt64(max(1, count)) {
        var mutation = Mutation(base, seed: seed)
        let changes = mutation.changes()
        let scenario = try document.scenario(applying: changes.map(\.change))
        let start = ContinuousClock.now
        let diagnosis = Diagnostician(
          scenario, solver: GLPKSolver(),
          options: PlanOptions(gapFraction: 0, time: .seconds(time))
        ).diagnose()
        let seconds = (ContinuousClock.now - start) / .seconds(1)
        let name = URL(fileURLWithPath: path).lastPathComponent
        let kinds = changes.map(\.kind).joined(separator: "+")
        print("\(name),\(seed),\(kinds),\(Self.row(diagnosis, seconds: seconds))")
      }
    }
  }

  private static func row(_ diagnosis: Diagnosis, seconds: Double) -> String {
    let status =
      switch diagnosis.finding {
      case .feasible: "feasible"
      case .clashing: diagnosis.isCutShort ? "cut short" : "clashing"
      case .undecided: "undecided"
      }
    let members = diagnosis.clashes.flatMap(\.members)
    func text<Found>(_ repair: Repair<Found>, _ found: (Found) -> String) -> String {
      switch repair {
      case .found(let repair): found(repair)
      case .impossible: "impossible,"
      case .unknown: "unknown,"
      }
    }
    return [
      status, String(format: "%.2f", seconds), "\(diagnosis.clashes.count)",
      diagnosis.clashes.map { "\($0.members.count)" }.joined(separator: "+"),
      "\(members.count { $0.witness == nil })",
      text(diagnosis.money) { "\($0.total.rupiah),\($0.isLeast)" },
      text(diagnosis.drops) { "\($0.dropped.count),\($0.isFewest)" },
    ].joined(separator: ",")
  }
}

/// Seeded changes that ask too much of a scenario.
private struct Mutation {
  private let scenario: Scenario
  private var random: UInt64

  init(_ scenario: Scenario, seed: UInt64) {
    self.scenario = scenario
    random = seed &* 0x9E37_79B9_7F4A_7C15
  }

  /// One to three changes.
  mutating func changes() -> [(kind: String, change: ScenarioChange)] {
    (0...next(3)).flatMap { _ in change() }
  }

  private mutating func change() -> [(kind: String, change: ScenarioChange)] {
    let programs = scenario.programs.filter { $0.status == .candidate }
    func must(_ program: Program) -> (kind: String, change: ScenarioChange) {
      ("mandatory", .status(program: program.id, .mandatory, reason: "benchmark"))
    }
    switch next(4) {
    case 0:
      let needing = scenario.dependencies.filter { $0.strength == .hard }
      guard !needing.isEmpty else { return [] }
      let program = scenario.programs[needing[next(needing.count)].program]
      return [
        (
          "committed",
          .status(
            program: program.id, .committed(start: scenario.horizon.first), reason: "benchmark")
        )
      ]
    case 1:
      let owner = scenario.owners[next(scenario.owners.count)]
      let led = programs.filter { scenario.owners[$0.owner].id == owner.id }
      return led.prefix(8).map(must) + [("parallel", .parallel(owner: owner.id, 1))]
    case 2:
      let source = scenario.sources[next(scenario.sources.count)]
      let paid = programs.filter { program in
        guard case .spread(_, _, let payers) = program.capital else { return false }
        return payers.contains { scenario.sources[$0.source].id == source.id }
      }
      return paid.prefix(12).map(must)
        + [("ceilings", .scaleCeilings(percent: ExactDecimal(coefficient: 5), source: source.id))]
    default:
      return (0..<40).map { _ in must(programs[next(programs.count)]) }
    }
  }

  /// **Source** SplitMix64: Steele, Lea & Flood (2014), doi:10.1145/2660193.2660195.
  private mutating func next(_ count: Int) -> Int {
    random &+= 0x9E37_79B9_7F4A_7C15
    var mixed = random
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((mixed ^ (mixed >> 31)) % UInt64(count))
  }
}
