import Yams

extension Settings {
  /// Reads `site.yml`.
  ///
  /// - Returns: the settings, where the file is a mapping with what is required; and everything
  ///   that is wrong with it, in the order of the file.
  package static func read(_ source: [UInt8], file: String) -> (Settings?, [Problem]) {
    if let invalid = UTF8Check.firstInvalidByte(in: source) {
      return (
        nil, [Problem(.textNotUTF8, at: UTF8Check.place(of: invalid, in: source, file: file))]
      )
    }
    let hasMark = source.starts(with: [0xEF, 0xBB, 0xBF])
    let text = String(decoding: hasMark ? source[3...] : source[...], as: UTF8.self)
    do {
      try YAMLGuard.check(Array(text.utf8), mostTokens: 100_000)
      guard let root = try Yams.compose(yaml: text, .basic, .default, .utf8) else {
        return (nil, [Problem(.settingsUnreadable(reason: .empty), at: Place(file: file))])
      }
      let spoiled = SettingsLines.problems(in: root, file: file)
      guard spoiled.isEmpty else { return (nil, spoiled) }
      var reader = SettingsReader(file: file)
      let settings = reader.settings(reader.root(root))
      return (settings, reader.problems.sorted { $0.place < $1.place })
    } catch {
      return (nil, unreadable(error, text, file))
    }
  }

  /// What keeps a text from being YAML: first what French prose does to it, as far as that is seen.
  private static func unreadable(_ error: any Error, _ text: String, _ file: String) -> [Problem] {
    let failure = YAMLFailure(error, in: text)
    let place = Place(file: file, line: failure.line, column: failure.column)
    if let repeated = failure.repeatedKey {
      return [Problem(.settingRepeated(key: repeated.onOneLine), at: place)]
    }
    let lines = text.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" }
    let near = lines.enumerated().filter { abs($0.offset + 1 - failure.line) <= 1 }
    let traps = near.compactMap { number, line in
      YAMLTraps.problem(inNested: String(line), number: number + 1, file: file)
    }
    return traps.isEmpty ? [Problem(.settingsUnreadable(reason: failure.reason), at: place)] : traps
  }
}

extension SettingsReader {
  /// nil where the file is of another version.
  mutating func settings(_ root: SettingsSection) -> Settings? {
    let version = requiredText("version", of: root)
    if !version.isEmpty, version != "1" {
      add(.settingsVersion(found: version), at: root["version"]?.valuePlace ?? root.place)
      return nil
    }
    return Settings(
      title: requiredText("title", of: root), ministry: requiredText("ministry", of: root),
      description: text("description", of: root) ?? "", baseURL: baseURL(root),
      language: language(root), timezone: timezone(root), navigation: menu("navigation", root),
      footer: menu("footer", root), links: links(root), acronyms: acronyms(root),
      contacts: contactRules(root), account: accountRules(root), mail: mail(root),
      acts: acts(root),
      durations: durations(root), weights: weights(root), redirects: redirects(root),
      removed: removed(root), addressLines: addressLines(root))
  }

  private mutating func baseURL(_ root: SettingsSection) -> BaseURL {
    let local = BaseURL(origin: "http://localhost:8080", path: "")
    guard !requiredText("base_url", of: root).isEmpty else { return local }
    return value("base_url", of: root, .url, BaseURL.init(parsing:)) ?? local
  }

