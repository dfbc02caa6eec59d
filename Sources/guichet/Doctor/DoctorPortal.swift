import FileSystem
import Portal

/// `portal.db`: whether it can be read, is up to date, and says what a portal that is online says.
struct DoctorPortal {
  let home: String
  let settings: PortalSettings?
  private let site: String?
  private let opening: DoctorFinding

  /// - Parameter site: the site's folder; nil for the one at hand, where there is one.
  init(home: String, site: String?) {
    self.home = home
    let isAtHand = ((try? kind(of: "site.yml")) ?? nil) == .file
    self.site = site ?? (isAtHand ? "." : nil)
    let path = PortalReader.path(in: home)
    do throws(PortalError) {
      let reader = try PortalReader(home: home)
      _ = try reader.page(.connexion)
      _ = try reader.mail(.activation)
      settings = reader.settings
      opening = .fine("portal", said("\(path) se lit.", "\(path) can be read."))
    } catch {
      settings = nil
      opening = .mend("portal", error.told, nil)
    }
  }

  var findings: [DoctorFinding] {
    [opening] + [age].compactMap { $0 } + (settings.map { [address($0), mail($0)] } ?? [])
  }

  // MARK: Age

  /// Whether the site changed after its last build: the portal itself keeps its time where its
  /// bytes stay the same, so that the build's own folder tells.
  private var age: DoctorFinding? {
    guard let site, let built = changed("\(home)/cache") else { return nil }
    if ((try? kind(of: "\(home)/cache/inacheve")) ?? nil) != nil {
      return .look(
        "portal.age",
        said(
          "La dernière construction s’est arrêtée en route.", "The last build stopped half-way."),
        said("Lancez « guichet build ».", "Run ‘guichet build’."))
    }
    guard let newest = newestSource(site) else {
      return .mend(
        "portal.age", said("\(site) n’est pas un site.", "\(site) is no site."),
        said("Donnez le dossier de site.yml.", "Give the folder of site.yml."))
    }
    return newest <= built
      ? .fine(
        "portal.age",
        said(
          "Rien n’a changé depuis la dernière construction.",
          "Nothing has changed since the last build."))
      : .look(
        "portal.age",
        said(
          "Le site a changé depuis la dernière construction.",
          "The site has changed since the last build."),
        said("Lancez « guichet build ».", "Run ‘guichet build’."))
  }

  /// nil where there is no `site.yml`.
  private func newestSource(_ site: String) -> Int? {
    guard let settings = changed("\(site)/site.yml") else { return nil }
    let pages = ["content", "theme"].flatMap { (try? listTree("\(site)/\($0)")) ?? [] }
    return pages.map(\.stamp.modified).reduce(settings, max)
  }

  private func changed(_ path: String) -> Int? {
    ((try? stamp(of: path, followingLinks: true)) ?? nil)?.modified
  }

  // MARK: Settings

  private func address(_ settings: PortalSettings) -> DoctorFinding {
    let origin = settings.origin
    if settings.isSecure {
      return .fine("address", said("Le site est à \(origin).", "The site is at \(origin)."))
    }
    let advice = said(
      "Donnez à base_url l’adresse publique en https:// dans site.yml, puis « guichet build ».",
      "Give base_url the public address with https:// in site.yml, then ‘guichet build’.")
    return Self.isLoopback(origin)
      ? .look(
        "address",
        said(
          "\(origin) ne vaut que sur ce poste.", "\(origin) is good on this machine only."), advice)
      : .mend(
        "address",
        said(
          "\(origin) est sans https : les mots de passe voyageraient en clair.",
          "\(origin) lacks https: passwords would travel in the clear."), advice)
  }

  private static func isLoopback(_ origin: String) -> Bool {
    let authority = origin.dropFirst("http://".count)
    let host =
      authority.hasPrefix("[")
      ? authority.prefix { $0 != "]" } + "]"
      : authority.prefix { $0 != ":" }
    return ["localhost", "[::1]"].contains(String(host)) || host.hasPrefix("127.")
      || host.hasSuffix(".localhost")
  }

  private func mail(_ settings: PortalSettings) -> DoctorFinding {
    guard let url = settings.mail.smtpURL else {
      return .look(
        "mail",
        said(
          "Aucun serveur de courriel : les courriels sont des fichiers dans \(home)/mail.",
          "No mail server: mails are files in \(home)/mail."),
        said(
          "Avant la mise en ligne, réglez mail.smtp_url dans site.yml.",
          "Before going online, set mail.smtp_url in site.yml."))
    }
    let hasPassword = ((try? kind(of: "\(home)/smtp-password")) ?? nil) == .file
    if settings.mail.smtpUser != nil, !hasPassword {
      return .mend(
        "mail",
        said(
          "\(home)/smtp-password manque : \(url) demande un mot de passe.",
          "\(home)/smtp-password is missing: \(url) asks for a password."),
        said(
          "Écrivez-y le mot de passe, puis : chmod 600 \(home)/smtp-password",
          "Write the password there, then: chmod 600 \(home)/smtp-password"))
    }
    return .fine("mail", said("Les courriels partent par \(url).", "Mails leave through \(url)."))
  }
}
