import PetajalanDomain

/// What a scenario can reach under other ceilings.
public struct Sweep: Sendable {
  /// The scenario under its own ceilings.
  public let base: SweepPoint
  /// What was changed.
  public let axes: [CeilingAxis]
  /// Every combination of levels, those of the last axis changing fastest.
  public let points: [SweepPoint]
  /// What some more money, or money of another year, would buy.
  public let questions: [MoneyQuestion]

  /// Creates it from its parts.
  package init(
    base: SweepPoint, axes: [CeilingAxis], points: [SweepPoint], questions: [MoneyQuestion]
  ) {
    self.base = base
    self.axes = axes
    self.points = points
    self.questions = questions
  }

  /// What enters, leaves and moves from the point before.
  ///
  /// **Missing** There is no point before on the only axis, or one of the two has
  /// no plan.
  public func changes(at point: Int) -> [ProgramChange]? {
    guard axes.count == 1, point > 0, let before = points[point - 1].result.roadmap,
      let after = points[point].result.roadmap
    else { return nil }
    return after.plan.starts.indices.compactMap { program in
      ProgramChange(
        program: program, from: before.plan.starts[program], to: after.plan.starts[program])
    }
  }

  /// What the question's money changes, by the plans found.
  ///
  /// **Missing** One of the two has no plan.
  public func gain(of question: MoneyQuestion) -> Points? {
    guard let before = base.result.roadmap, let after = question.result.roadmap else { return nil }
    return Points(millionths: after.benefit.millionths - before.benefit.millionths)
  }

  /// Between what the gain of the best possible plans lies.
  ///
  /// **Missing** One of the two has no plan.
  public func possibleGain(of question: MoneyQuestion) -> ClosedRange<Points>? {
    guard let before = base.result.bestBenefit, let after = question.result.bestBenefit else {
      return nil
    }
    let least = after.lowerBound.millionths - before.upperBound.millionths
    // New money takes no plan away.
    return Points(
      millionths: question.from == nil ? max(0, least) : least)...Points(
        millionths: after.upperBound.millionths - before.lowerBound.millionths)
  }
}

/// One combination of levels.
public struct SweepPoint: Sendable {
  /// The level of each axis; none for the scenario itself.
  public let levels: [CeilingAxis.Level]

  /// The scenario.
  public let scenario: Scenario

  /// What was found.
  public package(set) var result: PlanningResult

  /// What was found under the condition that every program of the point before
  /// stays on the roadmap.
  ///
  /// **Missing** Nobody asked.
  public package(set) var nested: PlanningResult?

  /// Creates it from its parts.
  package init(
    levels: [CeilingAxis.Level], scenario: Scenario, result: PlanningResult,
    nested: PlanningResult? = nil
  ) {
    self.levels = levels
    self.scenario = scenario
    self.result = result
    self.nested = nested
  }

  /// All ceilings of the horizon.
  ///
  /// **Units** Rupiah.
  public var money: Int128 { Amount.sum(scenario.sources.flatMap(\.ceilings)) }

  /// What keeping the programs of smaller budgets costs, between two bounds.
  ///
  /// **Missing** Nobody asked, or there is no plan.
  public var priceOfNesting: ClosedRange<Points>? {
    guard let free = result.bestBenefit, let nested = nested?.bestBenefit else { return nil }
    let least = free.lowerBound.millionths - nested.upperBound.millionths
    return Points(
      millionths: max(0, least))...Points(
        millionths: free.upperBound.millionths - nested.lowerBound.millionths)
  }
}

/// What some money would buy.
public struct MoneyQuestion: Sendable {
  /// The source's position.
  public let source: Int
  /// The year from which the money is taken.
  ///
  /// **Missing** It is new.
  public let from: Int?
  /// The year to which the money goes.
  public let to: Int
  /// How much it is.
  public let amount: Amount
  /// What was found.
  public package(set) var result: PlanningResult

  /// Creates it from its parts.
  package init(source: Int, from: Int?, to: Int, amount: Amount, result: PlanningResult) {
    self.source = source
    self.from = from
    self.to = to
    self.amount = amount
    self.result = result
  }
}
