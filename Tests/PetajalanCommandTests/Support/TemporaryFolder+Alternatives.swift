extension TemporaryFolder {
  /// Copies `scenarios/belajar`, with alternatives: less money, more money, and so little
  /// that there is no roadmap.
  func copyBelajarWithAlternatives() throws {
    try copy(scenario: "belajar")
    let yaml = try text(of: "belajar/scenario.yaml")
    try write(
      yaml + """
        alternatives:
          - {id: hemat, name: Anggaran hemat, ceilings: {scale: 80%}}
          - {id: longgar, name: Anggaran longgar, ceilings: {scale: 150%}}
          - {id: mustahil, name: Mustahil, ceilings: {scale: 1%}}

        """, to: "belajar/scenario.yaml")
  }
}
