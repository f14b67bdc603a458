/// A condition on a roadmap, as the checker sees it.
///
/// It knows the scenario and a plan, and no model.
public protocol CheckedCondition: Sendable {
  /// The condition's name, which also opens the names of its rows in a model.
  var id: String { get }

  /// Every way in which a plan breaks the condition, in a fixed order.
  func violations(in examination: Examination) -> [Violation]
}
