/// The named values of a form, a query or a JSON body: each name once, each value a text.
package struct Fields: Sendable {
  private var fields: [(name: String, value: String)] = []

  /// No fields.
  package init() {}

  /// Fields as they are, for callers that made them; a name that repeats keeps its first value.
  package init(_ fields: [(name: String, value: String)]) {
    for field in fields where self[field.name] == nil { self.fields.append(field) }
  }

  /// The value of a field, empty where it was sent empty, nil where it was not sent.
  package subscript(_ name: String) -> String? {
    fields.first { $0.name.utf8.elementsEqual(name.utf8) }?.value
  }

  /// The names, in the order in which they were sent.
  package var names: [String] { fields.map(\.name) }

  package var isEmpty: Bool { fields.isEmpty }

  /// Adds a field that came from outside, or says what is wrong with it.
  mutating func add(
    _ name: String, _ value: String, _ limits: FieldLimits
  ) throws(RequestProblem) {
    guard !name.isEmpty, name.utf8.count <= limits.name, !name.utf8.contains(where: isControl)
    else { throw .malformedBody }
    guard self[name] == nil else { throw .duplicateField(name) }
    guard fields.count < limits.count else { throw .tooManyFields }
    guard value.utf8.count <= limits.value else { throw .valueTooLong(name) }
    // NUL above all: who reads C strings would see another value than who reads Swift's.
    guard !value.utf8.contains(where: { isControl($0) && !isLayout($0) }) else {
      throw .unreadableField(name)
    }
    fields.append((name, value))
  }

  private func isControl(_ byte: UInt8) -> Bool { byte < 0x20 || byte == 0x7F }

  /// What a text area sends: tab, line feed, carriage return.
  private func isLayout(_ byte: UInt8) -> Bool { byte == 0x09 || byte == 0x0A || byte == 0x0D }
}
