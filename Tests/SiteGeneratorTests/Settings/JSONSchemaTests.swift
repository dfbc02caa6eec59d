import JSON
import SiteGenerator
import Testing

/// The schemas that editors' tools go by.
struct JSONSchemaTests {
  private let settings = JSONSchema.siteSettings.description
  private let frontMatter = JSONSchema.frontMatter.description

  @Test func `the schemas are JSON`() throws {
    for schema in [settings, frontMatter] {
      #expect(try JSONReading.isValid(schema))
      #expect(
        try JSONReading.text("$.\"$schema\"", of: schema)
          == "https://json-schema.org/draft/2020-12/schema")
      #expect(try JSONReading.text("$.additionalProperties", of: schema) == "0")
    }
  }

  @Test func `the schema of a front matter has the keys of a page`() throws {
    let keys = try JSONReading.keys(of: "$.properties", in: frontMatter)
    #expect(
      keys.sorted() == [
        "aliases", "date", "description", "draft", "expires", "id", "layout", "order", "owner",
        "publish", "review_by", "title",
      ])
    for key in keys {
      let source = "---\n\(key): a\n---\n"
      let problems = FrontMatter.read(Array(source.utf8), file: "content/index.md").problems
      #expect(!problems.contains { $0.code == "entete-cle-inconnue" }, "\(key)")
    }
    #expect(try JSONReading.items(of: "$.required", in: frontMatter) == ["title"])
    #expect(
      try JSONReading.items(of: "$.properties.layout.enum", in: frontMatter)
        == Layout.allCases.map(\.rawValue))
  }

  @Test func `the schema of the settings has the keys of site.yml, group by group`() throws {
    let keys = try JSONReading.keys(of: "$.properties", in: settings)
    #expect(Set(keys) == Set(FullSettings.keys.map { $0.prefix { $0 != "." } }.map(String.init)))
    for group in ["contacts", "account", "mail", "acts", "durations", "weights"] {
      let members = try JSONReading.keys(of: "$.properties.\(group).properties", in: settings)
      let read = FullSettings.keys.filter { $0.hasPrefix("\(group).") }
      #expect(members.map { "\(group).\($0)" }.sorted() == read.sorted())
    }
    let entry = "$.properties.navigation.items.anyOf[1].properties"
    #expect(try JSONReading.keys(of: entry, in: settings).sorted() == ["account", "page", "title"])
    let link = "$.properties.links.additionalProperties.anyOf[1].properties"
    #expect(try JSONReading.keys(of: link, in: settings).sorted() == ["check", "title", "url"])
  }

  @Test func `the schema asks for what the reader asks for`() throws {
    let problems = Settings.read(Array("a: b".utf8), file: "site.yml").1
    let required = try JSONReading.items(of: "$.required", in: settings)
    let missing = Set(problems.map(\.kind)).subtracting([.settingUnknown(key: "a", nearest: nil)])
    #expect(missing == Set(required.map { .settingMissing(key: $0) }))
  }

  @Test func `every key says what it means`() throws {
    for (schema, keys) in [
      (settings, try JSONReading.keys(of: "$.properties", in: settings)),
      (frontMatter, try JSONReading.keys(of: "$.properties", in: frontMatter)),
    ] {
      for key in keys {
        let meaning = try JSONReading.text("$.properties.\(key).description", of: schema)
        #expect(meaning?.hasSuffix(".") == true, "\(key)")
      }
    }
  }
}

extension FullSettings {
  /// The keys that its text says: `version`, `durations.reset`.
  fileprivate static var keys: [String] {
    var group = ""
    return source.split(separator: "\n").compactMap { line in
      let key = String(line.drop { $0 == " " }.prefix { $0 != ":" })
      if !line.hasPrefix(" ") {
        group = key
        return key
      }
      return line.hasPrefix("   ") || line.hasPrefix("  -") ? nil : "\(group).\(key)"
    }
  }
}
