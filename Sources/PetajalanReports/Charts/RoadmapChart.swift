import PetajalanKit

/// The Gantt chart of a roadmap as a picture, by dimension.
struct RoadmapChart {
  private static let (lineHeight, headingHeight, top) = (18.0, 22.0, 34.0)
  private static let (width, labels, margin) = (1_000.0, 360.0, 12.0)

  private let material: ChapterMaterial
  private let phrases: any Phrasebook

  /// Prepares a chart.
  init(_ material: ChapterMaterial, phrases: any Phrasebook) {
    self.material = material
    self.phrases = phrases
  }

  private var scenario: Scenario { material.scenario }
  private var years: [Int] { Array(scenario.horizon.years) }
  private var yearWidth: Double {
    (Self.width - Self.labels - Self.margin) / Double(years.count)
  }

  /// The picture.
  var drawing: Drawing {
    let groups = groups
    let rows = groups.reduce(0) { $0 + $1.programs.count }
    let body = Double(rows) * Self.lineHeight + Double(groups.count) * Self.headingHeight
    var drawing = Drawing(
      width: Int(Self.width), height: Int(Self.top + body + 40), title: phrases.ganttCaption,
      description: phrases.ganttDescription(
        programs: rows, dimensions: groups.count, years: scenario.horizon.years))
    drawYears(&drawing, height: body)
    var y = Self.top
    for (kind, group) in groups.enumerated() {
      drawing.write(
        group.title, at: .init(Self.margin, y + 15), size: 13, color: .kind(kind), isBold: true)
      y += Self.headingHeight
      for program in group.programs {
        draw(program, at: y, kind: kind, &drawing)
        y += Self.lineHeight
      }
    }
    drawLegend(&drawing, at: y + 14)
    return drawing
  }

  private var groups: [(title: String, programs: [Int])] {
    var groups: [(title: String, programs: [Int])] = []
    for program in material.selected {
      let title = scenario.programs[program].dimension ?? phrases.withoutDimension
      if groups.last?.title == title {
        groups[groups.count - 1].programs.append(program)
      } else {
        groups.append((title, [program]))
      }
    }
    return groups
  }

  private func x(of year: Int) -> Double {
    Self.labels + Double(scenario.horizon.index(of: year)) * yearWidth
  }

  private func drawYears(_ drawing: inout Drawing, height: Double) {
    // Where years are narrow, not each one has room for its number.
    let step = max(1, Int((34 / yearWidth).rounded(.up)))
    for year in years {
      let left = x(of: year)
      drawing.line([.init(left, Self.top - 6), .init(left, Self.top + height)], .grid)
      if scenario.horizon.index(of: year).isMultiple(of: step) {
        drawing.write(
          String(year), at: .init(left + yearWidth / 2, 20), size: 11, anchor: .middle,
          color: .faint)
      }
    }
    let right = x(of: scenario.horizon.last) + yearWidth
    drawing.line([.init(right, Self.top - 6), .init(right, Self.top + height)], .grid)
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
