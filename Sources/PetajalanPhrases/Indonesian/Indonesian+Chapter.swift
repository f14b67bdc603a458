import Formats
import MILP
import PetajalanDomain
import PetajalanResults

extension Indonesian: ChapterPhrases {
  /// The title of the chapter.
  public func chapterTitle(_ scenario: String, owner: String?) -> String {
    let title = startsWith("peta jalan", scenario) ? scenario : "Peta Jalan \(scenario)"
    return owner.map { "\(title): \($0)" } ?? title
  }

  /// Sums in words.
  public var roundMoney: RoundedMoney {
    RoundedMoney(
      numbers: numbers, prefix: "Rp",
      units: [(12, "triliun"), (9, "miliar"), (6, "juta"), (3, "ribu")])
  }

  /// A fraction in percent.
  public func chapterPercent(_ billionths: Int128) -> String {
    numbers.decimal(billionths, exponent: 7, fractionDigits: 2, rounding: .up) + "%"
  }

  /// What stands before a table's caption.
  public func tableLabel(_ number: Int) -> String { "Tabel \(number)" }
  /// What stands before a figure's caption.
  public func figureLabel(_ number: Int) -> String { "Gambar \(number)" }
  /// The heading of the list of sections.
  public var contentsHeading: String { "Daftar isi" }
  /// The heading of the list of tables.
  public var tablesHeading: String { "Daftar tabel" }
  /// The heading of the list of figures.
  public var figuresHeading: String { "Daftar gambar" }
  /// The label of a field that hides rows of a table.
  public var filterLabel: String { "Saring baris" }
  /// What a column's heading does when it is pressed.
  public var sortHint: String { "Urutkan menurut kolom ini" }
  /// That there are more columns than the window has room for.
  public var scrollHint: String { "Geser ke samping untuk melihat kolom lainnya" }
  /// How many rows of a table are left by a filter.
  public func shownRows(_ shown: String, _ all: String) -> String {
    "\(shown) dari \(all) baris tampil; jumlah dihitung dari baris yang tampil"
  }

  /// What the roadmap itself is called beside alternatives.
  public var thisPlan: String { "Peta jalan ini" }
  /// That no leading agency has that id.
  public func unknownOwner(_ id: String, known: [String]) -> String {
    "error: tidak ada OPD \(FaultText.path(id)); yang ada: \(HarmlessText.visible(known.joined(separator: ", ")))"
  }
  /// That a year is not planned.
  public func outsideHorizon(_ year: Int, _ years: ClosedRange<Int>) -> String {
    "error: tahun \(year) berada di luar masa peta jalan \(self.years(years))"
  }
  /// Why a curve cannot be shown.
  public func sentence(for refusal: CurveRefusal, path: String) -> String {
    switch refusal {
    case .notASweep: "error: \(FaultText.path(path)) bukan sweep.json dengan peta jalan di dalamnya"
    case .otherInputs:
      "error: \(FaultText.path(path)) dibuat dari berkas masukan yang lain; jalankan sweep kembali"
    }
  }
  /// Why an output folder cannot stand beside the roadmap.
  public func sentence(for refusal: FolderRefusal, path: String) -> String {
    switch refusal {
    case .notOf(let command): "error: \(FaultText.path(path)) bukan folder keluaran \(command)"
    case .otherRoadmap:
      "error: penjelasan dalam \(FaultText.path(path)) adalah penjelasan peta jalan yang lain; jalankan explain "
        + "kembali dengan --roadmap"
    case .foreignPlan(let id):
      "error: rencana \(FaultText.quoted(id)) dalam \(FaultText.path(path)) bukan rencana skenario ini atau "
        + "alternatifnya; sebutkan foldernya sendiri pada --with"
    case .otherBenefit(let id):
      "error: rencana \(FaultText.quoted(id)) dalam \(FaultText.path(path)) tidak menghasilkan manfaat yang "
        + "tertulis; jalankan compare kembali"
    }
  }
  /// Why a document could not be made.
  public func sentence(for error: FormatError) -> String {
    switch error {
    case .library(let name, let message): "dokumen tidak dapat dibuat dengan \(name): \(message)"
    case .sheetTooLarge(let sheet):
      "lembar \(FaultText.quoted(sheet)) melebihi batas ukuran buku kerja; mintalah tabel CSV"
    case .textTooLong(let place): tooLongForCell(place)
    }
  }

  /// The heading of the overview.
  public var overviewHeading: String { "Ringkasan" }

  /// How many programs are on the roadmap.
  public func chapterSelection(
    _ count: Int, of total: Int, years: ClosedRange<Int>, done: Int
  ) -> String {
    let before = done > 0 ? " \(numbers.whole(done)) program lain telah selesai sebelumnya." : ""
    return "Peta jalan tahun \(self.years(years)) memuat \(numbers.whole(count)) dari "
      + "\(numbers.whole(total)) program yang diusulkan.\(before)"
  }

