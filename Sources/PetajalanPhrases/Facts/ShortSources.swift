import PetajalanDomain

/// Sources whose money is short for one program.
///
/// Money is short together where sources pay for the same programs: what one of them
/// could take over from another counts, also if it may not pay for the program itself.
struct ShortSources {
  /// Those that may pay for the program.
  let own: [Int]

  /// Those that only pay for other programs.
  let others: [Int]

  /// Tells the sources of a program from the others.
  init(_ sources: [Int], of program: Program) {
    let payers = program.payingSources
    let own = sources.filter(payers.contains)
    // Where all of its own can pay, what is short is what others must pay.
    self.own = own.isEmpty ? sources : own
    others = own.isEmpty ? [] : sources.filter { !payers.contains($0) }
  }
}
