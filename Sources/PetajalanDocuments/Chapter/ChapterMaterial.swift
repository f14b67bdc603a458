import Formats
import Foundation
import PetajalanDomain
import PetajalanReports
import PetajalanResults
import PetajalanVerification

/// Everything that the documents of one roadmap are made from.
public struct ChapterMaterial: Sendable {
  /// The verified roadmap.
  public let roadmap: Roadmap

  /// What is proved about its benefit.
  public let quality: Quality

  /// Why each program is not on the roadmap, or not earlier on it.
  ///
  /// **Shape** One element per program, in file order.
  ///
  /// **Missing** Nothing keeps the program back, or nothing is known.
  public let reasons: [Reason?]

  /// What the roadmap was made from.
  public let provenance: Provenance

  /// The plans to compare it with.
  ///
  /// **Missing** Nothing is compared.
  public var comparison: ComparisonReport?

  /// What it would be under other ceilings.
  ///
  /// **Missing** No ceiling was varied.
  public var curve: BenefitCurve?

  /// How programs that are left out could come in.
  ///
  /// **Missing** Nobody asked.
  public var ways: WaysIn?

  /// The leading agency whose programs alone are shown, by its position.
  ///
  /// **Missing** All are.
  public var owner: Int?

  /// The fiscal year of tables of a single year.
  public var year: Int

  /// How CSV tables are written.
  public var dialect = CSVDialect.plain

  /// Where files may lie while documents are made; nothing of them stays.
  public var workFolder = FileManager.default.temporaryDirectory.path

  /// The roadmap's payments, added up.
  let ledger: PaymentSums

  /// What each program earns less its penalties.
  let net: NetBenefit

  /// Creates the material of the documents.
  ///
  /// - Precondition: there is one reason, or `nil`, for each program.
  public init(
    _ roadmap: Roadmap, _ quality: Quality, reasons: [Reason?], provenance: Provenance
  ) {
    precondition(reasons.count == roadmap.scenario.programs.count, "one reason per program")
    self.roadmap = roadmap
    self.quality = quality
    self.reasons = reasons
    self.provenance = provenance
    year = roadmap.scenario.horizon.first
    ledger = PaymentSums(roadmap)
    net = NetBenefit(roadmap)
  }

  /// The material of a solve that has just ended.
  public init(_ report: SolveReport) {
    self.init(
      report.roadmap, report.quality, reasons: report.reasons, provenance: report.provenance)
  }

  /// The scenario of the roadmap.
  package var scenario: Scenario { roadmap.scenario }

  /// Whether a program is shown.
  package func isShown(_ program: Int) -> Bool {
    owner.map { scenario.programs[program].owner == $0 } ?? true
  }

  /// The programs on the roadmap that are shown, in the order of dimensions and
  /// sub-dimensions in the file, then in file order.
  var selected: [Int] {
    let order = DimensionOrder(scenario)
    return roadmap.plan.selected.filter(isShown).sorted {
      (order.key(of: $0), $0) < (order.key(of: $1), $1)
    }
  }

  /// The programs that are shown and neither on the roadmap nor done, nor done in another
  /// way, in file order.
  var leftOut: [Int] { absent.filter { roadmap.chosenVariant(besides: $0) == nil } }

  /// The variants that are shown and lost to another one of their group, in file order.
  var lostVariants: [(program: Int, chosen: Int)] {
    absent.compactMap { program in
      roadmap.chosenVariant(besides: program).map { (program, $0) }
    }
  }

  private var absent: [Int] {
    scenario.programs.indices.filter {
      isShown($0) && roadmap.plan.starts[$0] == nil && scenario.programs[$0].status != .done
    }
  }
}

/// The order in which dimensions and their sub-dimensions first stand in a file.
struct DimensionOrder {
  private let keys: [Int]

  /// Looks for the order in a scenario.
  init(_ scenario: Scenario) {
    var dimensions: [String?: Int] = [:]
    var parts: [[String?]: Int] = [:]
    for program in scenario.programs where dimensions[program.dimension] == nil {
      dimensions[program.dimension] = dimensions.count
    }
    for program in scenario.programs where parts[[program.dimension, program.subdimension]] == nil {
      parts[[program.dimension, program.subdimension]] = parts.count
    }
    keys = scenario.programs.map { program in
      (dimensions[program.dimension] ?? 0) * (parts.count + 1)
        + (parts[[program.dimension, program.subdimension]] ?? 0)
    }
  }

  /// What programs are sorted by.
  package func key(of program: Int) -> Int { keys[program] }
}
