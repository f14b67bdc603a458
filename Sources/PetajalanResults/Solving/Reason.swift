/// What keeps a program off a roadmap, or from starting earlier, as a fact that
/// can be checked on the roadmap at hand: with everything else left as it is,
/// the program cannot be added, or moved to an earlier year, because of this.
public indirect enum Reason: Hashable, Sendable {
  /// Its status excludes it.
  case excluded
  /// It was finished before the horizon.
  case done
  /// No start year in the horizon is allowed to it.
  case noStartYear
  /// Nobody may pay for it.
  case nobodyPays
  /// A program that it needs is not on the roadmap, or not early enough.
  case requirement(dependency: Int)
  /// It may not start earlier than its `earliest`.
  case earliest(year: Int)
  /// Another variant of its group is on the roadmap.
  case variantChosen(program: Int)
  /// Its owner already builds as many programs as it can in that year.
  case ownerFull(owner: Int, year: Int)
  /// These sources have not enough left in these years.
  case moneyShort(sources: [Int], years: [Int], missing: Int128)
  /// These sources have not enough left in these years, and what they pay for earns
  /// more with the money.
  case outbid(sources: [Int], years: [Int], missing: Int128, worth: WorthComparison)
  /// A rule would be broken.
  case rule(Int)
  /// A program that is on the roadmap needs it to be where it is.
  case neededThere(dependency: Int)
  /// The limits of its payers leave no way to pay it exactly in this year.
  case limitsClash(year: Int)
  /// It would add no benefit.
  case noGain
  /// All of these stand against a start in this year, against which least does.
  case blocked(start: Int, by: [Reason])
}
