import Testing

/// All tests that run the program.
@Suite(.timeLimit(.minutes(10)))
enum CommandSuite {}
