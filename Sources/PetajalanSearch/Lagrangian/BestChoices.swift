/// The best choices that a search by small moves has seen.
///
/// To remember them costs as much as has changed since, not as much as there is.
struct BestChoices {
  /// What they earn, by the search's count.
  package private(set) var value: Int64

  /// By program, the variable that is 1, or −1.
  package private(set) var columns: [Int32]

  private var changed: [Int] = []
  private var isChanged: [Bool]

  init(_ columns: [Int32], value: Int64) {
    self.columns = columns
    self.value = value
    isChanged = Array(repeating: false, count: columns.count)
  }

  /// Hears that the choice for a program has changed.
  mutating func noteChange(of program: Int) {
    if isChanged[program] { return }
    isChanged[program] = true
    changed.append(program)
  }

  /// Takes the present choices if they are better.
  mutating func update(from present: [Int32], value: Int64) {
    guard value > self.value else { return }
    self.value = value
    for program in changed {
      columns[program] = present[program]
      isChanged[program] = false
    }
    changed.removeAll(keepingCapacity: true)
  }
}
