extension ProblemCode {
  /// What the code means, why it matters, and how to write it instead: what `guichet explain` says.
  package func explanation(in language: MessageLanguage) -> String {
    switch language {
    case .french: explanation.french
    case .english: explanation.english
    }
  }

  private var explanation: Explanation {
    switch self {
    case .pageNotFound: .pageNotFound
    case .anchorNotFound: .anchorNotFound
    case .namedLinkNotFound: .namedLinkNotFound
    case .contactNotFound: .contactNotFound
    case .accountPageNotFound: .accountPageNotFound
    case .imageNotFound: .imageNotFound
    case .downloadNotFound: .downloadNotFound
    case .linkSchemeRefused: .linkSchemeRefused
    case .linkBrokenBySpace: .linkBrokenBySpace
    case .linkWithoutDestination: .linkWithoutDestination
    case .linkWithoutText: .linkWithoutText
    case .linkTextVague: .linkTextVague
    case .linkByAddress: .linkByAddress
    case .externalLinkBroken: .externalLinkBroken
    case .frontMatterUnreadable: .frontMatterUnreadable
    case .frontMatterUnclosed: .frontMatterUnclosed
    case .frontMatterKeyUnknown: .frontMatterKeyUnknown
    case .frontMatterKeyRepeated: .frontMatterKeyRepeated
    case .frontMatterValueWrong: .frontMatterValueWrong
    case .yamlColon: .yamlColon
    case .yamlHash: .yamlHash
    case .yamlNumber: .yamlNumber
    case .yamlTab: .yamlTab
    case .yamlCurlyQuotes: .yamlCurlyQuotes
    case .yamlReservedCharacter: .yamlReservedCharacter
    case .titleMissing: .titleMissing
    case .titleEmpty: .titleEmpty
    case .titleRepeated: .titleRepeated
    case .addressRepeated: .addressRepeated
    case .addressMalformed: .addressMalformed
    case .headingEmpty: .headingEmpty
    case .headingLevelOne: .headingLevelOne
    case .headingLevelJump: .headingLevelJump
    case .headingIdRepeated: .headingIdRepeated
    case .imageWithoutAlternative: .imageWithoutAlternative
    case .rawHTML: .rawHTML
    case .acronymUnexplained: .acronymUnexplained
    case .questionWithoutAnswer: .questionWithoutAnswer
    case .faqWithoutQuestion: .faqWithoutQuestion
    case .placeholderUnknown: .placeholderUnknown
    case .placeholderMissing: .placeholderMissing
    case .partMissing: .partMissing
    case .partUnknown: .partUnknown
    case .reviewOverdue: .reviewOverdue
    case .pageTooHeavy: .pageTooHeavy
    case .textNotUTF8: .textNotUTF8
    case .fileIgnored: .fileIgnored
    case .fileNameUnsuited: .fileNameUnsuited
    case .fileNameRefused: .fileNameRefused
    case .addressLost: .addressLost
    case .anchorLost: .anchorLost
    case .contactsUnreadable: .contactsUnreadable
    case .contactsInWindows1252: .contactsInWindows1252
    case .contactColumnMissing: .contactColumnMissing
    case .contactColumnUnknown: .contactColumnUnknown
    case .contactFieldCount: .contactFieldCount
    case .contactIdMissing: .contactIdMissing
    case .contactIdRepeated: .contactIdRepeated
    case .contactNameMissing: .contactNameMissing
    case .contactPhoneMalformed: .contactPhoneMalformed
    case .contactEmailMalformed: .contactEmailMalformed
    case .contactDateMalformed: .contactDateMalformed
    case .contactRepeated: .contactRepeated
    case .contactUnused: .contactUnused
    case .contactVerificationOld: .contactVerificationOld
    case .contactVerificationMissing: .contactVerificationMissing
    case .settingsMissing: .settingsMissing
    case .settingsUnreadable: .settingsUnreadable
    case .settingUnknown: .settingUnknown
    case .settingRepeated: .settingRepeated
    case .settingMissing: .settingMissing
    case .settingWrong: .settingWrong
    case .settingsVersion: .settingsVersion
    case .templateMissing: .templateMissing
    case .templateUnreadable: .templateUnreadable
    case .templateNameUnknown: .templateNameUnknown
    case .templatePartialUnknown: .templatePartialUnknown
    case .templateBlockUnknown: .templateBlockUnknown
    case .templateTextUnescaped: .templateTextUnescaped
    case .templateNameMisused: .templateNameMisused
    case .historyShallow: .historyShallow
    case .fileUnreadable: .fileUnreadable
    }
  }
}

/// A few lines on a code, in each language; a file a theme.
struct Explanation: Sendable {
  var french: String
  var english: String
}
