import ArgumentParser
import Formats
import Foundation
import PetajalanDomain
import PetajalanPhrases
import PetajalanReading

/// How a command ends that did not go through to its end: with help or a version to print,
/// with a word on how it was called, or with a code after everything was said.
struct CommandEnd {
  private let error: any Error
  private let language: Language

  /// Looks at what ended a command.
  init(_ error: any Error, in language: Language = CommandLanguage.current) {
    self.error = error
    self.language = language
  }

  /// What is told to the shell.
  var code: ExitCode { Petajalan.exitCode(for: error) }

  /// Says what there is to say.
  ///
  /// - Throws: the exit code of a text that cannot be printed, after the reason was said.
  func tell() throws {
    guard !(error is ExitCode) else { return }
    let text = Petajalan.fullMessage(for: error)
    guard !text.isEmpty else { return }
    if code == .success {
      try Console().write(outputText(text) + "\n", language: language)
    } else {
      let message = language == .en ? text : messageText(text)
      Console().say(
        lines: Self.onTheirLines(CommandLine.arguments, in: message)
          .components(separatedBy: "\n"))
    }
  }

  /// Says what there is to say, and ends the program.
  ///
  /// The parser's own way of ending does not notice a help text that nobody gets.
  func finish() -> Never {
    do {
      try tell()
      Foundation.exit(code.rawValue)
    } catch {
      Petajalan.exit(withError: error)
    }
  }

  /// A message of the parser with the arguments that it quotes as they can be shown: a break
  /// in one of them is none of the message.
  private static func onTheirLines(_ arguments: [String], in message: String) -> String {
    let values = arguments.compactMap { argument in
      argument.firstIndex(of: "=").map { String(argument[argument.index(after: $0)...]) }
    }
    return (arguments + values).reduce(message) { message, text in
      let visible = HarmlessText.visible(text)
      return visible == text ? message : message.replacing(text, with: visible)
    }
  }

  /// Help in the language; anything else as it is.
  private func outputText(_ text: String) -> String {
    language != .en && text.hasPrefix("OVERVIEW: ") ? help : text
  }

  private var help: String {
    HelpPage(of: Invocation.current.command).told(language.phrases)
      .text(language.phrases, width: Terminal.width ?? 80)
  }

  /// What is wrong, with what the library says of the option and of how the command is
  /// called.
  private func messageText(_ text: String) -> String {
    let phrases = language.phrases
    let message = Petajalan.message(for: error)
    let opening = "Error: " + message
    guard text.hasPrefix(opening) else { return text }
    let told = "\(phrases.helpTitle("Error")): \(phrases.usage(message))"
    let rest = text.dropFirst(opening.count).split(separator: "\n").map { line in
      if let help = line.dropping("Help:  ") {
        let parts = help.split(separator: "  ", maxSplits: 1).map(String.init)
        let meaning = parts.dropFirst().map(phrases.help).joined()
        return "\(phrases.helpTitle("Help")):  \(HelpPage.named(parts[0], phrases))  \(meaning)"
      }
      if let usage = line.dropping("Usage: ") {
        return "\(phrases.helpTitle("Usage")): \(HelpPage.named(String(usage), phrases))"
      }
      return line.hasPrefix("  See '") ? "  " + phrases.usage(line.dropFirst(2).description) : ""
    }
    return ([told] + rest.filter { !$0.isEmpty }).joined(separator: "\n")
  }
}

extension CommandEnd {
  /// Says what is wrong with how the program was called, and ends it.
  static func refuse(_ problem: Invocation.Problem) -> Never {
    let phrases = CommandLanguage.current.phrases
    let sentence =
      switch problem {
      case .unknownCommand(let name, let nearest):
        phrases.unknownCommand(name, nearest: nearest, known: Invocation.names)
      case .unknownLanguage(let text): phrases.unknownLanguage(text)
      }
    let usage = HelpPage.named("petajalan <subcommand>", phrases)
    Console().say("\(phrases.helpTitle("Error")): \(sentence)")
    Console().say("\(phrases.helpTitle("Usage")): \(usage)")
    Console().say("  " + phrases.usage("See 'petajalan --help' for more information."))
    Foundation.exit(ExitCode.validationFailure.rawValue)
  }
}

extension Substring {
  fileprivate func dropping(_ prefix: String) -> Substring? {
    hasPrefix(prefix) ? dropFirst(prefix.count) : nil
  }
}
