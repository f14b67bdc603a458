import Testing

/// All tests that run the program, one at a time: some measure time, and
/// machines with two cores have other tests to run beside them.
@Suite(.serialized, .timeLimit(.minutes(10)))
enum CommandSuite {}

extension Tag {
  /// Tests that compare wall-clock times.
  @Tag static var timing: Self
}
