import Gateway
import JSON

/// JSON, written again from what was read of it, reads the same; fields are accepted from nothing
/// that is no JSON, and mean the same when each of them is written as a string.
func checkJSON(_ input: [UInt8]) {
  let text = try? JSONText(reading: input)
  if let text {
    let written = text.description
    let again = try? JSONText(reading: Array(written.utf8))
    expect(again?.description == written, "another value: \(written)")
    expect(!written.contains("<"), "a text ends a script: \(written)")
  }
  guard let fields = try? Fields(json: input) else { return }
  fields.checkPromises()
  expect(text != nil, "fields came from what is no JSON")
  let members = fields.names.map { ($0, JSONText.string(fields[$0] ?? "")) }
  let written = JSONText.object(members).description
  expect(fields.isSame(as: try? Fields(json: Array(written.utf8))), "other fields: \(written)")
}
