/// What the preview says itself, where the site says nothing.
enum PreviewPages {
  static let script = StaticAnswer(
    200, [("Content-Type", "text/javascript; charset=utf-8"), ("Cache-Control", "no-cache")],
    body: Array(PreviewScript.text.utf8))

  static let foreignHost = page(
    421, "Aperçu local", "Cet aperçu ne répond qu’à http://localhost et http://127.0.0.1.")

  static let noAccounts = page(
    503, "Les comptes ne sont pas dans cet aperçu",
    "Cette version de guichet prépare les pages de compte (gabarits, mots, courriels) sans les servir encore."
  )

  static func notBuilt(_ problems: String) -> StaticAnswer {
    page(500, "Le site n’a pas pu être construit", problems)
  }

  private static func page(_ status: Int, _ title: String, _ text: String) -> StaticAnswer {
    let html = """
      <!DOCTYPE html>
      <html lang="fr"><meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <title>\(title)</title>
      <h1>\(title)</h1>
      <pre>\(escaped(text))</pre>
      <p><a href="/">Accueil</a></p>
      <script src="\(PageAddition.scriptAddress)"></script>

      """
    return StaticAnswer(
      status,
      [
        ("Content-Type", "text/html; charset=utf-8"), ("Cache-Control", "no-store"),
        (
          "Content-Security-Policy",
          "default-src 'none'; script-src 'self'; connect-src 'self'; frame-ancestors 'none'"
        ),
      ], body: Array(html.utf8))
  }

  private static func escaped(_ text: String) -> String {
    var escaped = ""
    for character in text {
      switch character {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      default: escaped.append(character)
      }
    }
    return escaped
  }
}
