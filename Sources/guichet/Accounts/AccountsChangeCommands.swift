import Accounts
import ArgumentParser
import Registry

/// `guichet accounts approve MATRICULE`.
struct AccountsApproveCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "approve",
    abstract: said(
      "Ouvre les actes d’un compte à approuver.",
      "Opens the acts of an account that waits for approval."),
    discussion: said(
      "À faire après avoir vérifié l’identité de l’agent.",
      "To do after having verified the agent’s identity."))

  @OptionGroup var argument: MatriculeArgument
  @OptionGroup var homeOption: HomeOption

  func run() throws {
    try atTheDesk("accounts approve", homeOption.path) { desk in
      let matricule = try argument.matricule()
      let name = matricule.text
      Console.say(
        try desk.approve(matricule)
          ? said("Les actes de \(name) sont ouverts.", "The acts of \(name) are open.")
          : said(
            "Les actes de \(name) étaient déjà ouverts. Rien n’a changé.",
            "The acts of \(name) were open. Nothing has changed."))
    }
  }
}

/// `guichet accounts lock MATRICULE`.
struct AccountsLockCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lock",
    abstract: said(
      "Bloque un matricule, avec ou sans compte.",
      "Locks a matricule, with an account or without."),
    discussion: said(
      "Ses sessions et ses liens prennent fin aussitôt. Personne ne peut s’inscrire avec lui.",
      "Its sessions and links end at once. Nobody can register with it."))

  @OptionGroup var argument: MatriculeArgument
  @OptionGroup var homeOption: HomeOption

  func run() throws {
    try atTheDesk("accounts lock", homeOption.path) { desk in
      let matricule = try argument.matricule()
      let name = matricule.text
      Console.say(
        try desk.lock(matricule)
          ? said(
            "\(name) est bloqué : ses sessions et ses liens ont pris fin.",
            "\(name) is locked: its sessions and links have ended.")
          : said(
            "\(name) était déjà bloqué. Rien n’a changé.",
            "\(name) was locked. Nothing has changed."))
    }
  }
}

/// `guichet accounts unlock MATRICULE`.
struct AccountsUnlockCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "unlock",
    abstract: said("Débloque un matricule.", "Unlocks a matricule."),
    discussion: said(
      "Si une autre personne a ouvert le compte, effacez-le d’abord : guichet accounts forget.",
      "If somebody else opened the account, remove it first: guichet accounts forget."))

  @OptionGroup var argument: MatriculeArgument
  @OptionGroup var homeOption: HomeOption
  @OptionGroup var yesOption: YesOption

  func run() throws {
    try atTheDesk("accounts unlock", homeOption.path) { desk in
      let matricule = try argument.matricule()
      try confirm(try desk.standing(of: matricule))
      let name = matricule.text
      Console.say(
        try desk.unlock(matricule)
          ? said("\(name) est débloqué.", "\(name) is unlocked.")
          : said(
            "\(name) n’était pas bloqué. Rien n’a changé.",
            "\(name) was not locked. Nothing has changed."))
    }
  }

  /// An account that its owner disowned would be the stranger’s again.
  private func confirm(_ standing: MatriculeStanding) throws {
    guard !yesOption.yes, standing.lock?.reason == .report, let account = standing.account else {
      return
    }
    let (name, email) = (account.matricule.text, account.email.masked)
    try Confirmation.ask(
      said(
        "L’agent \(name) a dit que ce compte (\(email)) n’est pas le sien. Débloqué, il revient à "
          + "qui l’a ouvert ; « guichet accounts forget \(name) » l’efface.",
        "The agent \(name) said that this account (\(email)) is not theirs. Unlocked, it belongs "
          + "to whoever opened it; ‘guichet accounts forget \(name)’ removes it."))
  }
}

/// `guichet accounts forget MATRICULE`.
struct AccountsForgetCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "forget",
    abstract: said(
      "Efface un compte, ou une inscription en attente.",
      "Removes an account, or a registration that waits."),
    discussion: said(
      "Le fichier des agents, le journal et un blocage restent.",
      "The roster, the audit and a lock stay."))

  @OptionGroup var argument: MatriculeArgument
  @OptionGroup var homeOption: HomeOption
  @OptionGroup var yesOption: YesOption

  func run() throws {
    try atTheDesk("accounts forget", homeOption.path) { desk in
      let matricule = try argument.matricule()
      let standing = try desk.standing(of: matricule)
      let (name, person) = (matricule.text, standing.entry.displayName)
      if !yesOption.yes, standing.account != nil || standing.pending != nil {
        try Confirmation.ask(
          said(
            "Le compte de \(person) (\(name)) sera effacé pour toujours.",
            "The account of \(person) (\(name)) will be removed for good."))
      }
      try desk.forget(matricule)
      Console.say(
        said("Le compte de \(name) est effacé.", "The account of \(name) is removed."))
    }
  }
}
