import PetajalanReading

/// Judges whether a result was made from the scenario as it is now.
struct ProvenanceCheck {
  private let root: JSONNode
  private let log: FindingLog

  /// Prepares to judge a document.
  init(_ result: LocatedJSON, log: FindingLog) {
    root = result.node["provenance"]
    self.log = log
  }

  /// Reports what has changed since.
  ///
  /// - Parameters:
  ///   - inputs: the files of the scenario, as they were read now.
  ///   - overrides: the values that were changed for this reading.
  ///   - alternative: the id of the alternative that the folder is judged by.
  func judge(by inputs: [InputFile], _ overrides: [ScenarioOverride], alternative: String?) {
    let list = root["inputs"]
    guard case .array? = list.value else {
      log.report(.form(.yaml(.missingKey(key: list.path))), at: list.location)
      return
    }
    var written: [String: JSONNode] = [:]
    for node in list.elements {
      guard let name = node["name"].text, written[name] == nil else {
        log.report(.form(.yaml(.missingKey(key: node["name"].path))), at: node.location)
        continue
      }
      written[name] = node
      if !inputs.contains(where: { $0.name == name }) {
        log.report(.inputGone(name: name), at: node.location)
      }
    }
    for input in inputs {
      guard let node = written[input.name] else {
        log.report(.inputNew(name: input.name), at: list.location)
        continue
      }
      let bytes = node["bytes"].value?.reading(like: .count(0))
      if node["sha256"].text != input.sha256 || bytes != .count(Int128(input.byteCount)) {
        log.report(.inputChanged(name: input.name), at: node.location)
      }
    }
    judge(overrides)
    let option = root["options"][Provenance.Option.alternativeKey]
    if option.text != alternative {
      log.report(
        .alternativeDiffers(made: option.text, judged: alternative),
        at: option.text == nil ? root["options"].location : option.location)
    }
  }

  /// Compares the values that were changed when the result was made with those
  /// that are now.
  private func judge(_ overrides: [ScenarioOverride]) {
    let options = root["options"]
    guard case .object(let members)? = options.value else {
      log.report(.form(.yaml(.missingKey(key: options.path))), at: options.location)
      return
    }
    let prefix = "set "
    let made: [(key: String, value: String)] = members.keys.sorted().compactMap { key in
      guard key.hasPrefix(prefix), case .string(let value)? = members[key] else { return nil }
      return (String(key.dropFirst(prefix.count)), value)
    }
    // Of two for the same value the last one counts.
    var now: [(key: String, value: String)] = []
    for override in overrides {
      let parts = override.text.split(
        separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      now.removeAll { $0.key == parts[0] }
      now.append((String(parts[0]), String(parts[parts.count - 1])))
    }
    for (key, value) in made where !now.contains(where: { $0 == (key, value) }) {
      log.report(.overrideMissing(text: "\(key)=\(value)"), at: options["\(prefix)\(key)"].location)
    }
    for (key, value) in now where !made.contains(where: { $0 == (key, value) }) {
      log.report(.overrideNew(text: "\(key)=\(value)"), at: options.location)
    }
  }
}
