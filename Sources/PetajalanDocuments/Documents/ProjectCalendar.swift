/// The calendar of a project file: eight hours on every day of every year, so that
/// whole years are whole days and no day off moves a date.
///
/// **Source** MSPDI, as in ``ProjectDocument``; lags are "in tenths of a minute".
enum ProjectCalendar {
  private static let hoursPerDay = 8
  private static let tenthsOfMinutesPerDay = hoursPerDay * 60 * 10

  /// The first moment of a year.
  static func start(of year: Int) -> String { "\(year)-01-01T08:00:00" }

  /// The last moment of a year.
  static func finish(of year: Int) -> String { "\(year)-12-31T17:00:00" }

  /// The working time in years.
  static func duration(of years: ClosedRange<Int>) -> String {
    "PT\(days(in: years.lowerBound..<years.upperBound + 1) * hoursPerDay)H0M0S"
  }

  /// The working time that a lag of whole years comes to, in tenths of a minute.
  ///
  /// The days are those of the years that the lag passes over, so that a leap year
  /// among them does not set the link against the dates.
  ///
  /// - Parameters:
  ///   - years: the lag; negative for one that reaches back.
  ///   - year: the year at whose first moment it begins.
  static func lag(_ years: Int, from year: Int) -> Int {
    let days = years < 0 ? -days(in: year + years..<year) : days(in: year..<year + years)
    return days * tenthsOfMinutesPerDay
  }

  private static func days(in years: Range<Int>) -> Int {
    years.reduce(0) { $0 + (isLeap($1) ? 366 : 365) }
  }

  private static func isLeap(_ year: Int) -> Bool {
    year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400))
  }

  /// The calendar as an element, with the number 1.
  static var element: String {
    let times =
      "<WorkingTimes><WorkingTime><FromTime>08:00:00</FromTime><ToTime>12:00:00</ToTime>"
      + "</WorkingTime><WorkingTime><FromTime>13:00:00</FromTime><ToTime>17:00:00</ToTime>"
      + "</WorkingTime></WorkingTimes>"
    let days = (1...7).map {
      "<WeekDay><DayType>\($0)</DayType><DayWorking>1</DayWorking>\(times)</WeekDay>"
    }
    return "<Calendar><UID>1</UID><Name>Standard</Name><IsBaseCalendar>1"
      + "</IsBaseCalendar><BaseCalendarUID>-1</BaseCalendarUID><WeekDays>\(days.joined())"
      + "</WeekDays></Calendar>"
  }
}
