import Accounts
import Portal
import Template

/// What is wrong with a form: a sentence for each field, in the form's order.
struct FormProblems {
  struct Entry: Equatable {
    let field: String
    let message: Message
  }

  private(set) var entries: [Entry] = []

  var isEmpty: Bool { entries.isEmpty }

  mutating func add(_ message: Message, at field: String) {
    entries.append(Entry(field: field, message: message))
  }

  /// Reads an address typed in the field `email`; nil, and noted, where it is none.
  mutating func email(_ typed: String) -> EmailAddress? {
    do throws(EmailAddress.Problem) {
      return try EmailAddress(parsing: typed)
    } catch {
      let message: Message =
        switch error {
        case .missing: .emailAbsent
        case .notASCII: .emailAccent
        default: .emailMalForme
        }
      add(message, at: "email")
      return nil
    }
  }

  /// Notes why a sign-in is refused; nothing where it is not.
  mutating func add(_ outcome: SignInOutcome, refused: Message, at field: String) {
    switch outcome {
    case .admitted: break
    case .refused: add(refused, at: field)
    case .tooManyAttempts: add(.tropDEssais, at: field)
    }
  }

  /// A field as its template shows it: what was typed, and what is wrong with it.
  func field(_ name: String, value: String, _ portal: borrowing PortalReader) throws -> Value {
    var record: [String: Value] = ["value": .text(value)]
    if let entry = entries.first(where: { $0.field == name }) {
      record["error"] = .text(try portal.message(entry.message))
    }
    return .record(record)
  }

  /// The summary above the form: each sentence leads to its field.
  func summary(_ portal: borrowing PortalReader) throws -> [Value] {
    var list: [Value] = []
    for entry in entries {
      list.append(
        .record([
          "message": .text(try portal.message(entry.message)), "address": .text("#\(entry.field)"),
        ]))
    }
    return list
  }
}
