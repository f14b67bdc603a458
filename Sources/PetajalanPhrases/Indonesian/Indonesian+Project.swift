import PetajalanDomain

extension Indonesian: ProjectPhrases {
  /// What a program costs in the horizon.
  public func projectCost(capital: Int64, om: Int64, through year: Int) -> String {
    "Belanja modal \(money.full(capital)); operasional dan pemeliharaan sampai \(year) "
      + "\(money.full(om))."
  }

  /// Which agencies support it.
  public func projectSupport(_ names: [String]) -> String { "Didukung \(all(of: names))." }

  /// When a dependency lets its program start, and why that is no link.
  public func sentence(
    for need: UnlinkedNeed, of dependency: Dependency, in scenario: Scenario
  ) -> String {
    let moments = any(of: dependency.anyOf.map { moment($0, dependency.type, in: scenario) })
    return switch need {
    case .soft(let isObeyed):
      "Sebaiknya mulai \(moments): tidak wajib dan \(isObeyed ? "sudah" : "tidak") terpenuhi, "
        + "tidak ditulis sebagai tautan."
    case .doneBefore(let required):
      "Mulai \(moments): \(program(required, in: scenario)) sudah selesai sebelum "
        + "\(scenario.horizon.first), jadi tanpa tautan."
    case .oneOf(let linked):
      "Mulai \(moments), mana yang lebih dahulu: hanya bertautan dengan "
        + "\(program(linked, in: scenario))."
    case .notShown(let required):
      "Mulai \(moments): \(program(required, in: scenario)) tidak ada dalam berkas ini."
    case .lesser(let required):
      "Mulai \(moments): di antara dua tugas hanya boleh ada satu tautan, dan tautan dengan "
        + "\(program(required, in: scenario)) menuntut lebih."
    case .circle(let required):
      "Mulai \(moments): tautan dengan \(program(required, in: scenario)) akan menutup lingkaran, "
        + "jadi tidak ditulis."
    }
  }

  private func moment(
    _ needed: Prerequisite, _ type: DependencyType, in scenario: Scenario
  ) -> String {
    let years = "\(numbers.whole(abs(needed.lag))) tahun"
    let event =
      "\(program(needed.program, in: scenario)) "
      + (type == .finishToStart ? "selesai" : "mulai")
    if needed.lag == 0 { return "setelah \(event)" }
    return needed.lag > 0 ? "\(years) setelah \(event)" : "paling awal \(years) sebelum \(event)"
  }
}
