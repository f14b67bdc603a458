import PetajalanDomain

/// Reads the terms of a scenario.
struct TermReader {
  /// Reads single values.
  package let values: ValueReader

  /// The terms of a list.
  package func read(_ nodes: [YAMLNode], _ horizon: Horizon?) -> [PlanningTerm] {
    var terms: [PlanningTerm] = []
    var ids = UniqueIDs(kind: .term, log: values.log)
    for node in nodes {
      guard let term = term(node, horizon, &ids) else { continue }
      for other in terms where other.years.overlaps(term.years) {
        let year = max(other.years.lowerBound, term.years.lowerBound)
        let fault = SettingFault.termsOverlap(term: term.id, other: other.id, year: year)
        values.log.report(.setting(fault), at: node.location)
        break
      }
      terms.append(term)
    }
    return terms
  }

  private func term(
    _ node: YAMLNode, _ horizon: Horizon?, _ ids: inout UniqueIDs
  ) -> PlanningTerm? {
    guard
      let mapping = MappingReader(node, key: "terms", known: ScenarioKeys.term, log: values.log)
    else { return nil }
    let id = mapping.required("id").flatMap { field in
      values.id(field, "id").map { ids.insert(Field(text: $0, location: field.location), at: 0) }
    }
    let years = values.years(mapping)
    for key in ["first", "last"] {
      guard let horizon, let years, let place = mapping[key]?.location else { continue }
      let year = key == "first" ? years.lowerBound : years.upperBound
      guard !horizon.years.contains(year) else { continue }
      values.log.report(
        .advice(.yearOutside(label: key, year: year, horizon: horizon)), at: place)
    }
    guard let id, let years else { return nil }
    return PlanningTerm(
      id: id, name: mapping.text("name")?.text ?? id, nameEN: mapping.text("name_en")?.text,
      years: years)
  }
}
