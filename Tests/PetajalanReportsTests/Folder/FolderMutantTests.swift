import Foundation
import TestSupport
import Testing

@testable import Formats
@testable import PetajalanDomain
@testable import PetajalanPhrases
@testable import PetajalanVerification

/// Mutants of good output folders: every change of a figure, an id or a row is
/// noticed in its file; what only orders or pays otherwise is not.
///
/// With those of ``PlanMutantTests`` they are more than 10,000 in every run of `.ci/seeds`.
@Suite struct FolderMutantTests {
  private static let tables = ["roadmap.csv", "spending.csv", "budget.csv", "owners.csv"]

  @Test func everyChangedCellIsNoticedInItsFile() throws {
    var count = 0
    for seed in Seeds.first(120) {
      var random = SeededGenerator(seed: UInt64(seed))
      guard let folder = try folder(seed: seed, &random) else { continue }
      #expect(folder.findings() == [], "seed \(seed)")
      for name in Self.tables {
        let table = TextTable(folder.text(name), separator: folder.separator)
        for _ in 0..<8 {
          let reason = folder.separator == ";" ? "alasan" : "reason"
          guard let mutant = table.mutant(notIn: reason, &random) else { continue }
          count += 1
          expectFinding(in: name, folder.findings(with: mutant.text, as: name), seed, mutant.change)
        }
      }
    }
    #expect(count >= Seeds.share(of: 2_400), "\(count)")
  }

  @Test func everyRemovedOrRepeatedRowIsNoticedInItsFile() throws {
    var count = 0
    for seed in Seeds.first(120) {
      var random = SeededGenerator(seed: UInt64(seed))
      guard let folder = try folder(seed: seed, &random) else { continue }
      for name in Self.tables {
        let table = TextTable(folder.text(name), separator: folder.separator)
        for row in table.rows.indices.shuffled(using: &random).prefix(2) {
          var removed = table
          removed.rows.remove(at: row)
          expectFinding(
            in: name, folder.findings(with: removed.text, as: name), seed, "row \(row) removed")
          var repeated = table
          repeated.rows.append(table.rows[row])
          expectFinding(
            in: name, folder.findings(with: repeated.text, as: name), seed, "row \(row) repeated")
          count += 2
        }
        var shuffled = table
        shuffled.rows.shuffle(using: &random)
        #expect(folder.findings(with: shuffled.text, as: name) == [], "seed \(seed), \(name)")
        count += 1
      }
    }
    #expect(count >= Seeds.share(of: 1_500), "\(count)")
  }

  @Test func everyChangedValueOfTheResultIsNoticed() throws {
    var count = 0
    for seed in Seeds.first(110) {
      var random = SeededGenerator(seed: UInt64(seed))
      guard let folder = try folder(seed: seed, &random) else { continue }
      for mutant in Self.mutants(of: folder.text("result.json"), count: 12, &random) {
        count += 1
        expectFinding(
          in: "result.json", folder.findings(with: mutant.text, as: "result.json"), seed,
          mutant.change)
      }
    }
    #expect(count >= Seeds.share(of: 850), "\(count)")
  }

