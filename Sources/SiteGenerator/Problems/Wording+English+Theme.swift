extension English {
  static func templateMissing(_ name: String) -> Wording {
    Wording(
      what: "The theme has no template “\(name)”.",
      advice: "Create theme/\(name).mustache, or copy that file from the original theme.")
  }

  static func templateUnreadable(_ reason: String) -> Wording {
    Wording(
      what: "The template cannot be read because of “\(reason)”.",
      advice: """
        Check that each “{{” has its “}}”, and that “{{/name}}” closes each “{{#name}}”. A partial \
        must not call itself, and sections do not nest deeper than 32.
        """)
  }

  static func templateNameUnknown(_ name: String, _ nearest: String?) -> Wording {
    Wording(
      what: "The template uses “\(name)”, which this page does not have.",
      advice: instead(
        nearest,
        otherwise: "Remove this name. The theme’s documentation lists the names of each page."))
  }

  static func templatePartialUnknown(_ name: String, _ nearest: String?) -> Wording {
    Wording(
      what: "The theme has no partial “\(name)”.",
      advice: instead(
        nearest, otherwise: "Create theme/partials/\(name).mustache, or remove the call."))
  }

  static func templateBlockUnknown(_ name: String, _ nearest: String?) -> Wording {
    Wording(
      what: "The parent template has no block “\(name)”.",
      advice: instead(
        nearest,
        otherwise: "Add “{{$\(name)}}{{/\(name)}}” to the parent, or remove this block."))
  }

  static func templateTextUnescaped(_ name: String) -> Wording {
    Wording(
      what: "“\(name)” is text: between three braces it would be taken for HTML.",
      advice: """
        Write it between two braces:
        {{\(name)}}
        """)
  }

  static func templateNameMisused(_ name: String, _ expected: String) -> Wording {
    guard let usage = Wording.usage(of: name, as: expected) else {
      return Wording(
        what: "“{{.}}” has no meaning in this place.",
        advice: "Use “{{.}}” inside a list of texts only; elsewhere, use a name.")
    }
    return Wording(
      what: "“\(name)” is \(kind(expected)), and the template uses it otherwise.",
      advice: """
        Write:
        \(usage)
        """)
  }

  /// A kind of a template's contract.
  private static func kind(_ name: String) -> String {
    switch name {
    case "text": "a text"
    case "html": "a piece of HTML"
    case "flag": "a condition"
    case "list": "a list of records"
    case "texts": "a list of texts"
    case "record": "a record"
    default: "of the kind “\(name)”"
    }
  }
}
