import ArgumentParser
import PetajalanDomain
import PetajalanReading

/// How the program was called, looked at before the library takes the arguments apart: in
/// which language, and by which command.
///
/// `--lang` may stand before the command, where the library would know no option, and
/// beside `help`, which takes none.
struct Invocation {
  /// What is wrong with a call.
  enum Problem: Equatable {
    /// There is no such command.
    case unknownCommand(String, nearest: String?)
    /// There is no such language.
    case unknownLanguage(String)
  }

  /// The arguments as the library takes them.
  let arguments: [String]
  /// The command whose help is meant if help is asked for.
  ///
  /// **Missing** That of the program.
  let command: (any ParsableCommand.Type)?
  /// What is wrong.
  let problem: Problem?

  /// How this program was called.
  static let current = Invocation(Array(CommandLine.arguments.dropFirst()))

  private static let help = "help"

  /// Looks at arguments.
  init(_ arguments: [String]) {
    var rest = arguments[...]
    var moved: [String] = []
    while let pair = LanguageArgument.pair(at: rest.startIndex, of: rest) {
      moved += pair
      rest = rest.dropFirst(pair.count)
    }
    guard let first = rest.first, !first.hasPrefix("-") else {
      self.arguments = LanguageArgument.removed(from: rest)
      command = nil
      problem = Self.unknownLanguage(in: moved + rest)
      return
    }
    guard first == Self.help else {
      command = Self.command(named: first)
      self.arguments = [first] + moved + rest.dropFirst()
      problem = command == nil ? Self.unknown(first) : nil
      return
    }
    self.arguments = LanguageArgument.removed(from: rest)
    let asked = self.arguments.dropFirst().first { !$0.hasPrefix("-") && $0 != Self.help }
    command = asked.flatMap { Self.command(named: $0) }
    problem =
      Self.unknownLanguage(in: moved + rest)
      ?? (command == nil ? asked.map { Self.unknown($0) } : nil)
  }

  // MARK: Commands

  private static var commands: [any ParsableCommand.Type] { Petajalan.configuration.subcommands }

  /// The names of all commands.
  static var names: [String] { commands.map { $0._commandName } }

  private static func command(named name: String) -> (any ParsableCommand.Type)? {
    commands.first { $0._commandName == name }
  }

  private static func unknownLanguage(in arguments: [String]) -> Problem? {
    LanguageArgument.words(in: arguments).first { Language(rawValue: $0) == nil }
      .map { .unknownLanguage($0) }
  }

  private static func unknown(_ name: String) -> Problem {
    .unknownCommand(name, nearest: NearestName.of(name, among: names + [help]))
  }
}
