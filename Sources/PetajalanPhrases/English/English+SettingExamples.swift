extension English {
  /// What a sheet of settings holds.
  public func meaning(of sheet: SettingSheet) -> String {
    switch sheet {
    case .settings: "Settings: a key and a value per row. Keys that you do not need may go."
    case .rules: "Demands on the roadmap as a whole: a rule per row, with the columns of its kind."
    case .alternatives:
      "Other scenarios for compare: a change per row, with the alternative's id in front."
    }
  }

  /// The heading of examples.
  public var exampleHeading: String { "Example" }

  /// One example of each kind that a sheet of settings may hold.
  public func examples(of sheet: SettingSheet) -> [SettingExample] {
    switch sheet {
    case .settings: settingExamples
    case .rules: ruleExamples
    case .alternatives: alternativeExamples
    }
  }

  private var settingExamples: [SettingExample] {
    [
      SettingExample("petajalan", "1", "Version of this format"),
      SettingExample("name", "Example City 2026–2030", "What the reports are called"),
      SettingExample("language", "en", "Language of names and reports: id or en"),
      SettingExample("horizon.first", "2026", "The first year planned"),
      SettingExample("horizon.last", "2030", "The last year, included"),
      SettingExample("terms.short.name", "Short term", "The name of the term with the id short"),
      SettingExample("terms.short.first", "2026", "Its first year"),
      SettingExample("terms.short.last", "2027", "Its last year"),
      SettingExample("money.unit", "juta", "Unit of all amounts: rupiah, ribu, juta, miliar"),
      SettingExample("money.price-year", "2026", "The year of whose prices amounts are"),
      SettingExample("money.escalation", "3%", "Yearly growth of prices"),
      SettingExample(
        "money.numbers", "plain", "How numbers are written as text: plain (1234.5) or id (1.234,5)"),
      SettingExample(
        "benefit.timing", "service",
        "When benefit counts: at completion, or in each year of service"
      ),
      SettingExample("benefit.discount", "4%", "How much less a later year counts"),
      SettingExample(
        "criteria.pairwise.K1/K2", "3", "K1 matters three times as much as K2, instead of weights"),
      SettingExample("stop.gap", "0.1%", "Stop at this distance from the best"),
      SettingExample("stop.time", "60s", "Stop after this time"),
    ]
  }

  private var ruleExamples: [SettingExample] {
    [
      SettingExample(
        "count", "min=3; finish-by=2027; where=quick_win=yes",
        "At least three quick wins are finished in 2027"),
      SettingExample(
        "spend", "max=500; years=2026..2028; each-year=yes; where=owner=DISHUB",
        "Programs of Dishub spend at most 500 in each year"),
      SettingExample(
        "share-of-spend", "min=10%; for-each=dimension",
        "Each dimension gets at least 10% of the money spent"),
      SettingExample(
        "parallel", "max=2; where=tags=network",
        "At most two programs with the tag network are built at once"),
      SettingExample(
        "om-after-horizon", "max=800", "Yearly O&M after the last year is at most 800"),
      SettingExample("together", "programs=P03|P06", "P03 and P06 are both chosen, or neither"),
    ]
  }

  private var alternativeExamples: [SettingExample] {
    [
      SettingExample("name", "Tight budget", "The name of the alternative"),
      SettingExample("name_en", "Tight budget", "Its name in English"),
      SettingExample("based-on", "base", "Goes on from the changes of another alternative"),
      SettingExample("ceilings.scale", "80%", "All ceilings become 80%"),
      SettingExample("ceilings.scale.DAK_FISIK", "50%", "Those of one source become half"),
      SettingExample(
        "ceilings.scale.DAK_FISIK.2027-2029", "50%", "In these years only; one year will do"),
      SettingExample("ceilings.scale.2027-2029", "90%", "All ceilings in these years"),
      SettingExample("ceilings.set.APBD_KOTA.2027", "1500", "One ceiling, in money.unit"),
      SettingExample("drop-sources", "CSR", "Without this source; several are separated by |"),
      SettingExample("weights.K1", "0.7", "Another weight of a criterion"),
      SettingExample("status.P03.status", "mandatory", "Another status of a program"),
      SettingExample("status.P03.reason", "the mayor's promise", "Why it has that status"),
      SettingExample("status.P03.start", "2027", "Its first year, if it is committed"),
      SettingExample("rules.drop", "quick-win", "Without this rule; several are separated by |"),
      SettingExample("horizon.first", "2026", "Another first year"),
      SettingExample("horizon.last", "2028", "Another last year"),
      SettingExample("discount", "5%", "Another discount"),
      SettingExample("escalation", "4%", "Another growth of prices"),
    ]
  }
}
