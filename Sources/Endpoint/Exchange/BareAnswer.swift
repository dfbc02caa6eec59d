import Gateway
import JSON

/// What is answered where there is no portal to take words from.
enum BareAnswer {
  static func closed(prefersJSON: Bool) -> Response {
    var response: Response
    if prefersJSON {
      let problem = JSONText.object([
        ("type", .string("urn:guichet:probleme:service-ferme")), ("title", .string(title)),
        ("status", .integer(503)),
      ])
      response = Response(
        503, contentType: "application/problem+json; charset=utf-8", problem.description + "\n")
    } else {
      response = Response(503, contentType: "text/html; charset=utf-8", page)
      response["Content-Language"] = "fr"
    }
    response["Retry-After"] = "300"
    response.addSecurity(nil)
    return response
  }

  private static let title = "Le service est fermé pour le moment"

  private static let page = """
    <!DOCTYPE html>
    <html lang="fr">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>\(title)</title>
    </head>
    <body>
    <main>
    <h1>\(title)</h1>
    <p>Réessayez un peu plus tard. Les pages d’aide et les contacts restent accessibles.</p>
    </main>
    </body>
    </html>

    """
}
