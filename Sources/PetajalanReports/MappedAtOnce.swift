import Dispatch
import Synchronization

extension Array where Element: Sendable {
  /// Transforms all elements at the same time, as far as there are processors for them.
  ///
  /// - Returns: what they become, in their order.
  func mappedAtOnce<Result: Sendable>(
    _ transform: @Sendable (Element) -> Result
  ) -> [Result] {
    let results = Mutex([Result?](repeating: nil, count: count))
    DispatchQueue.concurrentPerform(iterations: count) { index in
      let result = transform(self[index])
      results.withLock { $0[index] = result }
    }
    return results.withLock { $0.compactMap(\.self) }
  }
}
