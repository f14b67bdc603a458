import PetajalanReading
import PetajalanResults
import PetajalanVerification

/// Something in an output folder that disagrees with another file of the folder
/// or with the scenario, as a fact.
public struct Finding: Hashable, Sendable {
  /// What disagrees.
  public let kind: FindingKind

  /// Where it stands.
  public let location: SourceLocation

  /// Creates a finding.
  public init(_ kind: FindingKind, at location: SourceLocation) {
    self.kind = kind
    self.location = location
  }
}

/// What can disagree in an output folder.
///
/// Programs, sources and owners are positions in the scenario.
public enum FindingKind: Hashable, Sendable {
  /// The form of a file, one value, or a name that names nothing.
  case form(ScenarioFaultKind)
  /// The file is no JSON.
  case notJSON
  /// A column is missing.
  case columnMissing(String)
  /// No column of the file has that name.
  case columnUnknown(String)
  /// A column stands twice.
  case columnTwice(String)

  /// A row is missing.
  case rowMissing(FindingSubject)
  /// A row stands twice.
  case rowTwice(FindingSubject, firstLine: Int)
  /// A row should not be there.
  case rowUnexpected(FindingSubject)

  /// A cell or a value is not what it should be.
  ///
  /// - subject: what its row is about; `nil` for a value that has no row.
  /// - label: the column, or the keys that lead to the value.
  /// - basis: what says so.
  case differs(
    subject: FindingSubject?, label: String, found: FindingValue, expected: FindingValue,
    basis: FindingBasis)

  /// The payments do not pay what is due.
  case payment(PaymentViolation.Kind)

  /// The bound is below the benefit.
  case boundBelowBenefit(bound: Int128, benefit: Int128)
  /// The status is not that of its bound and benefit.
  case statusDisagrees(status: String, isProvedOptimal: Bool)

  /// The scenario has nothing of the kind and id that are named.
  case conditionUnknown
  /// The certificate of a clash, counted from 1, does not prove it.
  case clashUnproved(number: Int, CertificateProblem)
  /// The roadmap that is to show that a clash needs a member breaks the others.
  case witnessRefused(Condition)
  /// The roadmap of a repair breaks the repaired scenario.
  case repairRefused

  /// A file that the manifest names is not there.
  case fileMissing(name: String)
  /// A file is not what the manifest says that it was when it was written.
  case fileChanged(name: String)
  /// A file has a name that petajalan gives, but the manifest does not name it.
  case fileNotListed(name: String)

  /// A file of the scenario is not what it was when the result was made.
  case inputChanged(name: String)
  /// The scenario reads a file that the result was not made from.
  case inputNew(name: String)
  /// The result was made from a file that the scenario does not read.
  case inputGone(name: String)
  /// The result was made with a value changed by `--set`, and is judged without
  /// it or with another one.
  case overrideMissing(text: String)
  /// The result is judged with a value changed by `--set` that it was not made
  /// with.
  case overrideNew(text: String)
  /// The result was made of another alternative than it is judged by; `nil`: of
  /// the scenario itself.
  case alternativeDiffers(made: String?, judged: String?)
}

/// What a row of a table is about.
public enum FindingSubject: Hashable, Sendable {
  /// A program.
  case program(Int)
  /// A source in a year.
  case source(Int, year: Int)
  /// An owner in a year.
  case owner(Int, year: Int)
  /// A payment.
  case payment(program: Int, year: Int, kind: SpendingKind, source: Int)
}

/// A value that stands somewhere, or should.
public enum FindingValue: Hashable, Sendable {
  /// An empty cell, or `null`.
  case nothing
  /// Money in rupiah.
  case rupiah(Int128)
  /// A calendar year.
  case year(Int128)
  /// How many there are.
  case count(Int128)
  /// Points in millionths.
  case points(millionths: Int128)
  /// A fraction in billionths.
  case fraction(billionths: Int128)
  /// A word, or what could not be read as anything else.
  case text(String)
}

/// What says how a value should be.
public enum FindingBasis: Hashable, Sendable {
  /// The scenario alone.
  case scenario
  /// The scenario, with the start years of `roadmap.csv`.
  case starts
  /// The sum of the rows of `spending.csv`.
  case spending
  /// The benefit and the bound in the same file.
  case bound
  /// The format of the file.
  case format
}
