import Formats
import PetajalanDomain
import PetajalanPhrases

/// The Gantt chart of a roadmap as pictures, by dimension; a long one goes on in the
/// next picture, so that each fits a page.
struct RoadmapChart {
  /// Programs in one picture, and the most pictures.
  static let (mostRows, mostParts) = (27, 19)

  private static let (lineHeight, headingHeight, bandHeight) = (18.0, 22.0, 20.0)
  private static let (width, labels, margin) = (1_000.0, 400.0, 12.0)

  private let material: ChapterMaterial
  private let phrases: any Phrasebook

  /// Prepares a chart.
  init(_ material: ChapterMaterial, phrases: any Phrasebook) {
    self.material = material
    self.phrases = phrases
  }

  private var scenario: Scenario { material.scenario }
  private var years: [Int] { Array(scenario.horizon.years) }
  /// Where the programs begin, below the years and the terms.
  private var top: Double { scenario.terms.isEmpty ? 34 : 34 + Self.bandHeight }
  private var yearWidth: Double {
    (Self.width - Self.labels - Self.margin) / Double(years.count)
  }

  /// The pictures; of a very large roadmap the first ones.
  var drawings: [Drawing] {
    var parts: [[Group]] = [[]]
    for group in groups {
      var rest = group.programs[...]
      while !rest.isEmpty {
        var room = Self.mostRows - parts[parts.count - 1].reduce(0) { $0 + $1.programs.count }
        // A heading with few programs below it is better on the next page.
        if room < min(rest.count, 6) {
          parts.append([])
          room = Self.mostRows
        }
        parts[parts.count - 1].append(
          Group(title: group.title, kind: group.kind, programs: Array(rest.prefix(room))))
        rest = rest.dropFirst(room)
      }
    }
    return parts.prefix(Self.mostParts).map { drawing(of: $0) }
  }

  /// The programs of a dimension.
  private struct Group {
    let title: String
    let kind: Int
    var programs: [Int]
  }

  private func drawing(of groups: [Group]) -> Drawing {
    let rows = groups.reduce(0) { $0 + $1.programs.count }
    let body = Double(rows) * Self.lineHeight + Double(groups.count) * Self.headingHeight
    var drawing = Drawing(
      width: Int(Self.width), height: Int(top + body + 40), title: phrases.ganttCaption,
      description: phrases.ganttDescription(
        programs: rows, dimensions: groups.count, years: scenario.horizon.years))
    drawTerms(&drawing, height: body)
    drawYears(&drawing, height: body)
    var y = top
    for group in groups {
      drawing.write(
        group.title, at: .init(Self.margin, y + 15), size: 13, color: .kind(group.kind),
        isBold: true)
      y += Self.headingHeight
      for program in group.programs {
        draw(program, at: y, kind: group.kind, &drawing)
        y += Self.lineHeight
      }
    }
    drawLegend(&drawing, at: y + 14)
    return drawing
  }

  private var groups: [Group] {
    var groups: [Group] = []
    for program in material.selected {
      let title = scenario.programs[program].dimension ?? phrases.withoutDimension
      if groups.last?.title != title {
        groups.append(Group(title: title, kind: groups.count, programs: []))
      }
      groups[groups.count - 1].programs.append(program)
    }
    return groups
  }

  private func x(of year: Int) -> Double {
    Self.labels + Double(scenario.horizon.index(of: year)) * yearWidth
  }

  /// Bands with the names of the terms, every other one with a shade down the chart.
  private func drawTerms(_ drawing: inout Drawing, height: Double) {
    for (number, term) in scenario.terms.enumerated() {
      let years = term.years.clamped(to: scenario.horizon.years)
      let left = x(of: years.lowerBound)
      let width = x(of: years.upperBound) + yearWidth - left
      drawing.fill(.init(left + 1, 2, width: width - 2, height: Self.bandHeight - 4), .grid)
      drawing.write(
        PictureText.cut(term.name(in: phrases.language), to: width - 8, size: 11),
        at: .init(left + width / 2, 14), size: 11, anchor: .middle)
      guard number.isMultiple(of: 2) else { continue }
      drawing.fill(
        .init(left, top - 6, width: width, height: height + 6), .grid, opacity: 35)
    }
  }

  private func drawYears(_ drawing: inout Drawing, height: Double) {
    // Where years are narrow, not each one has room for its number.
    let step = max(1, Int((34 / yearWidth).rounded(.up)))
    for year in years {
      let left = x(of: year)
      drawing.line([.init(left, top - 6), .init(left, top + height)], .grid)
      if scenario.horizon.index(of: year).isMultiple(of: step) {
        drawing.write(
          String(year), at: .init(left + yearWidth / 2, top - 14), size: 11, anchor: .middle,
          color: .faint)
      }
    }
    let right = x(of: scenario.horizon.last) + yearWidth
    drawing.line([.init(right, top - 6), .init(right, top + height)], .grid)
  }

  private func draw(_ program: Int, at y: Double, kind: Int, _ drawing: inout Drawing) {
    guard let start = material.roadmap.plan.starts[program],
      let finish = material.roadmap.finish(of: program)
    else { return }
    let facts = scenario.programs[program]
    let name = "\(facts.id)  \(facts.name(in: phrases.language))"
    drawing.write(
      PictureText.cut(name, to: Self.labels - Self.margin - 18, size: 11),
      at: .init(Self.margin + 8, y + 13), size: 11)
    let tip = "\(name): \(phrases.years(start...finish))"
    let height = Self.lineHeight - 6
    let left = x(of: start)
    let right = x(of: finish) + yearWidth
    let building = Drawing.Box(left + 1, y + 3, width: right - left - 2, height: height)
    drawing.fill(building, .kind(kind), tip: tip)
    if facts.isQuickWin {
      drawing.write(
        "★", at: .init(left + (right - left) / 2, y + 13), size: 11, anchor: .middle,
        color: .onKind)
    }
    let end = x(of: scenario.horizon.last) + yearWidth
    guard finish < scenario.horizon.last else { return }
    let service = Drawing.Box(right, y + 7, width: end - right - 1, height: height - 8)
    drawing.fill(service, .kind(kind), opacity: 25)
    drawing.frame(service, .kind(kind))
  }

  private func drawLegend(_ drawing: inout Drawing, at y: Double) {
    var x = Self.margin + 8
    func note(_ text: String) {
      drawing.write(text, at: .init(x, y + 10), size: 11)
      x += PictureText.width(text, size: 11) + 26
    }
    drawing.fill(.init(x, y, width: 28, height: 12), .ink)
    x += 34
    note(phrases.build)
    let service = Drawing.Box(x, y + 4, width: 28, height: 4)
    drawing.fill(service, .ink, opacity: 25)
    drawing.frame(service, .ink)
    x += 34
    note(phrases.service)
    note("★ " + phrases.quickWin)
  }
}
