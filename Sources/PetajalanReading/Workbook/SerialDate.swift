/// Dates as spreadsheets count them: in days.
enum SerialDate {
  /// From when days are counted.
  enum Epoch {
    /// The first of January 1900 is day 1.
    case year1900
    /// The first of January 1904 is day 0, as spreadsheets of old Macintoshes counted.
    case year1904

    /// How many days before the first of January 1970 a day is counted from. Day 60 of the
    /// first epoch is a leap day that 1900 did not have.
    fileprivate func daysTo1970(_ days: Double) -> Double {
      self == .year1904 ? 24_107 : days < 60 ? 25_568 : 25_569
    }
  }

  /// The numbers that are years rather than days: as days they would lie within 1905 and
  /// 1906, in which nothing is planned.
  package static let years = 1_900...2_200

  /// The year of a date.
  ///
  /// **Missing** It is no date, or only a time.
  ///
  /// **Source** The years of the Gregorian calendar repeat after 146,097 days.
  package static func year(_ days: Double, _ epoch: Epoch) -> Int? {
    guard days >= 1, days < 2_958_466 else { return nil }
    // Days from the first of March of year 0.
    let day = Int(days.rounded(.down) - epoch.daysTo1970(days)) + 719_468
    let era = day / 146_097
    let dayOfEra = day % 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    return era * 400 + yearOfEra + (dayOfYear >= 306 ? 1 : 0)
  }
}
