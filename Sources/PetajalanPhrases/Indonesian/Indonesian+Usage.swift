extension Indonesian {
  /// What is wrong with how the program was called, by the English sentence: `%` stands for
  /// what it speaks of, and `%1` for the first of that.
  ///
  /// The first pattern that fits counts.
  package static let usageSentences: KeyValuePairs<String, String> = [
    // Of the library that takes arguments apart.
    "See '%' for more information.": "Lihat '%1' untuk keterangan lebih lanjut.",
    "See '%' for detailed help.": "Lihat '%1' untuk keterangan tiap perintah.",
    "Unknown option '%'. Did you mean '%'?\n   or: Missing value for '%' in '%'":
      "Opsi '%1' tidak dikenal. Apakah yang dimaksud '%2'?\n   atau: nilai untuk '%3' dalam '%4' tidak ada",
    "Unknown option '%'\n   or: Missing value for '%' in '%'":
      "Opsi '%1' tidak dikenal\n   atau: nilai untuk '%2' dalam '%3' tidak ada",
    "Unknown option '%'. Did you mean '%'?":
      "Opsi '%1' tidak dikenal. Apakah yang dimaksud '%2'?",
    "Unknown option '%'": "Opsi '%1' tidak dikenal",
    "Missing value for '%'": "Nilai untuk '%1' tidak ada",
    "Missing expected argument '%'": "Argumen '%1' tidak ada",
    "Missing one of: '%'": "Salah satu dari berikut ini tidak ada: '%1'",
    "Missing required subcommand.": "Perintah tidak ada.",
    "Invalid option: %": "Opsi keliru: %1",
    "The option '%' does not take any value, but '%' was specified.":
      "Opsi '%1' tidak menerima nilai, tetapi diberi '%2'.",
    "Unexpected argument '%'": "Argumen '%1' berlebih",
    "% unexpected arguments: '%'": "%1 argumen berlebih: '%2'",
    "Value to be set with flag '%' in '%' had already been set with flag '%' in '%'":
      "Nilai yang diatur '%1' dalam '%2' sudah diatur '%3' dalam '%4'",
    "Value to be set with flag '%' had already been set with flag '%'":
      "Nilai yang diatur '%1' sudah diatur '%2'",
    "The value '%' is invalid for '%'. Please provide one of the following:\n%":
      "Nilai '%1' keliru untuk '%2'. Berikan salah satu dari berikut ini:\n%3",
    "The value '%' is invalid for '%'. Please provide one of '%' and '%'.":
      "Nilai '%1' keliru untuk '%2'. Berikan '%3' atau '%4'.",
    "The value '%' is invalid for '%'. Please provide one of % or %.":
      "Nilai '%1' keliru untuk '%2'. Berikan %3 atau %4.",
    "The value '%' is invalid for '%'. Please provide one of %.":
      "Nilai '%1' keliru untuk '%2'. Berikan %3.",
    "The value '%' is invalid for '%': %": "Nilai '%1' keliru untuk '%2': %3",
    "The value '%' is invalid for '%'": "Nilai '%1' keliru untuk '%2'",
    "The value '%' is invalid.%": "Nilai '%1' keliru.%2",
    "Can't generate completion scripts for '%'.\nPlease use --generate-completion-script=<shell> with one of:\n%":
      "Pelengkapan untuk '%1' tidak dapat dibuat.\nGunakan --generate-completion-script=<shell> dengan salah satu dari:\n%2",
    "Can't autodetect a supported shell.\nPlease use --generate-completion-script=<shell> with one of:\n%":
      "Shell yang dipakai tidak dapat dikenali.\nGunakan --generate-completion-script=<shell> dengan salah satu dari:\n%1",
    "Command '%' is not a parent of the current command.":
      "Perintah '%1' bukan induk perintah ini.",
    "Internal error. %": "Kesalahan pada program ini sendiri: %1",

    // Of the commands themselves.
    "--output: name a folder": "--output: sebutkan sebuah folder",
    "--output: name a file": "--output: sebutkan sebuah berkas",
    "name a folder, or a workbook that ends with .xlsx":
      "sebutkan sebuah folder, atau buku kerja yang berakhiran .xlsx",
    "--format %: give some of %": "--format %1: berikan sebagian dari %2",
    "--plans %: give 2 to % roadmaps": "--plans %1: berikan 2 sampai %2 peta jalan",
    "--within and --differ go with --plans": "--within dan --differ dipakai bersama --plans",
    "--within: give a percentage": "--within: berikan persentase",
    "--total goes with --alternatives, --curve and --explain":
      "--total dipakai bersama --alternatives, --curve dan --explain",
    "--samples %: give 0 to %": "--samples %1: berikan 0 sampai %2",
    "--samples and --seed go with --weights": "--samples dan --seed dipakai bersama --weights",
    "--width %: give % to 1000 columns": "--width %1: berikan %2 sampai 1000 kolom",
    "--nested: give one --ceiling, so that budgets have an order":
      "--nested: berikan satu --ceiling, agar anggarannya berurutan",
    "--amount %: give a positive amount": "--amount %1: berikan jumlah di atas 0",
    "--amount: give at most 10^15 rupiah": "--amount: berikan paling banyak 10^15 rupiah",
    "name one roadmap, one result.json, or one of each":
      "sebutkan satu peta jalan, satu result.json, atau satu dari keduanya",
    "--format, --owner and --year choose documents: add --report":
      "--format, --owner dan --year memilih dokumen: tambahkan --report",
    "--alternatives, --curve and --explain are told in the chapter: add --report":
      "--alternatives, --curve dan --explain diceritakan dalam bab: tambahkan --report",
    "--alternatives, --curve and --explain do not go with --plans":
      "--alternatives, --curve dan --explain tidak dapat dipakai bersama --plans",
    "--alternatives compares with the scenario: leave out --alternative":
      "--alternatives membandingkan dengan skenario: tinggalkan --alternative",
    "--verbose and --quiet exclude each other": "--verbose dan --quiet tidak dapat dipakai bersama",
    "--clash: clashes are counted from 1": "--clash: pertentangan dihitung dari 1",
    "--diagnosis goes with --clash": "--diagnosis dipakai bersama --clash",
    "name programs or rules, or use --all or --rules":
      "sebutkan program atau aturan, atau gunakan --all atau --rules",
    "--amount goes with --next and --between": "--amount dipakai bersama --next dan --between",
    "--csv % is about files: add --output": "--csv %1 mengenai berkas: tambahkan --output",
    "--format \"%\": name formats, with a comma between two":
      "--format \"%1\": sebutkan bentuk, dengan koma di antaranya",
    "--kept-until is about other worlds, which --no-regret leaves out":
      "--kept-until mengenai keadaan lain, yang ditinggalkan --no-regret",
    "--no-regret and --kept-until do not go with --weights":
      "--no-regret dan --kept-until tidak dapat dipakai bersama --weights",
    "--set % is given twice; give one value, or the sum of what is added":
      "--set %1 diberikan dua kali; berikan satu nilai, atau jumlah tambahannya",
    "% is given twice; give it once": "%1 diberikan dua kali; berikan satu kali",
    "%: a scenario is a folder, or a workbook that ends with .xlsx and not %":
      "%1: skenario adalah folder, atau buku kerja yang berakhiran .xlsx dan bukan %2",
    // A percentage without its sign.
    "% %: write % or %": "%1 %2: tulis %3 atau %4",
    "% %: write %": "%1 %2: tulis %3",
  ]
}
