import PetajalanDomain
import PetajalanVerification

extension Roadmap {
  /// The variant of a program's group that is on the roadmap in its place.
  ///
  /// **Missing** The program is on the roadmap, has no group, or no variant of its group is.
  package func chosenVariant(besides program: Int) -> Int? {
    guard plan.starts[program] == nil, let group = scenario.programs[program].group else {
      return nil
    }
    return plan.selected.first { scenario.programs[$0].group == group }
  }
}
