import Foundation

extension TemporaryFolder {
  /// Writes a scenario in which every text is one of some names: of the scenario, its
  /// terms, sources, agencies, criteria, programs, rules, dependencies and alternatives.
  ///
  /// Half of the programs can be paid. The alternative `tanpa` has no roadmap.
  func writeScenario(named names: [String], to folder: String) throws {
    func name(_ place: Int) -> String { names[place % names.count] }
    func cell(_ text: String) -> String { "\"\(text.replacing("\"", with: "\"\""))\"" }
    /// A text in YAML's double quotes.
    func quoted(_ text: String) throws -> String {
      String(decoding: try JSONEncoder().encode(text), as: UTF8.self)
    }
    try write(
      """
      petajalan: 1
      name: \(try quoted(name(0)))
      language: id
      horizon: {first: 2025, last: 2027}
      terms:
        - {id: short, name: \(try quoted(name(1))), first: 2025, last: 2025}
        - {id: long, name: \(try quoted(name(2))), first: 2026, last: 2027}
      money: {unit: juta}
      rules:
        - {id: quick, count: {min: 1}, where: {quick_win: ya}, reason: \(try quoted(name(3)))}
      alternatives:
        - {id: hemat, name: \(try quoted(name(4))), ceilings: {scale: 80%}}
        - {id: tanpa, name: \(try quoted(name(5))), drop-sources: [A]}
      stop: {gap: 0%, time: 10s}

      """, to: folder + "/scenario.yaml")
    try write(
      "id,name,name_en,2025,2026,2027\nA,\(cell(name(6))),\(cell(name(7))),40,40,40\n",
      to: folder + "/sources.csv")
    try write(
      """
      id,name,name_en,short,parallel
      OPD1,\(cell(name(8))),\(cell(name(9))),\(cell(name(10))),
      OPD2,\(cell(name(11))),,,4

      """, to: folder + "/owners.csv")
    try write(
      "id,name,weight\nK1,\(cell(name(12))),2\nK2,\(cell(name(13))),1\n",
      to: folder + "/criteria.csv")
    try write(
      "program,requires,strength,reason\nP1,P0,soft,\(cell(name(14)))\n",
      to: folder + "/dependencies.csv")
    var rows = [
      "id,name,name_en,dimension,subdimension,owner,location,tags,code,mission,indicator,target,"
        + "quick_win,status,reason,capital,sources,K1,K2"
    ]
    for number in names.indices {
      let texts = (0..<2).map { cell(name(number + $0)) }
      // So that groups have several programs each.
      let dimension = cell(name(number / 4))
      let more = (3..<9).map { cell(name(number + $0)) }
      let isMust = number == 1
      rows.append(
        [
          "P\(number)", texts[0], texts[1], dimension, more[0], "OPD\(1 + number % 2)", more[1],
          "t\(number)", more[2], more[3], more[4], more[5], number < 2 ? "ya" : "tidak",
          isMust ? "mandatory" : "", isMust ? cell(name(number + 9)) : "", "10", "A",
          "\(10 + number)", "\(50 - number)",
        ].joined(separator: ","))
    }
    try write(rows.joined(separator: "\n") + "\n", to: folder + "/programs.csv")
  }
}
