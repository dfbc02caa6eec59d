import SQLite

/// JSON read by a program that is not ours: SQLite.
enum JSONReading {
  static func isValid(_ json: String) throws -> Bool {
    try texts("SELECT json_valid(?1)", json) == ["1"]
  }

  /// What stands at a path (`$[0].code`), as text; nil where there is nothing, or `null`.
  static func text(_ path: String, of json: String) throws -> String? {
    try texts("SELECT ?1 ->> '\(path)'", json).first ?? nil
  }

  /// The names of an object's members, in order.
  static func keys(of path: String = "$", in json: String) throws -> [String] {
    try texts("SELECT key FROM json_each(?1, '\(path)')", json).compactMap { $0 }
  }

  /// Everything that an array holds, as text.
  static func items(of path: String, in json: String) throws -> [String] {
    try texts("SELECT value FROM json_each(?1, '\(path)')", json).compactMap { $0 }
  }

  private static func texts(_ sql: String, _ json: String) throws -> [String?] {
    let database = try Database(":memory:", mode: .create)
    var statement = try database.prepare(sql)
    try statement.bind([.text(json)])
    var texts: [String?] = []
    while try statement.step() { texts.append(statement.text(0)) }
    return texts
  }
}
