import Formats
import PetajalanPhrases

/// What the chapter was made from, so that it can be made again and checked.
struct ProvenanceSection: ChapterSection {
  func blocks(of material: ChapterMaterial, _ phrases: any Phrasebook) -> [Chapter.Block] {
    let provenance = material.provenance
    let options = provenance.options.map { (key: $0.key, value: $0.value) }
    let rows = provenance.inputs.map { input in
      ChapterTable.Row([
        .text(input.name), .number(phrases.numbers.whole(input.bytes), Int64(input.bytes)),
        .text(input.sha256),
      ])
    }
    var blocks: [Chapter.Block] = [
      .heading(phrases.provenanceHeading, level: 1),
      .paragraph(phrases.provenanceSentence(version: provenance.version)),
    ]
    if !options.isEmpty {
      blocks.append(
        .paragraph(HarmlessText.line(phrases.provenanceOptions(options))))
    }
    guard !rows.isEmpty else { return blocks }
    blocks.append(
      .table(
        ChapterTable(
          id: "inputs", caption: phrases.inputsCaption,
          columns: [
            .text(phrases.fileColumn, share: 20), .number(phrases.bytesColumn, share: 8),
            .text("SHA-256", share: 48),
          ], rows: rows)))
    return blocks
  }
}
