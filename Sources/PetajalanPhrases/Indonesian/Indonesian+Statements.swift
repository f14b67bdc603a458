import Formats
import PetajalanDomain
import PetajalanFormulation

extension Indonesian: StatementPhrases {
  /// The sentence for a statement.
  public func sentence(for statement: Statement, in scenario: Scenario) -> String? {
    switch statement {
    case .structural:
      nil
    case .required(let index):
      demand(on: index, in: scenario)
    case .dependency(let dependency):
      need(scenario.dependencies[dependency], in: scenario)
    case .group(let group):
      "hanya satu program dari kelompok \(HarmlessText.line(group)) yang boleh dipilih"
    case .capacity(let owner):
      "\(ownerName(owner, in: scenario)) membangun paling banyak "
        + "\(numbers.whole(scenario.owners[owner].parallel ?? 0)) program sekaligus"
    case .ceiling(let source, let year):
      "pagu \(sourceNames([source], in: scenario)) tahun \(year) sebesar "
        + money.full(scenario.sources[source].ceilings[scenario.horizon.index(of: year)])
    case .payers(let index):
      "ada batas bagi sumber dana yang membayar \(program(index, in: scenario))"
    case .rule(let rule):
      "aturan \(HarmlessText.line(scenario.rules[rule].label))"
    case .apart(let number):
      "peta jalan cukup berbeda dari peta jalan \(number)"
    }
  }

  private func demand(on index: Int, in scenario: Scenario) -> String {
    let demanded = scenario.programs[index]
    var sentence = program(index, in: scenario)
    if case .committed(let year) = demanded.status {
      sentence += " sudah ditetapkan mulai pada \(year)"
    } else {
      sentence += " wajib dilaksanakan"
    }
    if let earliest = demanded.earliest { sentence += ", mulai paling awal \(earliest)" }
    if let latest = demanded.latest { sentence += ", mulai paling lambat \(latest)" }
    if let finishBy = demanded.finishBy { sentence += ", selesai paling lambat \(finishBy)" }
    return sentence
  }

  private func need(_ dependency: Dependency, in scenario: Scenario) -> String {
    let needed = any(of: dependency.anyOf.map { program($0.program, in: scenario) })
    return "\(program(dependency.program, in: scenario)) membutuhkan \(needed)"
  }
}
