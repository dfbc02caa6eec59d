extension Problem.Kind {
  /// What the problem is, in French.
  var french: Wording {
    switch self {
    // MARK: Links
    case .pageNotFound(let destination, let nearest): French.pageNotFound(destination, nearest)
    case .anchorNotFound(let anchor, let page, let nearest):
      French.anchorNotFound(anchor, page, nearest)
    case .namedLinkNotFound(let name, let nearest): French.namedLinkNotFound(name, nearest)
    case .contactNotFound(let id, let nearest): French.contactNotFound(id, nearest)
    case .accountPageNotFound(let name, let nearest): French.accountPageNotFound(name, nearest)
    case .imageNotFound(let destination, let nearest): French.imageNotFound(destination, nearest)
    case .downloadNotFound(let destination, let nearest):
      French.downloadNotFound(destination, nearest)
    case .linkSchemeRefused(let scheme, let destination):
      French.linkSchemeRefused(scheme, destination)
    case .linkBrokenBySpace(let text, let destination): French.linkBrokenBySpace(text, destination)
    case .linkWithoutDestination(let text): French.linkWithoutDestination(text)
    case .linkWithoutText(let destination): French.linkWithoutText(destination)
    case .linkTextVague(let text): French.linkTextVague(text)
    case .linkByAddress(let destination, let file): French.linkByAddress(destination, file)
    case .externalLinkBroken(let url, let reason): French.externalLinkBroken(url, reason)

    // MARK: Front matter
    case .frontMatterUnreadable(let reason): French.frontMatterUnreadable(reason)
    case .frontMatterUnclosed: French.frontMatterUnclosed
    case .frontMatterKeyUnknown(let key, let nearest): French.frontMatterKeyUnknown(key, nearest)
    case .frontMatterKeyRepeated(let key): French.frontMatterKeyRepeated(key)
    case .frontMatterValueWrong(let key, let value, let expected):
      French.frontMatterValueWrong(key, value, expected)
    case .yamlColon(let corrected): French.yamlColon(corrected)
    case .yamlHash(let corrected): French.yamlHash(corrected)
    case .yamlNumber(let value, let readAs, let corrected):
      French.yamlNumber(value, readAs, corrected)
    case .yamlTab(let corrected): French.yamlTab(corrected)
    case .yamlCurlyQuotes(let corrected): French.yamlCurlyQuotes(corrected)
    case .yamlReservedCharacter(let character, let corrected):
      French.yamlReservedCharacter(character, corrected)

    // MARK: Pages
    case .titleMissing: French.titleMissing
    case .titleEmpty: French.titleEmpty
    case .titleRepeated(let title, let other): French.titleRepeated(title, other)
    case .addressRepeated(let address, let other): French.addressRepeated(address, other)
    case .addressMalformed(let address): French.addressMalformed(address)
    case .headingEmpty: French.headingEmpty
    case .headingLevelOne(let text): French.headingLevelOne(text)
    case .headingLevelJump(let start, let level, let text):
      French.headingLevelJump(start, level, text)
    case .headingIdRepeated(let id): French.headingIdRepeated(id)
    case .imageWithoutAlternative(let destination): French.imageWithoutAlternative(destination)
    case .rawHTML(let excerpt): French.rawHTML(excerpt)
    case .acronymUnexplained(let acronym, let expansion):
      French.acronymUnexplained(acronym, expansion)
    case .questionWithoutAnswer(let question): French.questionWithoutAnswer(question)
    case .faqWithoutQuestion: French.faqWithoutQuestion
    case .placeholderUnknown(let name, let nearest): French.placeholderUnknown(name, nearest)
    case .placeholderMissing(let name): French.placeholderMissing(name)
    case .partMissing(let part): French.partMissing(part)
    case .partUnknown(let part, let nearest): French.partUnknown(part, nearest)
    case .reviewOverdue(let reviewBy, let owner): French.reviewOverdue(reviewBy, owner)
    case .pageTooHeavy(let bytes, let limit, let compressed):
      French.pageTooHeavy(bytes, limit, compressed)
    case .textNotUTF8: French.textNotUTF8
    case .fileIgnored(let reason): French.fileIgnored(reason)
    case .fileNameUnsuited(let name, let suggested): French.fileNameUnsuited(name, suggested)
    case .fileNameRefused(let name): French.fileNameRefused(name)

    // MARK: What was published
    case .addressLost(let address, let nearest): French.addressLost(address, nearest)
    case .anchorLost(let address, let anchor, let nearest):
      French.anchorLost(address, anchor, nearest)

    // MARK: Contacts
    case .contactsUnreadable(let reason): French.contactsUnreadable(reason)
    case .contactsInWindows1252: French.contactsInWindows1252
    case .contactColumnMissing(let column): French.contactColumnMissing(column)
    case .contactColumnUnknown(let column, let nearest):
      French.contactColumnUnknown(column, nearest)
    case .contactFieldCount(let found, let expected): French.contactFieldCount(found, expected)
    case .contactIdMissing: French.contactIdMissing
    case .contactIdRepeated(let id, let line): French.contactIdRepeated(id, line)
    case .contactNameMissing(let id): French.contactNameMissing(id)
    case .contactPhoneMalformed(let phone, let expected):
      French.contactPhoneMalformed(phone, expected)
    case .contactEmailMalformed(let email): French.contactEmailMalformed(email)
    case .contactDateMalformed(let value): French.contactDateMalformed(value)
    case .contactRepeated(let name, let line): French.contactRepeated(name, line)
    case .contactUnused(let id): French.contactUnused(id)
    case .contactVerificationOld(let id, let verified): French.contactVerificationOld(id, verified)
    case .contactVerificationMissing(let id): French.contactVerificationMissing(id)

    // MARK: Settings
    case .settingsMissing: French.settingsMissing
    case .settingsUnreadable(let reason): French.settingsUnreadable(reason)
    case .settingUnknown(let key, let nearest): French.settingUnknown(key, nearest)
    case .settingRepeated(let key): French.settingRepeated(key)
    case .settingMissing(let key): French.settingMissing(key)
    case .settingWrong(let key, let value, let expected): French.settingWrong(key, value, expected)
    case .settingsVersion(let found): French.settingsVersion(found)

    // MARK: Theme
    case .templateMissing(let name): French.templateMissing(name)
    case .templateUnreadable(let reason): French.templateUnreadable(reason)
    case .templateNameUnknown(let name, let nearest): French.templateNameUnknown(name, nearest)
    case .templatePartialUnknown(let name, let nearest):
      French.templatePartialUnknown(name, nearest)
    case .templateBlockUnknown(let name, let nearest): French.templateBlockUnknown(name, nearest)
    case .templateTextUnescaped(let name): French.templateTextUnescaped(name)
    case .templateNameMisused(let name, let expected): French.templateNameMisused(name, expected)

    // MARK: The place
    case .historyShallow: French.historyShallow
    case .fileUnreadable(let reason): French.fileUnreadable(reason)
    }
  }
}
