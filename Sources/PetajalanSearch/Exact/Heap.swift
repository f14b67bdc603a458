/// A binary heap.
///
/// **Source** Williams (1964), *Algorithm 232: Heapsort*.
struct Heap<Element> {
  private var elements: [Element] = []
  private let precedes: (Element, Element) -> Bool

  /// Creates an empty heap whose first element precedes all others.
  init(by precedes: @escaping (Element, Element) -> Bool) { self.precedes = precedes }

  /// The element that precedes all others.
  package var first: Element? { elements.first }

  /// Adds an element.
  ///
  /// - Complexity: O(log n).
  package mutating func insert(_ element: Element) {
    elements.append(element)
    var child = elements.count - 1
    while child > 0, precedes(elements[child], elements[(child - 1) / 2]) {
      elements.swapAt(child, (child - 1) / 2)
      child = (child - 1) / 2
    }
  }

  /// Removes and returns the first element.
  ///
  /// - Complexity: O(log n).
  mutating func popFirst() -> Element? {
    guard let first = elements.first, let last = elements.popLast() else { return nil }
    guard !elements.isEmpty else { return first }
    elements[0] = last
    var parent = 0
    while true {
      var child = 2 * parent + 1
      guard child < elements.count else { return first }
      if child + 1 < elements.count, precedes(elements[child + 1], elements[child]) { child += 1 }
      guard precedes(elements[child], elements[parent]) else { return first }
      elements.swapAt(parent, child)
      parent = child
    }
  }
}
