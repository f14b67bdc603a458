import MILP
import PetajalanFormulation

/// Which starts of each program are still possible.
///
/// A program's starts are counted from its first year: its first *n* starts are
/// those in its *n* earliest years, possible or not.
struct OpenStarts {
  /// The positions of each program's start variables in the model, in year
  /// order.
  package let starts: [Range<Int>]

  /// Whether each variable of the model can be 1; meant for start variables.
  package private(set) var isOpen: [Bool]

  /// Begins with what bounds leave.
  init(_ formulation: Formulation, within bounds: BoundPropagation) {
    // A formulation adds the starts of a program one after the other.
    starts = formulation.startsOfProgram.map { starts in
      guard let first = starts.first else { return 0..<0 }
      return first.variable.index..<first.variable.index + starts.count
    }
    isOpen = bounds.upper.map { $0 > 0 }
  }

  /// Rules a start out.
  package mutating func close(_ variable: Int) { isOpen[variable] = false }

  /// A program's possible starts.
  package func open(_ program: Int) -> [Int] { starts[program].filter { isOpen[$0] } }

  /// A program's possible starts among its first so many.
  package func open(_ program: Int, first count: Int) -> [Int] {
    starts[program].prefix(count).filter { isOpen[$0] }
  }
}
