/// The names that templates use.
extension Problem.Kind {
  static let templateNameProblems: [Self] = [
    .templateNameUnknown(name: "titel", nearest: nil),
    .templateTextUnescaped(name: "title"),
    .templateNameMisused(name: "navigation", expected: "list"),
  ]

  package static func templateNameUnknown(name: String, nearest: String?) -> Self {
    Self(
      "gabarit-nom-inconnu", .error,
      french: Wording(
        what: "Le gabarit emploie « \(name) », que cette page n’a pas.",
        advice: French.instead(
          nearest,
          otherwise: "Retirez ce nom. La documentation du thème donne les noms de chaque page."),
        explanation: """
          Un gabarit cite un nom que sa page ne connaît pas. Rien ne s’afficherait à
          cet endroit, et personne ne s’en apercevrait. Chaque mise en page a sa
          liste de noms ; dans une section, ceux de la fiche s’y ajoutent.
            Non : <h1>{{titel}}</h1>
            Oui : <h1>{{title}}</h1>
          """),
      english: Wording(
        what: "The template uses “\(name)”, which this page does not have.",
        advice: English.instead(
          nearest,
          otherwise: "Remove this name. The theme’s documentation lists the names of each page."),
        explanation: """
          A template uses a name that its page does not know. Nothing would show in
          that place, and nobody would notice. Each layout has its list of names;
          within a section, those of the record are added.
            Wrong: <h1>{{titel}}</h1>
            Right: <h1>{{title}}</h1>
          """),
      remedy: nearest.map { .words(name, by: $0) })
  }

  /// `{{{nom}}}` on a text: it would reach the page unescaped.
  package static func templateTextUnescaped(name: String) -> Self {
    Self(
      "gabarit-texte-brut", .error,
      french: Wording(
        what: "« \(name) » est un texte : entre trois accolades, il serait pris pour du HTML.",
        advice: """
          Écrivez-le entre deux accolades :
          {{\(name)}}
          """,
        explanation: """
          Un texte est écrit entre trois accolades : ses signes « < » et « & »
          passeraient pour du HTML. Ce qu’une personne a saisi pourrait alors agir
          sur la page. Trois accolades ne servent qu’aux noms déjà en HTML.
            Non : {{{title}}}
            Oui : {{title}}   et   {{{body}}}
          """),
      english: Wording(
        what: "“\(name)” is text: between three braces it would be taken for HTML.",
        advice: """
          Write it between two braces:
          {{\(name)}}
          """,
        explanation: """
          A text stands between three braces: its signs “<” and “&” would pass for
          HTML. What someone has typed could then act on the page. Three braces are
          only for names that are HTML already.
            Wrong: {{{title}}}
            Right: {{title}}   and   {{{body}}}
          """),
      remedy: .words("{{{\(name)}}}", by: "{{\(name)}}"))
  }

  /// A name used as what it is not: a list printed, a text iterated.
  package static func templateNameMisused(name: String, expected: String) -> Self {
    let usage = usage(of: name, as: expected)
    return Self(
      "gabarit-nom-mal-employe", .error,
      french: Wording(
        what: usage == nil
          ? "« {{.}} » n’a pas de sens à cet endroit."
          : "« \(name) » est \(French.kind(expected)), et le gabarit l’emploie autrement.",
        advice: usage.map { "Écrivez :\n\($0)" }
          ?? "Employez « {{.}} » dans une liste de textes seulement ; ailleurs, un nom.",
        explanation: """
          Un gabarit emploie un nom pour ce qu’il n’est pas : il écrit une liste comme
          un texte, ou parcourt un texte comme une liste.
            Texte :      {{title}}
            HTML :       {{{body}}}
            Condition :  {{#overdue}}…{{/overdue}}
            Liste :      {{#contents}}<li>{{title}}</li>{{/contents}}
          """),
      english: Wording(
        what: usage == nil
          ? "“{{.}}” has no meaning in this place."
          : "“\(name)” is \(English.kind(expected)), and the template uses it otherwise.",
        advice: usage.map { "Write:\n\($0)" }
          ?? "Use “{{.}}” inside a list of texts only; elsewhere, use a name.",
        explanation: """
          A template uses a name as what it is not: it prints a list like a text, or
          goes through a text like a list.
            Text:       {{title}}
            HTML:       {{{body}}}
            Condition:  {{#overdue}}…{{/overdue}}
            List:       {{#contents}}<li>{{title}}</li>{{/contents}}
          """))
  }

  /// How a template uses a name of a kind; nil for `{{.}}`, which has no name.
  private static func usage(of name: String, as kind: String) -> String? {
    guard name != "." else { return nil }
    return switch kind {
    case "html": "{{{\(name)}}}"
    case "flag", "list", "record": "{{#\(name)}}…{{/\(name)}}"
    case "texts": "{{#\(name)}}{{.}}{{/\(name)}}"
    default: "{{\(name)}}"
    }
  }
}

extension French {
  /// A kind of a template's contract.
  fileprivate static func kind(_ name: String) -> String {
    switch name {
    case "text": "un texte"
    case "html": "un passage de HTML"
    case "flag": "une condition"
    case "list": "une liste de fiches"
    case "texts": "une liste de textes"
    case "record": "une fiche"
    default: "de la sorte « \(name) »"
    }
  }
}

extension English {
  /// The same.
  fileprivate static func kind(_ name: String) -> String {
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
