import Foundation
import Testing

extension CommandSuite {
  /// `compare --weights`, and judgements in pairs, as planners run them.
  @Suite struct WeightsCommandTests {
    private let folder: TemporaryFolder

    init() throws {
      folder = try TemporaryFolder()
      try folder.write(
        """
        petajalan: 1
        name: Kota Contoh
        language: id
        horizon: {first: 2025, last: 2026}
        alternatives:
          - {id: siap, name: Kesiapan dulu, weights: {K2: 200}}
          - {id: hemat, name: Hemat, ceilings: {scale: 50%}}

        """, to: "kota/scenario.yaml")
      try folder.write("id,2025,2026\nAPBD,100,60\n", to: "kota/sources.csv")
      try folder.write("id,weight\nK1,60\nK2,40\n", to: "kota/criteria.csv")
      try folder.write(
        """
        id,name,owner,capital,sources,K1,K2
        P1,Peraturan,Setda,20,APBD,5,5
        P2,Jaringan,Kominfo,80,APBD,9,2
        P3,Jalan,PUTR,80,APBD,4,7
        P4,Taman,DLH,40,APBD,2,3

        """, to: "kota/programs.csv")
    }

    @Test func weightsAreStudiedAndWritten() throws {
      let run = try folder.petajalan(
        "compare", "kota", "--weights", "±25", "--samples", "3", "--lang", "en", "-o", "bobot")
      #expect(run.exitCode == 0)
      #expect(run.output.contains("Solved: 4 of 4 corners of this range, and 3 of 3"))
      #expect(run.output.contains("Where the plan flips if one weight moves alone"))
      #expect(run.messages == "Written to bobot\n")
      #expect(
        try folder.names(in: "bobot") == [
          "manifest.json", "weight-flips.csv", "weight-programs.csv", "weightings.csv",
          "weights.json",
        ])
    }

    @Test func oneLanguageIsSpokenAndAnAlternativeTaken() throws {
      let run = try folder.petajalan(
        "compare", "kota", "--weights", "5", "--alternatives", "siap")
      #expect(run.exitCode == 0)
      #expect(run.output.contains("Kota Contoh – Kesiapan dulu: bobot kriteria yang lain"))
      #expect(run.output.contains("K2 K2, sekarang 76,92%"))
    }

    @Test func sameBytesEachTime() throws {
      let runs = try (0..<2).map { _ in
        try folder.petajalan("compare", "kota", "--weights", "10", "--json")
      }
      #expect(runs[0].output == runs[1].output)
      let other = try folder.petajalan(
        "compare", "kota", "--weights", "10", "--seed", "2", "--json")
      #expect(runs[0].output != other.output)
    }

    @Test func wrongUsageIsTold() throws {
      for options in [
        ["--weights", "0"], ["--weights", "-5"], ["--weights", "many"], ["--samples", "3"],
        ["--weights", "5", "--samples", "1001"],
        ["--weights", "5", "--alternatives", "siap,hemat"],
      ] {
        let run = try folder.petajalan(arguments: ["compare", "kota"] + options)
        #expect(run.exitCode == 64, "\(options)")
      }
      try folder.copy(scenario: "belajar")
      let run = try folder.petajalan("compare", "belajar", "--weights", "5")
      #expect(run.exitCode == 64)
      #expect(run.messages.contains("memerlukan kriteria berbobot"))
    }

    @Test func judgementsInPairsAreCheckedAndSolved() throws {
      try folder.write("id\nK1\nK2\n", to: "kota/criteria.csv")
      let yaml = try folder.text(of: "kota/scenario.yaml")
      try folder.write(
        yaml + "criteria: {pairwise: {K2/K1: 1/3}}\n", to: "kota/scenario.yaml")
      let check = try folder.petajalan("check", "kota", "--lang", "en")
      #expect(check.exitCode == 0)
      #expect(
        check.output.contains(
          "Weights by judgements in pairs: K1 75.00%, K2 25.00%; consistency ratio 0."))
      #expect(try folder.petajalan("solve", "kota", "-o", "hasil", "--quiet").exitCode == 0)
      #expect(try folder.text(of: "hasil/result.json").contains("\"consistency_ratio\": 0"))
      let verdict = try folder.petajalan("verify", "kota", "hasil")
      #expect(verdict.exitCode == 0)
      let changed = try folder.petajalan(
        "check", "kota", "--set", "criteria.pairwise.K2/K1=1", "--lang", "en")
      #expect(changed.output.contains("K1 50.00%, K2 50.00%"))
      let wrong = try folder.petajalan("check", "kota", "--set", "criteria.pairwise.K2/K1=12")
      #expect(wrong.exitCode == 65)
      #expect(wrong.messages.contains("bukan penilaian untuk \"K2/K1\""))
    }
  }
}
