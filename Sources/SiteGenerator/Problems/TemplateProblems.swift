/// The templates of the theme, and how they call each other.
extension Problem.Kind {
  static let templateProblems: [Self] = [
    .templateMissing(name: "page"),
    .templateUnreadable(reason: "{{"),
    .templatePartialUnknown(name: "entete", nearest: nil),
    .templateBlockUnknown(name: "corps", nearest: nil),
  ]

  package static func templateMissing(name: String) -> Self {
    Self(
      "gabarit-absent", .error,
      french: Wording(
        what: "Le thème n’a pas de gabarit « \(name) ».",
        advice: "Créez theme/\(name).mustache, ou copiez ce fichier depuis le thème d’origine.",
        explanation: """
          Le thème met les pages en forme par des gabarits, un par mise en page. Il en
          manque un : les pages concernées ne pourraient pas être faites. Le fichier
          se trouve dans theme/ et porte le nom de la mise en page.
            Mise en page faq :  theme/faq.mustache
          """),
      english: Wording(
        what: "The theme has no template “\(name)”.",
        advice: "Create theme/\(name).mustache, or copy that file from the original theme.",
        explanation: """
          The theme lays pages out by templates, one for each layout. One is missing:
          its pages could not be made. The file stands in theme/ and has the name of
          the layout.
            Layout faq:  theme/faq.mustache
          """))
  }

  /// The template is not Mustache.
  ///
  /// `reason` is the template engine's, in words.
  package static func templateUnreadable(reason: String) -> Self {
    Self(
      "gabarit-illisible", .error,
      french: Wording(
        what: "Le gabarit ne peut pas être lu à cause de « \(reason) ».",
        advice: """
          Vérifiez que chaque « {{ » a son « }} », et que « {{/nom}} » ferme chaque « {{#nom}} ». Un \
          gabarit partiel ne doit pas s’appeler lui-même. Les sections s’emboîtent 32 fois au plus.
          """,
        explanation: """
          Un gabarit n’est pas écrit en Mustache correct : des accolades ne sont pas
          fermées, ou une section ouverte ne se ferme pas à sa place. Un gabarit
          partiel qui s’appelle lui-même est refusé aussi, comme plus de 32 sections
          les unes dans les autres.
            Non : {{#contents}}<li>{{title}}</li>
            Oui : {{#contents}}<li>{{title}}</li>{{/contents}}
          """),
      english: Wording(
        what: "The template cannot be read because of “\(reason)”.",
        advice: """
          Check that each “{{” has its “}}”, and that “{{/name}}” closes each “{{#name}}”. A partial \
          must not call itself, and sections do not nest deeper than 32.
          """,
        explanation: """
          A template is not correct Mustache: braces do not close, or a section that
          was opened does not close in its place, or a partial calls itself, or more
          than 32 sections stand within each other.
            Wrong: {{#contents}}<li>{{title}}</li>
            Right: {{#contents}}<li>{{title}}</li>{{/contents}}
          """))
  }

  package static func templatePartialUnknown(name: String, nearest: String?) -> Self {
    Self(
      "gabarit-partiel-inconnu", .error,
      french: Wording(
        what: "Le thème n’a pas de gabarit partiel « \(name) ».",
        advice: French.instead(
          nearest, otherwise: "Créez theme/partials/\(name).mustache, ou retirez l’appel."),
        explanation: """
          Un gabarit en appelle un autre qui n’existe pas. Les gabarits partiels se
          trouvent dans theme/partials/.
            Appel :    {{>contact-card}}
            Fichier :  theme/partials/contact-card.mustache
          """),
      english: Wording(
        what: "The theme has no partial “\(name)”.",
        advice: English.instead(
          nearest, otherwise: "Create theme/partials/\(name).mustache, or remove the call."),
        explanation: """
          A template calls another one that does not exist. Partials stand in
          theme/partials/.
            Call:  {{>contact-card}}
            File:  theme/partials/contact-card.mustache
          """),
      remedy: nearest.map { .words(name, by: $0) })
  }

  package static func templateBlockUnknown(name: String, nearest: String?) -> Self {
    Self(
      "gabarit-bloc-inconnu", .error,
      french: Wording(
        what: "Le gabarit parent n’a pas de bloc « \(name) ».",
        advice: French.instead(
          nearest, otherwise: "Ajoutez « {{$\(name)}}{{/\(name)}} » au parent, ou retirez ce bloc."),
        explanation: """
          Un gabarit remplit un bloc que son parent ne prévoit pas. Ce contenu ne
          paraîtrait sur aucune page. Les deux noms doivent être les mêmes.
            Parent (base) :  <main>{{$main}}{{/main}}</main>
            Non :  {{<base}}{{$corps}}…{{/corps}}{{/base}}
            Oui :  {{<base}}{{$main}}…{{/main}}{{/base}}
          """),
      english: Wording(
        what: "The parent template has no block “\(name)”.",
        advice: English.instead(
          nearest,
          otherwise: "Add “{{$\(name)}}{{/\(name)}}” to the parent, or remove this block."),
        explanation: """
          A template fills a block that its parent does not have. What it holds would
          appear on no page. The two names must be the same.
            Parent (base):  <main>{{$main}}{{/main}}</main>
            Wrong:  {{<base}}{{$body}}…{{/body}}{{/base}}
            Right:  {{<base}}{{$main}}…{{/main}}{{/base}}
          """),
      remedy: nearest.map { .words(name, by: $0) })
  }
}
