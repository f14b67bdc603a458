import PetajalanDomain
import PetajalanPhrases

extension ChapterMaterial {
  /// Why a program is not on the roadmap, and how it could be if that was asked: where it
  /// is proved that no roadmap can have it, that says it all.
  ///
  /// **Missing** Nothing is known.
  func reason(against program: Int, _ phrases: any Phrasebook) -> String? {
    let reason = reasons[program].map { phrases.sentence(for: $0, of: program, in: roadmap) }
    guard let way = way(of: program) else { return reason }
    let sentence = phrases.sentence(for: way, in: scenario)
    if way == .impossible { return sentence }
    return [reason, sentence].compactMap(\.self).joined(separator: ". ")
  }

  /// How a program could come in.
  ///
  /// **Missing** Nobody asked; of what is decided nobody does.
  func way(of program: Int) -> WayIn? {
    scenario.programs[program].status == .excluded ? nil : ways?.ways[program]
  }

  /// What the column of reasons tells.
  func leftOutIntroduction(_ phrases: any Phrasebook) -> String {
    ways == nil
      ? phrases.leftOutIntroduction
      : phrases.leftOutIntroduction + " " + phrases.waysIntroduction
  }
}
