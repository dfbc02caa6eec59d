import FileSystem
import Glibc
import Registry

/// The home folder: whose it is, who can read it, and the disk below it.
struct DoctorHome {
  let home: String

  var isThere: Bool { status(home).map { $0.st_mode & S_IFMT == S_IFDIR } ?? false }

  var missing: DoctorFinding {
    .mend(
      "home", said("Le dossier \(home) n’existe pas.", "The folder \(home) is not there."),
      said(
        "Donnez le bon dossier (--home ou GUICHET_HOME). Pour un nouveau site : « guichet build », "
          + "puis « guichet migrate », puis « guichet roster import ».",
        "Give the right folder (--home or GUICHET_HOME). For a new site: ‘guichet build’, then "
          + "‘guichet migrate’, then ‘guichet roster import’."))
  }

  var findings: [DoctorFinding] {
    [place, folderMode] + secrets + [owner].compactMap { $0 } + [disk, space].compactMap { $0 }
  }

  /// The path that the web server must hand to guichet.cgi.
  private var place: DoctorFinding {
    let path = (try? realPath(home)) ?? home
    return .fine(
      "home",
      said(
        "Le dossier de travail est \(path). Le serveur web donne GUICHET_HOME=\(path) à "
          + "guichet.cgi.",
        "The home folder is \(path). The web server hands GUICHET_HOME=\(path) to guichet.cgi."))
  }

  // MARK: Modes

  private var folderMode: DoctorFinding {
    let mode = status(home)?.st_mode ?? 0
    if mode & 0o022 != 0 {
      return .mend(
        "home.mode",
        said(
          "D’autres utilisateurs peuvent écrire dans \(home).", "Other users can write in \(home)."),
        "chmod go-w \(home)")
    }
    if mode & 0o007 != 0 {
      return .look(
        "home.mode",
        said("Tous les utilisateurs peuvent voir \(home).", "All users can see \(home)."),
        said(
          "chmod o= \(home), sauf si le serveur web lit serveur/ sous un autre nom.",
          "chmod o= \(home), unless the web server reads serveur/ as another user."))
    }
    return .fine("home.mode", said("\(home) est fermé aux autres.", "\(home) is closed to others."))
  }

  /// What nobody else may read: each file that is there.
  private var secrets: [DoctorFinding] {
    let accounts = RegistryDatabase.path(in: home)
    let files = [
      (accounts, mode_t(0o600)), ("\(accounts)-wal", 0o600), ("\(accounts)-shm", 0o600),
      ("\(home)/smtp-password", 0o640), ("\(home)/keys", 0o640), ("\(home)/mail", 0o700),
      ("\(home)/acts", 0o750),
    ]
    return files.compactMap { path, most in
      guard let mode = status(path).map({ $0.st_mode & 0o777 }) else { return nil }
      let name = "mode.\(path.split(separator: "/").last ?? "")"
      guard mode & ~most != 0 else {
        return .fine(name, said("\(path) est privé.", "\(path) is private."))
      }
      let octal = String(most & mode, radix: 8)
      return .mend(
        name,
        said("D’autres utilisateurs peuvent lire \(path).", "Other users can read \(path)."),
        "chmod \(octal) \(path)")
    }
  }

  private var owner: DoctorFinding? {
    guard let file = status(RegistryDatabase.path(in: home)) else { return nil }
    if file.st_uid == geteuid() {
      return .fine(
        "owner",
        said(
          "La base est à l’utilisateur qui lance cette commande.",
          "The database belongs to the user who runs this command."))
    }
    let text = said(
      "La base est à l’utilisateur \(file.st_uid), vous êtes \(geteuid()).",
      "The database belongs to the user \(file.st_uid), you are \(geteuid()).")
    let advice = said(
      "Lancez les commandes sous son nom : sudo -u '#\(file.st_uid)' guichet doctor.",
      "Run the commands as that user: sudo -u '#\(file.st_uid)' guichet doctor.")
    return geteuid() == 0 ? .look("owner", text, advice) : .mend("owner", text, advice)
  }

  // MARK: Disk

  private var disk: DoctorFinding? {
    guard let kind = MountedDisk.kind(below: (try? realPath(home)) ?? home) else { return nil }
    guard MountedDisk.isRemote(kind) else {
      return .fine("disk", said("Le disque est local (\(kind)).", "The disk is local (\(kind))."))
    }
    return .mend(
      "disk",
      said(
        "\(home) est sur un disque du réseau (\(kind)) : la base des comptes peut s’y abîmer.",
        "\(home) is on a network disk (\(kind)): the accounts database can be damaged there."),
      said("Déplacez ce dossier sur un disque local.", "Move this folder to a local disk."))
  }

  private var space: DoctorFinding? {
    var system = statvfs()
    guard unsafe statvfs(home, &system) == 0 else { return nil }
    let megabytes = Int(system.f_bavail) * Int(system.f_frsize) / 1_000_000
    let text = said(
      "Place libre sur le disque : \(megabytes) Mo.", "Free space on the disk: \(megabytes) MB.")
    let advice = said(
      "Faites de la place : sans elle, personne ne peut se connecter.",
      "Make room: without it nobody can sign in.")
    if megabytes < 100 { return .mend("space", text, advice) }
    return megabytes < 1_000 ? .look("space", text, advice) : .fine("space", text)
  }

  private func status(_ path: String) -> stat? {
    var status = stat()
    return unsafe stat(path, &status) == 0 ? status : nil
  }
}
