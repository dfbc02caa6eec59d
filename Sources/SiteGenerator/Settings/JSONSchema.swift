package import JSON

/// JSON Schemas (draft 2020-12) of `site.yml` and of front matters, for editors' tools; made from
/// the tables that the readers go by.
package enum JSONSchema {
  package static var siteSettings: JSONText {
    schema("site.yml", SettingsKeys.all)
  }

  package static var frontMatter: JSONText {
    schema("L’en-tête d’une page", FrontMatterKeys.all)
  }

  private static func schema(_ title: String, _ keys: [KeySpec]) -> JSONText {
    .object(
      [
        ("$schema", .string("https://json-schema.org/draft/2020-12/schema")),
        ("title", .string(title)),
      ] + members(of: keys))
  }

  /// The members of a schema for a mapping with known keys.
  private static func members(of keys: [KeySpec]) -> [(String, JSONText)] {
    [
      ("type", .string("object")), ("additionalProperties", .boolean(false)),
      ("required", .array(keys.filter(\.isRequired).map { .string($0.name) })),
      ("properties", .object(keys.map { ($0.name, property($0)) })),
    ]
  }

  private static func property(_ key: KeySpec) -> JSONText {
    .object([("description", .string(key.meaning))] + type(of: key))
  }

  private static func type(of key: KeySpec) -> [(String, JSONText)] {
    switch key.kind {
    case .boolean:
      [("enum", .array([.boolean(true), .boolean(false), .string("oui"), .string("non")]))]
    case .integer: [("type", .string("integer"))]
    case .integerIn(let range):
      [
        ("type", .string("integer")), ("minimum", .integer(range.lowerBound)),
        ("maximum", .integer(range.upperBound)),
      ]
    case .digits: [("type", .string("string")), ("pattern", .string("^[0-9]+$"))]
    case .date: [("type", .string("string")), ("format", .string("date"))]
    case .listOfTexts:
      [("type", .string("array")), ("items", .object([("type", .string("string"))]))]
    case .list: [("type", .string("array")), ("items", item(of: key))]
    case .mapping: key.name == "links" ? links : mapping(key)
    case .oneOf(["1"]): [("const", .integer(1))]
    case .oneOf(let values): [("enum", .array(values.map { .string($0) }))]
    case .byteCount, .memory: [("type", .array([.string("string"), .string("integer")]))]
    case .utcOffset:
      [("type", .string("string")), ("pattern", .string("^[+-][0-9]{2}:[0-9]{2}$"))]
    case .url: [("type", .string("string")), ("pattern", .string("^https?://"))]
    case .smtpURL: [("type", .string("string")), ("pattern", .string("^(smtps?://.*)?$"))]
    case .email: [("type", .string("string")), ("format", .string("email"))]
    case .text, .line, .address, .pathWithoutSlash, .pathWithSlashes, .duration, .pattern,
      .pageFile, .addressBlock:
      [("type", .string("string"))]
    }
  }

  private static func item(of key: KeySpec) -> JSONText {
    .object([
      (
        "anyOf",
        .array([.object([("type", .string("string"))]), .object(members(of: key.children))])
      )
    ])
  }

  private static func mapping(_ key: KeySpec) -> [(String, JSONText)] {
    if !key.children.isEmpty { return members(of: key.children) }
    return [
      ("type", .string("object")),
      ("additionalProperties", .object([("type", .string("string"))])),
    ]
  }

  private static var links: [(String, JSONText)] {
    [
      ("type", .string("object")),
      (
        "additionalProperties",
        .object([
          (
            "anyOf",
            .array([
              .object([("type", .string("string"))]), .object(members(of: SettingsKeys.namedLink)),
            ])
          )
        ])
      ),
    ]
  }
}
