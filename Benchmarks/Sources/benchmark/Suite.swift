import ArgumentParser
import Cities

/// A set of instances that are measured together.
enum Suite: String, CaseIterable, ExpressibleByArgument {
  /// A few small cities, to see that everything works.
  case quick
  /// Cities as real ones are.
  case city
  /// Provinces and more.
  case scale

  /// The instances, small ones first.
  var instances: [Instance] {
    switch self {
    case .quick:
      Self.cities([60, 150], seeds: 1...1) + [.scaled(scenario: "pematangsiantar", percent: 100)]
    case .city:
      Self.cities([60, 150, 300], seeds: 1...3)
        + stride(from: 70, through: 130, by: 10).map {
          .scaled(scenario: "pematangsiantar", percent: $0)
        }
    case .scale:
      Self.cities([1_000], seeds: 1...1) + [.recorded(scenario: "published/ppssp-1")]
        + Self.cities([5_000, 20_000, 100_000], seeds: 1...1)
    }
  }

  /// The time limit unless another one is asked for.
  var time: Double {
    switch self {
    case .quick: 20
    case .city: 60
    case .scale: 600
    }
  }

  private static func cities(_ sizes: [Int], seeds: ClosedRange<UInt64>) -> [Instance] {
    sizes.flatMap { size in
      seeds.flatMap { seed in
        CityOptions.Ceilings.allCases.map {
          .city(CityOptions(programs: size, seed: seed, ceilings: $0))
        }
      }
    }
  }
}
