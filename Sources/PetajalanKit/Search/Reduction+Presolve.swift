import MILP

extension Reduction {
  /// What is not in a smaller model any more.
  init(_ kind: Kind, from presolved: PresolvedModel) {
    let (original, model) = (presolved.original, presolved.model)
    self.init(
      kind, variables: original.variables.count - model.variables.count,
      constraints: original.constraints.count - model.constraints.count)
  }
}
