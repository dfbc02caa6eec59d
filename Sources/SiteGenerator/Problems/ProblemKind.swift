extension Problem {
  /// What is wrong, with the facts that its sentence needs.
  ///
  /// The sentences themselves stand in `Wording+French.swift` and `Wording+English.swift`; the
  /// codes in `ProblemCode.swift`.
  package enum Kind: Sendable, Hashable {
    // MARK: Links

    /// No page or file stands where a link points. `nearest` is the path to write instead.
    case pageNotFound(destination: String, nearest: String?)
    /// The page is there, the anchor is not. `page` is nil for the link's own page.
    case anchorNotFound(anchor: String, page: String?, nearest: String?)
    /// `lien:name`, where `site.yml` has no such link.
    case namedLinkNotFound(name: String, nearest: String?)
    /// `contact:id`, where `contacts.csv` has no such contact.
    case contactNotFound(id: String, nearest: String?)
    /// `compte:page`, where no account page is called so.
    case accountPageNotFound(name: String, nearest: String?)
    /// An image that is not there.
    case imageNotFound(destination: String, nearest: String?)
    /// A file to download that is not there.
    case downloadNotFound(destination: String, nearest: String?)
    /// A scheme that no browser should follow from this site (`javascript:`), or an unknown one.
    case linkSchemeRefused(scheme: String, destination: String)
    /// `[texte] (adresse)`: the space keeps it from being a link.
    case linkBrokenBySpace(text: String, destination: String)
    /// A link without address.
    case linkWithoutDestination(text: String)
    /// A link without text.
    case linkWithoutText(destination: String)
    /// « cliquez ici », « en savoir plus »: says nothing out of its sentence.
    case linkTextVague(text: String)
    /// A link to a page by its published address (`/aide/`) rather than by its file.
    case linkByAddress(destination: String, file: String)
    /// An external address that did not answer as it should (`check --external`).
    case externalLinkBroken(url: String, reason: String)

    // MARK: Front matter

    /// The block between the two `---` is not YAML.
    case frontMatterUnreadable(reason: UnreadableReason)
    /// The first `---` has no second one.
    case frontMatterUnclosed
    /// A key that no page has.
    case frontMatterKeyUnknown(key: String, nearest: String?)
    /// A key written twice.
    case frontMatterKeyRepeated(key: String)
    /// A value of the wrong type. `expected` is a sentence part: « une date, comme 2026-03-31 ».
    case frontMatterValueWrong(key: String, value: String, expected: ExpectedValue)
    /// ` : ` in an unquoted value. `corrected` is the line to paste.
    case yamlColon(corrected: String)
    /// ` #` in an unquoted value: YAML drops the rest. `corrected` is the line to paste.
    case yamlHash(corrected: String)
    /// A value such as 01000 or 9:30, which YAML reads as another number.
    case yamlNumber(value: String, readAs: String, corrected: String)
    /// A tab where YAML wants spaces.
    case yamlTab(corrected: String)
    /// “ ” or « » used as if they were YAML's quotation marks.
    case yamlCurlyQuotes(corrected: String)
    /// A value that begins with a character that YAML keeps for itself: `[ { & * ! | > % @`.
    case yamlReservedCharacter(character: String, corrected: String)

    // MARK: Pages

    case titleMissing
    case titleEmpty
    /// Two pages with one title. `other` is the first page's file.
    case titleRepeated(title: String, other: String)
    /// Two pages, or a page and an alias, at one address.
    case addressRepeated(address: String, other: String)
    /// An address that an editor wrote (alias, redirect, id) and that cannot be one.
    case addressMalformed(address: String)
    /// A heading without text.
    case headingEmpty
    /// `# Titre` in the body: the title of the front matter is the page's only first heading.
    case headingLevelOne(text: String)
    /// From `##` to `####`, say.
    case headingLevelJump(from: Int, to: Int, text: String)
    /// Two headings with the same explicit id.
    case headingIdRepeated(id: String)
    case imageWithoutAlternative(destination: String)
    /// `<div>` and the like.
    case rawHTML(excerpt: String)
    /// An acronym of `site.yml` that its page never spells out.
    case acronymUnexplained(acronym: String, expansion: String)
    /// A question of a FAQ that nothing follows.
    case questionWithoutAnswer(question: String)
    /// A page with `layout: faq` where no heading ends in `?`.
    case faqWithoutQuestion
    /// `{{nom}}` that the page has no value for.
    case placeholderUnknown(name: String, nearest: String?)
    /// `{{nom}}` that the page must say and does not.
    case placeholderMissing(name: String)
    /// A part (heading) of an account page or mail that the program needs.
    case partMissing(part: String)
    /// A part of an account page or mail that the program does not know.
    case partUnknown(part: String, nearest: String?)
    /// `review_by` has passed. Dates are ISO 8601 days.
    case reviewOverdue(reviewBy: String, owner: String?)
    /// More bytes than `weights` of `site.yml` allows. Bytes; `compressed` says which weight.
    case pageTooHeavy(bytes: Int, limit: Int, compressed: Bool)
    /// Bytes that are not UTF-8.
    case textNotUTF8
    /// A file that the generator has no use for (`.docx` beside the pages, say).
    case fileIgnored(reason: String)
    /// A file name that makes a bad address: spaces, accents, capitals.
    case fileNameUnsuited(name: String, suggested: String)
    /// A name of a file or folder that cannot be an address at all. `name` is the path.
    case fileNameRefused(name: String)

    // MARK: What was published

    /// An address of the last publication that no page has any more.
    case addressLost(address: String, nearest: String?)
    /// An anchor of the last publication that its page has no more.
    case anchorLost(address: String, anchor: String, nearest: String?)

    // MARK: Contacts

    case contactsUnreadable(reason: UnreadableReason)
    /// Not UTF-8 but Windows-1252: read as such, and said.
    case contactsInWindows1252
    case contactColumnMissing(column: String)
    case contactColumnUnknown(column: String, nearest: String?)
    case contactFieldCount(found: Int, expected: Int)
    case contactIdMissing
    case contactIdRepeated(id: String, line: Int)
    case contactNameMissing(id: String)
    case contactPhoneMalformed(phone: String, expected: String)
    case contactEmailMalformed(email: String)
    case contactDateMalformed(value: String)
    /// The same structure of the same ministry twice. `line` is the first one's.
    case contactRepeated(name: String, line: Int)
    case contactUnused(id: String)
    /// Checked more than `contacts.verify_every` ago. `verified` is an ISO 8601 day.
    case contactVerificationOld(id: String, verified: String)
    case contactVerificationMissing(id: String)

    // MARK: Settings

    case settingsMissing
    case settingsUnreadable(reason: UnreadableReason)
    case settingUnknown(key: String, nearest: String?)
    case settingRepeated(key: String)
    case settingMissing(key: String)
    case settingWrong(key: String, value: String, expected: ExpectedValue)
    case settingsVersion(found: String)

    // MARK: Theme

    case templateMissing(name: String)
    /// The template is not Mustache. `reason` is the template engine's, in words.
    case templateUnreadable(reason: String)
    case templateNameUnknown(name: String, nearest: String?)
    case templatePartialUnknown(name: String, nearest: String?)
    case templateBlockUnknown(name: String, nearest: String?)
    /// `{{{nom}}}` on a text: it would reach the page unescaped.
    case templateTextUnescaped(name: String)
    /// A name used as what it is not: a list printed, a text iterated.
    case templateNameMisused(name: String, expected: String)

    // MARK: The place

    /// `git clone --depth`: the dates of pages cannot be known.
    case historyShallow
    case fileUnreadable(reason: UnreadableReason)
  }

  /// What a value should have been; its words stand with the other sentences.
  package enum ExpectedValue: Sendable, Hashable {
    case text, boolean, date, integer, list, listOfTexts, mapping
    /// A text without ends of lines and other control characters.
    case line
    case address, url, duration, byteCount, utcOffset, pattern
    /// Where mail goes.
    case email
    /// The beginning of addresses: `/compte`.
    case pathWithoutSlash
    /// The beginning of addresses inside the web server: `/_actes/`.
    case pathWithSlashes
    case oneOf([String])
    case pageFile
    case integerIn(ClosedRange<Int>)
    /// Digits alone: `01`.
    case digits
    /// An address of the network, or a CIDR block of them.
    case addressBlock
    /// What hashing a password fills.
    case memory
    /// A mail server.
    case smtpURL
  }
}
