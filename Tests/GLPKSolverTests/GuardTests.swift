import CGLPKGuard
import Dispatch
import Testing

@testable import GLPKSolver
@testable import MILP

extension SolverSuite {
  /// Each call below aborts the process without the guard.
  @Suite struct GuardTests {
    typealias Call = @Sendable (OpaquePointer) -> Int32

    /// Makes a call on a problem of two rows and two columns and returns GLPK's
    /// words; on a thread of its own, since the environment dies with it.
    private func message(after call: @escaping Call) throws -> String? {
      try SolverThread.run {
        var created: OpaquePointer?
        guard pj_create(&created) == PJ_OK, let problem = created else { return nil }
        var first: Int32 = 0
        guard pj_add_rows(problem, 2, &first) == PJ_OK,
          pj_add_columns(problem, 2, &first) == PJ_OK
        else { return nil }
        return call(problem) == PJ_FATAL ? String(cString: pj_last_message()) : nil
      }
    }

    static let illegalCalls: [(words: String, call: Call)] = [
      ("row number out of range", { pj_set_row($0, 99, GLP_UP, 0, 1, 0, nil, nil) }),
      ("column number out of range", { pj_set_column_bounds($0, 3, GLP_DB, 0, 1) }),
      ("invalid column type", { pj_set_column_bounds($0, 1, 77, 0, 1) }),
      ("invalid column kind", { pj_set_column_kind($0, 1, 9) }),
      ("column number out of range", { pj_set_objective($0, -1, 0) }),
      (
        "invalid number of rows",
        {
          var first: Int32 = 0; return pj_add_rows($0, 0, &first)
        }
      ),
      (
        "invalid number of columns",
        {
          var first: Int32 = 0; return pj_add_columns($0, -1, &first)
        }
      ),
      ("duplicate indices", { pj_load_matrix($0, 2, [0, 1, 1], [0, 1, 1], [0, 1, 1]) }),
      ("row index out of range", { pj_load_matrix($0, 1, [0, 5], [0, 1], [0, 1]) }),
      ("duplicate column", { pj_set_row($0, 1, GLP_UP, 0, 1, 2, [0, 1, 1], [0, 1, 1]) }),
      ("duplicate row numbers", { pj_delete_rows($0, 2, [0, 1, 1]) }),
      (
        "invalid parameter",
        {
          var options = glp_smcp()
          glp_init_smcp(&options)
          options.tm_lim = -1
          var code: Int32 = 0
          return pj_simplex($0, &options, &code)
        }
      ),
    ]

    @Test(arguments: illegalCalls.indices)
    func illegalCallReturnsItsMessage(index: Int) throws {
      let (words, call) = Self.illegalCalls[index]
      let message = try message(after: call)
      #expect(message?.contains(words) == true, "\(message ?? "survived without a message")")
    }

    @Test func notANumberInABoundIsSurvived() throws {
      let outcome = try SolverThread.run { () throws(SolverFailure) -> RelaxationStatus? in
        let column = ScaledColumn(unit: 1, lower: 0, upper: .nan, isInteger: true)
        let row = ScaledRow(
          columns: [1], coefficients: [.nan], lower: nil, upper: .nan, factor: 1)
        do throws(SolverFailure) {
          let problem = try GLPKProblem(
            columns: [column], rows: [row], objective: [.nan], isRelaxation: true)
          return try problem.solveRelaxation(deadline: .now + .seconds(1))
        } catch .fatal {
          return nil
        }
      }
      #expect(outcome != .infeasible)
    }

    @Test func workThatDoesNotComeBackIsLeftToItself() throws {
      let stop = StopSignal()
      stop.raise()
      let release = DispatchSemaphore(value: 0)
      let result = try SolverThread.run(within: WorkLimit(stop: stop)) {
        () throws(SolverFailure) -> Int in
        release.wait()
        return 1
      }
      release.signal()
      #expect(result == nil)
    }

    @Test func threadWorksAgainAfterAThousandFatalErrors() throws {
      let solved = try SolverThread.run { () throws(SolverFailure) -> Int in
        var fatal = 0
        for _ in 0..<1_000 {
          let problem = try GLPKProblem(
            columns: [], rows: [], objective: [], isRelaxation: true)
          do throws(SolverFailure) {
            try problem.setBounds(ofColumn: 7, lower: 0, upper: 1)
          } catch .fatal { fatal += 1 }
          // The handle is gone; using the object again is refused, not fatal.
          do throws(SolverFailure) { _ = try problem.objectiveValue() } catch .fatal { fatal += 1 }
        }
        return fatal
      }
      #expect(solved == 2_000)
      var model = Model()
      model.add(Variable(name: "x", objective: 3))
      #expect(try GLPKSolver().solve(model).values == [1])
    }

    /// The callback's frame has returned before anything is jumped over.
    @Test func fatalErrorInsideTheCallbackUnwindsTheSearch() throws {
      let message = try SolverThread.run { () throws(SolverFailure) -> String in
        let column = ScaledColumn(unit: 1, lower: 0, upper: 1, isInteger: true)
        let problem = try GLPKProblem(
          columns: [column], rows: [], objective: [1], isRelaxation: false)
        _ = try problem.solveRelaxation(deadline: nil)
        var options = glp_iocp()
        glp_init_iocp(&options)
        options.msg_lev = GLP_MSG_OFF
        var code: Int32 = 0
        var context: Int32 = 0
        do throws(SolverFailure) {
          try problem.call { handle in
            pj_intopt(
              handle, &options,
              { tree, _ in
                var bound = 0.0
                // There is no current node while GLPK selects one.
                return pj_tree_node_bound(tree, &bound)
              }, &context, &code)
          }
          return "survived"
        } catch .fatal(let message) {
          return message
        }
      }
      #expect(message.contains("glp_ios_node_bound"))
    }
  }
}
