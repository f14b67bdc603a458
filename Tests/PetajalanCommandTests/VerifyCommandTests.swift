import Testing

extension CommandSuite {
  @Suite struct VerifyCommandTests {
    let folder: TemporaryFolder

    init() throws {
      folder = try TemporaryFolder()
      try folder.copy(scenario: "belajar")
    }

    private func verify(_ plan: String, _ options: String...) throws -> CommandRun {
      try folder.write(plan, to: "plan.csv")
      return try folder.petajalan(arguments: ["verify", "belajar", "plan.csv"] + options)
    }

    @Test func ownRoadmapHasNoViolations() throws {
      _ = try folder.petajalan("solve", "belajar")
      let run = try folder.petajalan("verify", "belajar", "belajar/roadmap/roadmap.csv")
      #expect(run.exitCode == 0)
      #expect(
        run.output == """
          Tidak ada pelanggaran.
          Manfaatnya 170,00 poin.
          Tidak ada peta jalan yang lebih baik; terbukti.

          """)
    }

    @Test func ownRoadmapForExcelHasNoViolations() throws {
      _ = try folder.petajalan("solve", "belajar", "--csv", "excel-id")
      let run = try folder.petajalan(
        "verify", "belajar", "belajar/roadmap/roadmap.csv", "--lang", "en")
      #expect(run.exitCode == 0)
      #expect(run.output.hasPrefix("No violations.\n"))
    }

    @Test func worseRoadmapIsToldHowFarItIsFromTheBest() throws {
      let run = try verify("id,start\nP1,2025\nP4,2025\n", "--lang", "en")
      #expect(run.exitCode == 0)
      // 35 of 170 points.
      #expect(
        run.output == """
          No violations.
          Its benefit is 35.00 points.
          No roadmap has more than 170.00 points: this one is at most 79.42% below the best.

          """)
    }

    @Test func violationsAreInNamesAndRupiah() throws {
      // 10 + 60 + 80 = 150 million are due in 2025, 100 are there; P3 needs P2 to
      // be finished; P6 and P7 are variants; the quick win P4 is missing.
      let run = try verify("id,start\nP1,2025\nP2,2025\nP3,2025\nP6,2026\nP7,2026\nP8,2025\n")
      #expect(run.exitCode == 2)
      #expect(run.output.hasPrefix("4 pelanggaran:\n"))
      #expect(run.output.contains("Layanan izin daring"))
      #expect(run.output.contains("Jaringan data antar-OPD"))
      #expect(run.output.contains("APBD Kota"))
      #expect(run.output.contains("Rp190.000.000"))
      #expect(run.output.contains("Rp100.000.000"))
      #expect(run.output.contains("Rp90.000.000"))
      #expect(run.output.contains("aduan"))
      #expect(run.output.contains("quick-win"))
      // 5 + 20 + 40 + 30 + 25 + 35 points.
      #expect(
        run.output.hasSuffix("Seandainya dapat dilaksanakan, manfaatnya 155,00 poin.\n"))
    }

    @Test func mutatedRoadmapIsFound() throws {
      _ = try folder.petajalan("solve", "belajar", "--lang", "en")
      try folder.replace(
        ",selected,medium,2027,2027,2028,40,", in: "belajar/roadmap/roadmap.csv",
        with: ",selected,short,2025,2025,2026,40,")
      let run = try folder.petajalan(
        "verify", "belajar", "belajar/roadmap/roadmap.csv", "--lang", "en")
      #expect(run.exitCode == 2)
      #expect(run.output.contains("P3"))
      #expect(run.output.contains("may not start before 2026"))
      #expect(run.output.contains("Rp40,000,000 is missing"))
    }

    @Test(arguments: [
      "id;start\nP1;2025\nP4;2025\n", "id\tstart\nP1\t2025\nP4\t2025\n",
      "\u{FEFF}id;start\r\nP1;2025\r\nP4;2025\r\n", "start,id\n2025,P4\n2025,P1\n",
      "id,mulai\nP1,2025\nP4,2025\n", "ID,Start,warna,catatan\nP1,2025,merah,\nP4,2025,,\"a,b\"\n",
      "id,start\nP1,2025\nP2,\nP3,\nP4,2025\nP5,\nP6,\nP7,\nP8,\n",
      "id,start\np1,2025\nP4, 2025 \n",
    ])
    func filesMadeByHandAreRead(plan: String) throws {
      let run = try verify(plan)
      #expect(run.exitCode == 0)
      #expect(run.output.contains("Manfaatnya 35,00 poin."))
      #expect(run.messages.isEmpty)
    }

    @Test(arguments: [
      ("id,start\nP1,2025\nP44,2025\n", "plan.csv:3:1: error: tidak ada program \"P44\"", "\"P4\""),
      ("id,start\nP1,2025\nP1,2026\n", "plan.csv:3:1: error: ", "\"P1\""),
      ("id,start\nP1,tahun depan\n", "plan.csv:2:4: error: ", "\"tahun depan\""),
      ("id,start\nP1,2025.5\n", "plan.csv:2:4: error: ", "2025.5"),
      ("id\nP1\n", "plan.csv:1:1: error: ", "\"start\""),
      ("id,start\nP1\n", "plan.csv:2:1: error: ", "1 sel"),
      ("", "plan.csv:1:1: error: ", "kosong"),
    ])
    func faultyRoadmapIs65(plan: String, place: String, detail: String) throws {
      let run = try verify(plan)
      #expect(run.exitCode == 65)
      #expect(run.messages.hasPrefix(place))
      #expect(run.messages.contains(detail))
      #expect(run.output.isEmpty)
    }

    @Test func yearOutsideTheHorizonIsAViolation() throws {
      let run = try verify("id,start\nP1,2025\nP4,2025\nP5,2031\n", "--lang", "en")
      #expect(run.exitCode == 2)
      #expect(run.output.contains("P5"))
      #expect(run.output.contains("2031"))
    }

    @Test func jsonTellsTheSame() throws {
      let good = try verify("id,start\nP1,2025\nP4,2025\n", "--json")
      #expect(good.exitCode == 0)
      #expect(good.output.contains("\"valid\": true"))
      #expect(good.output.contains("\"benefit\": 35"))
      #expect(good.output.contains("\"bound\": 170"))
      let bad = try verify("id,start\nP4,2025\n", "--json")
      #expect(bad.exitCode == 2)
      #expect(bad.output.contains("\"valid\": false"))
      #expect(bad.output.contains("\"findings\": null"))
      #expect(bad.output.contains("\"benefit\": 30"), "what it would be")
      #expect(bad.output.hasSuffix("}\n"))
    }

    @Test func quietPrintsViolationsOnly() throws {
      let good = try verify("id,start\nP1,2025\nP4,2025\n", "--quiet")
      #expect(good.exitCode == 0)
      #expect(good.output.isEmpty)
      let bad = try verify("id,start\nP4,2025\n", "--quiet")
      #expect(bad.exitCode == 2)
      #expect(bad.output.contains("Peraturan wali kota tentang kota cerdas"))
    }
  }
}
