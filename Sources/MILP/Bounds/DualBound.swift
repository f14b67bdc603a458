/// An upper bound on a model's objective that needs no trust in any solver.
///
/// For max *c·x* with rows *lower ≤ Ax ≤ upper* and *l ≤ x ≤ u*, every vector
/// *y* gives
///
///     U(y) = Σ_i (y_i ≥ 0 ? y_i · upper_i : y_i · lower_i) + Σ_j max(l_j d_j, u_j d_j)
///     d_j  = c_j − Σ_i y_i a_ij
///
/// and no point has a greater objective. A solver's duals make it tight; their
/// errors make it worse, never wrong. With *y* in multiples of 2^−shift
/// everything is whole-number arithmetic.
///
/// **Source** Neumaier & Shcherbina (2004), doi:10.1007/s10107-003-0433-3.
public struct DualBound: Equatable, Sendable {
  /// The multipliers times 2^shift, one per constraint; 0 where a multiplier's
  /// sign asks for a side that the constraint does not have.
  public let multipliers: [Int64]

  /// The power of two by which multipliers are divided.
  public let shift: Int

  /// No whole point has a greater objective, the model's constant included.
  public let value: Int128

  /// What one more unit of each variable would add to the bound, times 2^shift.
  public let reducedCosts: [Int128]

  /// The bound before what stands behind the point is dropped, times 2^shift.
  public let scaledValue: Int128

  /// Evaluates the bound of approximate multipliers.
  ///
  /// - Parameters:
  ///   - approximate: one multiplier per constraint, in objective per unit of
  ///     the constraint.
  ///   - objective: whether the objective counts; without it a negative value
  ///     proves that the model has no point (a Farkas certificate).
  ///   - bounds: the variables' bounds where they differ from the model's.
  /// - Returns: `nil` if the numbers pass 127 bits, or are not finite.
  public init?(
    of model: Model, multipliers approximate: [Double], objective: Bool = true,
    within bounds: BoundPropagation? = nil
  ) {
    guard approximate.count == model.constraints.count,
      approximate.allSatisfy(\.isFinite)
    else { return nil }
    let greatest = approximate.map(\.magnitude).max() ?? 0
    guard greatest < 0x1p52 else { return nil }
    let shift = Self.shift(forMultipliersUpTo: greatest)
    let scale = Self.power(ofTwo: shift)
    let multipliers = approximate.indices.map { position -> Int64 in
      let multiplier = approximate[position]
      if multiplier > 0, model.constraints[position].upper == nil { return 0 }
      if multiplier < 0, model.constraints[position].lower == nil { return 0 }
      return Int64((multiplier * scale).rounded())
    }
    self.init(
      of: model, multipliers: multipliers, shift: shift, objective: objective, within: bounds)
  }

  /// Evaluates the bound of exact multipliers, as a certificate states them.
  ///
  /// - Returns: `nil` if the numbers pass 127 bits, or a multiplier asks for a
  ///   side that its constraint does not have.
  public init?(
    of model: Model, multipliers: [Int64], shift: Int, objective: Bool = true,
    within bounds: BoundPropagation? = nil
  ) {
    guard multipliers.count == model.constraints.count, (0...62).contains(shift) else {
      return nil
    }
    var reduced = model.variables.map {
      objective ? Int128($0.objective) << Int128(shift) : 0
    }
    var sum: Int128 = objective ? Int128(model.objectiveConstant) << Int128(shift) : 0
    var isWide = false
    func add(_ product: Int128, to total: inout Int128) {
      let (result, sumPassed) = total.addingReportingOverflow(product)
      isWide = isWide || sumPassed
      total = result
    }
    for position in multipliers.indices where multipliers[position] != 0 {
      let multiplier = multipliers[position]
      let row = model.constraints[position]
      guard let side = multiplier > 0 ? row.upper : row.lower else { return nil }
      add(Self.product(multiplier, side), to: &sum)
      for term in row.terms {
        add(Self.product(-multiplier, term.coefficient), to: &reduced[term.variable.index])
      }
    }
    for index in reduced.indices {
      let cost = reduced[index]
      let side =
        if let bounds {
          cost > 0 ? bounds.upper[index] : bounds.lower[index]
        } else {
          cost > 0 ? model.variables[index].upper : model.variables[index].lower
        }
      if side == 0 { continue }
      if let narrow = Int64(exactly: cost) {
        add(Self.product(side, narrow), to: &sum)
      } else {
        let (product, productPassed) = Int128(side).multipliedReportingOverflow(by: cost)
        isWide = isWide || productPassed
        add(product, to: &sum)
      }
    }
    guard !isWide else { return nil }
    self.multipliers = multipliers
    self.shift = shift
    let constant = objective ? Int128(model.objectiveConstant) : 0
    let coefficients = model.variables.lazy.map(\.objective)
    let step = objective ? Int128(greatestCommonDivisor(of: coefficients)) : 1
    // The objective of a whole point is the constant and a multiple of what all
    // coefficients have in common, so what stands above that can go.
    value = constant + flooredQuotient((sum >> Int128(shift)) - constant, by: step) * step
    scaledValue = sum
    reducedCosts = reduced
  }

  /// A product that 127 bits always hold.
  private static func product(_ one: Int64, _ other: Int64) -> Int128 {
    Int128(one) &* Int128(other)
  }

  /// Enough bits that rounding multipliers costs next to nothing, few enough
  /// that they fit 53: programs that read a certificate may hold numbers as
  /// floating point.
  private static func shift(forMultipliersUpTo greatest: Double) -> Int {
    guard greatest > 0 else { return 0 }
    return min(40, max(0, 51 - Int(greatest.exponent)))
  }

  private static func power(ofTwo exponent: Int) -> Double {
    Double(sign: .plus, exponent: exponent, significand: 1)
  }
}
