import Testing

extension CommandSuite {
  /// `verify` of whole output folders.
  @Suite struct VerifyFolderTests {
    let folder: TemporaryFolder

    init() throws {
      folder = try TemporaryFolder()
      try folder.copy(scenario: "belajar")
    }

    @Test(arguments: ["plain", "excel-id"])
    func ownFolderAgrees(dialect: String) throws {
      _ = try folder.petajalan("solve", "belajar", "--csv", dialect)
      let run = try folder.petajalan("verify", "belajar", "belajar/roadmap/")
      #expect(run.exitCode == 0)
      #expect(
        run.output == """
          Tidak ada pelanggaran.
          Semua berkas dalam folder itu saling cocok dan cocok dengan skenario, sampai ke rupiah.
          Manfaatnya 170,00 poin.
          Tidak ada peta jalan yang lebih baik; terbukti.
          Sertifikat sah: tidak ada peta jalan di atas 170,00 poin (diperiksa: 1 simpul, 1 potongan).

          """)
    }

    @Test func everyFamilyAgrees() throws {
      for family in ["omAfterHorizon", "payments", "prefers", "required", "requires"] {
        try folder.copy(scenario: "families/\(family)")
        _ = try folder.petajalan("solve", family)
        let run = try folder.petajalan("verify", family, "\(family)/roadmap")
        #expect(run.exitCode == 0, "\(family): \(run.output)")
      }
    }

