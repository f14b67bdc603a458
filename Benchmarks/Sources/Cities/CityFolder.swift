/// The files of a synthetic city's scenario.
public struct CityFolder: Sendable {
  /// A file.
  public struct File: Equatable, Sendable {
    /// The name inside the folder.
    public let name: String
    /// All that it says.
    public let text: String
  }

  /// The folder's name.
  public let name: String

  /// The files, in order.
  public let files: [File]

  /// What programs are judged by, with the weights in percent.
  static let criteria: [(id: String, name: String, weight: Int)] = [
    ("K1", "Service impact", 35), ("K2", "Urgency", 25), ("K3", "Readiness", 20),
    ("K4", "Reach", 20),
  ]

  /// Draws a city and writes it down; the same options give the same bytes.
  public init(_ options: CityOptions) {
    let city = CityBuilder.build(options)
    name = options.name
    files = [
      File(name: "scenario.yaml", text: Self.settings(of: city)),
      File(name: "sources.csv", text: Self.sources(of: city)),
      File(name: "owners.csv", text: Self.agencies(of: city)),
      File(name: "criteria.csv", text: Self.criteriaTable),
      File(name: "programs.csv", text: Self.programs(of: city)),
    ]
  }

  private static func settings(of city: City) -> String {
    let first = CityOptions.firstYear
    let years = city.options.years
    let diggings = city.diggings.map {
      "\n  - {id: diggings, parallel: {max: \($0)}, where: {tags: digging}}"
    }
    return """
      # A synthetic city: every number is drawn at random from a seed.
      petajalan: 1
      name: \(city.options.name)
      language: en
      horizon: {first: \(first), last: \(first + years - 1)}
      money: {currency: IDR, unit: juta}
      benefit: {timing: completion, discount: 4%}
      rules:
        - {id: quick-win, count: {min: 1}, where: {quick_win: yes}, for-each: dimension, \
      finish-by: \(first + 1)}
        - {id: running-costs, om-after-horizon: {max: \(city.runningCosts)}}
        - {id: environment, share-of-spend: {min: \(city.environmentPercent)%}, \
      where: {dimension: \(City.dimensions[City.environment])}}\(diggings ?? "")
      stop: {gap: 0.1%, time: 60s}

      """
  }

  private static func sources(of city: City) -> String {
    table(
      ["id", "capital", "om", "carry"] + city.options.horizon.map(String.init),
      city.sources.map { source in
        [source.id, "yes", source.paysOM ? "yes" : "no", source.carries ? "yes" : "no"]
          + source.ceilings.map(String.init)
      })
  }

  private static func agencies(of city: City) -> String {
    table(["id", "parallel"], city.agencies.map { [$0.id, "\($0.parallel)"] })
  }

  private static var criteriaTable: String {
    table(["id", "name", "weight"], criteria.map { [$0.id, $0.name, "\($0.weight)"] })
  }

  private static func programs(of city: City) -> String {
    func year(_ offset: Int?) -> String { offset.map { "\(CityOptions.firstYear + $0)" } ?? "" }
    func payers(_ positions: [Int]) -> String {
      positions.map { city.sources[$0].id }.joined(separator: "|")
    }
    return table(
      [
        "id", "name", "dimension", "owner", "tags", "quick_win", "status", "reason", "start",
        "capital", "om", "duration", "profile", "earliest", "finish_by", "sources", "om_sources",
        "requires", "group",
      ] + criteria.map(\.id),
      city.programs.map { program in
        [
          program.id, "Program \(program.id)", City.dimensions[program.dimension],
          city.agencies[program.agency].id, program.isDigging ? "digging" : "",
          program.isQuickWin ? "yes" : "no", program.status.rawValue,
          program.status == .candidate ? "" : "decided",
          program.status == .committed ? year(0) : "", "\(program.capital)", "\(program.om)",
          "\(program.duration)", program.profile.map(String.init).joined(separator: "|"),
          year(program.earliest), year(program.finishBy), payers(program.funding.capital),
          payers(program.funding.om), program.requirements.joined(separator: "|"),
          program.group ?? "",
        ] + program.scores.map(String.init)
      })
  }

  private static func table(_ header: [String], _ rows: [[String]]) -> String {
    ([header] + rows).map { $0.joined(separator: ",") + "\n" }.joined()
  }
}
