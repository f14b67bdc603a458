import PetajalanDomain

/// Reads judgements of criteria in pairs: `{K1/K2: 3, K1/K3: 5, K2/K3: 1/2}`.
struct PairwiseReader {
  /// Where faults go.
  package let log: FaultLog
  /// The ids of the criteria.
  package let criteria: [String]

  /// What judgements come to.
  struct Reading {
    /// The judgements.
    package let judgements: PairwiseJudgements
    /// The weight of each criterion, in percent to a millionth.
    package let weights: [ExactDecimal]
  }

  private struct Entry {
    let judgement: PairwiseJudgement
    let key: Field
  }

  /// The judgements of a mapping.
  ///
  /// **Missing** Something is wrong with them, which is reported.
  package func read(_ node: YAMLNode) -> Reading? {
    guard case .mapping(let list) = node.content else {
      log.report(.yaml(.wrongShape(key: "pairwise", expected: .mapping)), at: node.location)
      return nil
    }
    guard criteria.count <= PairwiseMatrix.mostCriteria else {
      let fault = PairwiseFault.tooMany(
        criteria: criteria.count, limit: PairwiseMatrix.mostCriteria)
      log.report(.pairwise(fault), at: node.location)
      return nil
    }
    var judged: [[Int]: Field] = [:]
    var entries: [Entry] = []
    for item in list {
      guard let pair = pair(item.key) else { continue }
      let both = [pair.first, pair.second].sorted()
      if let other = judged[both] {
        let fault = PairwiseFault.twice(pair: item.key.text, other: other.text)
        log.report(.pairwise(fault), at: item.key.location)
        continue
      }
      judged[both] = item.key
      guard let field = item.value.text(item.key.text, log: log) else { continue }
      guard let ratio = JudgedRatio(field.text) else {
        let fault = PairwiseFault.ratio(pair: item.key.text, text: field.text)
        log.report(.pairwise(fault), at: field.location)
        continue
      }
      entries.append(
        Entry(judgement: PairwiseJudgement(pair: pair, ratio: ratio), key: item.key))
    }
    reportMissing(judged, at: node.location)
    guard entries.count == list.count, judged.count == criteria.count * (criteria.count - 1) / 2
    else { return nil }
    return reading(entries)
  }

  private func pair(_ key: Field) -> (first: Int, second: Int)? {
    let names = key.text.split(separator: "/", omittingEmptySubsequences: false).map(\.trimmed)
    guard names.count == 2, !names.contains("") else {
      log.report(.pairwise(.pair(text: key.text)), at: key.location)
      return nil
    }
    let positions = names.map { name in
      criteria.firstIndex { nameKey($0) == nameKey(name) }
    }
    guard let first = positions[0], let second = positions[1] else {
      for (name, position) in zip(names, positions) where position == nil {
        log.report(log.unknown(.criterion, name, among: criteria), at: key.location)
      }
      return nil
    }
    guard first != second else {
      log.report(.pairwise(.itself(criterion: criteria[first])), at: key.location)
      return nil
    }
    return (first, second)
  }

  private func reportMissing(_ judged: [[Int]: Field], at place: SourceLocation) {
    let missing = criteria.indices.flatMap { first in
      (first + 1..<max(first + 1, criteria.count)).filter { judged[[first, $0]] == nil }
        .map { "\(criteria[first])/\(criteria[$0])" }
    }
    if !missing.isEmpty { log.report(.pairwise(.missing(pairs: missing)), at: place) }
  }

  /// What a judgement for each pair comes to; a warning if they contradict each other.
  private func reading(_ entries: [Entry]) -> Reading {
    // The order of the file decides nothing, not even the last bit of a sum.
    let ordered = entries.map(\.judgement).map { judgement in
      judgement.pair.first < judgement.pair.second
        ? judgement
        : PairwiseJudgement(
          pair: (judgement.pair.second, judgement.pair.first), ratio: judgement.ratio.inverted)
    }.sorted { $0.pair < $1.pair }
    let matrix = PairwiseMatrix(count: criteria.count, ordered)
    let ratio = ExactDecimal(
      coefficient: Int64((matrix.consistencyRatio * 1e4).rounded()), fractionDigits: 4)
    if ratio.compared(to: PairwiseJudgements.mostInconsistent) > 0 {
      reportClash(entries, matrix, ratio)
    }
    return Reading(
      judgements: PairwiseJudgements(judgements: ordered, consistencyRatio: ratio),
      weights: matrix.priorities.map {
        ExactDecimal(coefficient: Int64(($0 * 1e8).rounded()), fractionDigits: 6)
      })
  }

  /// Warns of the judgement that is farthest from what the others say of its pair.
  private func reportClash(
    _ entries: [Entry], _ matrix: PairwiseMatrix, _ ratio: ExactDecimal
  ) {
    let looks = entries.map { entry in
      let said = matrix.ratio(withoutJudging: entry.judgement.pair)
      let given = entry.judgement.ratio.approximation
      return (entry: entry, said: said, distance: max(said / given, given / said))
    }
    guard let worst = looks.max(by: { $0.distance < $1.distance }) else { return }
    let advice = ScenarioAdvice.inconsistent(
      ratio: ratio, pair: worst.entry.key.text, given: worst.entry.judgement.ratio.text,
      fitting: JudgedRatio.nearest(to: worst.said).text)
    log.report(.advice(advice), at: worst.entry.key.location)
  }
}
