import MILP
import PetajalanKit

extension Indonesian {
  /// How far a search is.
  public func progress(benefit: Int128?, bound: Int128?, seconds: Int) -> String {
    let best = benefit.map { "terbaik \(glance($0))" } ?? "belum ada peta jalan"
    let most = bound.map { ", paling tinggi \(glance($0))" } ?? ""
    return "mencari, \(seconds) detik: \(best)\(most)"
  }

  /// Where the output was written.
  public func written(to path: String) -> String { "Ditulis ke \(path)" }

  /// That a scenario is free of errors.
  public func checked(scenario: String, programs: Int, warnings: Int) -> String {
    let hints = warnings == 0 ? "tanpa peringatan" : "\(warnings) peringatan"
    return "\(scenario): tidak ada kesalahan, \(hints), \(programs) program."
  }

  /// Why a solver could not do its work.
  public func sentence(for failure: SolverFailure) -> String {
    switch failure {
    case .fatal(let message): "pemecah berhenti: \(message)"
    case .unknownCode(let function, let code):
      "\(function) dari pemecah memberi kode \(code), yang tidak ada dalam buku panduannya"
    case .unknownStatus(let function, let status):
      "\(function) dari pemecah memberi status \(status), yang tidak ada dalam buku panduannya"
    case .refused(let function, let code): "\(function) dari pemecah menolak: \(code)"
    }
  }

  /// That standard output could not be written.
  public func cannotPrint(code: Int32) -> String {
    "keluaran standar tidak dapat ditulis: \(cause(code))"
  }

  /// That an override names nothing in the scenario.
  public func unmatched(_ override: ScenarioOverride) -> String {
    "error: --set \(override.text) tidak menunjuk sel mana pun; tulis tabel.id.kolom=nilai dengan "
      + "kolom yang ada dalam tabel"
  }
}
