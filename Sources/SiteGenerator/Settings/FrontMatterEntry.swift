/// A line of a front matter, `key: value`, read but not understood.
package struct FrontMatterEntry: Equatable {
  package enum Value: Equatable {
    /// `isPlain` where no quotation marks stood around it.
    case text(String, isPlain: Bool)
    case list([String])
    /// A mapping, or a list of something else than texts.
    case other
  }

  package var key: String
  package var value: Value
  /// The line of the file and the columns of key and value, from 1.
  package var line: Int
  var keyColumn: Int
  var valueColumn: Int

  /// The lines that it takes, where each item of its list has its own.
  var lines: Int {
    if case .list(let items) = value, valueColumn <= keyColumn + 2 { return items.count + 1 }
    return 1
  }

  /// Whether the key or a text of the value is not of one line.
  var hasControls: Bool {
    switch value {
    case .text(let text, _): key.hasControls || text.hasControls
    case .list(let items): key.hasControls || items.contains(where: \.hasControls)
    case .other: key.hasControls
    }
  }

  /// The value as an editor would recognise it.
  var typed: String {
    switch value {
    case .text(let text, _): text
    case .list(let items): items.joined(separator: ", ")
    case .other: "…"
    }
  }
}
