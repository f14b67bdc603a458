import Testing

@testable import Formats

@Suite struct CellStyleTests {
  @Test func changedStyleLeavesTheFirstAlone() {
    let plain = CellStyle()
    let bold = plain.with { $0.isBold = true }
    #expect(bold.isBold && !plain.isBold)
    #expect(bold.with { $0.isBold = false } == plain)
  }

  @Test(
    arguments: [
      (0x000000, 50, 0x7F7F7F), (0x1F3A5F, 0, 0x1F3A5F), (0x1F3A5F, 100, 0xFFFFFF),
      (0xFF0080, 20, 0xFF3399),
    ] as [(UInt32, UInt32, UInt32)])
  func whiteIsMixedIntoEachPart(rgb: UInt32, percent: UInt32, expected: UInt32) {
    #expect(SheetColor(rgb: rgb).tinted(percent).rgb == expected)
  }

  @Test func colorsOfDrawingsAreThoseOfALightPage() {
    #expect(SheetColor(.kind(0)).rgb == 0x00669D)
    #expect(SheetColor(.alarm).rgb == 0xB42318)
  }
}
