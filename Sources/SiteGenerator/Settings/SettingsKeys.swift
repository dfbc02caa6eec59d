import Portal

/// The keys of `site.yml`: what the reader takes, and what the JSON Schema says.
enum SettingsKeys {
  static let all: [KeySpec] = [
    KeySpec("version", .oneOf(["1"]), "La version de ce fichier : 1.", isRequired: true),
    KeySpec("title", .text, "Le nom du site.", also: ["titre", "nom"], isRequired: true),
    KeySpec(
      "ministry", .text, "Qui répond du site, en toutes lettres.",
      also: ["ministère", "ministere", "organisme"], isRequired: true),
    KeySpec(
      "description", .text, "Une phrase pour les moteurs de recherche et le fil Atom.",
      also: ["résumé"]),
    KeySpec(
      "base_url", .url, "L’adresse publique du site ; http seulement pour essayer sur ce poste.",
      also: ["adresse", "url", "adresse_du_site"], isRequired: true),
    KeySpec("language", .text, "La langue des pages (BCP 47) ; fr par défaut.", also: ["langue"]),
    KeySpec(
      "timezone", .utcOffset, "Le décalage horaire fixe du site ; \"+00:00\" par défaut.",
      also: ["fuseau", "fuseau_horaire"]),
    KeySpec(
      "navigation", .list, "Le menu en haut de chaque page, dans l’ordre.", also: ["menu"],
      children: menuEntry),
    KeySpec(
      "footer", .list, "Les liens au pied de chaque page, dans l’ordre.",
      also: ["pied", "pied_de_page"], children: menuEntry),
    KeySpec("links", .mapping, "Les adresses que les pages citent par lien:nom.", also: ["liens"]),
    KeySpec("acronyms", .mapping, "Ce que les sigles veulent dire.", also: ["sigles"]),
    KeySpec(
      "contacts", .mapping, "Les règles de content/contacts.csv.", children: contacts),
    KeySpec("account", .mapping, "Les règles des comptes.", also: ["compte"], children: account),
    KeySpec("mail", .mapping, "L’expéditeur des courriels.", also: ["courriel"], children: mail),
    KeySpec(
      "acts", .mapping, "Comment les fichiers des actes sont envoyés.", also: ["actes"],
      children: acts),
    KeySpec(
      "durations", .mapping, "Chaque durée que disent les pages et que le programme respecte.",
      also: ["durées", "durees"], children: durations),
    KeySpec(
      "weights", .mapping, "Ce qu’une page peut peser.", also: ["poids"], children: weights),
    KeySpec(
      "redirects", .mapping, "Les anciennes adresses, et où elles mènent.",
      also: ["redirections"]),
    KeySpec(
      "removed", .listOfTexts, "Les adresses et les ancres retirées exprès.",
      also: ["retirées", "retirees", "supprimées"]),
  ]

  static let menuEntry = [
    KeySpec("page", .pageFile, "Une page, par son fichier : faq.md."),
    KeySpec(
      "account", .text, "Une page de compte, par son nom : connexion.", also: ["compte"]),
    KeySpec(
      "title", .text, "Ce que dit le menu ; le titre de la page par défaut.", also: ["titre"]),
  ]

  static let namedLink = [
    KeySpec("url", .url, "L’adresse.", also: ["adresse", "lien"], isRequired: true),
    KeySpec("title", .text, "Le nom de l’autre site.", also: ["titre"]),
    KeySpec(
      "check", .boolean, "Si « guichet check --external » l’interroge ; oui par défaut.",
      also: ["vérifier", "verifier"]),
  ]

  static let contacts = [
    KeySpec(
      "phone_pattern", .pattern, "À quoi ressemble un numéro sans espaces (expression régulière).",
      also: ["motif_telephone"]),
    KeySpec("phone_prefix", .text, "L’indicatif du pays : \"+229\".", also: ["indicatif"]),
    KeySpec(
      "verify_every", .duration, "Au bout de combien de temps un contact se vérifie de nouveau.",
      also: ["vérifier_tous_les"]),
    KeySpec("main", .text, "L’id du contact de dernier recours.", also: ["principal"]),
  ]

