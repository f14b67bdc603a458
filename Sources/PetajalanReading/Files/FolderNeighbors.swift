import PetajalanDomain

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Looks at what lies around a file that is not there.
struct FolderNeighbors {
  /// The most names looked at: a folder of a scenario has a dozen.
  private static let mostNames = 2_000

  /// The folder, with a slash at its end where it is not the current one.
  private let folder: String
  /// The names in it, sorted.
  private let names: [String]

  /// Looks into a folder; one that cannot be read is empty.
  init(of folder: String) {
    self.folder = folder.isEmpty || folder.hasSuffix("/") ? folder : folder + "/"
    names = Self.names(in: folder.isEmpty ? "." : folder)
  }

  /// What was probably meant by the path of a file or folder that is not there.
  ///
  /// **Missing** Nothing like it is there.
  static func instead(ofPath path: String) -> FoundInstead? {
    let trimmed = String(path.reversed().drop { $0 == "/" }.reversed())
    guard let slash = trimmed.lastIndex(of: "/") else {
      return FolderNeighbors(of: "").instead(of: trimmed)
    }
    return FolderNeighbors(of: String(trimmed[...slash]))
      .instead(of: String(trimmed[trimmed.index(after: slash)...]))
  }

  /// What was probably meant by a name.
  package func instead(of name: String) -> FoundInstead? {
    // A link that leads nowhere stands under the name itself.
    let names = names.filter { !$0.utf8.elementsEqual(name.utf8) }
    // Names are equal in Swift if only their Unicode forms differ.
    if let other = names.first(where: { $0 == name }) { return .otherForm(path: folder + other) }
    let key = nameKey(name)
    if let other = names.first(where: { nameKey($0) == key }) {
      return .similar(path: folder + other)
    }
    if let other = names.first(where: { nameKey($0) == key + ".txt" }) {
      return .extraEnding(path: folder + other)
    }
    let stem = Self.stem(key)
    let endings = Self.sameContent.first { $0.contains(Self.ending(key)) } ?? Self.scenarioEndings
    if let other = names.first(where: { other in
      let otherKey = nameKey(other)
      return Self.stem(otherKey) == stem && endings.contains(Self.ending(otherKey))
    }) {
      return .otherEnding(path: folder + other)
    }
    let known = names.filter { !$0.hasPrefix(".") && Self.ending(nameKey($0)) == Self.ending(key) }
    return NearestName.of(name, among: known).map { .similar(path: folder + $0) }
  }

  /// The scenario that may be meant by a folder without one.
  package func insteadOfScenario(_ mainFile: String) -> FoundInstead? {
    if let instead = instead(of: mainFile) { return instead }
    let workbooks = names.filter {
      // Spreadsheet programs keep such files beside an open workbook.
      nameKey($0).hasSuffix(".xlsx") && !$0.hasPrefix("~$") && !$0.hasPrefix(".")
    }
    if !workbooks.isEmpty { return .workbooks(paths: workbooks.map { folder + $0 }) }
    let deeper = names.first { name in
      !name.hasPrefix(".") && Self.isFile(folder + name + "/" + mainFile)
    }
    return deeper.map { .deeper(path: folder + $0) }
  }

  /// Endings that stand for the same kind of content.
  private static let sameContent: [[String]] = [[".yaml", ".yml"], [".csv", ".tsv"]]

  /// What a scenario without an ending may be written with.
  private static let scenarioEndings = [".xlsx", ".yaml", ".yml"]

  private static func stem(_ name: String) -> Substring {
    name.lastIndex(of: ".").map { name[..<$0] } ?? name[...]
  }

  private static func ending(_ name: String) -> String { String(name.dropFirst(stem(name).count)) }

  private static func isFile(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
  }

  private static func names(in folder: String) -> [String] {
    guard let stream = opendir(folder) else { return [] }
    defer { closedir(stream) }
    var names: [String] = []
    while names.count < mostNames, let entry = readdir(stream) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      if name != ".", name != ".." { names.append(name) }
    }
    // By their bytes: the order of a folder differs from one system to the next.
    return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }
}
