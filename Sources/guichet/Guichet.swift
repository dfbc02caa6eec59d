import ArgumentParser
import SiteGenerator

/// `guichet`: the command line, a file a command.
struct Guichet: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "guichet",
    abstract: said(
      "Construit le site d’aide d’un ministère et son guichet.",
      "Builds a ministry’s help site and its counter."),
    version: ProgramVersion.number,
    subcommands: [
      BuildCommand.self, CheckCommand.self, ServeCommand.self, ExplainCommand.self,
      SchemaCommand.self, ImportCommand.self, RosterCommand.self, ActsCommand.self,
      AccountsCommand.self,
      MailCommand.self,
      MigrateCommand.self, BackupCommand.self, PurgeCommand.self, DoctorCommand.self,
      AuditCommand.self, KeysCommand.self,
    ])
}