  static let account = [
    KeySpec(
      "path", .pathWithoutSlash, "Ce qui précède chaque adresse de compte : /compte.",
      also: ["chemin"]),
    KeySpec("matricule_pattern", .pattern, "À quoi ressemble un matricule (expression régulière)."),
    KeySpec("matricule_example", .text, "Un matricule d’exemple, que personne ne porte."),
    KeySpec("phone_pattern", .pattern, "À quoi ressemble le téléphone d’un agent."),
    KeySpec("phone_hint", .text, "L’aide sous le champ du téléphone."),
    KeySpec(
      "proof", .oneOf(Proof.allCases.map(\.rawValue)), "Comment un matricule est prouvé.",
      also: ["preuve"]),
    KeySpec(
      "phone_former_digits", .integerIn(4...14),
      "Combien de chiffres avait un numéro avant le changement de plan du pays."),
    KeySpec(
      "phone_former_prefix", .digits, "Ce qui précède un tel numéro depuis : \"01\"."),
    KeySpec(
      "password_length", .integerIn(8...64), "Le moins de caractères d’un mot de passe ; 10.",
      also: ["longueur_mot_de_passe"]),
    KeySpec(
      "proxies", .listOfTexts, "Les serveurs relais dont l’en-tête est cru (adresses, blocs).",
      also: ["relais", "mandataires"]),
    KeySpec(
      "client_address_header", .oneOf(ClientAddressHeader.allCases.map(\.rawValue)),
      "L’en-tête où un relais écrit l’adresse du visiteur."),
    KeySpec(
      "hash_slots", .integerIn(1...64), "Combien de mots de passe se calculent à la fois ; 2."),
    KeySpec(
      "hash_memory", .memory, "La mémoire du calcul d’un mot de passe ; 19 MiB.",
      also: ["memoire", "mémoire"]),
    KeySpec("hash_passes", .integerIn(1...64), "Les passes de ce calcul ; 2.", also: ["passes"]),
    KeySpec(
      "hsts_subdomains", .boolean,
      "Si HSTS vaut aussi pour les noms sous celui du site ; non par défaut."),
  ]

  static let mail = [
    KeySpec("sender", .email, "L’adresse de l’expéditeur.", also: ["expéditeur", "expediteur"]),
    KeySpec("sender_name", .text, "Le nom de l’expéditeur.", also: ["nom_expediteur"]),
    KeySpec("reply_to", .email, "L’adresse qui reçoit les réponses.", also: ["répondre_à"]),
    KeySpec(
      "smtp_url", .smtpURL, "Le serveur de courriel ; vide, les courriels sont des fichiers.",
      also: ["serveur", "smtp"]),
    KeySpec(
      "smtp_user", .text, "Le nom pour ce serveur ; son mot de passe est dans home/smtp-password.",
      also: ["utilisateur"]),
    KeySpec(
      "tls", .oneOf(MailTLS.allCases.map(\.rawValue)),
      "Si le courriel voyage chiffré ; none pour un serveur sur ce poste seulement.",
      also: ["chiffrement"]),
  ]

  static let acts = [
    KeySpec(
      "serve", .oneOf(ActServing.allCases.map(\.rawValue)),
      "Qui envoie les octets d’un acte : le programme (self) ou le serveur web.",
      also: ["envoi", "envoyer"]),
    KeySpec(
      "accel_prefix", .pathWithSlashes,
      "Pour nginx, l’adresse interne du dossier des actes : /_actes/.", also: ["préfixe"]),
  ]

  static let durations = [
    KeySpec("activation", .duration, "Le lien d’activation."),
    KeySpec("reset", .duration, "Le lien de réinitialisation.", also: ["réinitialisation"]),
    KeySpec("act_link", .duration, "Le lien d’un acte.", also: ["lien_acte"]),
    KeySpec("session", .duration, "La session sans activité."),
    KeySpec(
      "personal_session", .duration, "La session sur un appareil personnel.",
      also: ["session_personnelle"]),
    KeySpec(
      "slow_down", .duration, "Le ralentissement après trop d’essais.", also: ["ralentissement"]),
    KeySpec("journal", .duration, "La conservation du journal des accès."),
    KeySpec(
      "report", .duration, "Le lien « Ce n’est pas moi ».", also: ["signalement"]),
    KeySpec(
      "resend", .duration, "La pause entre deux courriels de même sorte à une adresse.",
      also: ["renvoi"]),
  ]

  static let weights = [
    KeySpec("page", .byteCount, "Une page comprimée."),
    KeySpec("page_raw", .byteCount, "Une page avant compression.", also: ["page_brute"]),
    KeySpec(
      "directory", .byteCount, "L’annuaire et le plan du site, comprimés.", also: ["annuaire"]),
    KeySpec("account_page", .byteCount, "Une page de compte, comprimée.", also: ["page_compte"]),
    KeySpec("css", .byteCount, "La feuille de style, comprimée."),
  ]
}
