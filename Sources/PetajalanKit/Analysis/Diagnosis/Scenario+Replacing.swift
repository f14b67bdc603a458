extension Scenario {
  /// The scenario with other tables.
  func replacing(
    sources: [FundingSource]? = nil, owners: [Owner]? = nil, programs: [Program]? = nil,
    dependencies: [Dependency]? = nil, rules: [Rule]? = nil
  ) -> Scenario {
    Scenario(
      name: name, language: language, horizon: horizon, terms: terms, money: money,
      benefit: benefit, criteria: criteria, sources: sources ?? self.sources,
      owners: owners ?? self.owners, programs: programs ?? self.programs,
      dependencies: dependencies ?? self.dependencies, rules: rules ?? self.rules, stop: stop)
  }

  /// The scenario with nothing to earn and nothing to lose: every plan is as good
  /// as any other.
  var withoutBenefit: Scenario {
    replacing(
      programs: programs.map(\.withoutBenefit),
      dependencies: dependencies.filter { $0.strength == .hard })
  }
}

extension Program {
  /// The program with other conditions.
  func replacing(
    status: ProgramStatus, earliest: Int?, latest: Int?, finishBy: Int?, group: String?,
    keepsLimits: Bool
  ) -> Program {
    Program(
      id: id, name: name, nameEN: nameEN, dimension: dimension, subdimension: subdimension,
      owner: owner, supporting: supporting, location: location, tags: tags, code: code,
      mission: mission, indicator: indicator, target: target, isQuickWin: isQuickWin,
      status: status, reason: reason, duration: duration, earliest: earliest, latest: latest,
      finishBy: finishBy, capital: keepsLimits ? capital : capital.withoutLimits, om: om,
      omPayers: keepsLimits ? omPayers : omPayers.map(\.withoutLimits), group: group,
      scale: scale, scores: scores, benefitLines: benefitLines)
  }

  /// The program with each of its scores, or of its lines of benefit, so much higher.
  func scoring(more points: ExactDecimal) -> Program {
    Program(
      id: id, name: name, nameEN: nameEN, dimension: dimension, subdimension: subdimension,
      owner: owner, supporting: supporting, location: location, tags: tags, code: code,
      mission: mission, indicator: indicator, target: target, isQuickWin: isQuickWin,
      status: status, reason: reason, duration: duration, earliest: earliest, latest: latest,
      finishBy: finishBy, capital: capital, om: om, omPayers: omPayers, group: group,
      scale: scale, scores: scores.map { $0.adding(points) },
      benefitLines: benefitLines?.map {
        BenefitLine(projectYear: $0.projectYear, points: $0.points.adding(points))
      })
  }

  fileprivate var withoutBenefit: Program {
    Program(
      id: id, name: name, nameEN: nameEN, dimension: dimension, subdimension: subdimension,
      owner: owner, supporting: supporting, location: location, tags: tags, code: code,
      mission: mission, indicator: indicator, target: target, isQuickWin: isQuickWin,
      status: status, reason: reason, duration: duration, earliest: earliest, latest: latest,
      finishBy: finishBy, capital: capital, om: om, omPayers: omPayers, group: group,
      scale: .zero, scores: scores, benefitLines: nil)
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
  func replacing(ceilings: [Amount]) -> FundingSource {
    FundingSource(
      id: id, name: name, nameEN: nameEN, paysCapital: paysCapital, paysOM: paysOM,
      carriesOver: carriesOver, ceilings: ceilings)
  }
}

extension Owner {
  /// The owner without a limit.
  var withoutLimit: Owner {
    Owner(
      id: id, name: name, nameEN: nameEN, short: short, kind: kind, aliases: aliases,
      parallel: nil)
  }
}
