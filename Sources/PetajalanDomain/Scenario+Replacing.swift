extension Scenario {
  /// The scenario with other tables; everything else stays as it is.
  package func replacing(
    sources: [FundingSource]? = nil, owners: [Owner]? = nil, programs: [Program]? = nil,
    dependencies: [Dependency]? = nil, rules: [Rule]? = nil
  ) -> Scenario {
    var copy = self
    if let sources { copy.sources = sources }
    if let owners { copy.owners = owners }
    if let programs { copy.programs = programs }
    if let dependencies { copy.dependencies = dependencies }
    if let rules { copy.rules = rules }
    return copy
  }

  /// The scenario with nothing to earn and nothing to lose: every plan is as good
  /// as any other.
  package var withoutBenefit: Scenario {
    replacing(
      programs: programs.map(\.withoutBenefit),
      dependencies: dependencies.filter { $0.strength == .hard })
  }
}

extension Program {
  /// The program with other conditions.
  package func replacing(
    status: ProgramStatus, earliest: Int?, latest: Int?, finishBy: Int?, group: String?,
    keepsLimits: Bool
  ) -> Program {
    var copy = self
    copy.status = status
    (copy.earliest, copy.latest, copy.finishBy) = (earliest, latest, finishBy)
    copy.group = group
    if !keepsLimits {
      copy.capital = capital.withoutLimits
      copy.omPayers = omPayers.map(\.withoutLimits)
    }
    return copy
  }

  /// The program with each of its scores, or of its lines of benefit, so much higher.
  package func scoring(more points: ExactDecimal) -> Program {
    var copy = self
    copy.scores = scores.map { $0.adding(points) }
    copy.benefitLines = benefitLines?.map {
      BenefitLine(projectYear: $0.projectYear, points: $0.points.adding(points))
    }
    return copy
  }

  fileprivate var withoutBenefit: Program {
    var copy = self
    copy.scale = .zero
    copy.benefitLines = nil
    return copy
  }
}

extension CapitalCost {
  fileprivate var withoutLimits: CapitalCost {
    switch self {
    case .spread(let amount, let profile, let payers):
      .spread(amount, profile: profile, payers: payers.map(\.withoutLimits))
    case .lines(let lines):
      .lines(
        lines.map {
          CostLine(
            projectYear: $0.projectYear, amount: $0.amount,
            payers: $0.payers.map(\.withoutLimits))
        })
    }
  }
}

extension Payer {
  fileprivate var withoutLimits: Payer { Payer(source: source, atLeast: nil, atMost: nil) }
}

extension FundingSource {
  /// The source with other ceilings.
  package func replacing(ceilings: [Amount]) -> FundingSource {
    var copy = self
    copy.ceilings = ceilings
    return copy
  }
}

extension Owner {
  /// The owner without a limit.
  package var withoutLimit: Owner {
    var copy = self
    copy.parallel = nil
    return copy
  }
}
