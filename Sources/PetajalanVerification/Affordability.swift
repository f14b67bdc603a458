import PetajalanDomain

/// Whether a plan's dues can be paid, and if not, what stands against it.
package struct Affordability {
  /// Sources and years that must pay more than they have.
  package struct Bottleneck {
    /// The ceilings concerned, by source, then year.
    package let supplies: [(source: Int, year: Int)]
    /// The least that must be paid from these ceilings, in rupiah.
    package let due: Int128
    /// The ceilings' sum, in rupiah; less than `due`.
    package let available: Int128

    /// The sources, ascending.
    package var sources: [Int] { Set(supplies.map(\.source)).sorted() }
    /// The years, ascending.
    package var years: [Int] { Set(supplies.map(\.year)).sorted() }
  }

  /// What stands against paying everything.
  ///
  /// **Missing** Everything can be paid.
  package let bottleneck: Bottleneck?

  /// Judges a ledger none of whose entries has clashing limits.
  ///
  /// **Source** The supply-demand theorem of Gale (1957),
  /// doi:10.2140/pjm.1957.7.1073: what cannot be paid shows in a minimum cut.
  package init(_ ledger: Ledger) {
    var network = PaymentNetwork(ledger)
    bottleneck = Self.bottleneck(paying: &network, in: ledger.scenario)
  }

  /// Pays what can be paid in a network, and says what stands against the rest.
  package static func bottleneck(
    paying network: inout PaymentNetwork, in scenario: Scenario
  ) -> Bottleneck? {
    if network.pay() { return nil }
    let isReached = network.flows.reachable(from: PaymentNetwork.origin)
    let supplies = network.supplies(among: isReached)
    let available = supplies.reduce(Int128(0)) { sum, supply in
      let index = scenario.horizon.index(of: supply.year)
      return sum + Int128(scenario.sources[supply.source].ceilings[index].rupiah)
    }
    // The cut's demands, less what may be paid from elsewhere, are what these
    // ceilings must pay; the flow shows by how much that is too much.
    return Bottleneck(
      supplies: supplies, due: available + network.total - network.paid, available: available)
  }
}
