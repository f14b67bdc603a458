import PetajalanDomain

extension ComparisonReport {
  /// A source's ceilings in a world, all years together, in rupiah.
  ///
  /// **Missing** The world has no such source.
  package func ceilings(ofSource id: String, in world: Int) -> Int64? {
    source(id, in: world).map { source in
      Int64(clamping: Amount.sum(worlds[world].scenario.sources[source].ceilings))
    }
  }

  /// All ceilings of a world together, in rupiah.
  package func ceilings(in world: Int) -> Int64 {
    Int64(clamping: Amount.sum(worlds[world].scenario.sources.flatMap(\.ceilings)))
  }
}
