import ArgumentParser

/// Prints the man page.
struct ManualCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "manual",
    abstract: "Print the man page of petajalan, as text for man.",
    discussion: """
      petajalan manual > petajalan.1 and man ./petajalan.1 show it; in ~/.local/share/man/man1 \
      man finds it by its name.
      """)

  @OptionGroup var language: LanguageOption

  func run() throws {
    let language = language.language ?? CommandLanguage.current
    try Console().write(ManualPage(language.phrases).text, language: language)
  }
}
