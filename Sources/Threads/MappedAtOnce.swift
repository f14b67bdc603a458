import Dispatch
import Foundation

extension Array where Element: Sendable {
  /// Transforms all elements at the same time, as far as there are processors for them.
  ///
  /// It may be used inside a transformation as well: a processor that has nothing left to
  /// do outside then helps inside.
  ///
  /// - Returns: what they become, in their order.
  package func mappedAtOnce<Result: Sendable>(
    _ transform: @escaping @Sendable (Element) -> Result
  ) -> [Result] {
    let work = SharedWork(self, transform)
    // This thread works as well.
    let helpers = Swift.max(0, Swift.min(count, ProcessInfo.processInfo.activeProcessorCount) - 1)
    for _ in 0..<helpers { Thread { work.run() }.start() }
    work.run()
    return work.results
  }

  /// Transforms all elements, a thousand by a thousand at the same time.
  ///
  /// For elements that are too many and too small to be handed out one by one.
  ///
  /// - Returns: what they become, in their order.
  package func mappedInParts<Result: Sendable>(
    _ transform: @escaping @Sendable (Element) -> Result
  ) -> [Result] {
    let size = 1_000
    guard count > size else { return map(transform) }
    let parts = stride(from: 0, to: count, by: size).map { self[$0..<Swift.min($0 + size, count)] }
    return parts.mappedAtOnce { $0.map(transform) }.flatMap(\.self)
  }
}

/// Elements that several threads transform, each the next that nobody has taken.
private final class SharedWork<Element: Sendable, Result: Sendable>: Sendable {
  private struct State {
    var next = 0
    var done = 0
    var results: [Result?]
  }

  private let isDone = DispatchSemaphore(value: 0)

  private let elements: [Element]
  private let transform: @Sendable (Element) -> Result
  private let state: Locked<State>

  init(_ elements: [Element], _ transform: @escaping @Sendable (Element) -> Result) {
    self.elements = elements
    self.transform = transform
    state = Locked(State(results: Array(repeating: nil, count: elements.count)))
  }

  /// Transforms elements until none is left.
  func run() {
    while let index = take() {
      let result = transform(elements[index])
      let isLast = state.withLock { state in
        state.results[index] = result
        state.done += 1
        return state.done == elements.count
      }
      if isLast { isDone.signal() }
    }
  }

  private func take() -> Int? {
    state.withLock { state in
      guard state.next < elements.count else { return nil }
      state.next += 1
      return state.next - 1
    }
  }

  /// What the elements became, once all are transformed.
  ///
  /// Elements are waited for, not threads: where the system has none to give, a thread
  /// that was asked for never begins, and nobody is told.
  var results: [Result] {
    if !elements.isEmpty { isDone.wait() }
    return state.withLock { $0.results.compactMap(\.self) }
  }
}
