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
    case .fatal(let message): "error: pemecah berhenti: \(message)"
    case .unknownCode(let function, let code):
      "error: \(function) dari pemecah memberi kode \(code), yang tidak ada dalam buku panduannya"
    case .unknownStatus(let function, let status):
      "error: \(function) dari pemecah memberi status \(status), yang tidak ada dalam buku panduannya"
    case .refused(let function, let code): "error: \(function) dari pemecah menolak: \(code)"
    }
  }

  /// That standard output could not be written.
  public func cannotPrint(code: Int32) -> String {
    "error: keluaran standar tidak dapat ditulis: \(system(code))"
  }

  /// Why output could not be written.
  public func sentence(for error: OutputError) -> String {
    switch error {
    case .notAFolder(let path):
      "\(path): error: di sana ada berkas; sebutkan folder dengan -o"
    case .foreignFolder(let path):
      "\(path): error: folder berisi berkas lain dan tidak berisi hasil; sebutkan folder lain "
        + "dengan -o"
    case .cannotRead(let path, let code): "\(path): error: tidak dapat dibaca: \(system(code))"
    case .cannotWrite(let path, let code): "\(path): error: tidak dapat ditulis: \(system(code))"
    case .cannotReplace(let path, let code):
      "\(path): error: tidak dapat diganti: \(system(code)); hasil sebelumnya masih ada"
    case .foreignFilesLeft(let folder, let code):
      "\(folder): error: berkas lain tidak dapat dipindahkan ke hasil yang baru: \(system(code))"
    }
  }

  /// That an override names nothing in the scenario.
  public func unmatched(_ override: ScenarioOverride) -> String {
    "error: --set \(override.text) tidak menunjuk sel mana pun; tulis tabel.id.kolom=nilai dengan "
      + "kolom yang ada dalam tabel"
  }
}
