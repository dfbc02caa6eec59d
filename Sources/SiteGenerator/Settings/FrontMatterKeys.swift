/// The keys of a front matter: what the reader takes, and what the JSON Schema says.
enum FrontMatterKeys {
  static let all: [KeySpec] = [
    KeySpec("title", .text, "Le titre de la page.", also: ["titre", "nom"], isRequired: true),
    KeySpec(
      "description", .text, "Une phrase pour les moteurs de recherche et les listes.",
      also: ["résumé", "chapeau"]),
    KeySpec(
      "layout", .oneOf(Layout.allCases.map(\.rawValue)), "La mise en page.",
      also: ["gabarit", "modèle", "mise_en_page"]),
    KeySpec("order", .integer, "Le rang de la page parmi ses voisines.", also: ["ordre", "rang"]),
    KeySpec(
      "aliases", .listOfTexts, "Les anciennes adresses de la page, qui doivent y mener.",
      also: ["anciennes_adresses", "alias"]),
    KeySpec("date", .date, "Le jour du dernier changement de fond.", also: ["jour"]),
    KeySpec(
      "review_by", .date, "Le jour avant lequel il faut relire la page.",
      also: ["relire_avant", "relecture"]),
    KeySpec("owner", .text, "Qui répond de la page : une fonction.", also: ["responsable"]),
    KeySpec(
      "draft", .boolean, "La page est un brouillon : elle n’est pas publiée.", also: ["brouillon"]),
    KeySpec(
      "publish", .date, "Le jour à partir duquel la page paraît.", also: ["publier", "parution"]),
    KeySpec(
      "expires", .date, "Le jour à partir duquel la page ne paraît plus.",
      also: ["expire", "expiration", "retirer"]),
    KeySpec(
      "id", .text, "Ce qui remplace le nom du fichier dans l’adresse.", also: ["identifiant"]),
  ]
}
