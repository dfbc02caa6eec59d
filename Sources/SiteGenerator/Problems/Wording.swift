/// What a person reads of a problem.
///
/// A line to paste stands on a line of its own, as it must be written: no indentation, no quotation
/// marks around it.
package struct Wording: Sendable {
  /// What is wrong, in one sentence.
  package var what: String
  /// What to do about it.
  package var advice: String

  package init(what: String, advice: String) {
    self.what = what
    self.advice = advice
  }
}

extension Problem {
  /// The problem in words.
  package func wording(in language: MessageLanguage) -> Wording {
    switch language {
    case .french: kind.french
    case .english: kind.english
    }
  }
}

/// The sentences about problems, in French; a file a theme.
enum French {}

/// The sentences about problems, in English; a file a theme.
enum English {}

// MARK: Facts that both languages spell alike

extension Wording {
  /// The path to write instead of a published address: `../aide/index.md#suite` for `/aide/#suite`.
  static func path(_ file: String, insteadOf destination: String) -> String {
    guard let hash = destination.firstIndex(of: "#") else { return file }
    return file + destination[hash...]
  }

  /// A heading's marks: `###` for level 3.
  static func marks(_ level: Int) -> String { String(repeating: "#", count: max(1, level)) }

  /// A weight over its limit in kibibytes, to the tenth: the weight rounded up and the limit down,
  /// so that the two never look alike.
  static func kilobytes(
    _ bytes: Int, over limit: Int, separator: String
  ) -> (weight: String, limit: String) {
    func text(_ tenths: Int) -> String {
      tenths % 10 == 0 ? "\(tenths / 10)" : "\(tenths / 10)\(separator)\(tenths % 10)"
    }
    return (text((bytes * 10 + 1023) / 1024), text(limit * 10 / 1024))
  }

  /// What a setting is called in its group: `sender` for `mail.sender`.
  ///
  /// The dots of an address are its own: `/a.html` for `redirects./a.html`.
  static func lastPart(of key: String) -> Substring {
    lastDot(of: key).map { key[key.index(after: $0)...] } ?? key[...]
  }

  /// `mail.sender` → `mail`; nil for a setting that stands by itself.
  static func group(of key: String) -> Substring? { lastDot(of: key).map { key[..<$0] } }

  private static func lastDot(of key: String) -> String.Index? {
    key.prefix { $0 != "/" }.lastIndex(of: ".")
  }

  /// Whether a value is worth showing: `…` stands for one of several lines.
  static func canShow(_ value: String) -> Bool { !value.isEmpty && value != "…" }

  /// How a template uses a name of a kind; nil for `{{.}}`, which has no name.
  static func usage(of name: String, as kind: String) -> String? {
    guard name != "." else { return nil }
    return switch kind {
    case "html": "{{{\(name)}}}"
    case "flag", "list", "record": "{{#\(name)}}…{{/\(name)}}"
    case "texts": "{{#\(name)}}{{.}}{{/\(name)}}"
    default: "{{\(name)}}"
    }
  }
}