  /// How many quick wins are among them.
  public func chapterQuickWins(_ count: Int) -> String {
    "Di antaranya terdapat \(numbers.whole(count)) program quick win, yaitu program yang manfaatnya "
      + "dapat segera dirasakan warga."
  }

  /// What is spent.
  public func chapterSpending(capital: Int64, om: Int64) -> String {
    let texts = roundMoney.texts(ofSum: capital + om, parts: [capital, om])
    return "Kebutuhan belanja seluruhnya \(texts.sum), terdiri atas belanja modal "
      + "\(texts.parts[0]) serta biaya operasional dan pemeliharaan \(texts.parts[1])."
  }

  /// What part of the ceilings that is.
  public func chapterCeilings(_ ceilings: Int64, spent: Int64, limit: SpendingLimit) -> String {
    guard ceilings > 0 else { return "Tidak ada pagu indikatif yang tersedia." }
    let tenths = Int128(spent) * 1_000 / Int128(ceilings)
    let part = numbers.decimal(tenths, exponent: 1, fractionDigits: 1)
    let most =
      switch limit {
      case .ceilings: "pagu sumber dana mana pun pada tahun mana pun"
      case .available:
        "pagu ditambah sisa tahun sebelumnya dari sumber dana mana pun pada tahun mana pun"
      }
    return "Jumlah tersebut adalah \(part)% dari pagu indikatif semua sumber dana sebesar "
      + "\(roundMoney.text(ceilings)), dan tidak melampaui \(most)."
  }

  /// How good the roadmap is.
  public func chapterQuality(_ quality: Quality, benefit: Points) -> String {
    let earned = "Manfaat peta jalan ini dinilai \(atLeast(benefit)) poin."
    if quality.status == .provedOptimal {
      return earned + " Telah dibuktikan bahwa tidak ada susunan program lain dalam pagu dan "
        + "ketentuan yang sama dengan manfaat lebih besar."
    }
    guard let gap = quality.gap else {
      return earned
        + " Telah dibuktikan bahwa tidak ada susunan program lain dengan manfaat di atas "
        + "\(atMost(quality.bound)) poin."
    }
    return earned + " Telah dibuktikan bahwa nilai tersebut paling jauh "
      + "\(chapterPercent(gap.billionths)) di bawah nilai terbaik yang mungkin dicapai dalam pagu dan "
      + "ketentuan yang sama."
  }

  /// What penalties are part of the benefit.
  public func chapterPenalties(_ count: Int, points: Points) -> String {
    "Nilai tersebut sudah dikurangi \(atMost(points)) poin karena \(numbers.whole(count)) "
      + "urutan yang dianjurkan tidak dipenuhi."
  }

  /// How many programs are left out, and why.
  public func chapterLeftOut(_ count: Int, causes: [String]) -> String {
    "Sebanyak \(numbers.whole(count)) program belum dapat dimuat dalam peta jalan: "
      + "\(all(of: causes)). Alasan setiap program tercantum pada bagian \(leftOutHeading)."
  }

  /// How many programs are left out for one kind of cause.
  public func chapterCause(_ cause: LeftOutCause, count: Int) -> String {
    let programs = "\(numbers.whole(count)) program"
    return switch cause {
    case .money: "\(programs) karena pagu tidak mencukupi"
    case .capacity: "\(programs) karena kapasitas OPD pengampu telah penuh"
    case .requirement: "\(programs) karena program prasyarat atau waktunya tidak memungkinkan"
    case .rule: "\(programs) karena ketentuan perencanaan"
    case .noGain: "\(programs) karena tidak menambah manfaat"
    case .impossible:
      "\(programs) yang terbukti tidak dapat dimuat dengan ketentuan dan pagu yang ada"
    case .unknown: "\(programs) yang alasannya tidak diperiksa"
    }
  }

  /// That none is.
  public var chapterNothingLeftOut: String {
    "Semua program yang diusulkan dapat dimuat dalam peta jalan."
  }

