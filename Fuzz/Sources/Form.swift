import Gateway

/// A form, written again from what was read of it, reads the same; and so it does as a query.
func checkForm(_ input: [UInt8]) {
  guard let fields = try? Fields(form: input) else { return }
  fields.checkPromises()
  let form = fields.names.map { "\(escaped($0))=\(escaped(fields[$0] ?? ""))" }
    .joined(separator: "&")
  expect(fields.isSame(as: try? Fields(form: Array(form.utf8))), "another form: \(form)")
  expect(fields.isSame(as: try? Fields(query: form)), "another query: \(form)")
}

/// Every byte as `%XX`.
private func escaped(_ text: String) -> String {
  let digits = Array("0123456789ABCDEF")
  return text.utf8.map { "%\(digits[Int($0 >> 4)])\(digits[Int($0 & 15)])" }.joined()
}
