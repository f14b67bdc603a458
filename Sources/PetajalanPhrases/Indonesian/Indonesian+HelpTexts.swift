extension Indonesian {
  /// The paragraphs of help by those in English.
  static let helpTexts: [String: String] = helpOfAll.merging(helpOfSolve) { first, _ in first }
    .merging(helpOfAnalyses) { first, _ in first }
    .merging(helpOfFolders) { first, _ in first }

  /// Of the program, and of what several commands take.
  private static let helpOfAll = [
    "Roadmaps for city programs: the best plan within the ceilings, proved to the rupiah.":
      "Peta jalan program kota: rencana terbaik dalam batas pagu, terbukti sampai ke rupiah.",
    "A scenario is a folder with scenario.yaml and CSV tables, or one Excel workbook; every command takes the folder, the YAML file or the workbook (.xlsx). petajalan init writes one to start from.":
      "Skenario adalah folder berisi scenario.yaml dan tabel CSV, atau satu buku kerja Excel; setiap perintah menerima folder itu, berkas YAML-nya, atau buku kerjanya (.xlsx). petajalan init menulis skenario awal.",
    "Dalam bahasa Indonesia: petajalan --help --lang id":
      "In English: petajalan --help --lang en",
    "Exit codes: 0 done; 2 violations found; 3 proved infeasible; 4 no roadmap found within the limits; 64 wrong usage; 65 faulty scenario; 66 file missing or unreadable; 70 solver or internal failure; 73 output cannot be written; 130 interrupted without a roadmap.":
      "Kode keluar: 0 selesai; 2 ada pelanggaran; 3 terbukti mustahil; 4 tidak ada peta jalan yang ditemukan dalam batas pencarian; 64 salah pemakaian; 65 skenario keliru; 66 berkas tidak ada atau tidak terbaca; 70 pemecah atau program ini gagal; 73 keluaran tidak dapat ditulis; 130 dihentikan tanpa peta jalan.",
    "Show the version.": "Menampilkan versi.",
    "Show help information.": "Menampilkan bantuan.",
    "Show subcommand help information.": "Menampilkan bantuan sebuah perintah.",
    "The scenario: its folder, its YAML file, or its workbook (.xlsx).":
      "Skenario: foldernya, berkas YAML-nya, atau buku kerjanya (.xlsx).",
    "Change one value for this run.": "Mengubah satu nilai untuk sekali jalan.",
    "A setting is named by its keys, such as benefit.discount=5%; a cell of a table by table, id and column, such as sources.APBD.2026=6000. Changes after those of an alternative are ceiling.APBD.2026=+500, status.P07=mandatory, status.P07=committed@2026, latest.P07=2026, earliest.P07=2026, score.P07=+12.5, parallel.DISDIK=3, rule.quick-win=none and group.network=none.":
      "Pengaturan disebut dengan kuncinya, misalnya benefit.discount=5%; sel tabel dengan tabel, ID dan kolomnya, misalnya sources.APBD.2026=6000. Perubahan yang berlaku setelah perubahan alternatif: ceiling.APBD.2026=+500, status.P07=mandatory, status.P07=committed@2026, latest.P07=2026, earliest.P07=2026, score.P07=+12.5, parallel.DISDIK=3, rule.quick-win=none dan group.network=none.",
    "Take this alternative of the scenario.": "Memakai alternatif skenario ini.",
    "Language of messages and reports.": "Bahasa pesan dan laporan.",
    "Print nothing but errors.": "Hanya menampilkan kesalahan.",
    "Columns that a line may take; the terminal's, or 100.":
      "Lebar baris dalam kolom; bila kosong, selebar terminal, atau 100.",
    "Draw with ASCII characters only.": "Menggambar dengan karakter ASCII saja.",
    "Where to write.": "Tempat menulis hasil.",
    "How CSV files are written.": "Cara menulis berkas CSV.",
    "Stop at this distance from the best, such as 0.5%.":
      "Berhenti pada selisih ini dari yang terbaik, misalnya 0.5%.",
    "Stop each search after this time, such as 30s or 2m.":
      "Menghentikan tiap pencarian setelah waktu ini, misalnya 30s atau 2m.",
    "The most memory that the work may have in use, such as 500MB or 4GB.":
      "Memori yang paling banyak boleh dipakai, misalnya 500MB atau 4GB.",
    "List the tables of a scenario and every header that is accepted.":
      "Menampilkan tabel sebuah skenario dan semua judul kolom yang diterima.",
    "Print the man page of petajalan, as text for man.":
      "Mencetak halaman manual petajalan, sebagai teks untuk man.",
    "petajalan manual > petajalan.1 and man ./petajalan.1 show it; in ~/.local/share/man/man1 man finds it by its name.":
      "petajalan manual > petajalan.1 lalu man ./petajalan.1 menampilkannya; dalam ~/.local/share/man/man1 halaman itu ditemukan man dengan namanya.",
    "Open the newest document in the browser or viewer.":
      "Membuka dokumen terbaru di peramban atau penampil.",
    "Documents are what report and solve --report write. Of the folder that was written last, the page is opened, or else the Word document, the workbook, or the charts. The path is printed.":
      "Dokumen adalah yang ditulis report dan solve --report. Dari folder yang terakhir ditulis dibuka halamannya, atau kalau tidak ada, dokumen Word, buku kerja, atau grafiknya. Letak berkasnya dicetak.",
    "The scenario, or a folder of documents; by default the folder where you are.":
      "Skenario, atau folder dokumen; bila kosong, folder tempat Anda berada.",
    "Print the path only, and open nothing.": "Hanya mencetak letaknya, tanpa membuka.",
  ]

  /// Of `solve`, and of documents.
  private static let helpOfSolve = [
    "the chapter as Markdown": "bab sebagai Markdown",
    "the chapter as one page for screen and print":
      "bab sebagai satu halaman untuk layar dan cetak",
    "the chapter as a Word document": "bab sebagai dokumen Word",
    "one page for the head of the city, as HTML and Word":
      "satu halaman untuk kepala daerah, sebagai HTML dan Word",
    "the result as a workbook": "hasil sebagai buku kerja",
    "the charts as SVG files": "grafik sebagai berkas SVG",
    "the Gantt chart as text for Mermaid": "bagan Gantt sebagai teks untuk Mermaid",
    "the schedule as Microsoft Project XML": "jadwal sebagai XML Microsoft Project",
    "the work plan of one year as CSV": "rencana kerja satu tahun sebagai CSV",
    "the work plan of one year as a workbook": "rencana kerja satu tahun sebagai buku kerja",
    "Find the best roadmap, verify it, write it and show it.":
      "Mencari peta jalan terbaik, memeriksa, menulis, dan menampilkannya.",
    "What the Gantt is grouped by.": "Pengelompokan bagan Gantt.",
    "By default roadmap/ beside the scenario's files; for an alternative roadmap-ID/.":
      "Bila kosong, roadmap/ di samping berkas skenario; untuk alternatif roadmap-ID/.",
    "Find so many roadmaps near the best one that really differ.":
      "Mencari sekian peta jalan yang mendekati terbaik dan sungguh berbeda.",
    "The best one is the first. Each search has the time limit for itself; the others are written into plans/ inside the output folder.":
      "Yang terbaik adalah yang pertama. Tiap pencarian memiliki batas waktu sendiri; yang lain ditulis ke plans/ di dalam folder hasil.",
    "How much less benefit than the best one they may have; 1% by default.":
      "Manfaatnya boleh kurang sebanyak ini dari yang terbaik; bila kosong 1%.",
    "By how much each differs from every other one; 1 program by default.":
      "Perbedaan tiap peta jalan dari yang lain; bila kosong 1 program.",
    "A number of programs, or an amount of capital such as '5 miliar'.":
      "Banyaknya program, atau jumlah biaya modal misalnya '5 miliar'.",
    "Write the masterplan documents too.": "Menulis dokumen masterplan juga.",
    "By default into report/ beside the scenario's files; with --output into a folder of that name with -report behind it. The options below choose among them.":
      "Bila kosong, ke report/ di samping berkas skenario; dengan --output ke folder bernama sama dengan akhiran -report. Opsi di bawah ini memilih di antaranya.",
    "The documents to write; all by default.": "Dokumen yang ditulis; bila kosong semuanya.",
    "Only what this agency leads.": "Hanya yang dipimpin OPD ini.",
    "The fiscal year of the RKPD table; by default the first one.":
      "Tahun anggaran tabel RKPD; bila kosong tahun pertama.",
    "Compare with the scenario's alternatives in the chapter; all of them, or a list.":
      "Membandingkan dengan alternatif skenario dalam bab; semuanya, atau sebuah daftar.",
    "Show benefit against money in the chapter, over ceilings as sweep takes them.":
      "Menampilkan manfaat terhadap dana dalam bab, untuk pagu seperti pada sweep.",
    "Tell in the chapter how the programs that are left out could come in.":
      "Menjelaskan dalam bab bagaimana program yang belum masuk dapat masuk.",
    "Stop all searches after this time; what was found is told. By default five times the limit of one search, and 5m at least.":
      "Menghentikan semua pencarian setelah waktu ini; yang sudah ditemukan disampaikan. Bila kosong, lima kali batas satu pencarian, paling sedikit 5m.",
    "Print result.json, or plans.json of several roadmaps, instead of the summary and Gantt.":
      "Mencetak result.json, atau plans.json bila beberapa peta jalan, sebagai pengganti ringkasan dan bagan Gantt.",
    "Tell each better roadmap and bound on standard error, with the seconds so far.":
      "Menyampaikan tiap peta jalan dan batas yang lebih baik pada galat standar, beserta detiknya.",
    "Write the time, the machine's name and timings into the result.":
      "Menulis waktu, nama mesin, dan lama pencarian ke dalam hasil.",
    "Write the masterplan documents of a roadmap.":
      "Menulis dokumen masterplan dari sebuah peta jalan.",
    "The roadmap is an output folder of solve. It is judged anew, and nothing in it is believed.":
      "Peta jalan adalah folder hasil solve. Isinya diperiksa dari awal, tanpa ada yang dipercaya begitu saja.",
    "The output folder; by default roadmap/ beside the scenario's files.":
      "Folder hasil; bila kosong roadmap/ di samping berkas skenario.",
    "Compare with these output folders of solve, and with all plans of those of compare.":
      "Membandingkan dengan folder hasil solve ini, dan dengan semua rencana dalam folder hasil compare.",
    "Show the curve of this output folder of sweep.":
      "Menampilkan kurva dari folder hasil sweep ini.",
    "Tell how programs left out could come in, from this output folder of explain.":
      "Menjelaskan bagaimana program yang belum masuk dapat masuk, dari folder hasil explain ini.",
    "Where to write; by default report/ beside the scenario's files.":
      "Tempat menulis; bila kosong report/ di samping berkas skenario.",
  ]

  /// Of the commands that solve many times.
  private static let helpOfAnalyses = [
    "Solve a scenario and its alternatives, and show them side by side.":
      "Menyusun peta jalan skenario dan alternatifnya, lalu menyandingkannya.",
    "Benefit, money and programs of each plan; what changes against the first one; which programs are in every plan, in some, or in none; and what each plan comes to if another world comes true.":
      "Manfaat, dana dan program tiap rencana; apa yang berubah terhadap yang pertama; program mana yang ada dalam semua rencana, dalam sebagian, atau tidak ada; dan hasil tiap rencana bila keadaan lain yang terjadi.",
    "Without --alternatives and other folders all alternatives are compared. Other folders are scenarios of their own, or output folders of solve, which are checked and not solved again.":
      "Tanpa --alternatives dan folder lain, semua alternatif dibandingkan. Folder lain adalah skenario tersendiri, atau folder hasil solve, yang diperiksa dan tidak disusun lagi.",
    "With --weights, other weights of the criteria are compared instead: which programs stay on the plan, and where it flips.":
      "Dengan --weights, yang dibandingkan adalah bobot kriteria yang lain: program mana yang tetap dalam rencana, dan di mana rencananya berubah.",
    "Other scenarios, or output folders of solve for this scenario.":
      "Skenario lain, atau folder hasil solve untuk skenario ini.",
    "Compare these alternatives only.": "Membandingkan alternatif ini saja.",
    "Vary each criterion's weight by so many points instead of comparing alternatives.":
      "Mengubah bobot tiap kriteria sebanyak poin ini, sebagai pengganti perbandingan alternatif.",
    "A point is a hundredth of the sum of all weights. The corners of that range and samples from within are solved, and each weight is moved alone to find where the plan flips.":
      "Satu poin adalah seperseratus jumlah semua bobot. Sudut-sudut rentang itu dan contoh dari dalamnya disusun, dan tiap bobot digeser sendiri untuk menemukan di mana rencananya berubah.",
    "How many weightings are drawn from within the range; 20 by default.":
      "Banyaknya pembobotan yang diambil dari rentang itu; bila kosong 20.",
    "What the samples are drawn by; 1 by default.": "Benih pengambilan contoh; bila kosong 1.",
    "Write tables and comparison.json into this folder.":
      "Menulis tabel dan comparison.json ke folder ini.",
    "Print comparison.json instead of the text.":
      "Mencetak comparison.json sebagai pengganti teks.",
    "Leave out what each plan comes to in the other worlds.":
      "Tanpa hasil tiap rencana dalam keadaan lain.",
    "Keep only what a plan starts up to this year when another world comes true.":
      "Bila keadaan lain yang terjadi, hanya yang mulai sampai tahun ini yang dipertahankan.",
    "Solve over a grid of ceilings: benefit against money.":
      "Menyusun peta jalan untuk berbagai pagu: manfaat terhadap dana.",
    "The curve of benefit with its bound, the steps at which programs enter or leave, and, if asked for, what some more money buys in each source and year, and what moving it between years changes.":
      "Kurva manfaat dengan batasnya, tingkat tempat program masuk atau keluar, dan bila diminta, apa yang diperoleh dari tambahan dana pada tiap sumber dan tahun, serta apa yang berubah bila dana dipindahkan antartahun.",
    "A ceiling is given as SOURCE=FIRST..LAST:STEP, in percent of what it is (60%..140%:5%) or as an amount more or less (-500..+500:250, in the scenario's unit); the source all means every source. Several ceilings are combined in every way.":
      "Pagu ditulis SUMBER=AWAL..AKHIR:LANGKAH, dalam persen dari pagunya (60%..140%:5%) atau sebagai tambahan atau pengurangan (-500..+500:250, dalam satuan skenario); sumber all berarti semua sumber. Beberapa pagu digabungkan dengan segala cara.",
    "The ceilings to change; all=60%..140%:10% by default.":
      "Pagu yang diubah; bila kosong all=60%..140%:10%.",
    "The year or years whose ceilings change.": "Satu atau beberapa tahun yang pagunya berubah.",
    "Also plan each point with every program of the smaller budgets.":
      "Menyusun juga tiap titik dengan semua program dari anggaran yang lebih kecil.",
    "Tell what one more billion buys in each source and year.":
      "Menyampaikan apa yang diperoleh dari tambahan satu miliar pada tiap sumber dan tahun.",
    "Tell what moving one billion to a neighboring year changes, in each source.":
      "Menyampaikan apa yang berubah bila satu miliar dipindahkan ke tahun sebelah, pada tiap sumber.",
    "Another amount than a billion for --next and --between, in the scenario's unit.":
      "Jumlah selain satu miliar untuk --next dan --between, dalam satuan skenario.",
    "Write tables, curve.svg and sweep.json into this folder.":
      "Menulis tabel, curve.svg dan sweep.json ke folder ini.",
    "Print sweep.json instead of the text.": "Mencetak sweep.json sebagai pengganti teks.",
    "Say why programs are (not) on the roadmap then, and what each limit costs.":
      "Menjelaskan mengapa program masuk (atau tidak) dalam peta jalan pada tahun itu, dan berapa harga tiap batas.",
    "Of a program that is not on the roadmap, or could be earlier: what blocks it now, what it costs to have it there and what it pushes out, and the cheapest single change that gets it in without loss. Of one that is on it: what its removal costs, and how safe its place is. Of a rule, a source, an agency or a group: how much better the best roadmap is without that limit.":
      "Untuk program yang belum masuk, atau dapat lebih awal: apa yang menghalanginya, apa harganya bila dimasukkan dan apa yang tergeser, serta satu perubahan termurah yang memasukkannya tanpa kerugian. Untuk program yang sudah masuk: apa harganya bila dihapus, dan seberapa aman tempatnya. Untuk aturan, sumber dana, OPD atau kelompok: seberapa lebih baik peta jalan terbaik tanpa batas itu.",
    "Every number is that of verified roadmaps and proved bounds; where two are given the truth is proved to lie between them. Each statement comes with the command that checks it.":
      "Setiap angka berasal dari peta jalan terverifikasi dan batas yang terbukti; bila ada dua angka, yang sebenarnya terbukti berada di antaranya. Tiap pernyataan disertai perintah untuk memeriksanya.",
    "Programs, rules, sources, agencies and groups.":
      "Program, aturan, sumber dana, OPD dan kelompok.",
    "Explain every program.": "Menjelaskan semua program.",
    "Tell what each rule, ceiling, capacity and group costs, the dearest first.":
      "Menyampaikan harga tiap aturan, pagu, kapasitas dan kelompok, yang termahal lebih dahulu.",
    "Stop everything after this time; what was answered is told.":
      "Menghentikan semuanya setelah waktu ini; yang sudah terjawab disampaikan.",
    "Explain the roadmap of this output folder of solve, rather than solve again.":
      "Menjelaskan peta jalan dari folder hasil solve ini, tanpa menyusun lagi.",
    "Write explanation.csv and explanation.json into this folder.":
      "Menulis explanation.csv dan explanation.json ke folder ini.",
    "Print explanation.json instead of the text.":
      "Mencetak explanation.json sebagai pengganti teks.",
    "Name what clashes in a scenario without a roadmap, and the cheapest repair.":
      "Menyebutkan apa yang bertentangan dalam skenario tanpa peta jalan, dan perbaikan termurahnya.",
    "First come mistakes in the data. Then smallest sets of conditions that cannot hold together: each is proved to clash, and for each of its members a verified roadmap shows that the set needs it. Then the least money that makes a roadmap possible, and the fewest rules and statuses to drop.":
      "Pertama kekeliruan dalam data. Lalu kumpulan syarat terkecil yang tidak dapat berlaku bersama: masing-masing terbukti bertentangan, dan untuk tiap anggotanya sebuah peta jalan terverifikasi menunjukkan bahwa kumpulan itu memerlukannya. Lalu dana paling sedikit yang memungkinkan peta jalan, dan aturan serta status paling sedikit yang harus dilepas.",
    "It ends with 0 when it found what clashes, and when nothing does; with 4 or 130 when a limit or Ctrl-C came before that was known.":
      "Berakhir dengan 0 bila pertentangan ditemukan, dan bila tidak ada pertentangan; dengan 4 atau 130 bila batas atau Ctrl-C datang sebelum itu diketahui.",
    "By default diagnosis/ beside the scenario's files; for an alternative diagnosis-ID/.":
      "Bila kosong, diagnosis/ di samping berkas skenario; untuk alternatif diagnosis-ID/.",
    "Stop after this time, such as 30s or 2m; what was found is told.":
      "Berhenti setelah waktu ini, misalnya 30s atau 2m; yang sudah ditemukan disampaikan.",
    "Print diagnosis.json instead of the sentences.":
      "Mencetak diagnosis.json sebagai pengganti kalimat.",
  ]

  /// Of the commands about files and folders.
  private static let helpOfFolders = [
    "Read a scenario and report every error and warning at once.":
      "Membaca skenario dan menyampaikan semua kesalahan dan peringatan sekaligus.",
    "The scenarios of all alternatives are checked too, or of the one that is named. At the end stands what was read: the programs, what they need by source, dimension and agency, and the ceilings.":
      "Skenario semua alternatif ikut diperiksa, atau alternatif yang disebut. Pada akhirnya ditampilkan yang terbaca: program, kebutuhannya menurut sumber dana, dimensi, dan OPD, serta pagunya.",
    "Judge any roadmap, also one made by hand.":
      "Memeriksa peta jalan apa pun, juga yang dibuat sendiri.",
    "Every violation, the benefit, and how far it is from the best. The CSV file needs two columns only: id and start, empty where a program is not on the roadmap. A program without a row is not on it.":
      "Semua pelanggaran, manfaatnya, dan selisihnya dari yang terbaik. Berkas CSV hanya memerlukan dua kolom: id dan start, kosong bila program tidak masuk peta jalan. Program tanpa baris tidak masuk.",
    "Of an output folder of solve, every file is judged: payments, sums and the result must agree with each other and with the scenario, to the rupiah, and the certificate must prove the bound. Of one of another command, the manifest must name its files as they are, and its inputs must be those of the scenario; the clashes of a diagnosis must be proved by their certificates.":
      "Dari folder hasil solve, setiap berkas diperiksa: pembayaran, jumlah dan hasil harus cocok satu sama lain dan dengan skenario, sampai ke rupiah, dan sertifikatnya harus membuktikan batasnya. Dari folder perintah lain, manifes harus menyebut berkasnya sebagaimana adanya, dan masukannya harus berkas skenario; pertentangan sebuah diagnosis harus dibuktikan sertifikatnya.",
    "With --certificate, the certificate in the result.json beside the CSV file is checked too, or in the one that is named. That needs the scenario and no solver.":
      "Dengan --certificate, sertifikat dalam result.json di samping berkas CSV diperiksa juga, atau dalam berkas yang disebut. Itu memerlukan skenario, tanpa pemecah.",
    "The roadmap, a CSV file or a whole output folder; or a result.json, or both.":
      "Peta jalan, berkas CSV atau seluruh folder hasil; atau result.json, atau keduanya.",
    "Check the certificate of the bound, or of there being no roadmap.":
      "Memeriksa sertifikat batasnya, atau sertifikat bahwa tidak ada peta jalan.",
    "Print the verdict as JSON.": "Mencetak putusan sebagai JSON.",
    "Seconds that may be spent on finding out how far from the best it is.":
      "Detik yang boleh dipakai untuk mencari tahu selisihnya dari yang terbaik.",
    "Write the model as LP or MPS, with readable names.":
      "Menulis model sebagai LP atau MPS, dengan nama yang terbaca.",
    "With --clash N, the model is that of the scenario with the conditions of the N-th clash of a diagnosis alone, so that others can check the certificate of that clash. The diagnosis is that in diagnosis/ beside the scenario's files, as diagnose writes it, or in the folder that is named.":
      "Dengan --clash N, modelnya adalah skenario dengan syarat dari pertentangan ke-N sebuah diagnosis saja, agar orang lain dapat memeriksa sertifikat pertentangan itu. Diagnosisnya adalah yang ada dalam diagnosis/ di samping berkas skenario, seperti ditulis diagnose, atau dalam folder yang disebut.",
    "The format; by default that of the output file's name.":
      "Bentuknya; bila kosong menurut nama berkas keluaran.",
    "Write the model after petajalan's own reductions, with the same best benefit.":
      "Menulis model setelah penyederhanaan petajalan, dengan manfaat terbaik yang sama.",
    "Write the model of this clash of a diagnosis alone, counted from 1.":
      "Menulis model pertentangan ini saja dari sebuah diagnosis, dihitung dari 1.",
    "The folder of the diagnosis; by default that beside the scenario.":
      "Folder diagnosis; bila kosong yang di samping skenario.",
    "The file to write, *.lp or *.mps; standard output by default.":
      "Berkas yang ditulis, *.lp atau *.mps; bila kosong keluaran standar.",
    "Write a scenario to start from, as a folder or as a workbook.":
      "Menulis skenario awal, sebagai folder atau sebagai buku kerja.",
    "The example holds something of everything: put your own city in its place. With --from, a scenario is written in the other form: a folder as a workbook, or a workbook as a folder.":
      "Contohnya memuat segala sesuatu sedikit: gantilah dengan kota Anda. Dengan --from, sebuah skenario ditulis dalam bentuk yang lain: folder sebagai buku kerja, atau buku kerja sebagai folder.",
    "Nothing that is there already is changed.": "Yang sudah ada tidak diubah.",
    "The folder to write, or the workbook if it ends with .xlsx.":
      "Folder yang ditulis, atau buku kerja bila berakhiran .xlsx.",
    "Write this scenario instead of an example.": "Menulis skenario ini sebagai pengganti contoh.",
  ]
}
