import ArgumentParser

/// `guichet accounts`.
struct AccountsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "accounts",
    abstract: said(
      "Montre et tient les comptes des agents.", "Shows and keeps the agents’ accounts."),
    discussion: said(
      "Chaque changement s’inscrit au journal, avec le nom de qui l’a fait.",
      "Each change is written to the audit, with the name of whoever made it."),
    subcommands: [
      AccountsListCommand.self, AccountsShowCommand.self, AccountsApproveCommand.self,
      AccountsLockCommand.self, AccountsUnlockCommand.self, AccountsForgetCommand.self,
      AccountsAddressCommand.self, AccountsSessionsCommand.self,
    ])
}
