import Foundation
import TestSupport
import Testing

@testable import GLPKSolver
@testable import MILP

/// Where `cbc` is, if it is installed.
private let cbcPath: String? = ProcessInfo.processInfo.environment["PATH"]?
  .split(separator: ":").map { "\($0)/cbc" }
  .first { FileManager.default.isExecutableFile(atPath: $0) }

extension SolverSuite {
  /// Other people's readers understand exported text as it was meant.
  @Suite struct ModelFileTests {
    /// A model of moderate numbers, where a plain solver needs no judge.
    static func model(seed: UInt64) -> Model {
      var generator = SeededGenerator(seed: seed)
      var model = Model()
      let ids = ["P-01", "jalan é", "e12", "2026", "道.x", "a~b", "st", "_", "(q)", "free"]
      for id in ids.prefix(Int.random(in: 1...ids.count, using: &generator)) {
        let lower = Int64.random(in: -3...0, using: &generator)
        let isBinary = Bool.random(using: &generator)
        model.add(
          Variable(
            name: isBinary ? "start[\(id),2026]" : id, lower: isBinary ? 0 : lower,
            upper: isBinary ? 1 : lower + Int64.random(in: 0...5, using: &generator),
            isInteger: isBinary || Bool.random(using: &generator),
            objective: Int64.random(in: -9_999_999...9_999_999, using: &generator)))
      }
      model.objectiveConstant = Int64.random(in: -1...1, using: &generator) * 12_345_678
      for row in 0..<Int.random(in: 0...5, using: &generator) {
        let terms = model.variables.indices.map {
          Term(Int64.random(in: -6...6, using: &generator), VariableID(index: $0))
        }
        let side = Int64.random(in: 0...6, using: &generator)
        let kind = Int.random(in: 0..<5, using: &generator)
        model.add(
          LinearConstraint(
            name: "row[\(ids[row])]", terms: terms,
            lower: kind == 0 ? -side : kind == 1 ? side - 9 : kind == 2 ? 0 : nil,
            upper: kind == 0 ? nil : kind == 2 ? 0 : kind == 4 ? nil : side))
      }
      return model
    }

    static func withFile<Value>(
      _ text: String, _ suffix: String, _ body: (String) throws -> Value
    ) throws -> Value {
      let url = FileManager.default.temporaryDirectory
        .appendingPathComponent("petajalan-\(UUID().uuidString).\(suffix)")
      try text.write(to: url, atomically: false, encoding: .utf8)
      defer { try? FileManager.default.removeItem(at: url) }
      return try body(url.path)
    }

    /// The optimum of the model by our own solver, in points; continuous
    /// variables have rounded values there, so the bound is compared.
    static func expected(_ model: Model) throws -> Double? {
      struct Trusting: SolveMonitor {
        func judge(_ values: [Int64]) -> Judgement { .accepted }
        func progressed(to progress: SolveProgress) {}
      }
      let solution = try GLPKSolver().solve(
        model, options: SolveOptions(), monitor: Trusting())
      guard solution.status == .optimal else { return nil }
      return try solution.values.map { values in
        // The best continuous part for the integer part found.
        var fixed = Model()
        for (variable, value) in zip(model.variables, values) {
          var copy = variable
          if variable.isInteger { (copy.lower, copy.upper) = (value, value) }
          fixed.add(copy)
        }
        for constraint in model.constraints { fixed.add(constraint) }
        let result = try GLPKSolver().withRelaxation(of: fixed) {
          relaxation throws(SolverFailure) in try relaxation.solve(deadline: nil)
        }
        return (result.objective + Double(model.objectiveConstant)) / 1e6
      }
    }

    @Test func ownReaderOfGLPKFindsTheSameOptimum() throws {
      var solved = 0
      for seed in 0..<120 {
        let model = Self.model(seed: UInt64(seed))
        let expected = try Self.expected(model)
        let lp = try Self.withFile(model.lpText(objectiveScale: 1_000_000), "lp") {
          try GLPKReader.optimum(ofFile: $0, format: .lp)
        }
        let mps = try Self.withFile(model.freeMPSText(objectiveScale: 1_000_000), "mps") {
          try GLPKReader.optimum(ofFile: $0, format: .freeMPS)
        }
        expectSame(lp, expected, seed: seed)
        expectSame(mps.map { -$0 }, expected, seed: seed)
        if expected != nil { solved += 1 }
      }
      #expect(solved > 60)
    }

    @Test(.enabled(if: cbcPath != nil, "cbc is not on the path"))
    func cbcFindsTheSameOptimum() throws {
      let cbc = try #require(cbcPath)
      for seed in 0..<25 {
        let model = Self.model(seed: UInt64(seed))
        let expected = try Self.expected(model)
        let lp = try Self.withFile(model.lpText(objectiveScale: 1_000_000), "lp") {
          try Self.optimum(cbc, [$0, "solve"])
        }
        let mps = try Self.withFile(model.freeMPSText(objectiveScale: 1_000_000), "mps") {
          try Self.optimum(cbc, [$0, "solve"])
        }
        expectSame(lp, expected, seed: seed)
        expectSame(mps.map { -$0 }, expected, seed: seed)
      }
    }

    @Test func unreadableFileIsRefusedInGLPKsWords() throws {
      try Self.withFile("Maximize\n objective: 3 +\nEnd\n", "lp") { path in
        _ = #expect(throws: SolverFailure.self) {
          try GLPKReader.optimum(ofFile: path, format: .lp)
        }
      }
    }

    private static func optimum(_ cbc: String, _ arguments: [String]) throws -> Double? {
      let process = Process()
      process.executableURL = URL(fileURLWithPath: cbc)
      process.arguments = arguments
      let output = Pipe()
      process.standardOutput = output
      process.standardError = output
      try process.run()
      let data = try output.fileHandleForReading.readToEnd() ?? Data()
      process.waitUntilExit()
      let text = String(decoding: data, as: UTF8.self)
      // A pure linear program and a mixed one end with different sentences.
      for line in text.split(separator: "\n") {
        let words = line.split(separator: " ")
        if line.hasPrefix("Objective value:") { return words.last.flatMap { Double($0) } }
        if line.hasPrefix("Optimal objective") { return Double(words[2]) }
      }
      return nil
    }

    private func expectSame(_ left: Double?, _ right: Double?, seed: Int) {
      switch (left, right) {
      case (nil, nil): break
      case (let left?, let right?):
        #expect(abs(left - right) < 2e-6 * (1 + abs(right)), "seed \(seed)")
      default:
        Issue.record("seed \(seed): \(String(describing: left)), \(String(describing: right))")
      }
    }
  }
}