  /// Payments are changed in all files alike, so that only what they pay can be
  /// wrong: the oracle says whether it is.
  @Test func otherPaymentsAreJudgedAsTheOracleDoes() throws {
    var counts = [true: 0, false: 0]
    for seed in Seeds.first(380) {
      var random = SeededGenerator(seed: UInt64(seed))
      let reading = try SeededScenario.text(seed: UInt64(seed)).reading()
      guard let scenario = reading.scenario,
        let plan = SolvedFolder.plans(of: scenario, count: 1, &random).first,
        case .verified(let roadmap) = Checker(scenario).verify(plan), !roadmap.payments.isEmpty
      else { continue }
      let ledger = Ledger(plan, in: scenario)
      for _ in 0..<12 {
        let payments = Self.mutant(of: roadmap.payments, in: scenario, &random)
        guard let isGood = Oracle(scenario).pays(payments, for: plan) else { continue }
        counts[isGood, default: 0] += 1
        let violations = ledger.violations(of: payments)
        #expect(violations.isEmpty == isGood, "seed \(seed): \(payments): \(violations)")
        guard isGood else { continue }
        let folder = try SolvedFolder(reading, plan, payments: payments)
        #expect(folder.findings() == [], "seed \(seed): \(payments)")
      }
    }
    #expect(
      counts[true, default: 0] >= Seeds.share(of: 200)
        && counts[false, default: 0] >= Seeds.share(of: 1_500), "\(counts)")
  }

  /// A program moved in every file alike is another roadmap, and a good one.
  @Test func anotherRoadmapInAllFilesIsAccepted() throws {
    var count = 0
    for seed in Seeds.first(100) {
      var random = SeededGenerator(seed: UInt64(seed))
      let reading = try SeededScenario.text(seed: UInt64(seed)).reading()
      guard let scenario = reading.scenario else { continue }
      for plan in SolvedFolder.plans(of: scenario, count: 3, &random) {
        let bound = Checker(scenario).benefit(of: plan).millionths
        let folder = try SolvedFolder(
          reading, plan, bound: bound + Int64.random(in: 0...1_000_000, using: &random),
          dialect: .excelIndonesian, language: .en)
        #expect(folder.findings() == [], "seed \(seed)")
        count += 1
      }
    }
    #expect(count >= Seeds.share(of: 100), "\(count)")
  }

  private func folder(seed: Int, _ random: inout SeededGenerator) throws -> SolvedFolder? {
    let reading = try SeededScenario.text(seed: UInt64(seed)).reading()
    guard let scenario = reading.scenario,
      let plan = SolvedFolder.plans(of: scenario, count: 1, &random).first
    else { return nil }
    return try SolvedFolder(
      reading, plan, dialect: seed.isMultiple(of: 2) ? .plain : .excelIndonesian)
  }

  private func expectFinding(
    in file: String, _ findings: [Finding], _ seed: Int, _ change: String
  ) {
    #expect(
      findings.contains { $0.location.file == "roadmap/" + file },
      "seed \(seed), \(file): \(change): \(findings)")
  }

  /// A payment with another amount, source, year or kind, or one split over two
  /// sources, dropped or repeated.
  private static func mutant(
    of payments: [Payment], in scenario: Scenario, _ random: inout SeededGenerator
  ) -> [Payment] {
    var payments = payments
    let position = Int.random(in: payments.indices, using: &random)
    let old = payments[position]
    let source = Int.random(in: scenario.sources.indices, using: &random)
    func payment(
      _ rupiah: Int64, source: Int? = nil, year: Int? = nil, kind: SpendingKind? = nil
    ) -> Payment {
      Payment(
        year: year ?? old.year, program: old.program, kind: kind ?? old.kind,
        source: source ?? old.source, amount: Amount(rupiah: rupiah))
    }
    let amount = old.amount.rupiah
    switch Int.random(in: 0..<9, using: &random) {
    case 0: payments[position] = payment(amount + 1)
    case 1: payments[position] = payment(amount - 1)
    case 2:
      let year = scenario.horizon.years.randomElement(using: &random)
      payments[position] = payment(amount, year: year)
    case 3: payments[position] = payment(amount, kind: old.kind == .om ? .capital : .om)
    case 4: payments.remove(at: position)
    case 5: payments.append(old)
    case 6: payments[position] = payment(amount, source: source)
    default:
      let part = Int64.random(in: 0...amount, using: &random)
      payments[position] = payment(amount - part)
      payments.append(payment(part, source: source))
    }
    return payments
  }

  /// Results with one figure or word changed that is not about the search, nor in
  /// the certificate, which has a checker of its own.
  private static func mutants(
    of text: String, count: Int, _ random: inout SeededGenerator
  ) -> [(text: String, change: String)] {
    let passedOver = [
      "version", "variables", "constraints", "presolved_variables", "presolved_constraints",
      "ending", "search", "stamp", "name",
    ]
    let certificate = text.firstRange(of: "\"certificate\"")?.lowerBound ?? text.endIndex
    let matches = text.matches(of: /"([a-z_0-9]+)": (-?[0-9.]+|"[^"]*"|null)/)
      .filter { match in
        !passedOver.contains(String(match.output.1))
          && match.range.lowerBound < certificate
      }
    return (0..<count).compactMap { _ in
      guard let match = matches.randomElement(using: &random) else { return nil }
      let value = String(match.output.2)
      let other: String
      if let number = Decimal(string: value) {
        let change = [1, -1, 1_000].randomElement(using: &random) ?? 1
        other = "\(number + Decimal(change))"
      } else if value == "null" {
        other = "0"
      } else {
        other = value.dropLast() + "0\""
      }
      var mutant = text
      mutant.replaceSubrange(match.range, with: "\"\(match.output.1)\": \(other)")
      return (mutant, "\(match.output.1): \(value) → \(other)")
    }
  }
}

extension SolvedFolder {
  /// What stands between two cells of the tables.
  fileprivate var separator: Character { text("budget.csv").contains(";") ? ";" : "," }
}

/// A table as text, cut plainly.
private struct TextTable {
  let mark: String
  let separator: Character
  var header: [String]
  var rows: [[String]]

  init(_ text: String, separator: Character) {
    self.separator = separator
    mark = text.hasPrefix("\u{FEFF}") ? "\u{FEFF}" : ""
    let lines = text.dropFirst(mark.count).split(separator: "\r\n").map { line in
      // No cell of a seeded scenario holds a quote or a break.
      line.split(separator: separator, omittingEmptySubsequences: false).map(String.init)
    }
    header = lines.first ?? []
    rows = Array(lines.dropFirst())
  }

  var text: String {
    mark + ([header] + rows).map { $0.joined(separator: String(separator)) + "\r\n" }.joined()
  }

  /// The table with one cell changed.
  func mutant(
    notIn column: String, _ random: inout SeededGenerator
  ) -> (text: String, change: String)? {
    guard let row = rows.indices.randomElement(using: &random) else { return nil }
    let columns = header.indices.filter { header[$0] != column }
    guard let column = columns.randomElement(using: &random) else { return nil }
    let old = rows[row][column]
    let others: [String] =
      Int64(old).map { ["\($0 + 1)", "\($0 - 1)", "\($0)0", "", "x"].filter { $0 != old } }
      ?? [old + "x", old.isEmpty ? "1" : "", rows[0][column] == old ? "y" : rows[0][column]]
    // Ten times nothing is nothing.
    guard let other = others.filter({ $0 != "00" }).randomElement(using: &random) else {
      return nil
    }
    var mutant = self
    mutant.rows[row][column] = other
    return (mutant.text, "\(header[column]) in row \(row): \(old) → \(other)")
  }
}
