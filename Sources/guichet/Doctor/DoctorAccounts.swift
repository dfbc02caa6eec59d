import Registry
import SQLite
import SiteGenerator

/// `accounts.db`: whether it is whole, and what waits in it.
struct DoctorAccounts {
  let home: String
  let now: Int

  var findings: [DoctorFinding] {
    let path = RegistryDatabase.path(in: home)
    do {
      let registry = try RegistryDatabase(home: home)
      let health = try RegistryDatabase.health(ofFile: path, thoroughly: false)
      let survey = try registry.survey(at: now)
      return [schema(path, health), integrity(path, health), audit(try registry.verifyAudit())]
        + [clock(survey), roster(survey), mails(survey), deadMails(survey), purge(survey)]
        .compactMap { $0 }
    } catch let error as RegistryError {
      return [.mend("accounts", error.words, nil)]
    } catch let error as SQLiteError {
      let text = error.words(at: path) ?? failureText(of: error, in: language)
      return [.mend("accounts", text, nil)]
    } catch {
      return [.mend("accounts", failureText(of: error, in: language), nil)]
    }
  }

  // MARK: The file

  private func schema(_ path: String, _ health: RegistryHealth) -> DoctorFinding {
    .fine(
      "accounts",
      said("\(path) est en version \(health.version).", "\(path) has version \(health.version)."))
  }

  private func integrity(_ path: String, _ health: RegistryHealth) -> DoctorFinding {
    guard !health.isSound else {
      return .fine("integrity", said("La base est saine.", "The database is sound."))
    }
    let first = health.damages.first ?? "foreign_key_check: \(health.danglingRows)"
    return .mend(
      "integrity", said("La base est abîmée : \(first)", "The database is damaged: \(first)"),
      said(
        "Arrêtez le site, gardez une copie de \(path), puis restaurez une sauvegarde.",
        "Stop the site, keep a copy of \(path), then restore a backup."))
  }

  private func audit(_ outcome: RegistryDatabase.AuditVerification) -> DoctorFinding {
    guard let broken = outcome.firstBroken else {
      return .fine(
        "audit",
        said(
          "Le journal est intact (\(outcome.rows) lignes). Empreinte : \(outcome.head)",
          "The audit is whole (\(outcome.rows) rows). Digest: \(outcome.head)"))
    }
    return .mend(
      "audit",
      said(
        "Le journal a été modifié à la ligne \(broken).", "The audit was changed at row \(broken)."),
      said("Lancez « guichet audit verify ».", "Run ‘guichet audit verify’."))
  }

  private func clock(_ survey: RegistrySurvey) -> DoctorFinding? {
    guard let last = survey.lastAudit, last > now + 60 else { return nil }
    return .mend(
      "clock.audit",
      said(
        "L’horloge recule : le journal a une ligne plus tardive que l’heure du poste.",
        "The clock went back: the audit has a row later than this machine’s time."),
      said("Réglez l’heure (timedatectl).", "Set the time (timedatectl)."))
  }

  // MARK: What is in it

  private func roster(_ survey: RegistrySurvey) -> DoctorFinding {
    guard survey.agents > 0 else {
      return .mend(
        "roster", said("Le fichier des agents est vide.", "The roster is empty."),
        said("Lancez « guichet roster import ».", "Run ‘guichet roster import’."))
    }
    return .fine(
      "roster",
      said(
        "Agents : \(survey.agents). Comptes : \(survey.accounts). Inscriptions en attente : "
          + "\(survey.pending).",
        "Agents: \(survey.agents). Accounts: \(survey.accounts). Registrations that wait: "
          + "\(survey.pending)."))
  }

  /// Ten minutes are two attempts that failed, or nobody who delivers.
  private static let mailPatience = 600

  private func mails(_ survey: RegistrySurvey) -> DoctorFinding {
    guard let oldest = survey.oldestWaitingMail, now - oldest > Self.mailPatience else {
      return .fine("outbox", said("Aucun courriel n’attend trop.", "No mail waits too long."))
    }
    let minutes = (now - oldest) / 60
    return .mend(
      "outbox",
      said(
        "Un courriel attend depuis \(minutes) minutes.", "A mail has waited for \(minutes) minutes."
      ),
      said(
        "Vérifiez que « guichet mail deliver --watch » tourne, puis « guichet mail list ».",
        "See that ‘guichet mail deliver --watch’ runs, then ‘guichet mail list’."))
  }

  private func deadMails(_ survey: RegistrySurvey) -> DoctorFinding? {
    guard survey.deadMails > 0 else { return nil }
    return .look(
      "outbox.dead",
      said(
        "Courriels abandonnés ces 30 derniers jours : \(survey.deadMails).",
        "Mails given up in the last 30 days: \(survey.deadMails)."),
      said("« guichet mail list » dit pourquoi.", "‘guichet mail list’ tells why."))
  }

  /// More than a busy day leaves.
  private static let mostOverdue = 10_000

  private func purge(_ survey: RegistrySurvey) -> DoctorFinding {
    let text = said(
      "À effacer : \(survey.overdue) lignes. Compteurs : \(survey.counters).",
      "To remove: \(survey.overdue) rows. Counters: \(survey.counters).")
    guard survey.overdue > Self.mostOverdue else { return .fine("purge", text) }
    return .look(
      "purge", text,
      said(
        "Lancez « guichet purge » chaque jour (guichet-menage.timer).",
        "Run ‘guichet purge’ each day (guichet-menage.timer)."))
  }
}
