/// The stable name of a kind of problem: what an editor types after `guichet explain`.
///
/// A code is never renamed and never reused: scripts and people remember it.
package enum ProblemCode: String, Sendable, Hashable, CaseIterable {
  case pageNotFound = "page-introuvable"
  case anchorNotFound = "ancre-introuvable"
  case namedLinkNotFound = "lien-nomme-inconnu"
  case contactNotFound = "contact-inconnu"
  case accountPageNotFound = "page-de-compte-inconnue"
  case imageNotFound = "image-introuvable"
  case downloadNotFound = "fichier-introuvable"
  case linkSchemeRefused = "lien-refuse"
  case linkBrokenBySpace = "lien-coupe"
  case linkWithoutDestination = "lien-sans-adresse"
  case linkWithoutText = "lien-sans-texte"
  case linkTextVague = "lien-vague"
  case linkByAddress = "lien-par-adresse"
  case externalLinkBroken = "lien-externe"

  case frontMatterUnreadable = "entete-illisible"
  case frontMatterUnclosed = "entete-non-fermee"
  case frontMatterKeyUnknown = "entete-cle-inconnue"
  case frontMatterKeyRepeated = "entete-cle-repetee"
  case frontMatterValueWrong = "entete-valeur"
  case yamlColon = "yaml-deux-points"
  case yamlHash = "yaml-diese"
  case yamlNumber = "yaml-nombre"
  case yamlTab = "yaml-tabulation"
  case yamlCurlyQuotes = "yaml-guillemets"
  case yamlReservedCharacter = "yaml-caractere"

  case titleMissing = "titre-absent"
  case titleEmpty = "titre-vide"
  case titleRepeated = "titre-repete"
  case addressRepeated = "adresse-repetee"
  case addressMalformed = "adresse-impossible"
  case headingEmpty = "intertitre-vide"
  case headingLevelOne = "intertitre-de-niveau-1"
  case headingLevelJump = "intertitre-saute"
  case headingIdRepeated = "ancre-repetee"
  case imageWithoutAlternative = "image-sans-texte"
  case rawHTML = "html-refuse"
  case acronymUnexplained = "sigle-inexplique"
  case questionWithoutAnswer = "question-sans-reponse"
  case faqWithoutQuestion = "faq-sans-question"
  case placeholderUnknown = "variable-inconnue"
  case placeholderMissing = "variable-absente"
  case partMissing = "partie-absente"
  case partUnknown = "partie-inconnue"
  case reviewOverdue = "page-a-relire"
  case pageTooHeavy = "page-trop-lourde"
  case textNotUTF8 = "texte-pas-utf8"
  case fileIgnored = "fichier-ignore"
  case fileNameUnsuited = "nom-de-fichier"
  case fileNameRefused = "nom-refuse"

  case addressLost = "adresse-perdue"
  case anchorLost = "ancre-perdue"

  case contactsUnreadable = "contacts-illisibles"
  case contactsInWindows1252 = "contacts-windows-1252"
  case contactColumnMissing = "contacts-colonne-absente"
  case contactColumnUnknown = "contacts-colonne-inconnue"
  case contactFieldCount = "contacts-nombre-de-champs"
  case contactIdMissing = "contact-sans-id"
  case contactIdRepeated = "contact-id-repete"
  case contactNameMissing = "contact-sans-nom"
  case contactPhoneMalformed = "contact-telephone"
  case contactEmailMalformed = "contact-courriel"
  case contactDateMalformed = "contact-date"
  case contactRepeated = "contact-repete"
  case contactUnused = "contact-inutilise"
  case contactVerificationOld = "contact-a-verifier"
  case contactVerificationMissing = "contact-jamais-verifie"

  case settingsMissing = "reglages-absents"
  case settingsUnreadable = "reglages-illisibles"
  case settingUnknown = "reglage-inconnu"
  case settingRepeated = "reglage-repete"
  case settingMissing = "reglage-absent"
  case settingWrong = "reglage-valeur"
  case settingsVersion = "reglages-version"

  case templateMissing = "gabarit-absent"
  case templateUnreadable = "gabarit-illisible"
  case templateNameUnknown = "gabarit-nom-inconnu"
  case templatePartialUnknown = "gabarit-partiel-inconnu"
  case templateBlockUnknown = "gabarit-bloc-inconnu"
  case templateTextUnescaped = "gabarit-texte-brut"
  case templateNameMisused = "gabarit-nom-mal-employe"

  case historyShallow = "historique-partiel"
  case fileUnreadable = "fichier-illisible"

  /// What the problem does to a build.
  package var severity: Severity {
    switch self {
    case .linkTextVague, .linkByAddress, .externalLinkBroken, .titleRepeated, .headingLevelJump,
      .acronymUnexplained, .reviewOverdue, .pageTooHeavy, .fileIgnored, .fileNameUnsuited,
      .yamlNumber, .contactsInWindows1252, .contactColumnUnknown, .contactRepeated, .contactUnused,
      .contactVerificationOld, .contactVerificationMissing, .historyShallow:
      .warning
    default:
      .error
    }
  }
}
