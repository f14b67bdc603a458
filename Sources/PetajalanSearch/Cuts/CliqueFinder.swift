import MILP
import PetajalanFormulation
import PetajalanResults

/// Finds sets of starts of which at most one can be chosen, though no single row
/// says so.
///
/// Two starts of different programs exclude each other if they ask for more than
/// there is of one resource: an owner's time or a source's money in a year, what a
/// group or a rule leaves. Starts of which any two exclude each other, some for one
/// reason and some for another, are a clique. It is put together along a point,
/// the greatest values first, and then extended by starts that the point does not
/// choose.
///
/// **Source** Sousa & Wolsey (1992), *Mathematical Programming* 54, 353–367, for a machine's time;
/// Atamtürk, Nemhauser & Savelsbergh (2000), *European Journal of Operational Research* 121, 40–55,
/// for the search along a point.
struct CliqueFinder {
  /// A sum of rows that shows exclusions.
  private struct Reason {
    let source: [Certificate.RowMultiplier]
    /// What is left beyond what is asked for anyway.
    let room: Int128
  }

  private let presolved: PresolvedModel
  /// The exclusive set of each variable, from 0; one of its own for a variable that
  /// excludes no other.
  private let sets: [Int]
  private let setCount: Int
  private var reasons: [Reason] = []
  /// What each variable of the presolved model asks of the reasons that it stands
  /// in.
  private var excess: [[(reason: Int, amount: Int128)]]

  /// By how much a point must break a clique.
  private static let leastViolation = 0.01

  /// The most cliques of one round, and the most variables that are looked at.
  private static let mostCuts = 20
  private static let mostChosen = 300

  /// Years that a sum of money is taken over: programs that exclude each other over
  /// more are rare.
  private static let mostYears = 2

  /// The most reasons that are kept, and the most coefficients of rows that are added
  /// up. A number of steps, so that the result is the same on every machine.
  private static let mostReasons = 2_000
  private static let mostWork = 3_000_000

  init(_ formulation: Formulation, presolved: PresolvedModel) {
    self.presolved = presolved
    let sets = ExclusiveSets(presolved.original)
    var numbers: [Int: Int] = [:]
    self.sets = presolved.kept.map { variable in
      let set = sets[variable] ?? -1 - variable.index
      let number = numbers[set] ?? numbers.count
      numbers[set] = number
      return number
    }
    setCount = numbers.count
    excess = Array(repeating: [], count: presolved.kept.count)
    let rows = presolved.original.constraints
    var work = 0
    for run in ResourceList(formulation).runs {
      var source: [Certificate.RowMultiplier] = []
      for step in run.steps.prefix(Self.mostYears) where !step.isEmpty {
        source += step
        work += source.reduce(0) { $0 + rows[$1.row].terms.count }
        if reasons.count == Self.mostReasons || work > Self.mostWork { return }
        add(source)
      }
    }
  }

  /// Whether anything excludes anything.
  package var isEmpty: Bool { reasons.isEmpty }

  /// Adds a sum of rows, if it shows that two starts exclude each other.
  private mutating func add(_ source: [Certificate.RowMultiplier]) {
    guard
      let row = RowSum(of: source, in: presolved.original)?.reduced(fixed: {
        presolved.fixed[$0.index]
      })
    else { return }
    let terms = row.terms.map { ($0.coefficient, presolved.position(of: $0.variable).index) }
    var least = Array(repeating: Int128(0), count: setCount)
    for (coefficient, variable) in terms {
      least[sets[variable]] = min(least[sets[variable]], coefficient)
    }
    let room = row.upper - least.reduce(0, +)
    var greatest = Array(repeating: Int128(0), count: setCount)
    let asked = terms.map { coefficient, variable in
      (amount: coefficient - least[sets[variable]], variable: variable)
    }
    for (amount, variable) in asked {
      greatest[sets[variable]] = max(greatest[sets[variable]], amount)
    }
    guard let first = asked.first,
      asked.contains(where: { sets[$0.variable] != sets[first.variable] })
    else { return }
    let most = greatest.sorted(by: >).prefix(2)
    guard most[0] + most[1] > room else { return }
    let reason = reasons.count
    reasons.append(Reason(source: source.sorted { $0.row < $1.row }, room: room))
    for (amount, variable) in asked where amount + most[0] > room {
      excess[variable].append((reason, amount))
    }
  }

  // MARK: Cliques along a point

  /// Cliques that a point of the presolved model's relaxation breaks.
  func cuts(values: [Double]) -> [Cut] {
    if isEmpty { return [] }
    let chosen = Array(
      values.indices.filter { !excess[$0].isEmpty && values[$0] > 1e-4 }
        .sorted { (values[$1], $0) < (values[$0], $1) }.prefix(Self.mostChosen))
    var found: [(violation: Double, clique: [Int])] = []
    var known: Set<[Int]> = []
    for first in chosen {
      var clique = [first]
      for variable in chosen
      where variable != first && clique.allSatisfy({ reason($0, variable) != nil }) {
        clique.append(variable)
      }
      let violation = clique.reduce(-1) { $0 + values[$1] }
      clique.sort()
      if violation > Self.leastViolation, known.insert(clique).inserted {
        found.append((violation, clique))
      }
    }
    let order = found.indices.sorted {
      (found[$1].violation, $0) < (found[$0].violation, $1)
    }
    return order.prefix(Self.mostCuts).compactMap { cut(of: extended(found[$0].clique)) }
  }

  /// A clique with every start that excludes all of it.
  private func extended(_ clique: [Int]) -> [Int] {
    var clique = clique
    let members = Set(clique)
    for variable in excess.indices
    where !members.contains(variable) && clique.count < CliqueRule.mostVariables {
      if clique.allSatisfy({ reason($0, variable) != nil }) { clique.append(variable) }
    }
    return clique.sorted()
  }

  /// Why two variables exclude each other: a reason, or −1 for their set.
  ///
  /// - Returns: `nil` if they do not.
  private func reason(_ one: Int, _ other: Int) -> Int? {
    if sets[one] == sets[other] { return -1 }
    var (left, right) = (excess[one][...], excess[other][...])
    // Both lists are in the order of the reasons.
    while let first = left.first, let second = right.first {
      if first.reason == second.reason {
        if first.amount + second.amount > reasons[first.reason].room { return first.reason }
        left = left.dropFirst()
        right = right.dropFirst()
      } else if first.reason < second.reason {
        left = left.dropFirst()
      } else {
        right = right.dropFirst()
      }
    }
    return nil
  }

  private func cut(of clique: [Int]) -> Cut? {
    var used: Set<Int> = []
    for (position, one) in clique.enumerated() {
      for other in clique[..<position] {
        if let reason = reason(one, other), reason >= 0 { used.insert(reason) }
      }
    }
    let sources = used.sorted().map { reasons[$0].source }
    guard let first = sources.first else { return nil }
    let variables = clique.map { VariableID(index: $0) }
    let derivation = DerivedCut(
      source: first,
      rule: .clique(
        CliqueRule(
          variables: variables.map { presolved.kept[$0.index] },
          others: Array(sources.dropFirst()))))
    return Cut(
      row: LinearConstraint(name: "clique", terms: variables.map { Term(1, $0) }, upper: 1),
      derivation: derivation)
  }
}
