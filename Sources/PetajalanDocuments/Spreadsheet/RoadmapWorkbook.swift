import Formats
import OutputFolders
import PetajalanDomain
import PetajalanPhrases

/// The result as a workbook: whole rupiah as numbers, sums as formulas, and every sheet
/// ready to print.
///
/// Amounts stand in whole rupiah, as in budget documents, so that nothing is rounded
/// and sums can be checked.
public struct RoadmapWorkbook: DocumentFormat {
  /// The word by which it is asked for.
  public let id = "xlsx"

  /// What it gives.
  public let summary = "the result as a workbook"

  /// The name of the workbook's file.
  package static let fileName = "roadmap.xlsx"

  /// The names of all files that it can give.
  public let fileNames = [Self.fileName]

  /// Creates the format.
  public init() {}

  /// The sheets, in the order of their tabs.
  package static let sheets: [any ResultSheet] = [
    SummarySheet(), RoadmapSheet(), SpendingSheet(), BudgetSheet(), OwnersSheet(),
    LeftOutSheet(), AlternativesSheet(), BasisSheet(),
  ]

  /// The files of one roadmap.
  public func files(
    of material: ChapterMaterial, language: Language
  ) throws(FormatError) -> [OutputFile] {
    let workbook = Self.workbook(of: material, language: language)
    let bytes = try WorkbookFile.bytes(of: workbook, workingIn: material.workFolder)
    return [OutputFile(name: Self.fileName, bytes: bytes)]
  }

  /// The workbook before it is a file.
  package static func workbook(of material: ChapterMaterial, language: Language) -> Workbook {
    let phrases = language.phrases
    let owner = material.owner.map { material.scenario.owners[$0].name(in: language) }
    var workbook = Workbook(title: phrases.chapterTitle(material.scenario.name, owner: owner))
    for sheet in sheets {
      for part in sheet.sheets(of: material, phrases) { workbook.add(part) }
    }
    return workbook
  }
}

/// A part of the result workbook, each with one thing to tell.
package protocol ResultSheet: Sendable {
  /// Its sheets; none where there is nothing to tell.
  func sheets(of material: ChapterMaterial, _ phrases: any Phrasebook) -> [Sheet]
}
