extension Explanation {
  static let templateMissing = Explanation(
    french: """
      Le thème met les pages en forme par des gabarits, un par mise en page. Il en
      manque un : les pages concernées ne pourraient pas être faites. Le fichier
      se trouve dans theme/ et porte le nom de la mise en page.
        Mise en page faq :  theme/faq.mustache
      """,
    english: """
      The theme lays pages out by templates, one for each layout. One is missing:
      its pages could not be made. The file stands in theme/ and has the name of
      the layout.
        Layout faq:  theme/faq.mustache
      """)

  static let templateUnreadable = Explanation(
    french: """
      Un gabarit n’est pas écrit en Mustache correct : des accolades ne sont pas
      fermées, ou une section ouverte ne se ferme pas à sa place. Un gabarit
      partiel qui s’appelle lui-même est refusé aussi, comme plus de 32 sections
      les unes dans les autres.
        Non : {{#contents}}<li>{{title}}</li>
        Oui : {{#contents}}<li>{{title}}</li>{{/contents}}
      """,
    english: """
      A template is not correct Mustache: braces do not close, or a section that
      was opened does not close in its place, or a partial calls itself, or more
      than 32 sections stand within each other.
        Wrong: {{#contents}}<li>{{title}}</li>
        Right: {{#contents}}<li>{{title}}</li>{{/contents}}
      """)

  static let templateNameUnknown = Explanation(
    french: """
      Un gabarit cite un nom que sa page ne connaît pas. Rien ne s’afficherait à
      cet endroit, et personne ne s’en apercevrait. Chaque mise en page a sa
      liste de noms ; dans une section, ceux de la fiche s’y ajoutent.
        Non : <h1>{{titel}}</h1>
        Oui : <h1>{{title}}</h1>
      """,
    english: """
      A template uses a name that its page does not know. Nothing would show in
      that place, and nobody would notice. Each layout has its list of names;
      within a section, those of the record are added.
        Wrong: <h1>{{titel}}</h1>
        Right: <h1>{{title}}</h1>
      """)

  static let templatePartialUnknown = Explanation(
    french: """
      Un gabarit en appelle un autre qui n’existe pas. Les gabarits partiels se
      trouvent dans theme/partials/.
        Appel :    {{>contact-card}}
        Fichier :  theme/partials/contact-card.mustache
      """,
    english: """
      A template calls another one that does not exist. Partials stand in
      theme/partials/.
        Call:  {{>contact-card}}
        File:  theme/partials/contact-card.mustache
      """)

  static let templateBlockUnknown = Explanation(
    french: """
      Un gabarit remplit un bloc que son parent ne prévoit pas. Ce contenu ne
      paraîtrait sur aucune page. Les deux noms doivent être les mêmes.
        Parent (base) :  <main>{{$main}}{{/main}}</main>
        Non :  {{<base}}{{$corps}}…{{/corps}}{{/base}}
        Oui :  {{<base}}{{$main}}…{{/main}}{{/base}}
      """,
    english: """
      A template fills a block that its parent does not have. What it holds would
      appear on no page. The two names must be the same.
        Parent (base):  <main>{{$main}}{{/main}}</main>
        Wrong:  {{<base}}{{$body}}…{{/body}}{{/base}}
        Right:  {{<base}}{{$main}}…{{/main}}{{/base}}
      """)

  static let templateTextUnescaped = Explanation(
    french: """
      Un texte est écrit entre trois accolades : ses signes « < » et « & »
      passeraient pour du HTML. Ce qu’une personne a saisi pourrait alors agir
      sur la page. Trois accolades ne servent qu’aux noms déjà en HTML.
        Non : {{{title}}}
        Oui : {{title}}   et   {{{body}}}
      """,
    english: """
      A text stands between three braces: its signs “<” and “&” would pass for
      HTML. What someone has typed could then act on the page. Three braces are
      only for names that are HTML already.
        Wrong: {{{title}}}
        Right: {{title}}   and   {{{body}}}
      """)

  static let templateNameMisused = Explanation(
    french: """
      Un gabarit emploie un nom pour ce qu’il n’est pas : il écrit une liste comme
      un texte, ou parcourt un texte comme une liste.
        Texte :      {{title}}
        HTML :       {{{body}}}
        Condition :  {{#overdue}}…{{/overdue}}
        Liste :      {{#contents}}<li>{{title}}</li>{{/contents}}
      """,
    english: """
      A template uses a name as what it is not: it prints a list like a text, or
      goes through a text like a list.
        Text:       {{title}}
        HTML:       {{{body}}}
        Condition:  {{#overdue}}…{{/overdue}}
        List:       {{#contents}}<li>{{title}}</li>{{/contents}}
      """)
}
