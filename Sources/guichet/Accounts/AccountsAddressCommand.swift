import Accounts
import ArgumentParser

/// `guichet accounts address MATRICULE ADRESSE`.
struct AccountsAddressCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "address",
    abstract: said(
      "Change l’adresse électronique d’un compte.", "Changes the e-mail address of an account."),
    discussion: said(
      """
      À faire après avoir vérifié l’identité de l’agent. Ses sessions prennent fin ; l’ancienne \
      et la nouvelle adresse reçoivent un courriel.
      """,
      """
      To do after having verified the agent’s identity. Their sessions end; the old and the new \
      address are mailed.
      """))

  @OptionGroup var argument: MatriculeArgument

  @Argument(
    help: ArgumentHelp(
      said("La nouvelle adresse.", "The new address."), valueName: said("adresse", "address")))
  var address: String

  @OptionGroup var homeOption: HomeOption

  func run() throws {
    try atTheDesk("accounts address", homeOption.path) { desk in
      let matricule = try argument.matricule()
      guard let email = try? EmailAddress(parsing: address) else {
        throw AccountsRefusal.noAddress(address)
      }
      let isNew = try desk.changeAddress(of: matricule, to: email)
      Console.say(isNew ? changed(matricule, email) : unchanged(matricule))
    }
  }

  private func changed(_ matricule: Matricule, _ email: EmailAddress) -> String {
    said(
      "L’adresse de \(matricule.text) est maintenant \(email.masked). Ses sessions ont pris fin ; "
        + "un courriel part à l’ancienne et à la nouvelle adresse. Son mot de passe reste le même : "
        + "« Mot de passe oublié » permet à l’agent d’en choisir un autre.",
      "The address of \(matricule.text) is now \(email.masked). Its sessions have ended; the old "
        + "and the new address are mailed. The password is the same: ‘Mot de passe oublié’ lets "
        + "the agent choose another one.")
  }

  private func unchanged(_ matricule: Matricule) -> String {
    said(
      "C’était déjà l’adresse de \(matricule.text). Rien n’a changé.",
      "That was the address of \(matricule.text). Nothing has changed.")
  }
}
