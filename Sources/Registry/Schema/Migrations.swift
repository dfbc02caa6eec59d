/// A step from one version of the schema to the next.
struct Migration: Sendable {
  /// `user_version` once it is applied.
  let number: Int
  let sql: String

  /// All of them, from 1.
  ///
  /// Add new migrations at the end; never change one that was released.
  static let all = [agents, accounts, audit, acts].enumerated().map {
    Migration(number: $0 + 1, sql: $1)
  }

  /// The version of the schema that this program works with.
  static let newest = all.count

  /// The roster: whom the administration employs, or employed.
  ///
  /// The columns have the names of `agents.csv`. A year of birth alone is four digits; given names
  /// are empty for people who have one name only. SQLite checks a day of the month only where it has
  /// to add to it: hence `+0 days`.
  private static let agents = """
    CREATE TABLE agent (
      matricule TEXT NOT NULL PRIMARY KEY
        CHECK (matricule <> '' AND matricule NOT GLOB '*[^0-9A-Z]*'),
      nom TEXT NOT NULL CHECK (nom <> ''),
      nom_epoux TEXT CHECK (nom_epoux <> ''),
      prenoms TEXT NOT NULL,
      date_naissance TEXT NOT NULL,
      naissance_precision TEXT NOT NULL CHECK (naissance_precision IN ('jour', 'annee')),
      statut TEXT NOT NULL CHECK (statut IN ('fonctionnaire', 'contractuel')),
      corps TEXT CHECK (corps <> ''),
      categorie_echelle_echelon TEXT CHECK (categorie_echelle_echelon <> ''),
      ministere_sigle TEXT NOT NULL CHECK (ministere_sigle <> ''),
      date_prise_service TEXT CHECK (date_prise_service IS date(date_prise_service, '+0 days')),
      situation TEXT NOT NULL CHECK (situation IN ('actif', 'retraite', 'sorti')),
      courriel_connu TEXT CHECK (courriel_connu LIKE '%_@_%'),
      telephone_connu TEXT CHECK (telephone_connu GLOB '+[0-9]*'
        AND substr(telephone_connu, 2) NOT GLOB '*[^0-9]*'),
      maj TEXT NOT NULL CHECK (maj IS date(maj, '+0 days')),
      CHECK (CASE naissance_precision
        WHEN 'jour' THEN date_naissance IS date(date_naissance, '+0 days')
        ELSE date_naissance GLOB '[0-9][0-9][0-9][0-9]' END)
    ) STRICT, WITHOUT ROWID;
    """
}
