import Foundation
import PetajalanDomain
import PetajalanResults
import WorkerProcess

/// What a search tells its parent process.
enum WorkerMessage {
  /// A plan that is better than all before.
  case plan(Plan)
  /// A proved bound.
  case bound(WrittenBound)
  /// The search is over, and this is its roadmap.
  case found(WrittenRoadmap)
  /// The search is over without a roadmap to hand over: the worker says and writes what
  /// there is to say, or has done so, and the code with which it ends counts.
  case settled

  /// A bound and the certificate of it, in millionths of a point.
  struct WrittenBound: Codable {
    let millionths: Int64
    let certificate: String
  }

  /// A plan and what is proved about it; the parent verifies it anew.
  struct WrittenRoadmap: Codable {
    let starts: [Int?]
    let bound: WrittenBound
    let status: ProofStatus
    let ending: Ending
    let statistics: SearchStatistics
  }

  /// What stands before a message's content.
  fileprivate enum Kind: UInt8 {
    case plan, bound, found, settled
  }

  /// The message as it goes through the pipe: its kind, then JSON.
  var bytes: [UInt8] {
    switch self {
    case .plan(let plan): Self.bytes(.plan, plan.starts)
    case .bound(let bound): Self.bytes(.bound, bound)
    case .found(let roadmap): Self.bytes(.found, roadmap)
    case .settled: [Kind.settled.rawValue]
    }
  }

  private static func bytes(_ kind: Kind, _ content: some Encodable) -> [UInt8] {
    // Nothing of it can fail to be encoded: there are no numbers beside whole ones and
    // seconds.
    [kind.rawValue] + ((try? JSONEncoder().encode(content)) ?? Data())
  }
}

/// What a parent has heard from its worker. Plans and bounds are decoded only when they
/// are needed: a search may tell many.
struct WorkerNews {
  private var latest: [UInt8: [UInt8]] = [:]

  /// Takes a message.
  mutating func take(_ message: [UInt8]) {
    guard let kind = message.first else { return }
    latest[kind] = message
  }

  /// Whether a message is a plan.
  static func isPlan(_ message: [UInt8]) -> Bool {
    message.first == WorkerMessage.Kind.plan.rawValue
  }

  /// The best plan.
  var plan: Plan? { decoded(.plan, [Int?].self).map(Plan.init(starts:)) }

  /// The last bound.
  var bound: WorkerMessage.WrittenBound? { decoded(.bound, WorkerMessage.WrittenBound.self) }

  /// The roadmap that a search ended with.
  var found: WorkerMessage.WrittenRoadmap? {
    decoded(.found, WorkerMessage.WrittenRoadmap.self)
  }

  /// Whether the search ended without one.
  var isSettled: Bool { latest[WorkerMessage.Kind.settled.rawValue] != nil }

  private func decoded<Content: Decodable>(
    _ kind: WorkerMessage.Kind, _ type: Content.Type
  ) -> Content? {
    latest[kind.rawValue].flatMap {
      try? JSONDecoder().decode(type, from: Data($0.dropFirst()))
    }
  }
}
