import PetajalanDomain

/// What the YAML file says, besides what needs the tables.
struct Settings: Sendable {
  /// What the scenario is called.
  package var name: String
  /// The language.
  package var language = Language.en
  /// The years planned.
  ///
  /// **Missing** A fault was reported.
  package var horizon: Horizon?
  /// The terms.
  package var terms: [PlanningTerm] = []
  /// The currency's code.
  package var currency = "IDR"
  /// The unit of amounts.
  package var unit = MoneyUnit.rupiah
  /// The year at whose prices amounts are stated; the first where none is given.
  var priceYear: Int?
  /// Where the price year stands.
  ///
  /// **Missing** None is given.
  var priceYearPlace: SourceLocation?
  /// The yearly growth of prices in basis points.
  var escalation = 0
  /// How numbers are written.
  package var numbers = NumberStyle.plain
  /// How benefit is counted.
  package var benefit = BenefitSettings(timing: .completion, discountPercent: .zero)
  /// The judgements of criteria in pairs, not yet read.
  ///
  /// **Missing** The criteria have weights.
  package var pairwise: YAMLEntry?
  /// The files that the scenario names for its tables.
  package var tables: [ScenarioTable: Field] = [:]
  /// The rules, not yet read.
  package var rules: [YAMLNode] = []
  /// The alternatives, as far as they can be read without the tables.
  package var alternatives: [AlternativeDraft] = []
  /// The horizons of the scenario and its alternatives: years in which a column
  /// of `sources` is of use to some of them.
  package var horizons: [Horizon] = []
  /// When a search may stop: by default at a thousandth or after a minute.
  package var stop = StopSettings(
    gapPercent: ExactDecimal(coefficient: 1, fractionDigits: 1), seconds: 60)
}

/// Reads the settings of a scenario.
struct SettingsReader {
  /// The version of the format that is read.
  package static let version = "1"

  /// The most rules: a hundred times what any plan has needed.
  static let mostRules = 10_000

  /// The most alternatives, each of which is a scenario to check.
  static let mostAlternatives = 1_000

  private let log: FaultLog

  /// Creates a reader.
  init(log: FaultLog) { self.log = log }

  /// Reads the settings of the YAML file's top value.
  package func read(_ root: YAMLNode, defaultName: String) -> Settings {
    var settings = Settings(name: defaultName)
    guard case .mapping = root.content else {
      log.report(.yaml(.noSettings), at: root.location)
      return settings
    }
    guard
      let top = MappingReader(root, key: "petajalan", known: ScenarioKeys.scenario, log: log)
    else { return settings }
    if let version = top.required("petajalan"), version.text != Self.version {
      log.report(.yaml(.version(text: version.text)), at: version.location)
    }
    if let name = top.text("name") { settings.name = name.text }
    if top["horizon"] == nil {
      log.report(.yaml(.missingKey(key: "horizon")), at: top.location)
    }
    settings.horizon = top["horizon"].flatMap(horizon)
    // Numbers elsewhere follow the style, so it comes before them.
    if let money = top["money"] { readMoney(money, into: &settings) }
    let values = ValueReader(style: settings.numbers, unit: settings.unit, log: log)
    if let language = top.text("language") {
      let words: KeyValuePairs = ["id": Language.id, "en": .en]
      settings.language = values.word(language, "language", words) ?? .en
    }
    settings.terms = TermReader(values: values).read(
      top.list("terms", atMost: Horizon.mostYears), settings.horizon)
    if let benefit = top["benefit"] { readBenefit(benefit, values, into: &settings) }
    if let criteria = top["criteria"] {
      settings.pairwise = MappingReader(
        criteria, key: "criteria", known: ScenarioKeys.criteria, log: log)?.entry("pairwise")
    }
    if let stop = top["stop"] { readStop(stop, values, into: &settings) }
    if let tables = top["tables"] { settings.tables = self.tables(tables) }
    settings.rules = top.list("rules", atMost: Self.mostRules)
    settings.alternatives = AlternativeReader(values: values).read(
      top.list("alternatives", atMost: Self.mostAlternatives))
    settings.horizons =
      [settings.horizon].compactMap { $0 } + settings.alternatives.compactMap(\.horizon)
    return settings
  }

