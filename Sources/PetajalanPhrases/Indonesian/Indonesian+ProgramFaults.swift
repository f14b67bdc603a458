import MILP
import PetajalanDomain
import PetajalanReading

extension Indonesian {
  /// What is wrong with a setting.
  public func sentence(for fault: SettingFault) -> String {
    switch fault {
    case .yearsReversed(let first, let last):
      "tahun berakhir pada \(last), sebelum dimulai pada \(first); tukar keduanya"
    case .horizonTooLong(let years, let limit):
      "masa perencanaan memuat \(years) tahun; berikan paling banyak \(limit)"
    case .termsOverlap(let term, let other, let year):
      "jangka \(quoted(other)) dan \(quoted(term)) sama-sama memuat tahun \(year); "
        + "akhiri yang satu sebelum yang lain dimulai"
    case .changeOutside(let year, let horizon):
      "tahun \(year) tidak mengubah apa pun; masa perencanaan adalah "
        + "\(horizon.first)–\(horizon.last)"
    case .noWeight: "semua kriteria berbobot 0; berikan paling sedikit satu bobot di atas 0"
    }
  }

  /// What is wrong with judgements in pairs.
  public func sentence(for fault: PairwiseFault) -> String {
    switch fault {
    case .noCriteria:
      "penilaian berpasangan memerlukan kriteria; berikan kriteria dalam tabel \(words.name(of: .criteria))"
    case .weightToo(let criterion):
      "kriteria \(quoted(criterion)) memiliki bobot, padahal \"pairwise\" juga memberinya bobot; "
        + "hapus salah satu"
    case .tooMany(let criteria, let limit):
      "ada \(criteria) kriteria; paling banyak \(limit) yang dapat dinilai berpasangan"
    case .pair(let text): "\(quoted(text)) bukan dua kriteria; tulis, misalnya, K1/K2"
    case .itself(let criterion):
      "kriteria \(quoted(criterion)) dibandingkan dengan dirinya sendiri; hapus"
    case .twice(let pair, let other):
      "pasangan \(quoted(pair)) sudah dinilai sebagai \(quoted(other)); hapus salah satu"
    case .ratio(let pair, let text):
      "\(quoted(text)) bukan penilaian untuk \(quoted(pair)); tulis angka 1 sampai 9, atau 1/2 "
        + "sampai 1/9"
    case .missing(let pairs):
      "pasangan berikut belum dinilai: \(pairs.joined(separator: ", "))"
    }
  }

  /// What is wrong with a program.
  public func sentence(for fault: ProgramFault) -> String {
    switch fault {
    case .reasonMissing(let program, let status):
      "program \(quoted(program)) berstatus \(words.value(status)) tanpa alasan; isi kolom \(header(.reason))"
    case .startMissing(let program):
      "program \(quoted(program)) berstatus \(words.value("committed")) tanpa tahun; isi kolom \(header(.start))"
    case .startOutside(let program, let start, let duration, let horizon):
      "program \(quoted(program)) akan dibangun \(start)–\(start + duration - 1); "
        + "masa perencanaan adalah \(horizon.first)–\(horizon.last)"
        + (start < horizon.first
          ? "; untuk kontrak yang sudah berjalan, isi sisanya: mulai \(horizon.first) dengan sisa "
            + "tahun dan sisa biayanya" : "")
    case .profileLength(let program, let parts, let duration):
      "profil program \(quoted(program)) memiliki \(parts) bagian; "
        + "lama program itu \(duration) tahun"
    case .profileSum(let program, let sum):
      "profil program \(quoted(program)) berjumlah \(percent(sum)) %; seharusnya 100 %"
    case .noCapitalPayer(let program):
      "tidak satu pun sumber dana ini boleh membiayai modal program \(quoted(program)); "
        + "sebut sumber dengan \(yes(.capital))"
    case .noOMPayer(let program):
      "tidak satu pun sumber dana ini boleh membiayai operasional program \(quoted(program)); "
        + "sebut sumber dengan \(yes(.om)) pada \(header(.omSources))"
    case .limit(let text):
      "batas pada \(quoted(text)) tidak dapat dibaca; tulis misalnya CSR<=30% atau APBD>=10%"
    case .limitsTooHigh(let program):
      "sumber dana program \(quoted(program)) wajib membayar lebih dari yang diperbolehkan, "
        + "atau lebih dari 100 %; turunkan batas \">=\""
    case .limitsTooLow(let program):
      "sumber dana program \(quoted(program)) bersama-sama hanya boleh membayar kurang dari "
        + "100 %; naikkan batas \"<=\" atau tambahkan sumber"
    case .lineAfterDuration(let program, let year, let duration):
      "program \(quoted(program)) tidak memiliki tahun ke-\(year); lamanya \(duration) tahun"
    case .escalatesTooFar(let program):
      "biaya program \(quoted(program)) naik melampaui yang dapat dihitung; "
        + "turunkan biaya atau eskalasinya"
    }
  }