  private mutating func language(_ root: SettingsSection) -> String {
    value("language", of: root, .text) { text in
      let parts = text.split(separator: "-", omittingEmptySubsequences: false)
      let isTag = parts.allSatisfy { part in
        (2...8).contains(part.utf8.count)
          && part.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) }
      }
      return isTag ? text : nil
    } ?? "fr"
  }

  private mutating func timezone(_ root: SettingsSection) -> UTCOffset {
    value("timezone", of: root, .utcOffset, UTCOffset.init(parsing:)) ?? UTCOffset(seconds: 0)
  }

  private mutating func acronyms(_ root: SettingsSection) -> [String: String] {
    let section = section("acronyms", of: root, keys: nil)
    var acronyms: [String: String] = [:]
    for (key, _) in section.entries { acronyms[key] = text(key, of: section) }
    return acronyms
  }

  // MARK: Menus and links

  private mutating func menu(_ key: String, _ root: SettingsSection) -> [NavigationEntry] {
    list(key, of: root).enumerated().compactMap { number, node in
      menuEntry(node, prefix: "\(key)[\(number + 1)].")
    }
  }

  private mutating func menuEntry(_ node: Node, prefix: String) -> NavigationEntry? {
    let place = place(of: node)
    if let file = node.scalar?.string {
      return NavigationEntry(target: .page(file), title: nil, line: place.line)
    }
    let entry = section(node, prefix: prefix, keys: SettingsKeys.menuEntry, at: place)
    let title = text("title", of: entry)
    if let file = text("page", of: entry) {
      let line = entry["page"]?.valuePlace.line ?? place.line
      return NavigationEntry(target: .page(file), title: title, line: line)
    }
    if let name = text("account", of: entry) {
      let line = entry["account"]?.valuePlace.line ?? place.line
      return NavigationEntry(target: .account(name), title: title, line: line)
    }
    if case .mapping = node { add(.settingMissing(key: prefix + "page"), at: place) }
    return nil
  }

  private mutating func links(_ root: SettingsSection) -> [String: NamedLink] {
    let section = section("links", of: root, keys: nil)
    var links: [String: NamedLink] = [:]
    for (name, entry) in section.entries { links[name] = link(name, entry, section) }
    return links
  }

  private mutating func link(
    _ name: String, _ entry: SettingsSection.Entry, _ section: SettingsSection
  ) -> NamedLink? {
    let line = entry.keyPlace.line
    if entry.value.scalar != nil {
      return value(name, of: section, .url, externalURL).map {
        NamedLink(url: $0, title: nil, check: true, line: line)
      }
    }
    let link = self.section(name, of: section, keys: SettingsKeys.namedLink)
    guard !requiredText("url", of: link).isEmpty,
      let url = value("url", of: link, .url, externalURL)
    else { return nil }
    return NamedLink(
      url: url, title: text("title", of: link), check: boolean("check", of: link) ?? true,
      line: line)
  }

  // MARK: Addresses

  private mutating func redirects(_ root: SettingsSection) -> [String: String] {
    let section = section("redirects", of: root, keys: nil)
    var redirects: [String: String] = [:]
    for (from, entry) in section.entries {
      guard PageAddress.isWellFormed(from) else {
        add(malformed(from), at: entry.keyPlace)
        continue
      }
      redirects[from] = value(from, of: section, .address) { to in
        let target = String(to.prefix { $0 != "#" })
        return PageAddress.isWellFormed(target) || externalURL(to) != nil ? to : nil
      }
    }
    return redirects
  }

  /// The line of each address that the file redirects or removes.
  private mutating func addressLines(_ root: SettingsSection) -> [String: Int] {
    var lines: [String: Int] = [:]
    if case .sequence(let sequence)? = root["removed"]?.value {
      for node in sequence { lines[node.scalar?.string ?? ""] = node.mark?.line ?? 0 }
    }
    if case .mapping(let mapping)? = root["redirects"]?.value {
      for (key, _) in mapping { lines[key.scalar?.string ?? ""] = key.mark?.line ?? 0 }
    }
    return lines
  }

  private mutating func removed(_ root: SettingsSection) -> [String] {
    texts("removed", of: root).compactMap { text, place in
      if PageAddress.isWellFormed(String(text.prefix { $0 != "#" })) { return text }
      add(malformed(text), at: place)
      return nil
    }
  }

  private func malformed(_ address: String) -> Problem.Kind {
    let proposal = PageAddress.nearestWellFormed(to: address).flatMap {
      $0.hasPrefix("[") ? nil : $0
    }
    return .addressMalformed(address: address, proposal: proposal)
  }
}