  /// The years of a mapping of `first` and `last`.
  package func horizon(_ node: YAMLNode) -> Horizon? {
    let values = ValueReader(style: .plain, unit: .rupiah, log: log)
    guard
      let mapping = MappingReader(node, key: "horizon", known: ScenarioKeys.horizon, log: log),
      let years = values.years(mapping)
    else { return nil }
    guard years.count <= Horizon.mostYears else {
      let fault = SettingFault.horizonTooLong(years: years.count, limit: Horizon.mostYears)
      log.report(.setting(fault), at: node.location)
      return nil
    }
    return Horizon(first: years.lowerBound, last: years.upperBound)
  }

  private func readMoney(_ node: YAMLNode, into settings: inout Settings) {
    guard let money = MappingReader(node, key: "money", known: ScenarioKeys.money, log: log)
    else { return }
    let words = ValueReader(style: .plain, unit: .rupiah, log: log)
    if let field = money.text("currency") {
      let currencies: KeyValuePairs = ["IDR": "IDR", "Rp": "IDR", "rupiah": "IDR"]
      // All amounts are whole rupiah, and every report says so.
      settings.currency = words.word(field, "currency", currencies) ?? "IDR"
    }
    if let field = money.text("numbers") {
      let styles: KeyValuePairs = ["plain": NumberStyle.plain, "id": .id]
      settings.numbers = words.word(field, "numbers", styles) ?? .plain
    }
    if let field = money.text("unit") {
      let units: KeyValuePairs = [
        "rupiah": MoneyUnit.rupiah, "ribu": .ribu, "juta": .juta, "miliar": .miliar,
      ]
      settings.unit = words.word(field, "unit", units) ?? .rupiah
    }
    let values = ValueReader(style: settings.numbers, unit: settings.unit, log: log)
    let priceYear = money.text("price-year")
    settings.priceYear = priceYear.flatMap { values.year($0, "price-year") }
    settings.priceYearPlace = priceYear?.location
    if let field = money.text("escalation") {
      settings.escalation = values.basisPoints(field, "escalation") ?? 0
    }
  }

  private func readBenefit(
    _ node: YAMLNode, _ values: ValueReader, into settings: inout Settings
  ) {
    guard
      let benefit = MappingReader(node, key: "benefit", known: ScenarioKeys.benefit, log: log)
    else { return }
    let words: KeyValuePairs = ["completion": BenefitTiming.completion, "service": .service]
    let timing = benefit.text("timing").flatMap { values.word($0, "timing", words) }
    let discount = benefit.text("discount").flatMap {
      values.percent($0, "discount", isSetting: true)
    }
    settings.benefit = BenefitSettings(
      timing: timing ?? .completion, discountPercent: discount ?? .zero)
  }

  private func readStop(_ node: YAMLNode, _ values: ValueReader, into settings: inout Settings) {
    guard let stop = MappingReader(node, key: "stop", known: ScenarioKeys.stop, log: log)
    else { return }
    let gap = stop.text("gap").flatMap { values.percent($0, "gap", isSetting: true) }
    let seconds = stop.text("time").flatMap { field in
      let seconds = TimeSpan.seconds(field.text)
      if seconds == nil {
        log.report(.value(.time(label: "time", text: field.text)), at: field.location)
      }
      return seconds
    }
    settings.stop = StopSettings(
      gapPercent: gap ?? settings.stop.gapPercent, seconds: seconds ?? settings.stop.seconds)
  }

  private func tables(_ node: YAMLNode) -> [ScenarioTable: Field] {
    guard let mapping = MappingReader(node, key: "tables", known: ScenarioKeys.tables, log: log)
    else { return [:] }
    return ScenarioTable.allCases.reduce(into: [:]) { files, table in
      files[table] = mapping.text(table.rawValue)
    }
  }
}

extension ValueReader {
  /// The years from the key `first` to the key `last`.
  package func years(_ mapping: MappingReader) -> ClosedRange<Int>? {
    let first = mapping.required("first").flatMap { year($0, "first") }
    let last = mapping.required("last").flatMap { year($0, "last") }
    guard let first, let last else { return nil }
    guard first <= last else {
      let place = mapping["last"]?.location ?? mapping.location
      log.report(.setting(.yearsReversed(first: first, last: last)), at: place)
      return nil
    }
    return first...last
  }
}
