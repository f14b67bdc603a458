import PetajalanDomain

/// One change to a scenario, as alternatives, sweeps and questions make it.
///
/// Things are named by their ids, without regard to case; whether there is such
/// a thing is looked at when the change is applied.
///
/// ```swift
/// let poorer = try document.scenario(applying: [
///   .scaleCeilings(percent: ExactDecimal(coefficient: 90)),
///   .status(program: "P07", .mandatory, reason: "asked for"),
/// ])
/// ```
public enum ScenarioChange: Sendable {
  /// Other years are planned.
  case horizon(Horizon)
  /// Points of later years are worth less by that many percent a year.
  case discount(percent: ExactDecimal)
  /// Prices grow by that many basis points a year.
  case escalation(basisPoints: Int)
  /// Ceilings become that percentage of what they are, rounded down to rupiah;
  /// those of one source, or else of all; in these years, or else in all.
  case scaleCeilings(
    percent: ExactDecimal, source: String? = nil, years: ClosedRange<Int>? = nil)
  /// One ceiling becomes an amount; of a year outside the horizon nothing does.
  case setCeiling(source: String, year: Int, Amount)
  /// One ceiling becomes that much higher; of a year outside the horizon nothing
  /// does.
  case raiseCeiling(source: String, year: Int, by: Amount)
  /// All ceilings of a source become the greatest amount that there is.
  case liftCeilings(source: String)
  /// A source disappears from every list.
  case dropSource(String)
  /// A criterion weighs otherwise.
  case weight(criterion: String, ExactDecimal)
  /// Something else is decided about a program.
  case status(program: String, ProgramStatus, reason: String?)
  /// A program may not start before a year; `nil`: it may start in any.
  case earliest(program: String, Int?)
  /// A program may not start after a year; `nil`: it may start in any.
  case latest(program: String, Int?)
  /// Each of a program's scores, or of its lines in `benefits`, is so much higher.
  case score(program: String, by: ExactDecimal)
  /// The programs of a group are no longer variants of one thing.
  case dropGroup(String)
  /// An owner can build another number of programs at once; `nil`: any number.
  case parallel(owner: String, Int?)
  /// One more rule.
  case addRule(RuleDraft)
  /// A rule no longer holds.
  case dropRule(String)
}

/// A rule as it stands in a file, to be read with the scenario that it joins.
public struct RuleDraft: Sendable {
  /// The rule's mapping.
  let node: YAMLNode

  /// The id, if there is one.
  var id: Field? {
    guard case .mapping(let entries) = node.content else { return nil }
    return entries.first { $0.key.text == "id" }?.value.field
  }
}

/// A change beside the place where it stands.
struct LocatedChange: Sendable {
  /// The change.
  package let change: ScenarioChange
  /// Where the name stands that it speaks of.
  package let location: SourceLocation
  /// Where its year stands.
  ///
  /// **Missing** It names none.
  var yearLocation: SourceLocation?
}
