import TestSupport
import Testing

@testable import PetajalanReading

/// Whatever stands in the files, the reader answers with a scenario or with
/// located faults.
@Suite struct RubbishTests {
  private static let scenario = """
    petajalan: 1
    name: Smart City
    language: id
    horizon: {first: 2024, last: 2033}
    terms:
      - {id: short, name: Jangka pendek, first: 2024, last: 2025}
      - {id: long, name: Jangka panjang, first: 2026, last: 2033}
    money: {currency: IDR, unit: juta, price-year: 2024, escalation: 1.5%, numbers: plain}
    benefit: {timing: completion, discount: 4%}
    tables: {owners: owners.csv}
    rules:
      - id: quick-win
        count: {min: 1}
        where: {quick_win: yes, owner: [DLH, PUTR]}
        for-each: dimension
        finish-by: 2026
      - {id: om-tail, om-after-horizon: {max: 9000}}
      - {id: tie, together: [P1, P3]}
      - {id: money, spend: {max: 100, years: 2024..2030}, each-year: yes}
    stop: {gap: 0.1%, time: 60s}

    """

  private static let tables: [ScenarioTable: String] = [
    .criteria: "id,name,weight\nK1,Dampak,0.6\nK2,Kesiapan,0.4\n",
    .sources: """
    id,capital,om,carry,2024,2025,2026,2027,2028,2029,2030,2031,2032,2033
    APBD,yes,yes,no,90,90,90,90,90,90,90,90,90,90
    CSR,yes,no,yes,9,9,9,9,9,9,9,9,9,9

    """,
    .owners: "id,name,short,aliases,parallel\nDLH,Dinas LH,LH,BLH,2\nPUTR,\"Dinas, PU\",PU,,\n",
    .programs: """
    id,name,dimension,owner,supporting,quick_win,status,reason,start,capital,om,duration,\
    profile,earliest,sources,requires,group,K1,K2
    P1,Aplikasi,Smart Living,DLH,PUTR,ya,,,,14,3.5,2,60|40,2025,APBD|CSR<=30%,,,88,74
    P2,"Loket ""A"", B",Smart Economy,PU,,no,wajib,hukum,,9,,1,,,APBD,P1+1,G,70,
    P3,Bus,Smart Living,BLH,,yes,committed,kontrak,2026,5,1,1,,,APBD>=10%|CSR,P1/P2,G,1,2
    P4,Lama,,DLH,,,done,,,,2,,,,APBD,,,,

    """,
    .dependencies: "program,requires,type,lag,strength,penalty\nP3,P4,SS,-1,soft,25%\n",
    .costs: "program,year,amount,sources\nP2,1,9,CSR|APBD\n",
    .benefits: "program,year,points\nP2,3,12.5\n",
  ]

  @Test func theFilesAreSound() throws {
    let reading = try MarkedScenario(yaml: Self.scenario, Self.tables).reading()
    #expect(reading.faults.filter { $0.severity == .error } == [])
    #expect(reading.scenario?.programs.count == 4)
    #expect(reading.inputs.count == 8)
  }

  @Test(arguments: Seeds.first(40))
  func mutationsNeverCrash(seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed))
    let sound = MarkedScenario(yaml: Self.scenario, Self.tables).files
    let names = sound.files.keys.sorted()
    for _ in 0..<100 {
      var files = sound
      for _ in 0..<Int.random(in: 1...3, using: &random) {
        let name = names[Int.random(in: 0..<names.count, using: &random)]
        files.files[name] = Self.mutated(files.files[name] ?? [], using: &random)
      }
      let reading = try ScenarioReader.read(files)
      let hasErrors = reading.faults.contains { $0.severity == .error }
      #expect((reading.scenario == nil) == hasErrors, "seed \(seed)")
      #expect(reading.faults.allSatisfy { $0.location.line >= 1 && $0.location.column >= 1 })
    }
  }

  private static let pieces = [
    "\"", ",", ";", "|", "\n", "\r\n", "-", "0", "9", "1e9", ".", ": ", "{", "}", "[", "- ", "&a ",
    "*a", "P1", "%", "<=", "\u{FEFF}", "é", "\0", "id", "99999999999999999999", "NaN", "#", "? ",
  ]

  private static func mutated(
    _ bytes: [UInt8], using random: inout SeededGenerator
  ) -> [UInt8] {
    guard !bytes.isEmpty else { return bytes }
    var bytes = bytes
    let place = Int.random(in: 0..<bytes.count, using: &random)
    let end = min(bytes.count, place + Int.random(in: 1...20, using: &random))
    switch Int.random(in: 0..<6, using: &random) {
    case 0: bytes[place] = UInt8.random(in: 0...255, using: &random)
    case 1: bytes.removeSubrange(place..<end)
    case 2: bytes.insert(contentsOf: bytes[place..<end], at: place)
    case 3: bytes.removeSubrange(place...)
    default:
      let piece = pieces[Int.random(in: 0..<pieces.count, using: &random)]
      bytes.insert(contentsOf: Array(piece.utf8), at: place)
    }
    return bytes
  }
}