    /// Folders of other commands, with a file in each.
    @Test(arguments: [
      (["compare", "belajar", "--alternatives", "hemat"], "plans.csv"),
      (["sweep", "belajar", "--ceiling", "all=80%..100%:20%"], "curve.svg"),
      (["explain", "belajar", "P3"], "explanation.csv"),
      (["report", "belajar", "--format", "md,docx"], "chapter.docx"),
      (["diagnose", "belajar", "--alternative", "buntu"], "diagnosis.csv"),
    ])
    func foldersOfOtherCommandsAreJudgedByTheirManifest(command: [String], file: String) throws {
      let yaml = try folder.text(of: "belajar/scenario.yaml")
      try folder.write(
        yaml + """
          alternatives:
            - {id: hemat, ceilings: {scale: 80%}}
            - {id: buntu, drop-sources: [APBD]}

          """, to: "belajar/scenario.yaml")
      _ = try folder.petajalan("solve", "belajar", "--quiet")
      let made = try folder.petajalan(arguments: command + ["-o", "hasil", "--quiet"])
      #expect(made.exitCode == 0, "\(made.messages)")
      let alternative = command.contains("buntu") ? ["--alternative", "buntu"] : []
      func verify() throws -> CommandRun {
        try folder.petajalan(
          arguments: ["verify", "belajar", "hasil", "--lang", "en"] + alternative)
      }
      let good = try verify()
      #expect(good.exitCode == 0, "\(good.output) \(good.messages)")
      let clash = "The certificates of 2 clashes hold: no roadmap can meet the scenario.\n"
      #expect(
        good.output == "The files of the folder are as they were written, from this scenario.\n"
          + (command.contains("diagnose") ? clash : ""))
      let bytes = try folder.bytes(of: "hasil/\(file)")
      try folder.write("x", to: "hasil/\(file)")
      let changed = try verify()
      #expect(changed.exitCode == 2)
      #expect(changed.output.contains("hasil/manifest.json:") && changed.output.contains(file))
      try folder.write(bytes, to: "hasil/\(file)")
      try folder.replace("100,100,70", in: "belajar/sources.csv", with: "100,100,71")
      let other = try verify()
      #expect(other.exitCode == 2)
      #expect(other.output.contains("sources.csv"), "\(other.output)")
    }

    @Test func disagreementIsToldWithItsPlace() throws {
      _ = try folder.petajalan("solve", "belajar", "-o", "hasil")
      try folder.replace(
        "2026,P6,Diskominfo,Smart Society,capital,APBD,50000000", in: "hasil/spending.csv",
        with: "2026,P6,Diskominfo,Smart Society,capital,APBD,50000001")
      let run = try folder.petajalan("verify", "belajar", "hasil")
      #expect(run.exitCode == 2)
      #expect(run.output.hasPrefix("Tidak ada pelanggaran.\n8 ketidakcocokan dalam folder:\n"))
      #expect(
        run.output.contains(
          "\nhasil/spending.csv:6:47: error: Rp50.000.001 dibayarkan untuk belanja modal P6 "
            + "\"Aplikasi aduan buatan sendiri\" pada 2026, padahal yang harus dibayar "
            + "Rp50.000.000; kelebihan Rp1\n"))
      #expect(
        run.output.contains(
          "\nhasil/budget.csv:3:23: error: APBD Kota pada 2026: \"capital\" tertulis "
            + "Rp80.000.000; menurut jumlah baris di spending.csv seharusnya Rp80.000.001\n"))
      #expect(run.messages.isEmpty)
    }

    @Test func quietAndJSONTellTheSame() throws {
      _ = try folder.petajalan("solve", "belajar", "-o", "hasil")
      let good = try folder.petajalan("verify", "belajar", "hasil", "--quiet")
      #expect(good.exitCode == 0)
      #expect(good.output.isEmpty)
      let json = try folder.petajalan("verify", "belajar", "hasil", "--json")
      #expect(json.output.contains("\"findings\": []"))
      try folder.replace("\"selected\": 6", in: "hasil/result.json", with: "\"selected\": 7")
      let bad = try folder.petajalan("verify", "belajar", "hasil", "--quiet", "--lang", "en")
      #expect(bad.exitCode == 2)
      #expect(bad.output.contains("hasil/result.json:11:"))
      let badJSON = try folder.petajalan("verify", "belajar", "hasil", "--json", "--lang", "en")
      #expect(badJSON.exitCode == 2)
      #expect(badJSON.output.contains("\"valid\": false"))
      #expect(badJSON.output.contains("\"file\": \"hasil/result.json\", \"line\": 11"))
    }

    @Test func violationAndDisagreementAreBothTold() throws {
      _ = try folder.petajalan("solve", "belajar", "-o", "hasil", "--lang", "en")
      try folder.replace(
        ",selected,medium,2027,2027,2028,40,", in: "hasil/roadmap.csv",
        with: ",selected,short,2025,2025,2026,40,")
      let run = try folder.petajalan("verify", "belajar", "hasil", "--lang", "en")
      #expect(run.exitCode == 2)
      #expect(run.output.hasPrefix("2 violations:\n"))
      #expect(run.output.contains("Rp40,000,000 is missing"))
      #expect(run.output.contains("hasil/result.json:15:32: error: P3 \"Online permits\": "))
      #expect(
        run.output.contains(
          "If it could be carried out, its benefit would be 170.00 points.\n"))
    }

    @Test func changedScenarioIsNoticed() throws {
      _ = try folder.petajalan("solve", "belajar", "-o", "hasil")
      try folder.replace(
        "Pasar digital", in: "belajar/programs.csv", with: "Pasar digital kota")
      let run = try folder.petajalan("verify", "belajar", "hasil")
      #expect(run.exitCode == 2)
      #expect(run.output.contains("hasil/result.json:"))
      #expect(
        run.output.contains(
          "berkas skenario \"programs.csv\" telah berubah sejak hasil ini dibuat; jalankan solve "
            + "lagi"))
    }

    @Test func overridesMustBeTheSame() throws {
      let set = ["--set", "sources.APBD.2026=60"]
      _ = try folder.petajalan(arguments: ["solve", "belajar", "-o", "hasil"] + set)
      let same = try folder.petajalan(arguments: ["verify", "belajar", "hasil"] + set)
      #expect(same.exitCode == 0, "\(same.output)")
      let other = try folder.petajalan("verify", "belajar", "hasil", "--lang", "en")
      #expect(other.exitCode == 2)
      #expect(other.output.contains("made with --set \"sources.APBD.2026=60\""))
    }

    @Test func manifestTellsWhatIsMissingChangedOrOfAnotherRun() throws {
      let near = ["--plans", "2", "--within", "10%", "--differ", "2"]
      _ = try folder.petajalan(arguments: ["solve", "belajar", "-o", "hasil"] + near)
      #expect(try folder.petajalan("verify", "belajar", "hasil").exitCode == 0)
      try folder.remove("hasil/plans/2/gantt.txt")
      try folder.write("lain", to: "hasil/gantt.txt")
      try folder.write("lain", to: "hasil/plans/3/roadmap.csv")
      try folder.write("catatan", to: "hasil/catatan.txt")
      let run = try folder.petajalan("verify", "belajar", "hasil", "--lang", "en")
      #expect(run.exitCode == 2)
      let expected = """
        hasil/manifest.json:10:5: error: the file "gantt.txt" is not as petajalan wrote it; \
        somebody has changed it
        hasil/manifest.json:16:5: error: the file "plans/2/gantt.txt", which petajalan wrote, is \
        missing
        hasil/plans/3/roadmap.csv:1:1: error: the file "plans/3/roadmap.csv" is not of the run \
        that wrote this folder; the manifest does not name it

        """
      #expect(run.output.contains("3 disagreements in the folder:\n" + expected))
    }

    @Test func folderOfAnEarlierVersionHasNoManifest() throws {
      _ = try folder.petajalan("solve", "belajar", "-o", "hasil")
      try folder.remove("hasil/manifest.json")
      #expect(try folder.petajalan("verify", "belajar", "hasil").exitCode == 0)
      // It is replaced as ever, and has one then.
      #expect(try folder.petajalan("solve", "belajar", "-o", "hasil").exitCode == 0)
      #expect(try folder.names(in: "hasil") == SolveCommandTests.files)
    }

    @Test func brokenManifestIsAFinding() throws {
      _ = try folder.petajalan("solve", "belajar", "-o", "hasil")
      try folder.replace("petajalan-manifest-1", in: "hasil/manifest.json", with: "lain")
      let other = try folder.petajalan("verify", "belajar", "hasil")
      #expect(other.exitCode == 2)
      #expect(other.output.contains("hasil/manifest.json:2:13: error: \"format\""))
      try folder.write("{", to: "hasil/manifest.json")
      let broken = try folder.petajalan("verify", "belajar", "hasil")
      #expect(broken.exitCode == 2)
      #expect(broken.output.contains("hasil/manifest.json:1:"))
    }

    @Test func missingFilesAre66() throws {
      _ = try folder.petajalan("solve", "belajar", "-o", "hasil")
      try folder.remove("hasil/owners.csv")
      try folder.remove("hasil/result.json")
      let run = try folder.petajalan("verify", "belajar", "hasil")
      #expect(run.exitCode == 66)
      #expect(
        run.messages == """
          hasil/owners.csv: error: berkas "hasil/owners.csv" tidak ada; periksa nama dan foldernya
          hasil/result.json: error: berkas "hasil/result.json" tidak ada; periksa nama dan foldernya

          """)
      #expect(run.output.isEmpty)
      #expect(try folder.petajalan("verify", "belajar", "hasil/lain").exitCode == 66)
    }
  }
}
