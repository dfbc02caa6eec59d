import Portal

extension Settings {
  /// The settings as the endpoint reads them; durations and the offset in seconds.
  var forPortal: PortalSettings {
    var portal = PortalSettings()
    portal.title = title
    portal.ministry = ministry
    portal.language = language
    portal.origin = baseURL.origin
    portal.basePath = baseURL.path
    portal.timezone = timezone.seconds
    portal.account = account.forPortal(phonePlan: phonePlan)
    portal.acts = acts
    portal.durations = durations.forPortal
    portal.mail = mail.forPortal
    return portal
  }

  /// nil where no country is said, or where its numbers are of several lengths.
  private var phonePlan: PortalSettings.PhonePlan? {
    let country = contacts.phonePrefix.filter { ("0"..."9").contains($0) }
    guard !country.isEmpty, let shape = PhoneShape(of: account.phonePattern) else { return nil }
    return PortalSettings.PhonePlan(
      countryPrefix: country, digits: shape.digits, start: shape.start,
      formerDigits: account.formerPhones?.digits,
      formerPrefix: account.formerPhones?.prefix ?? "")
  }
}

extension AccountRules {
  fileprivate func forPortal(
    phonePlan: PortalSettings.PhonePlan?
  ) -> PortalSettings.Account {
    var portal = PortalSettings.Account()
    portal.path = path
    portal.matriculePattern = matriculePattern
    portal.matriculeExample = matriculeExample
    portal.phonePattern = phonePattern
    portal.phoneHint = phoneHint
    portal.phonePlan = phonePlan
    portal.proof = proof
    portal.passwordLength = passwordLength
    portal.proxies = proxies
    portal.clientAddressHeader = clientAddressHeader
    portal.hashSlots = hashing.slots
    portal.hashMemory = hashing.memory
    portal.hashPasses = hashing.passes
    portal.hstsSubdomains = hstsSubdomains
    return portal
  }
}

extension Durations {
  fileprivate var forPortal: PortalSettings.Durations {
    var portal = PortalSettings.Durations()
    portal.activation = activation.seconds
    portal.reset = reset.seconds
    portal.actLink = actLink.seconds
    portal.session = session.seconds
    portal.personalSession = personalSession.seconds
    portal.slowDown = slowDown.seconds
    portal.journal = journal.seconds
    portal.report = report.seconds
    portal.resend = resend.seconds
    return portal
  }
}

extension MailSettings {
  fileprivate var forPortal: PortalSettings.Mail {
    var portal = PortalSettings.Mail()
    portal.sender = sender
    portal.senderName = senderName
    portal.replyTo = replyTo
    portal.smtpURL = smtpURL
    portal.smtpUser = smtpUser
    portal.tls = tls
    return portal
  }
}
