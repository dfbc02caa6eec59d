import ArgumentParser
import JSON
import Portal

/// `guichet doctor`.
struct DoctorCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "doctor",
    abstract: said(
      "Examine l’installation et dit quoi corriger.",
      "Examines the installation and tells what to mend."),
    discussion: said(
      "Ne change rien. À lancer sous le nom de l’utilisateur qui fait marcher guichet.cgi.",
      "Changes nothing. To run as the user who runs guichet.cgi."))

  @OptionGroup var homeOption: HomeOption

  @Option(
    help: ArgumentHelp(
      said(
        "Le dossier du site, pour dire si le portail est à jour.",
        "The site’s folder, to tell whether the portal is up to date."),
      valueName: said("dossier", "folder")))
  var site: String?

  @Option(
    help: ArgumentHelp(
      said("Le programme guichet.cgi.", "The program guichet.cgi."),
      valueName: said("fichier", "file")))
  var cgi: String?

  @Flag(help: ArgumentHelp(said("Dit tout en JSON.", "Tells everything in JSON.")))
  var json = false

  func run() throws {
    let findings = examine()
    let toMend = findings.count { $0.state == .mend }
    let toLookAt = findings.count { $0.state == .look }
    if json {
      Console.say(
        JSONText.object([
          ("checks", .array(findings.map(\.json))), ("mend", .integer(toMend)),
          ("look", .integer(toLookAt)),
        ]).description)
    } else {
      for finding in findings { Console.say(finding.paragraph) }
      Console.say("")
      Console.say(summary(toMend, toLookAt))
    }
    if toMend > 0 { throw ExitCode.problems }
  }

  private func examine() -> [DoctorFinding] {
    let home = homeOption.path
    let folder = DoctorHome(home: home)
    guard folder.isThere else { return [folder.missing] }
    let portal = DoctorPortal(home: home, site: site)
    let machine = DoctorMachine(home: home, cgi: cgi, settings: portal.settings)
    return folder.findings + portal.findings + DoctorAccounts(home: home, now: machine.now).findings
      + machine.findings
  }

  private func summary(_ toMend: Int, _ toLookAt: Int) -> String {
    guard toMend + toLookAt > 0 else { return said("Tout est correct.", "All is fine.") }
    return said(
      "À corriger : \(toMend). À vérifier : \(toLookAt).",
      "To mend: \(toMend). To look at: \(toLookAt).")
  }
}
