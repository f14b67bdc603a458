import PetajalanDomain
import PetajalanPhrases

extension ChapterMaterial {
  /// Why a program is not on the roadmap, and how it could be if that was asked: where it
  /// is proved that no roadmap can have it, that says it all.
  ///
  /// **Missing** Nothing is known.
  func reason(against program: Int, _ phrases: any Phrasebook) -> String? {
    let reason = reasons[program].map { phrases.sentence(for: $0, of: program, in: roadmap) }
    // Of what is decided nobody asks for a way in.
    guard scenario.programs[program].status != .excluded, let way = ways?.ways[program] else {
      return reason
    }
    let sentence = phrases.sentence(for: way, in: scenario)
    if way == .impossible { return sentence }
    return [reason, sentence].compactMap(\.self).joined(separator: ". ")
  }

  /// What the column of reasons tells.
  func leftOutIntroduction(_ phrases: any Phrasebook) -> String {
    ways == nil
      ? phrases.leftOutIntroduction
      : phrases.leftOutIntroduction + " " + phrases.waysIntroduction
  }
}