  /// The heading of the roadmap.
  public var roadmapHeading: String { "Peta Jalan dan Rencana Aksi" }
  /// What the roadmap's table shows.
  public var roadmapIntroduction: String {
    "Gambar dan tabel berikut menyajikan program menurut dimensi dan subdimensi, OPD utama dan OPD "
      + "pendukung, sumber dana, serta kebutuhan belanja setiap tahun, termasuk biaya operasional dan "
      + "pemeliharaan. Tanda ★ menunjukkan program quick win."
  }
  /// The caption of its table.
  public func roadmapCaption(unit: String) -> String {
    "Peta jalan dan rencana aksi program, kebutuhan belanja per tahun dalam \(unit)"

  }
  /// A caption of what goes on from before.
  public func continued(_ caption: String) -> String { "\(caption) (lanjutan)" }
  /// That the O&M of programs that were done before is not in the table.
  public func chapterDone(om: Int64) -> String {
    "Tabel ini tidak memuat biaya operasional dan pemeliharaan program yang telah selesai "
      + "sebelumnya, sebesar \(roundMoney.text(om))."
  }
  /// The sum of one dimension.
  public func subtotal(_ dimension: String) -> String { "Jumlah \(dimension)" }
  /// The heading of the quick wins.
  public var quickWinsHeading: String { "Program Quick Win" }
  /// What quick wins are.
  public var quickWinsIntroduction: String {
    "Program berikut dipilih agar manfaat kota cerdas dapat segera dirasakan warga."
  }
  /// The caption of their table.
  public var quickWinsCaption: String { "Program quick win menurut tahun selesai" }
  /// The heading of the terms.
  public var termsHeading: String { "Tahapan Pelaksanaan" }
  /// What the terms' table shows.
  public var termsIntroduction: String {
    "Program dikelompokkan menurut tahun mulai pelaksanaannya."
  }
  /// The caption of their table.
  public var termsCaption: String { "Program menurut jangka waktu mulai pelaksanaan" }
  /// A program with its agency and its first year.
  public func startedProgram(_ program: String, owner: String, year: Int) -> String {
    "\(program) (\(owner), mulai \(year))"
  }
  /// The heading of the money.
  public var budgetHeading: String { "Kebutuhan Belanja dan Pagu" }
  /// What its table shows.
  public var budgetIntroduction: String {
    "Tabel berikut membandingkan pagu indikatif setiap sumber dana dengan belanja yang direncanakan "
      + "pada setiap tahun."
  }
  /// The caption of its table.
  public func budgetCaption(unit: String) -> String {
    "Pagu dan belanja menurut sumber dana dan tahun, dalam \(unit)"
  }
  /// The heading of the agencies.
  public var ownersHeading: String { "Belanja menurut OPD Utama" }
  /// What their table shows.
  public var ownersIntroduction: String {
    "Kolom kegiatan serentak menunjukkan jumlah program terbanyak yang dibangun sebuah OPD dalam "
      + "tahun yang sama, dan batas kapasitasnya jika ditetapkan."
  }
  /// The caption of their table.
  public func ownersCaption(unit: String) -> String {
    "Program dan belanja menurut OPD utama, dalam \(unit)"
  }
  /// The heading of what is left to the years after.
  public func afterHorizonHeading(_ year: Int) -> String { "Biaya Operasional mulai Tahun \(year)" }
  /// What it comes to.
  public func afterHorizonIntroduction(_ year: Int, sum: Int64) -> String {
    "Setelah masa peta jalan berakhir, program yang telah dibangun tetap memerlukan biaya operasional "
      + "dan pemeliharaan. Pada tahun \(year) prakiraan maju biaya tersebut adalah "
      + "\(roundMoney.text(sum)) per tahun."
  }
  /// That programs are put off to the last year.
  public func deferredStarts(_ count: Int, om: Int64, until last: Int) -> String {
    "Sebanyak \(numbers.whole(count)) program diselesaikan pada \(last) hanya karena biaya setelah "
      + "tahun itu tidak ikut dihitung: mulai lebih awal tidak menambah manfaat, tetapi menambah "
      + "biaya operasional dan pemeliharaan. Sejak \(last + 1) biaya tersebut "
      + "\(roundMoney.text(om)) per tahun."
  }
  /// The caption of its table.
  public func afterHorizonCaption(_ year: Int) -> String {
    "Prakiraan maju biaya operasional dan pemeliharaan tahun \(year)"
  }
  /// The heading of the programs that get no money.
  public var leftOutHeading: String { "Program yang Belum Didanai" }
  /// What their table shows.
  public var leftOutIntroduction: String {
    "Program berikut belum dapat dimuat dalam peta jalan. Kolom alasan menyebutkan semua yang "
      + "menghalangi program tersebut ditambahkan ke dalam peta jalan ini, pada tahun mulai yang "
      + "paling sedikit hambatannya."
  }
  /// What is told besides where explanations were made.
  public var waysIntroduction: String {
    "Untuk setiap program yang telah ditelaah disebutkan pula satu perubahan yang cukup agar program "
      + "itu masuk tanpa mengurangi manfaat peta jalan, atau bahwa tidak ada peta jalan yang dapat "
      + "memuatnya."
  }
  /// How a program could come in.
  public func sentence(for way: WayIn, in scenario: Scenario) -> String {
    switch way {
    case .impossible:
      "dengan semua ketentuan dan pagu yang ada, tidak ada peta jalan yang dapat memuatnya; hal itu "
        + "sudah terbukti"
    case .free: "Dapat masuk tanpa mengurangi manfaat jika program lain bergeser"
    case .money(let source, let year, let amount):
      "Cukup agar masuk: pagu \(sourceNames([source], in: scenario)) \(year) ditambah "
        + money.full(amount)
    case .capacity(let owner, let parallel):
      "Cukup agar masuk: kegiatan serentak \(ownerName(owner, in: scenario)) menjadi "
        + numbers.whole(parallel)
    case .score(let points):
      "Cukup agar masuk: setiap nilainya naik \(numbers.exact(points)) poin"
    case .loss(let range): "Jika dimuat, \(loss(range))"
    }
  }
  /// The caption of their table.
  public var leftOutCaption: String { "Program yang belum didanai dan alasannya" }
  /// How many variants lost to another one of their group.
  public func chapterVariants(_ count: Int) -> String {
    "Selain itu, \(numbers.whole(count)) varian tidak dipilih karena varian lain dari program yang "
      + "sama telah dipilih. Varian tersebut tercantum pada bagian \(variantsHeading)."
  }
  /// The heading of the variants that lost to another one.
  public var variantsHeading: String { "Varian yang Tidak Dipilih" }
  /// What their table shows.
  public var variantsIntroduction: String {
    "Setiap varian berikut adalah cara lain untuk program yang telah dimuat dalam peta jalan. Karena "
      + "hanya satu varian yang diperlukan, biayanya bukan kebutuhan yang belum didanai."
  }
  /// The caption of their table.
  public var variantsCaption: String { "Varian yang tidak dipilih dan varian penggantinya" }
  /// The variant that was chosen.
  public var chosenVariantColumn: String { "Varian yang dipilih" }
  /// The heading of the comparison.
  public var comparisonHeading: String { "Perbandingan Alternatif" }
  /// What it shows.
  public var comparisonIntroduction: String {
    "Tabel berikut membandingkan peta jalan ini dengan alternatif yang disusun dengan anggapan lain. "
      + "Batas atas adalah manfaat yang telah dibuktikan tidak dapat dilampaui."
  }
  /// The caption of its table.
  public var comparisonCaption: String { "Perbandingan manfaat dan belanja antaralternatif" }
  /// How many programs start in another year.
  public func moved(_ count: Int) -> String {
    "\(numbers.whole(count)) program bergeser ke tahun lain, seperti tercantum pada tabel tahun mulai."
  }
  /// The caption of the table of first years.
  public var startsCaption: String { "Tahun mulai program yang berbeda antaralternatif" }
  /// The heading of a sweep.
  public var sweepHeading: String { "Manfaat pada Berbagai Tingkat Pagu" }
  /// What it shows.
  public var sweepIntroduction: String {
    "Kurva berikut menunjukkan manfaat terbaik yang ditemukan pada setiap tingkat pagu. Daerah "
      + "berwarna di atasnya menunjukkan manfaat yang mungkin masih dapat dicapai, tetapi belum ditemukan."
  }
  /// The heading of the provenance.
  public var provenanceHeading: String { "Lampiran: Asal Data dan Keterlacakan" }
  /// What the chapter was made with.
  public func provenanceSentence(version: String) -> String {
    "Bab ini dihasilkan oleh petajalan versi \(version). Seluruh angka telah diperiksa kembali terhadap "
      + "data skenario sampai satuan rupiah. Hasil yang sama dapat dibuat ulang dari berkas berikut."
  }
  /// What was asked for.
  public func provenanceOptions(_ options: [(key: String, value: String)]) -> String {
    let texts = options.map { option in
      let value = option.value.replacing(".", with: numbers.decimalMark)
      return switch option.key {
      case "gap": "batas selisih \(value)"
      case "time": "batas waktu setiap pencarian \(duration(option.value))"
      case "total": "batas waktu seluruhnya \(duration(option.value))"
      case "alternative": "alternatif \(option.value)"
      case "alternatives": "alternatif yang dibandingkan: \(list(option.value, all: "semua"))"
      case "curve":
        "tingkat pagu: \(curve(option.value, all: "semua sumber", to: "sampai", by: "setiap"))"
      case "explain": "ditelaah: program yang tidak dimuat"
      default: "\(option.key) = \(option.value)"
      }
    }
    return "Pengaturan perhitungan: \(texts.joined(separator: "; "))."
  }

  private func duration(_ text: String) -> String {
    durationText(text, units: ["s": "detik", "m": "menit", "h": "jam"])
  }

  /// The caption of the table of files.
  public var inputsCaption: String { "Berkas masukan" }
}
