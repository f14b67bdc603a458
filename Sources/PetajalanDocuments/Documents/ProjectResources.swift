import Formats
import PetajalanDomain

/// The agencies that lead programs of a roadmap, as resources of a project file.
///
/// An agency offers as many units as it can build programs at once, or as many as it
/// does build at once where it has no limit: nothing is shown as too much that is not.
/// Each has a calendar of its own, made of the project's, as Microsoft Project wants it.
struct ProjectResources {
  private let shares: [OwnerShare]
  private let scenario: Scenario
  private let language: Language

  /// Gathers the leading agencies that the material shows, in file order.
  init(_ material: ChapterMaterial, language: Language) {
    scenario = material.scenario
    self.language = language
    shares = scenario.owners.indices.map { OwnerShare($0, in: material) }
      .filter { $0.programs > 0 }
  }

  /// The number of an agency's resource, from 1.
  ///
  /// - Returns: `nil` for an agency that leads nothing that is shown.
  func number(of owner: Int) -> Int? {
    shares.firstIndex { $0.owner == owner }.map { $0 + 1 }
  }

  /// The resources' calendars, numbered from 2.
  var calendars: [String] {
    shares.enumerated().map { index, share in
      "<Calendar><UID>\(index + 2)</UID><Name>\(name(of: share))</Name>"
        + "<IsBaseCalendar>0</IsBaseCalendar><BaseCalendarUID>1</BaseCalendarUID></Calendar>"
    }
  }

  /// The resources.
  var elements: [String] {
    shares.enumerated().map { index, share in
      let owner = scenario.owners[share.owner]
      return "<Resource><UID>\(index + 1)</UID><ID>\(index + 1)</ID>"
        + "<Name>\(name(of: share))</Name><Type>1</Type><IsNull>0</IsNull>"
        + "<Initials>\(Self.escaped(owner.briefName))</Initials>"
        + "<MaxUnits>\(owner.parallel ?? share.busiest)</MaxUnits>"
        + "<PeakUnits>\(share.busiest)</PeakUnits><CalendarUID>\(index + 2)</CalendarUID>"
        + "</Resource>"
    }
  }

  private func name(of share: OwnerShare) -> String {
    Self.escaped(scenario.owners[share.owner].name(in: language))
  }

  /// A name with look-alikes in place of the marks that Microsoft Project refuses in the
  /// name of a resource: brackets, and what separates lists.
  private static func escaped(_ name: String) -> String {
    XMLText.escaped(
      String(
        name.map { character -> Character in
          switch character {
          case ",": "‚"
          case ";": "；"
          case "[": "("
          case "]": ")"
          default: character
          }
        }))
  }
}
