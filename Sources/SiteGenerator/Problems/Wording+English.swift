extension Problem.Kind {
  /// What the problem is, in English.
  var english: Wording {
    switch self {
    // MARK: Links
    case .pageNotFound(let destination, let nearest): English.pageNotFound(destination, nearest)
    case .anchorNotFound(let anchor, let page, let nearest):
      English.anchorNotFound(anchor, page, nearest)
    case .namedLinkNotFound(let name, let nearest): English.namedLinkNotFound(name, nearest)
    case .contactNotFound(let id, let nearest): English.contactNotFound(id, nearest)
    case .accountPageNotFound(let name, let nearest): English.accountPageNotFound(name, nearest)
    case .imageNotFound(let destination, let nearest): English.imageNotFound(destination, nearest)
    case .downloadNotFound(let destination, let nearest):
      English.downloadNotFound(destination, nearest)
    case .linkSchemeRefused(let scheme, let destination):
      English.linkSchemeRefused(scheme, destination)
    case .linkBrokenBySpace(let text, let destination): English.linkBrokenBySpace(text, destination)
    case .linkWithoutDestination(let text): English.linkWithoutDestination(text)
    case .linkWithoutText(let destination): English.linkWithoutText(destination)
    case .linkTextVague(let text): English.linkTextVague(text)
    case .linkByAddress(let destination, let file): English.linkByAddress(destination, file)
    case .externalLinkBroken(let url, let reason): English.externalLinkBroken(url, reason)

    // MARK: Front matter
    case .frontMatterUnreadable(let reason): English.frontMatterUnreadable(reason)
    case .frontMatterUnclosed: English.frontMatterUnclosed
    case .frontMatterKeyUnknown(let key, let nearest): English.frontMatterKeyUnknown(key, nearest)
    case .frontMatterKeyRepeated(let key): English.frontMatterKeyRepeated(key)
    case .frontMatterValueWrong(let key, let value, let expected):
      English.frontMatterValueWrong(key, value, expected)
    case .yamlColon(let corrected): English.yamlColon(corrected)
    case .yamlHash(let corrected): English.yamlHash(corrected)
    case .yamlNumber(let value, let readAs, let corrected):
      English.yamlNumber(value, readAs, corrected)
    case .yamlTab(let corrected): English.yamlTab(corrected)
    case .yamlCurlyQuotes(let corrected): English.yamlCurlyQuotes(corrected)
    case .yamlReservedCharacter(let character, let corrected):
      English.yamlReservedCharacter(character, corrected)

    // MARK: Pages
    case .titleMissing: English.titleMissing
    case .titleEmpty: English.titleEmpty
    case .titleRepeated(let title, let other): English.titleRepeated(title, other)
    case .addressRepeated(let address, let other): English.addressRepeated(address, other)
    case .addressMalformed(let address): English.addressMalformed(address)
    case .headingEmpty: English.headingEmpty
    case .headingLevelOne(let text): English.headingLevelOne(text)
    case .headingLevelJump(let start, let level, let text):
      English.headingLevelJump(start, level, text)
    case .headingIdRepeated(let id): English.headingIdRepeated(id)
    case .imageWithoutAlternative(let destination): English.imageWithoutAlternative(destination)
    case .rawHTML(let excerpt): English.rawHTML(excerpt)
    case .acronymUnexplained(let acronym, let expansion):
      English.acronymUnexplained(acronym, expansion)
    case .questionWithoutAnswer(let question): English.questionWithoutAnswer(question)
    case .faqWithoutQuestion: English.faqWithoutQuestion
    case .placeholderUnknown(let name, let nearest): English.placeholderUnknown(name, nearest)
    case .placeholderMissing(let name): English.placeholderMissing(name)
    case .partMissing(let part): English.partMissing(part)
    case .partUnknown(let part, let nearest): English.partUnknown(part, nearest)
    case .reviewOverdue(let reviewBy, let owner): English.reviewOverdue(reviewBy, owner)
    case .pageTooHeavy(let bytes, let limit, let compressed):
      English.pageTooHeavy(bytes, limit, compressed)
    case .textNotUTF8: English.textNotUTF8
    case .fileIgnored(let reason): English.fileIgnored(reason)
    case .fileNameUnsuited(let name, let suggested): English.fileNameUnsuited(name, suggested)
    case .fileNameRefused(let name): English.fileNameRefused(name)

    // MARK: What was published
    case .addressLost(let address, let nearest): English.addressLost(address, nearest)
    case .anchorLost(let address, let anchor, let nearest):
      English.anchorLost(address, anchor, nearest)

    // MARK: Contacts
    case .contactsUnreadable(let reason): English.contactsUnreadable(reason)
    case .contactsInWindows1252: English.contactsInWindows1252
    case .contactColumnMissing(let column): English.contactColumnMissing(column)
    case .contactColumnUnknown(let column, let nearest):
      English.contactColumnUnknown(column, nearest)
    case .contactFieldCount(let found, let expected): English.contactFieldCount(found, expected)
    case .contactIdMissing: English.contactIdMissing
    case .contactIdRepeated(let id, let line): English.contactIdRepeated(id, line)
    case .contactNameMissing(let id): English.contactNameMissing(id)
    case .contactPhoneMalformed(let phone, let expected):
      English.contactPhoneMalformed(phone, expected)
    case .contactEmailMalformed(let email): English.contactEmailMalformed(email)
    case .contactDateMalformed(let value): English.contactDateMalformed(value)
    case .contactRepeated(let name, let line): English.contactRepeated(name, line)
    case .contactUnused(let id): English.contactUnused(id)
    case .contactVerificationOld(let id, let verified): English.contactVerificationOld(id, verified)
    case .contactVerificationMissing(let id): English.contactVerificationMissing(id)

    // MARK: Settings
    case .settingsMissing: English.settingsMissing
    case .settingsUnreadable(let reason): English.settingsUnreadable(reason)
    case .settingUnknown(let key, let nearest): English.settingUnknown(key, nearest)
    case .settingRepeated(let key): English.settingRepeated(key)
    case .settingMissing(let key): English.settingMissing(key)
    case .settingWrong(let key, let value, let expected): English.settingWrong(key, value, expected)
    case .settingsVersion(let found): English.settingsVersion(found)

    // MARK: Theme
    case .templateMissing(let name): English.templateMissing(name)
    case .templateUnreadable(let reason): English.templateUnreadable(reason)
    case .templateNameUnknown(let name, let nearest): English.templateNameUnknown(name, nearest)
    case .templatePartialUnknown(let name, let nearest):
      English.templatePartialUnknown(name, nearest)
    case .templateBlockUnknown(let name, let nearest): English.templateBlockUnknown(name, nearest)
    case .templateTextUnescaped(let name): English.templateTextUnescaped(name)
    case .templateNameMisused(let name, let expected): English.templateNameMisused(name, expected)

    // MARK: The place
    case .historyShallow: English.historyShallow
    case .fileUnreadable(let reason): English.fileUnreadable(reason)
    }
  }
}
