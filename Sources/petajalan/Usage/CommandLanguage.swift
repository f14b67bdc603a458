import Foundation
import PetajalanDomain

/// The language of what the program says for itself, before and beside what a scenario asks
/// for.
enum CommandLanguage {
  /// The language that the system is set to: Indonesian, or none in particular.
  ///
  /// Nobody who works in English set the system to it on purpose, so that English does not
  /// overrule the scenario's own language.
  ///
  /// **Source** POSIX.1-2017, section 8.2: of `LC_ALL`, `LC_MESSAGES` and `LANG` the first
  /// that is not empty counts.
  static let ofSystem: Language? = language(of: ProcessInfo.processInfo.environment)

  /// The language that is asked for, known before the commands are: their help is in it.
  static let asked: Language? = LanguageArgument.language(
    in: Array(CommandLine.arguments.dropFirst()))

  /// The language of help and usage errors.
  static let current: Language = asked ?? ofSystem ?? .en

  /// The language of messages about something whose results are in a language.
  static func ofMessages(besides results: Language) -> Language {
    asked ?? ofSystem ?? results
  }

  /// The language that an environment sets.
  static func language(of environment: [String: String]) -> Language? {
    let names = ["LC_ALL", "LC_MESSAGES", "LANG"]
    let locale = names.lazy.compactMap { environment[$0] }.first { !$0.isEmpty } ?? ""
    let word = locale.prefix { !"_.@-".contains($0) }.lowercased()
    return word == "id" ? .id : nil
  }
}

extension Language {
  /// The language of messages where this is that of results: what is asked for, or else that
  /// of the system, on which results do not depend.
  var forMessages: Language { CommandLanguage.ofMessages(besides: self) }
}
