/// A reader that is given changed files.
protocol FuzzTarget: Sendable {
  /// How it is asked for, and the folder of its corpus.
  var name: String { get }
  /// Which files of an input may change.
  var open: @Sendable (_ count: Int) -> Range<Int> { get }
  /// Whether its inputs are archives.
  var readsArchives: Bool { get }
  /// Inputs made of the repository's scenarios.
  func seeds(in repository: Repository) throws -> [FuzzInput]
  /// Reads an input.
  ///
  /// - Parameter isThorough: whether what is costly is looked at as well.
  func run(_ input: FuzzInput, isThorough: Bool) -> FuzzOutcome
}

extension FuzzTarget {
  var readsArchives: Bool { false }

  /// An input as a file of the corpus.
  func bytes(of input: FuzzInput) -> [UInt8] {
    input.whole ?? (readsArchives ? StoredArchive.bytes(of: input.parts) : input.bundle)
  }

  /// The input in a file of the corpus.
  func input(of bytes: [UInt8]) -> FuzzInput {
    guard readsArchives else { return FuzzInput(bundle: bytes) }
    guard let parts = StoredArchive.parts(of: bytes) else {
      return FuzzInput(parts: [], whole: bytes)
    }
    return FuzzInput(parts: parts)
  }
}

/// What came of one execution.
struct FuzzOutcome {
  /// The kinds of faults found, or what else tells one way through the reader from
  /// another, without order.
  var kinds: Set<String> = []
  /// What must never be, in words.
  ///
  /// **Missing** Nothing is wrong.
  var complaint: String?
}

/// The readers that can be fuzzed.
let fuzzTargets: [any FuzzTarget] = [
  ScenarioTarget.yaml, ScenarioTarget.csv, WorkbookTarget(), RoadmapTarget(),
]
