/// One part of the objective.
public protocol ObjectiveTerm: Sendable {
  /// Adds the term's coefficients.
  func addTerms(to builder: inout FormulationBuilder)
}

/// All terms of the objective that stand on start variables. Soft dependencies
/// price their own variables, because only they know them.
public let objectiveTerms: [any ObjectiveTerm] = [BenefitTerm()]

/// What the chosen programs earn.
///
///     Σ_p Σ_s benefit[p,s] · start[p,s]
///
/// **Units** Millionths of a point.
struct BenefitTerm: ObjectiveTerm {
  func addTerms(to builder: inout FormulationBuilder) {
    for start in builder.startsOfProgram.joined() {
      builder.addObjective(
        builder.economics.benefit(of: start.program, start: start.year), of: start.variable)
    }
  }
}
