extension French {
  static func templateMissing(_ name: String) -> Wording {
    Wording(
      what: "Le thème n’a pas de gabarit « \(name) ».",
      advice: "Créez theme/\(name).mustache, ou copiez ce fichier depuis le thème d’origine.")
  }

  static func templateUnreadable(_ reason: String) -> Wording {
    Wording(
      what: "Le gabarit ne peut pas être lu à cause de « \(reason) ».",
      advice: """
        Vérifiez que chaque « {{ » a son « }} », et que « {{/nom}} » ferme chaque « {{#nom}} ». Un \
        gabarit partiel ne doit pas s’appeler lui-même. Les sections s’emboîtent 32 fois au plus.
        """)
  }

  static func templateNameUnknown(_ name: String, _ nearest: String?) -> Wording {
    Wording(
      what: "Le gabarit emploie « \(name) », que cette page n’a pas.",
      advice: instead(
        nearest,
        otherwise: "Retirez ce nom. La documentation du thème donne les noms de chaque page."))
  }

  static func templatePartialUnknown(_ name: String, _ nearest: String?) -> Wording {
    Wording(
      what: "Le thème n’a pas de gabarit partiel « \(name) ».",
      advice: instead(
        nearest, otherwise: "Créez theme/partials/\(name).mustache, ou retirez l’appel."))
  }

  static func templateBlockUnknown(_ name: String, _ nearest: String?) -> Wording {
    Wording(
      what: "Le gabarit parent n’a pas de bloc « \(name) ».",
      advice: instead(
        nearest, otherwise: "Ajoutez « {{$\(name)}}{{/\(name)}} » au parent, ou retirez ce bloc."))
  }

  static func templateTextUnescaped(_ name: String) -> Wording {
    Wording(
      what: "« \(name) » est un texte : entre trois accolades, il serait pris pour du HTML.",
      advice: """
        Écrivez-le entre deux accolades :
        {{\(name)}}
        """)
  }

  static func templateNameMisused(_ name: String, _ expected: String) -> Wording {
    guard let usage = Wording.usage(of: name, as: expected) else {
      return Wording(
        what: "« {{.}} » n’a pas de sens à cet endroit.",
        advice: "Employez « {{.}} » dans une liste de textes seulement ; ailleurs, un nom.")
    }
    return Wording(
      what: "« \(name) » est \(kind(expected)), et le gabarit l’emploie autrement.",
      advice: """
        Écrivez :
        \(usage)
        """)
  }

  /// A kind of a template's contract.
  private static func kind(_ name: String) -> String {
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