  /// What is wrong with what a program needs.
  public func sentence(for fault: RequirementFault) -> String {
    switch fault {
    case .syntax(let text):
      "\(quoted(text)) bukan prasyarat; tulis misalnya P07, P07+1, atau P07/P09"
    case .itself(let program): "program \(quoted(program)) mensyaratkan dirinya sendiri"
    case .circle(let programs):
      "program saling mensyaratkan secara melingkar: \(FaultText.chain(programs)); "
        + "hapus salah satu prasyarat"
    case .lagTooSmall(let required, let lag, let least):
      "jeda \(lag) terlalu kecil untuk \(quoted(required)); berikan \(least) atau lebih"
    case .lagTwice(let text):
      "\(quoted(text)) memuat jeda yang juga diberikan kolom \(quoted(words.header(DependencyColumn.lag, of: .dependencies))); pertahankan salah satu"
    }
  }

  /// What is wrong with a rule.
  public func sentence(for fault: RuleFault) -> String {
    switch fault {
    case .noKind(let rule, let kinds):
      "aturan \(quoted(rule)) tidak memiliki jenis; berikan \(FaultText.list(kinds, "atau"))"
    case .severalKinds(let rule, let kinds):
      "aturan \(quoted(rule)) memiliki beberapa jenis, \(FaultText.list(kinds, "dan")); "
        + "buat satu aturan untuk masing-masing"
    case .noBound(let rule, let keys):
      "aturan \(quoted(rule)) tidak memiliki batas; berikan \(FaultText.list(keys.map(words.label), "atau"))"
    case .leastAboveGreatest(let rule):
      "\(quoted(words.label("min"))) aturan \(quoted(rule)) melebihi \(quoted(words.label("max"))); tukar keduanya"
    case .keyNotForKind(let key, let kind):
      "kunci \(quoted(words.label(key))) tidak berlaku untuk \(quoted(kind)); hapus kunci itu"
    case .tooFewTogether(let rule):
      "aturan \(quoted(rule)) mengikat kurang dari dua program; sebut dua atau lebih"
    }
  }

  /// What is wrong with an alternative.
  public func sentence(for fault: AlternativeFault) -> String {
    switch fault {
    case .circle(let alternatives):
      "alternatif saling mendasari secara melingkar: \(FaultText.chain(alternatives)); "
        + "hapus salah satu \"based-on\""
    case .sourceDropped(let source):
      "sumber dana \(quoted(source)) dihapus dalam alternatif ini; pertahankan sumber itu, atau "
        + "jangan sebut di sini"
    case .scaledTwice(let key, let other):
      "\(quoted(key)) dan \(quoted(other)) mengubah pagu yang sama; pertahankan salah satu"
    case .ruleStands(let rule, let other):
      "aturan \(quoted(rule)) tidak dapat ditambahkan karena \(quoted(other)) sudah ada; hapus "
        + "dahulu yang lama dengan \"drop\", atau pilih id lain"
    case .reasonMissing(let program, let status):
      "program \(quoted(program)) menjadi \(words.value(status)) tanpa alasan; isi \"reason\""
    case .startMissing(let program):
      "program \(quoted(program)) menjadi \(words.value("committed")) tanpa tahun; isi \"start\""
    }
  }

