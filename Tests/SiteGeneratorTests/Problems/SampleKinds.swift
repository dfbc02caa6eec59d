import Calendar

@testable import SiteGenerator

/// Problems of every kind, with and without a name to suggest.
enum SampleKinds {
  static let all = links + frontMatter + pages + contacts + settings + theme

  private static let links: [Problem.Kind] =
    [nil, "proche"].flatMap { nearest -> [Problem.Kind] in
      [
        .pageNotFound(destination: "aide.md", nearest: nearest),
        .anchorNotFound(anchor: "delais", page: "faq.md", nearest: nearest),
        .anchorNotFound(anchor: "delais", page: nil, nearest: nearest),
        .namedLinkNotFound(name: "tresro", nearest: nearest),
        .contactNotFound(id: "sur", nearest: nearest),
        .accountPageNotFound(name: "inscriptoin", nearest: nearest),
        .imageNotFound(destination: "plan.png", nearest: nearest),
        .downloadNotFound(destination: "lettre.pdf", nearest: nearest),
        .addressLost(address: "/aide/", nearest: nearest),
        .anchorLost(address: "/aide/", anchor: "delai", nearest: nearest),
      ]
    } + [
      .linkSchemeRefused(scheme: "javascript", destination: "javascript:alert"),
      .linkSchemeRefused(scheme: "//", destination: "//exemple.org"),
      .linkMalformed(destination: "www.exemple.org", proposal: "https://www.exemple.org"),
      .linkMalformed(destination: "http://", proposal: nil),
      .linkBrokenBySpace(text: "aide", destination: "aide.md"),
      .linkWithoutDestination(text: "aide"), .linkWithoutText(destination: "aide.md"),
      .linkTextVague(text: "ici"), .linkByAddress(destination: "/aide/", file: "aide.md"),
      .externalLinkBroken(url: "https://exemple.org", reason: "404"),
    ]

  private static let frontMatter: [Problem.Kind] =
    [
      .frontMatterUnreadable(reason: .said("did not find expected key")),
      .frontMatterUnreadable(reason: .said("une raison que personne n’a prévue")),
      .frontMatterUnclosed, .frontMatterUnopened(firstLine: "title: Aide"),
      .frontMatterNotFirst(blankLines: 1), .frontMatterInCode, .frontMatterInTOML,
      .frontMatterMarkMalformed(typed: "—"), .lineEndsOld,
      .frontMatterKeyForeign(ForeignKey(key: "tags", lines: 1)),
      .frontMatterKeyForeign(ForeignKey(key: "slug", replacement: "id", lines: 1)),
      .yamlSpace(corrected: "title: a"), .yamlInnerQuotes(corrected: "title: \"l'a\""),
      .frontMatterKeyUnknown(key: "titre", nearest: "title"),
      .frontMatterKeyUnknown(key: "couleur", nearest: nil), .frontMatterKeyRepeated(key: "title"),
      .yamlColon(corrected: "title: \"a : b\""), .yamlHash(corrected: "title: \"a #b\""),
      .yamlNumber(value: "010", readAs: "8", corrected: "order: 10"),
      .yamlTab(corrected: "title: a"), .yamlCurlyQuotes(corrected: "title: \"a\""),
      .yamlReservedCharacter(character: "*", corrected: "title: \"*a*\""),
    ] + reasons.map { .frontMatterUnreadable(reason: $0) }
    + values.map { .frontMatterValueWrong(key: "date", value: "demain", expected: $0) }

  private static let reasons: [Problem.UnreadableReason] = [
    .empty, .notKeysAndValues, .anchorOrTag("*"), .tooDeep, .tooManyValues, .nullByte,
    .openQuotationMark, .fieldTooLong, .utf16, .notOrdinaryFile, .tooLarge(limit: 1 << 20),
  ]

  private static let values: [Problem.ExpectedValue] = [
    .text, .boolean, .date, .integer, .list, .listOfTexts, .mapping, .line, .address, .email, .url,
    .pathWithoutSlash, .pathWithSlashes, .duration, .byteCount, .utcOffset, .pattern,
    .oneOf(["page", "faq"]), .pageFile, .integerIn(8...64), .integerIn(8...8), .digits,
    .addressBlock, .memory, .smtpURL,
  ]

