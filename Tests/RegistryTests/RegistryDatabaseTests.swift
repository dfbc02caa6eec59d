import Glibc
import Registry
import SQLite
import TestRegistry
import TestSupport
import Testing

/// The file, its schema and its version.
struct RegistryDatabaseTests {
  private func failure(_ body: () throws -> Void) throws -> RegistryError? {
    do { try body() } catch let error as RegistryError { return error }
    return nil
  }

  @Test func `a migration makes a database that its owner alone can read, once`() throws {
    let fixture = try RosterFixture(migrated: false)
    let made = try RegistryDatabase.migrate(home: fixture.home)
    #expect(made.from == nil)
    #expect(try mode(of: fixture.database) == 0o600)
    let again = try RegistryDatabase.migrate(home: fixture.home)
    #expect(again.from == made.to && again.to == made.to)
    #expect(try Database(fixture.database, mode: .readOnly).userVersion == made.to)
    let registry = try RegistryDatabase(home: fixture.home)
    _ = consume registry
  }

  @Test func `what SQLite keeps beside the database is as private as it`() throws {
    let fixture = try RosterFixture()
    let database = try Database(fixture.database, mode: .readWrite)
    try database.execute("UPDATE agent SET nom = 'x'; PRAGMA user_version")
    for suffix in ["-wal", "-shm"] { #expect(try mode(of: fixture.database + suffix) == 0o600) }
    _ = consume database
  }

  @Test func `a database that is not there is told`() throws {
    let fixture = try RosterFixture(migrated: false)
    let error = try failure { _ = try RegistryDatabase(home: fixture.home) }
    #expect(error == .missing(fixture.database))
  }

  @Test func `an older or newer schema is refused`() throws {
    let fixture = try RosterFixture()
    try Database(fixture.database, mode: .readWrite).execute("PRAGMA user_version = 0")
    #expect(
      try failure { _ = try RegistryDatabase(home: fixture.home) }
        == .older(fixture.database, found: 0))
    try Database(fixture.database, mode: .readWrite).execute("PRAGMA user_version = 900")
    let newer = RegistryError.newer(fixture.database, found: 900)
    #expect(try failure { _ = try RegistryDatabase(home: fixture.home) } == newer)
    #expect(try failure { _ = try RegistryDatabase.migrate(home: fixture.home) } == newer)
  }

  @Test func `a home that is not there is told`() throws {
    let error = try failure { _ = try RegistryDatabase.migrate(home: "/aucun-dossier") }
    #expect(error == .notMade("/aucun-dossier/accounts.db", errno: ENOENT))
  }

  @Test func `a file that is no database is told`() throws {
    let fixture = try RosterFixture()
    try fixture.write(Array(String(repeating: "pas une base ", count: 100).utf8))
    #expect(unsafe rename(fixture.file, fixture.database) == 0)
    do {
      _ = try RegistryDatabase(home: fixture.home)
      Issue.record("it was opened")
    } catch let error as SQLiteError {
      let isNoDatabase: Int32 = 26
      #expect(error.code == isNoDatabase)
    }
  }

  @Test(arguments: [
    "matricule = 'ab12'", "matricule = ''", "nom = ''", "nom_epoux = ''", "nom = NULL",
    "date_naissance = '1984-02-30'", "date_naissance = '1984'", "naissance_precision = 'annee'",
    "naissance_precision = 'mois'", "statut = 'stagiaire'", "situation = 'parti'",
    "courriel_connu = 'afi'", "telephone_connu = '01'", "telephone_connu = '+2 3'",
    "date_prise_service = '2009'", "maj = ''", "nom = x'00'",
  ])
  func `the schema refuses what the rules refuse`(change: String) throws {
    let fixture = try RosterFixture()
    _ = try fixture.importRows(RosterFixture.row)
    let isConstraint: Int32 = 19
    let database = try Database(fixture.database, mode: .readWrite)
    do {
      try database.execute("UPDATE agent SET \(change)")
      Issue.record("it was taken")
    } catch let error as SQLiteError {
      #expect(error.code & 0xFF == isConstraint, "\(error)")
    }
  }
}
