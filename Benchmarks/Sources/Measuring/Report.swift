import Foundation

/// Runs as tables for people and for programs.
public struct Report: Sendable {
  /// The gaps whose times are told, as fractions.
  static let gaps = [0.01, 0.005, 0.001, 0.0001]

  private let title: String
  private let notes: [String]
  private let records: [RunRecord]
  private let reference: String

  /// Prepares tables.
  ///
  /// - Parameters:
  ///   - title: what was run.
  ///   - notes: the machine, the versions, and what was left out.
  ///   - records: the runs, those of an instance beside each other.
  ///   - reference: the contestant that the others are compared with.
  public init(title: String, notes: [String], records: [RunRecord], reference: String) {
    self.title = title
    self.notes = notes
    self.records = records
    self.reference = reference
  }

  /// The tables in Markdown.
  public var markdown: String {
    var lines = ["# \(title)", ""] + notes.map { "- \($0)" }
    lines += ["", "## Time to a proved gap of 0.5 %", ""] + comparison
    var instances: [String] = []
    for record in records where instances.last != record.instance {
      instances.append(record.instance)
    }
    for instance in instances {
      lines += ["", "## \(instance)", ""] + table(of: records.filter { $0.instance == instance })
    }
    let contradictions = Comparison.contradictions(in: records)
    if !contradictions.isEmpty {
      lines += ["", "## Contradictions", ""] + contradictions.map { "- \($0)" }
    }
    return lines.map { $0 + "\n" }.joined()
  }

  private var comparison: [String] {
    Self.rows(
      [["", "instances", "reached", "geometric mean, s", "petajalan / this"]]
        + Comparison(records, reference: reference).lines.map { line in
          [
            line.contestant, "\(line.instances)", "\(line.reached)", Self.seconds(line.mean),
            line.ratio.map { String(format: "%.3f", $0) } ?? "",
          ]
        })
  }

  private func table(of records: [RunRecord]) -> [String] {
    Self.rows(
      [
        ["", "first plan, s"] + Self.gaps.map { "\(Self.percent($0)), s" }
          + ["best", "bound", "gap", "nodes", "s", "processor s", "MiB", "ended"]
      ]
        + records.map { record in
          let last = record.trajectory.last
          return [record.contestant, Self.seconds(record.trajectory.secondsToFirst)]
            + Self.gaps.map { Self.seconds(record.trajectory.seconds(toGap: $0)) }
            + [
              Self.points(last?.value), Self.points(last?.bound),
              last?.gap.map { String(format: "%.3f %%", $0 * 100) } ?? "–",
              record.nodes.map(String.init) ?? "–", Self.seconds(record.seconds),
              Self.seconds(record.processorSeconds), String(format: "%.0f", record.peakMegabytes),
              record.status,
            ]
        })
  }

  /// One row per run.
  public var csv: String {
    let header =
      [
        "instance", "solver", "version", "model", "threads", "limit_s", "status", "first_plan_s",
      ] + Self.gaps.map { "gap_\(Self.percent($0, sign: ""))_percent_s" }
      + ["value", "bound", "gap", "nodes", "seconds", "processor_seconds", "peak_mib"]
    let rows = records.map { record -> [String] in
      let last = record.trajectory.last
      return [
        record.instance, record.solver, record.version, record.model, "\(record.threads)",
        Self.number(record.limit), record.status, Self.number(record.trajectory.secondsToFirst),
      ] + Self.gaps.map { Self.number(record.trajectory.seconds(toGap: $0)) }
        + [
          Self.number(last?.value), Self.number(last?.bound), Self.number(last?.gap),
          record.nodes.map(String.init) ?? "", Self.number(record.seconds),
          Self.number(record.processorSeconds), Self.number(record.peakMegabytes),
        ]
    }
    return Self.csv([header] + rows)
  }

  /// One row per moment of a run at which it found or proved something.
  public var trajectories: String {
    let header = ["instance", "solver", "model", "threads", "seconds", "value", "bound"]
    let rows = records.flatMap { record in
      record.trajectory.points.map { point in
        [
          record.instance, record.solver, record.model, "\(record.threads)",
          Self.number(point.seconds), Self.number(point.value), Self.number(point.bound),
        ]
      }
    }
    return Self.csv([header] + rows)
  }

  // MARK: - Cells

  private static func rows(_ cells: [[String]]) -> [String] {
    guard let header = cells.first else { return [] }
    let rule = ["---"] + header.dropFirst().map { _ in "---:" }
    return ([header, rule] + cells.dropFirst()).map { "| \($0.joined(separator: " | ")) |" }
  }

  private static func csv(_ rows: [[String]]) -> String {
    rows.map { row in
      row.map { cell in
        cell.contains { ",\"\n".contains($0) }
          ? "\"\(cell.replacing("\"", with: "\"\""))\"" : cell
      }.joined(separator: ",") + "\n"
    }.joined()
  }

  private static func seconds(_ seconds: Double?) -> String {
    guard let seconds else { return "–" }
    return String(format: seconds < 10 ? "%.2f" : "%.1f", seconds)
  }

  private static func points(_ points: Double?) -> String {
    points.map { String(format: "%.3f", $0) } ?? "–"
  }

  private static func percent(_ fraction: Double, sign: String = " %") -> String {
    String(format: "%g", fraction * 100) + sign
  }

  private static func number(_ number: Double?) -> String {
    number.map { String(format: "%.9g", $0) } ?? ""
  }
}
