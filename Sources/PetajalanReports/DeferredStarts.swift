import PetajalanDomain
import PetajalanResults
import PetajalanVerification

/// The programs that a roadmap puts off to the end of the horizon for no other reason than
/// that nothing is counted after it: they could start earlier and earn as much, but would
/// have to be operated and maintained inside the horizon.
public struct DeferredStarts: Sendable {
  /// The programs, by position, in file order.
  public let programs: [Int]

  /// What they cost to operate and maintain in the first year after the horizon, in rupiah.
  public let om: Int64

  /// Looks for them among the programs of a roadmap.
  ///
  /// - Parameter reasons: why each program does not start earlier; in scenarios so large
  ///   that nobody looked, none is found.
  /// - Precondition: there is one reason, or `nil`, for each program.
  public init(_ roadmap: Roadmap, reasons: [Reason?]) {
    let scenario = roadmap.scenario
    precondition(reasons.count == scenario.programs.count, "one reason per program")
    programs = roadmap.plan.selected.filter { program in
      reasons[program] == .noGain && roadmap.finish(of: program) == scenario.horizon.last
        && Ledger.omAfterHorizon(of: program, in: scenario) > 0
    }
    om = programs.reduce(0) { $0 + Ledger.omAfterHorizon(of: $1, in: scenario) }
  }
}
