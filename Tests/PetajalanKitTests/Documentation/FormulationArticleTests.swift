import TestSupport
import Testing

@testable import PetajalanFormulation
@testable import PetajalanReading

/// The article on the formulation against the families.
@Suite struct FormulationArticleTests {
  private static let folder = "Sources/"
  private let article: Article

  init() throws { article = try Article("ModelFormulation") }

  @Test func describesEveryFamilyInOrder() throws {
    let families = constraintFamilies.map(\.id)
    let titles = article.sections.map(\.title)
    #expect(titles.filter(families.contains) == families)
  }

  @Test func statesTheFormulaOfEveryFile() throws {
    for family in constraintFamilies {
      let section = try #require(article.section(family.id))
      #expect(section.text.contains("\(type(of: family)).swift"), "\(family.id)")
      for path in files(of: section) {
        let formula = try self.formula(in: Self.folder + path)
        #expect(!formula.isEmpty, "\(path)")
        for line in formula { #expect(section.lines.contains(line), "\(path): \(line)") }
      }
    }
  }

  @Test func namesEveryRowAndVariable() throws {
    let text = article.sections.map(\.text).joined(separator: "\n")
    let paths = Repository.paths(named: "scenario.yaml", in: "scenarios/families")
    var names: Set<Substring> = []
    for path in paths {
      let folder = try ScenarioFolder(path: Repository.root.appendingPathComponent(path).path)
      let scenario = try #require(try ScenarioReader.read(folder).scenario, "\(path)")
      let model = Formulation(scenario).model
      names.formUnion(model.constraints.map { $0.name.prefix { $0 != "[" } })
      names.formUnion(model.variables.map { $0.name.prefix { $0 != "[" } })
    }
    #expect(names.isSuperset(of: ["start", "carry", "dueOf", "atLeast", "atMost", "ignored"]))
    for name in names { #expect(text.contains("`\(name)["), "\(name)") }
  }

  /// The files that a section's table names.
  private func files(of section: Article.Section) -> [String] {
    section.text.matches(of: /`(PetajalanFormulation\/[A-Za-z\/]+\.swift)`/).map { String($0.1) }
  }

  /// The indented lines of the first documentation comment of a file.
  private func formula(in path: String) throws -> [String] {
    let lines = try Repository.text(of: path).split(separator: "\n")
    let comment = lines.drop { !$0.hasPrefix("///") }.prefix { $0.hasPrefix("///") }
    return comment.filter { $0.hasPrefix("///     ") }.map { String($0.dropFirst(4)) }
  }
}
