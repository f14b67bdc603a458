import PetajalanDomain

extension Scenario {
  /// Whether a roadmap takes more than a moment to put together or to verify.
  var isLarge: Bool { programs.count * horizon.count >= Self.leastLarge }

  /// Below this number of programs times years, a machine must be at a standstill.
  private static let leastLarge = 200_000
}