  /// What is wrong in the scenario that an alternative leads to.
  public func sentence(_ sentence: String, withinAlternative id: String) -> String {
    "dalam alternatif \(quoted(id)): \(sentence)"
  }

  /// What is wrong with a sum.
  public func sentence(for fault: TotalFault) -> String {
    switch fault {
    case .ceilings(let limit):
      "jumlah semua pagu lebih dari \(FaultText.grouped(limit, by: ".")) rupiah"
    case .benefit(let limit):
      "jumlah semua manfaat dan penalti lebih dari \(FaultText.grouped(limit, by: ".")) poin; "
        + "perkecil skornya"
    }
  }

  /// What is worth a second look.
  public func sentence(for advice: ScenarioAdvice) -> String {
    switch advice {
    case .emptyScore(let program, let column):
      "program \(quoted(program)) tidak memiliki skor pada \(quoted(words.label(column))); dihitung 0"
    case .inconsistent(let ratio, let pair, let given, let fitting):
      "penilaian berpasangan saling bertentangan: rasio konsistensinya \(percent(ratio)), seharusnya "
        + "paling tinggi 0,1; \(pair) bernilai \(given), padahal menurut penilaian lainnya kira-kira "
        + "\(fitting)"
    case .scoreUnused:
      "kolom \(header(.score)) tidak dipakai karena skenario memiliki kriteria; hapus kolom itu"
    case .yearColumnOutside(let year, let horizon):
      "kolom \(year) tidak dipakai; masa perencanaan adalah \(horizon.first)–\(horizon.last)"
    case .yearOutside(let label, let year, let horizon):
      "\(year) pada \(quoted(words.label(label))) berada di luar masa perencanaan "
        + "\(horizon.first)–\(horizon.last)"
    case .earliestTooEarly(let program, let earliest, let possible):
      "program \(quoted(program)) boleh dimulai pada \(earliest); "
        + "prasyaratnya baru memungkinkan \(possible)"
    case .noStartYear(let program):
      "tidak ada tahun mulai yang tersisa bagi program \(quoted(program)) di antara lamanya, "
        + "tahun-tahunnya, masa perencanaan, dan prasyaratnya; program ini tidak dapat dipilih"
    case .variantDone(let program, let group, let open):
      "varian \(quoted(program)) dari kelompok \(quoted(group)) sudah selesai; "
        + "\(FaultText.list(open, "atau")) masih dapat dipilih di sampingnya; jika bukan itu maksudnya, beri status "
        + "\"dikecualikan\""
    case .unaffordable(let program):
      "program \(quoted(program)) pada setiap tahun mulai lebih mahal dari semua pagu sumber "
        + "dananya; program ini tidak dapat dipilih"
    case .dimensionSpelling(let written, let usual):
      "dimensi \(quoted(written)) biasanya ditulis \(quoted(usual)); program dengan kedua ejaan "
        + "tidak dikelompokkan bersama"
    case .startUnused(let program, let status):
      "tahun mulai program \(quoted(program)) tidak dipakai karena statusnya \(words.value(status))"
    case .requiresExcluded(let program, let required):
      "program \(quoted(program)) mensyaratkan \(quoted(required)) yang dikecualikan; "
        + "program ini tidak dapat dipilih"
    case .matchesNothing(let rule, let column, let value, let nearest):
      "aturan \(quoted(rule)): tidak ada program dengan \(quoted(value)) pada \(quoted(words.label(column)))"
        + (nearest.map { "; apakah yang dimaksud \(quoted($0))?" } ?? "")
    case .ruleWithoutPrograms(let rule): "aturan \(quoted(rule)) tidak mengenai program apa pun"
    case .farFromOthers(let far): sentence(for: far)
    case .scoreFarAbove(let program, let column, let score, let greatest, let meant):
      "skor \(percent(score)) program \(quoted(program)) pada \(quoted(words.label(column))) jauh di atas skor "
        + "lainnya, yang paling tinggi \(percent(greatest))"
        + (meant.map { "; apakah yang dimaksud \(percent($0))?" } ?? "; periksa angkanya")
    case .rupiahInTable(let table, let middle, let unit):
      "nilai dalam tabel \(words.name(of: TableName(table))) tampaknya rupiah, padahal satuannya \(unit.rawValue): "
        + "nilai tengahnya \(percent(middle)) \(unit.rawValue); tulis \"unit: rupiah\", atau tulis "
        + "nilainya dalam \(unit.rawValue)"
    case .capitalReplaced(let program, let stated, let lines):
      "biaya modal \(percent(stated)) program \(quoted(program)) tidak dipakai: rinciannya dalam "
        + "tabel costs berjumlah \(percent(lines)); kosongkan sel ini, atau perbaiki salah satu"
    case .scoreReplaced(let program, let stated, let lines):
      "skor \(percent(stated)) program \(quoted(program)) tidak dipakai: rinciannya dalam tabel "
        + "benefits berjumlah \(percent(lines)); kosongkan sel ini, atau perbaiki salah satu"
    case .listMarks(let label, let text, let written):
      "\(quoted(text)) pada \(quoted(words.label(label))) dibaca sebagai \(written); pisahkan unsur daftar dengan |"
    case .oneElement(let label, let text):
      "\(quoted(text)) pada \(quoted(words.label(label))) dibaca sebagai satu nama; pisahkan unsur daftar dengan |"
    case .nobodyPays(let program):
      "tidak ada lagi sumber dana yang boleh membiayai seluruh program \(quoted(program)); "
        + "program ini tidak dapat dipilih"
    case .hiddenSheet(let name):
      "lembar \(FaultText.quoted(name)) disembunyikan tetapi tetap dibaca; "
        + "awali namanya dengan # untuk mengabaikannya"
    case .hiddenRows(let sheet, let rows):
      "pada lembar \(quoted(sheet)) baris \(FaultText.years(rows)) tersembunyi, mungkin oleh "
        + "filter, tetapi tetap dibaca; hapus yang tidak dimaksudkan"
    case .hiddenColumns(let sheet, let columns):
      "pada lembar \(quoted(sheet)) kolom \(FaultText.short(columns)) tersembunyi tetapi tetap "
        + "dibaca; awali kepala kolom dengan # untuk mengabaikannya"
    case .scaledNumbers(let cells, let cell, let number, let divisor, let unit):
      "\(FaultText.short(cells)) menampilkan angka yang dibagi "
        + "\(FaultText.grouped(Int64(divisor), by: ".")); yang dihitung adalah isi selnya, dalam "
        + "\(unit.rawValue): \(cell) berarti \(number) \(unit.rawValue)"
    case .mayNotPayOM(let source):
      "sumber dana \(quoted(source)) tidak boleh membiayai operasional dan dilewati di sini"
    }
  }

  private func sentence(for far: FarNumber) -> String {
    let times = FaultText.grouped(Int64(far.times), by: ".")
    return "\(percent(far.number)) pada \(quoted(far.label)) untuk \(quoted(far.subject)) "
      + (far.isLess ? "hanya 1/\(times)" : "\(times) kali")
      + " nilai tengah \(far.neighbors == .row ? "barisnya" : "kolomnya"), \(percent(far.middle))"
      + (far.meant.map { "; apakah yang dimaksud \(percent($0))?" } ?? "; periksa satuannya")
  }

  /// How many faults are not shown.
  public func moreFaults(_ count: Int) -> String {
    "dan \(FaultText.grouped(Int64(count), by: ".")) lagi"
  }

  private func percent(_ number: ExactDecimal) -> String { FaultText.decimal(number, mark: ",") }

  /// The header of a column of programs, as it stands in the file.
  private func header(_ column: ProgramColumn) -> String {
    quoted(words.header(column, of: .programs))
  }

  /// That a source has a yes in a column.
  private func yes(_ column: SourceColumn) -> String {
    quoted("\(words.header(column, of: .sources)): \(words.value("yes"))")
  }

  private func quoted(_ text: String) -> String { FaultText.quoted(text) }
}
