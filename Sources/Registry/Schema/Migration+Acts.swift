extension Migration {
  /// Career acts, and who asked to be told of new ones.
  ///
  /// The columns have the names of `actes.csv`. `genre` is the type as an address names it, and
  /// `folded` what a search compares. An act that a living one replaces, or that was withdrawn, is
  /// kept and not listed.
  static let acts = """
    CREATE TABLE act (
      number INTEGER PRIMARY KEY,
      id TEXT NOT NULL UNIQUE
        CHECK (length(id) BETWEEN 1 AND 64 AND id NOT GLOB '*[^A-Za-z0-9_-]*'),
      matricule TEXT NOT NULL REFERENCES agent (matricule),
      nature TEXT NOT NULL CHECK (nature <> ''),
      type TEXT NOT NULL CHECK (type <> ''),
      reference TEXT CHECK (reference <> ''),
      objet TEXT CHECK (objet <> ''),
      date_signature TEXT CHECK (date_signature IS date(date_signature, '+0 days')),
      date_effet TEXT CHECK (date_effet IS date(date_effet, '+0 days')),
      autorite TEXT CHECK (autorite <> ''),
      ministere_sigle TEXT CHECK (ministere_sigle <> ''),
      statut_numerisation TEXT NOT NULL
        CHECK (statut_numerisation IN ('en_ligne', 'a_numeriser', 'illisible')),
      octets INTEGER CHECK (octets > 0),
      pages INTEGER CHECK (pages > 0),
      sha256 BLOB CHECK (length(sha256) = 32),
      texte_ocr INTEGER NOT NULL CHECK (texte_ocr IN (0, 1)),
      remplace_id TEXT CHECK (remplace_id <> id)
        REFERENCES act (id) DEFERRABLE INITIALLY DEFERRED,
      mis_en_ligne_le TEXT CHECK (mis_en_ligne_le IS date(mis_en_ligne_le, '+0 days')),
      genre TEXT NOT NULL CHECK (genre <> ''),
      folded TEXT NOT NULL,
      -- When this registry first had a file for this agent: what notices go by.
      online_at INTEGER,
      withdrawn_at INTEGER,
      date TEXT AS (coalesce(date_signature, date_effet)) VIRTUAL,
      CHECK ((statut_numerisation = 'en_ligne') = (sha256 IS NOT NULL)),
      CHECK ((octets IS NULL) = (sha256 IS NULL)),
      CHECK (online_at IS NULL OR sha256 IS NOT NULL)
    ) STRICT;
    CREATE INDEX act_agent ON act (matricule, date DESC, id DESC);
    CREATE INDEX act_genre ON act (matricule, genre);
    CREATE INDEX act_replaced ON act (remplace_id) WHERE remplace_id IS NOT NULL;
    CREATE INDEX act_file ON act (sha256) WHERE sha256 IS NOT NULL;
    CREATE INDEX act_news ON act (matricule, online_at) WHERE online_at IS NOT NULL;

    CREATE VIEW listed_act AS SELECT * FROM act WHERE withdrawn_at IS NULL
      AND NOT EXISTS (SELECT 1 FROM act AS later
        WHERE later.remplace_id = act.id AND later.withdrawn_at IS NULL);

    CREATE TABLE act_notice (
      account_id INTEGER NOT NULL PRIMARY KEY REFERENCES account (id) ON DELETE CASCADE,
      wants INTEGER NOT NULL CHECK (wants IN (0, 1)),
      last_told_at INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;
    """
}
