import PetajalanDomain

extension Scenario {
  /// By program: those that it needs, or may need, and those that need it.
  var requirementNeighbors: [[Int32]] {
    var neighbors: [[Int32]] = Array(repeating: [], count: programs.count)
    for dependency in dependencies {
      for needed in dependency.anyOf {
        neighbors[dependency.program].append(Int32(needed.program))
        neighbors[needed.program].append(Int32(dependency.program))
      }
    }
    return neighbors
  }
}