  private static let pages: [Problem.Kind] = [
    .titleMissing, .titleEmpty, .titleRepeated(title: "Aide", other: "content/faq.md"),
    .addressRepeated(address: "/aide/", other: "content/aide.md"),
    .addressMalformed(address: "vieille page"), .headingEmpty, .headingLevelOne(text: "Aide"),
    .headingLevelJump(from: 2, to: 4, text: "Aide"), .headingIdRepeated(id: "aide"),
    .imageWithoutAlternative(destination: "plan.png"), .rawHTML(excerpt: "<div>"),
    .acronymUnexplained(acronym: "DAF", expansion: "Direction des finances"),
    .questionWithoutAnswer(question: "Où ?"), .faqWithoutQuestion,
    .placeholderUnknown(name: "duree", nearest: "duree_session"),
    .placeholderUnknown(name: "duree", nearest: nil), .placeholderMissing(name: "lien"),
    .partMissing(part: "apres"), .partMissing(part: "compte/espace.md"),
    .partUnknown(part: "aprse", nearest: "apres"), .partUnknown(part: "avant", nearest: nil),
    .pageWithheld(file: "aide.md", absence: .draft),
    .pageWithheld(file: "aide.md", absence: .until(Day(secondsSinceEpoch: 0))),
    .pageWithheld(file: "aide.md", absence: .since(Day(secondsSinceEpoch: 0))),
    .pageExpiresTomorrow(day: Day(secondsSinceEpoch: 0)),
    .aliasOfItself(address: "/aide/"), .idMalformed(id: "Été", proposal: "ete"),
    .reviewOverdue(reviewBy: "2026-02-28", owner: "Le guichet"),
    .reviewOverdue(reviewBy: "2026-02-28", owner: nil),
    .pageTooHeavy(bytes: 20_000, limit: 12_288, compressed: true),
    .pageTooHeavy(bytes: 50_000, limit: 40_960, compressed: false), .textNotUTF8,
    .fileIgnored(reason: "notes.pages"), .fileNameUnsuited(name: "Aide.md", suggested: "aide.md"),
    .fileNameRefused(name: "aide;1.md"),
    .historyShallow, .fileUnreadable(reason: .tooLarge(limit: 1 << 20)),
  ]

  private static let contacts: [Problem.Kind] = [
    .contactsUnreadable(reason: .empty), .contactsUnreadable(reason: .utf16),
    .contactsInWindows1252,
    .contactColumnMissing(column: "structure_nom"),
    .contactColumnUnknown(column: "tel", nearest: "telephone"),
    .contactColumnUnknown(column: "fax", nearest: nil), .contactFieldCount(found: 9, expected: 8),
    .contactIdMissing, .contactIdRepeated(id: "sru", line: 2), .contactNameMissing(id: "sru"),
    .contactPhoneMalformed(phone: "01 / 02", expected: "^[0-9]{10}$"),
    .contactEmailMalformed(email: "a@b"), .contactDateMalformed(value: "31/03/2026"),
    .contactRepeated(name: "Service", line: 2), .contactUnused(id: "sru"),
    .contactVerificationOld(id: "sru", verified: "2024-02-01"),
    .contactVerificationMissing(id: "sru"),
  ]

  private static let settings: [Problem.Kind] =
    [
      .settingsMissing, .settingsUnreadable(reason: .empty),
      .settingsUnreadable(reason: .said("did not find expected key")),
      .settingUnknown(key: "titre", nearest: "title"), .settingUnknown(key: "a.b", nearest: nil),
      .settingRepeated(key: "title"), .settingMissing(key: "title"),
      .settingMissing(key: "navigation[1].page"), .settingsVersion(found: "2"),
    ] + values.map { .settingWrong(key: "weights.page", value: "lourd", expected: $0) }

  private static let theme: [Problem.Kind] =
    [
      .templateMissing(name: "page"), .templateUnreadable(reason: "{{ …"),
      .templateNameUnknown(name: "titel", nearest: "title"),
      .templateNameUnknown(name: "couleur", nearest: nil),
      .templatePartialUnknown(name: "haed", nearest: "head"),
      .templatePartialUnknown(name: "entete", nearest: nil),
      .templateBlockUnknown(name: "mian", nearest: "main"),
      .templateBlockUnknown(name: "corps", nearest: nil), .templateTextUnescaped(name: "title"),
    ]
    + ["text", "html", "flag", "list", "texts", "record"].map {
      .templateNameMisused(name: "navigation", expected: $0)
    }
}
