import PetajalanDomain

/// What can be wrong with one value; `label` is its column or key.
public enum ValueFault: Hashable, Sendable {
  /// It is empty.
  case missing(label: String)
  /// It is not an id.
  case notID(label: String, text: String)
  /// It is not a number that fits.
  case number(label: String, text: String, problem: NumberProblem)
  /// It is not one of the words known.
  case word(label: String, text: String, allowed: [String], nearest: String?)
  /// It is not a range of years.
  case yearRange(label: String, text: String)
  /// Its elements are parted by another mark than `|`; how it would be written.
  case listMarks(label: String, text: String, written: String)
  /// It is not a span of time.
  case time(label: String, text: String)
}

/// Why a text is not a number that fits.
public enum NumberProblem: Error, Hashable, Sendable {
  /// It is no number at all.
  case notANumber
  /// It is infinite, or says itself that it is not a number.
  case notFinite
  /// It has an exponent.
  case exponent
  /// It is zero with a minus sign.
  case negativeZero
  /// It has more significant digits than that.
  case tooManyDigits(limit: Int)
  /// It can be read in two ways.
  case twoReadings(String, String)
  /// It has marks of thousands, and numbers are plain; what it would be without.
  case grouped(plain: String)
  /// It has commas between groups of three digits; what it would be in Indonesian.
  case englishGroups(indonesian: String)
  /// It has a decimal comma, and numbers are plain; what it would be with a dot.
  case decimalComma(plain: String)
  /// It has a currency or a unit beside it, and numbers are plain.
  case currency
  /// It has a unit beside it where no money is asked for.
  case unitWord
  /// It is less than zero.
  case negative
  /// It is not whole.
  case notWhole
  /// It is outside the range, bounds included.
  case outside(least: String, greatest: String)
  /// It does not come to whole rupiah.
  case fractionOfRupiah(unit: MoneyUnit)
  /// It is more rupiah than one amount may be.
  case amountTooGreat(rupiah: Int64)
  /// It is too much in the unit, and would not be in rupiah; what that is in the unit.
  case rupiahInUnit(unit: MoneyUnit, meant: String)
  /// It is finer than a hundredth of a percent.
  case finerThanBasisPoint
}

/// What can be wrong with a name that should name something.
public enum ReferenceFault: Hashable, Sendable {
  /// Nothing of that kind has that name.
  ///
  /// - known: the names that there are, where none is near and they are few.
  case unknown(kind: ReferenceKind, name: String, nearest: String?, known: [String] = [])
  /// Several owners go by that name.
  case ambiguousOwner(name: String, owners: [String])
  /// Both a program and a group have that id.
  case programAndGroup(name: String)
  /// Two of a kind have the same id but for case or Unicode form.
  case duplicateID(kind: ReferenceKind, id: String, other: String, line: Int)
  /// A list names the same thing twice.
  case twiceInList(name: String)
}

/// What a name can name.
public enum ReferenceKind: String, CaseIterable, Sendable {
  /// A program.
  case program
  /// A program or a group of variants.
  case programOrGroup
  /// A funding source.
  case source
  /// An owner.
  case owner
  /// A criterion.
  case criterion
  /// A rule.
  case rule
  /// A term.
  case term
  /// A column of `programs`.
  case column
  /// An alternative.
  case alternative
}
