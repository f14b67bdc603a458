import OutputFolders
import PetajalanDomain
import PetajalanResults

/// Everything that the reports of several roadmaps near the best are made from.
public struct NearBestReport: Sendable {
  /// The roadmaps.
  public let nearBest: NearBest

  /// What was asked for, and what it was made from.
  public let provenance: Provenance

  /// The reports of each roadmap.
  public let reports: [SolveReport]

  /// The folder of the roadmaps after the first, which stands in the output folder
  /// itself.
  package static let folder = "plans"

  /// Creates the material of the reports.
  ///
  /// - Parameter reasons: why programs are not on each roadmap, or not earlier.
  public init(_ nearBest: NearBest, reasons: [[Reason?]], provenance: Provenance) {
    self.nearBest = nearBest
    self.provenance = provenance
    reports = zip(nearBest.plans, reasons).map { plan, reasons in
      SolveReport(solved: plan.solved, reasons: reasons, provenance: provenance)
    }
  }

  /// The scenario.
  package var scenario: Scenario { nearBest.scenario }

  /// Where the reports of a roadmap stand, below the output folder.
  package static func folder(ofPlan plan: Int) -> String {
    plan == 0 ? "." : "\(folder)/\(plan + 1)"
  }

  /// The names of all files that there may be besides those of one roadmap.
  package static var fileNames: [String] {
    NearBestCSV.fileNames + [NearBestJSON.fileName]
      + (1..<NearBestRequest.mostPlans).flatMap { plan in
        ReportFormats.all.map { "\(folder(ofPlan: plan))/\($0.fileName)" }
      }
  }

  /// All files: those of the best roadmap as of any solve, the tables, and the same
  /// files of each further roadmap in a folder of its own.
  public func files(options: ReportOptions) -> [OutputFile] {
    let roadmaps = reports.enumerated().flatMap { plan, report in
      ReportFormats.files(of: report, options: options).map { file in
        plan == 0
          ? file
          : OutputFile(name: "\(Self.folder(ofPlan: plan))/\(file.name)", text: file.text)
      }
    }
    return roadmaps + NearBestCSV.files(of: self, options: options) + [
      OutputFile(name: NearBestJSON.fileName, text: NearBestJSON.text(of: self))
    ]
  }

  /// The capital of a roadmap's programs, at prices of the price year.
  ///
  /// **Units** Rupiah.
  package func capital(ofPlan plan: Int) -> Int128 {
    reports[plan].roadmap.plan.selected.reduce(Int128(0)) {
      $0 + Int128(scenario.programs[$1].capital.total.rupiah)
    }
  }
}

extension NearBestEnding {
  /// Why there are no more, for other programs.
  package var word: String {
    switch self {
    case .complete: "complete"
    case .exhausted: "no further, proved"
    case .noneFound(let reason): reason.word
    case .failed: "failed"
    }
  }
}
