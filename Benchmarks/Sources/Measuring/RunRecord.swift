/// What one solver did on one model.
public struct RunRecord: Codable, Equatable, Sendable {
  /// The instance's name.
  public let instance: String
  /// The solver's name.
  public let solver: String
  /// The solver's version.
  public let version: String
  /// What was solved: `scenario`, `plain` or `reduced`.
  public let model: String
  /// Threads that the solver was given.
  public let threads: Int
  /// Seconds that the solver was given.
  public let limit: Double
  /// The hash of what was solved, and by which petajalan.
  public let fingerprint: String
  /// How the run ended, in the solver's own words.
  public let status: String
  /// What was found and proved when.
  public let trajectory: Trajectory
  /// Nodes, or what the solver counts instead.
  public let nodes: Int?
  /// Seconds from start to end of the whole process.
  public let seconds: Double
  /// Seconds that its threads used together.
  public let processorSeconds: Double
  /// The most memory that it held, in mebibytes.
  public let peakMegabytes: Double

  /// Creates a record.
  public init(
    instance: String, solver: String, version: String, model: String, threads: Int, limit: Double,
    fingerprint: String, status: String, trajectory: Trajectory, nodes: Int?, seconds: Double,
    processorSeconds: Double, peakMegabytes: Double
  ) {
    self.instance = instance
    self.solver = solver
    self.version = version
    self.model = model
    self.threads = threads
    self.limit = limit
    self.fingerprint = fingerprint
    self.status = status
    self.trajectory = trajectory
    self.nodes = nodes
    self.seconds = seconds
    self.processorSeconds = processorSeconds
    self.peakMegabytes = peakMegabytes
  }

  /// What is compared: a solver on a form of the model with some threads, such
  /// as `HiGHS, reduced, 2 threads`.
  public var contestant: String {
    "\(solver), \(model), \(threads) \(threads == 1 ? "thread" : "threads")"
  }
}
