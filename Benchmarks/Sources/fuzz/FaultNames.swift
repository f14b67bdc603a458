/// What kind of value an enumeration's value is, without what it carries.
enum FaultNames {
  /// How many nested cases are told apart: the topic and the fault.
  private static let depth = 3

  /// The names of a value's cases from the outermost on, `table.unevenRow`.
  static func path(of value: Any) -> String {
    var names: [String] = []
    var value = value
    while names.count < depth {
      let mirror = Mirror(reflecting: value)
      guard mirror.displayStyle == .enum else { break }
      guard let child = mirror.children.first else {
        names.append("\(value)")
        break
      }
      names.append(child.label ?? "")
      value = child.value
    }
    return names.joined(separator: ".")
  }
}
