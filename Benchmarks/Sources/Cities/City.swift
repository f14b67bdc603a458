/// A synthetic city: what its scenario's files say, as values.
///
/// **Units** All money is in millions of rupiah (juta), all years are counted
/// from 0.
struct City: Sendable {
  /// What it was drawn from.
  let options: CityOptions
  /// Who pays.
  var sources: [CitySource]
  /// Who builds.
  var agencies: [CityAgency]
  /// What may be built.
  var programs: [CityProgram]
  /// The least part of all money that goes to the environment, in percent.
  var environmentPercent: Int
  /// The greatest yearly O&M that the city can carry after the horizon.
  var runningCosts: Int
  /// How many roads may be dug up at once.
  ///
  /// **Missing** No program does so.
  var diggings: Int?

  /// The dimensions of a smart city.
  ///
  /// **Source** Direktorat Jenderal Aplikasi Informatika (2017), "Buku panduan
  /// penyusunan masterplan smart city".
  static let dimensions = [
    "Smart Governance", "Smart Branding", "Smart Economy", "Smart Living", "Smart Society",
    "Smart Environment",
  ]

  /// The dimension in which roads are dug up.
  static let living = 3
  /// The dimension that a rule protects.
  static let environment = 5
}

/// A source of money with its ceilings.
struct CitySource: Sendable {
  let id: String
  let paysOM: Bool
  let carries: Bool
  /// One per year.
  var ceilings: [Int]
}

/// An agency.
struct CityAgency: Sendable {
  let id: String
  /// How many programs it can build at once.
  var parallel: Int
}

/// A program.
struct CityProgram: Sendable {
  enum Status: String, Sendable { case candidate, mandatory, committed }

  let id: String
  let dimension: Int
  let agency: Int
  var isQuickWin = false
  var isDigging = false
  var status = Status.candidate
  var capital: Int
  /// What each service year costs.
  var om: Int
  var duration: Int
  /// Percent of the capital, one per build year.
  var profile: [Int]
  var earliest: Int?
  /// The last year in which building may end.
  var finishBy: Int?
  /// The payers of its capital.
  var funding: FundingPattern
  /// The first year in which it can start, by its own window and by what it
  /// requires.
  var firstStart = 0
  /// As the format writes them.
  var requirements: [String] = []
  var group: String?
  /// One per criterion.
  var scores: [Int]

  /// What it costs in one build year, rounded up.
  func outlay(in year: Int) -> Int { (capital * profile[year] + 99) / 100 }
}
