extension Migration {
  /// Accounts, and what leads to them.
  ///
  /// Times are UTC seconds. A pending registration keeps neither the matricule nor the address from
  /// anybody: it is replaced by the next one, and only an account owns them.
  static let accounts = """
    CREATE TABLE account (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      matricule TEXT NOT NULL UNIQUE REFERENCES agent (matricule),
      email TEXT NOT NULL,
      email_canonical TEXT NOT NULL UNIQUE,
      phone TEXT NOT NULL,
      password TEXT NOT NULL CHECK (password LIKE '$argon2id$%'),
      acts_open INTEGER NOT NULL CHECK (acts_open IN (0, 1)),
      activated_at INTEGER NOT NULL,
      password_changed_at INTEGER NOT NULL,
      last_sign_in_at INTEGER,
      -- The sign-in before the last one, and the wrong passwords between the two.
      previous_sign_in_at INTEGER,
      refused_between INTEGER NOT NULL DEFAULT 0
    ) STRICT;

    CREATE TABLE registration (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      matricule TEXT NOT NULL UNIQUE REFERENCES agent (matricule),
      email TEXT NOT NULL,
      email_canonical TEXT NOT NULL,
      phone TEXT NOT NULL,
      password TEXT NOT NULL CHECK (password LIKE '$argon2id$%'),
      requested_at INTEGER NOT NULL,
      expires_at INTEGER NOT NULL CHECK (expires_at > requested_at)
    ) STRICT;
    CREATE INDEX registration_expiry ON registration (expires_at);

    -- What a browser is shown after a registration, whatever became of it.
    CREATE TABLE receipt (
      visitor BLOB NOT NULL PRIMARY KEY CHECK (length(visitor) = 32),
      email TEXT NOT NULL,
      sent_at INTEGER NOT NULL,
      deadline INTEGER NOT NULL,
      times_sent_again INTEGER NOT NULL,
      registration_id INTEGER REFERENCES registration (id) ON DELETE SET NULL
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX receipt_deadline ON receipt (deadline);
    CREATE INDEX receipt_registration ON receipt (registration_id);

    -- A matricule that nobody may use: reported by its owner, or closed by an operator.
    CREATE TABLE matricule_lock (
      matricule TEXT NOT NULL PRIMARY KEY REFERENCES agent (matricule),
      reason TEXT NOT NULL CHECK (reason IN ('signalement', 'operateur')),
      locked_at INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE link (
      digest BLOB NOT NULL PRIMARY KEY CHECK (length(digest) = 32),
      purpose TEXT NOT NULL
        CHECK (purpose IN ('activation', 'nouveau-mot-de-passe', 'signalement')),
      matricule TEXT NOT NULL REFERENCES agent (matricule),
      registration_id INTEGER REFERENCES registration (id) ON DELETE SET NULL,
      account_id INTEGER REFERENCES account (id) ON DELETE CASCADE,
      issued_at INTEGER NOT NULL,
      expires_at INTEGER NOT NULL CHECK (expires_at > issued_at),
      used_at INTEGER,
      replaced_at INTEGER
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX link_matricule ON link (matricule, purpose);
    CREATE INDEX link_expiry ON link (expires_at);
    CREATE INDEX link_registration ON link (registration_id);
    CREATE INDEX link_account ON link (account_id);

    CREATE TABLE session (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      public_id TEXT NOT NULL UNIQUE CHECK (length(public_id) = 12),
      digest BLOB NOT NULL UNIQUE CHECK (length(digest) = 32),
      account_id INTEGER NOT NULL REFERENCES account (id) ON DELETE CASCADE,
      kind TEXT NOT NULL CHECK (kind IN ('navigateur', 'jeton')),
      is_personal INTEGER NOT NULL CHECK (is_personal IN (0, 1)),
      device TEXT NOT NULL,
      started_at INTEGER NOT NULL,
      last_seen_at INTEGER NOT NULL,
      idle INTEGER NOT NULL CHECK (idle > 0),
      absolute INTEGER NOT NULL CHECK (absolute > 0)
    ) STRICT;
    CREATE INDEX session_account ON session (account_id);

    -- Counters: attempts, failures, mails. A row means nothing from `ends_at` on.
    CREATE TABLE counter (
      scope TEXT NOT NULL,
      subject BLOB NOT NULL CHECK (length(subject) = 16),
      count INTEGER NOT NULL CHECK (count > 0),
      last_at INTEGER NOT NULL,
      ends_at INTEGER NOT NULL,
      PRIMARY KEY (scope, subject)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX counter_end ON counter (ends_at);

    CREATE TABLE outbox (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      mail TEXT NOT NULL,
      recipient TEXT NOT NULL,
      matricule TEXT,
      -- What the mail says, as JSON; wiped once the mail is sent or dead.
      details TEXT,
      state TEXT NOT NULL CHECK (state IN ('attente', 'envoye', 'mort')),
      queued_at INTEGER NOT NULL,
      due_at INTEGER NOT NULL,
      expires_at INTEGER NOT NULL,
      attempts INTEGER NOT NULL DEFAULT 0,
      ended_at INTEGER,
      problem TEXT,
      CHECK ((state = 'attente') = (details IS NOT NULL)),
      CHECK ((state = 'attente') = (ended_at IS NULL))
    ) STRICT;
    CREATE INDEX outbox_due ON outbox (due_at) WHERE state = 'attente';
    CREATE INDEX outbox_end ON outbox (ended_at);
    CREATE INDEX outbox_matricule ON outbox (matricule);
    """

  /// What happened, in rows that are only ever added.
  ///
  /// Each row's chain is a digest over the row and the chain before it. Rows go from the oldest end
  /// alone, once `audit_start` says where what is left begins.
  static let audit = """
    CREATE TABLE audit (
      id INTEGER PRIMARY KEY,
      at INTEGER NOT NULL,
      event TEXT NOT NULL,
      matricule TEXT,
      address TEXT NOT NULL,
      device TEXT NOT NULL,
      request TEXT NOT NULL,
      detail TEXT NOT NULL,
      chain BLOB NOT NULL CHECK (length(chain) = 32)
    ) STRICT;
    CREATE INDEX audit_matricule ON audit (matricule, id);
    CREATE INDEX audit_time ON audit (at);

    CREATE TABLE audit_start (
      only INTEGER PRIMARY KEY CHECK (only = 1),
      -- The last row that was removed, and its chain; 0 and zeros where none was.
      id INTEGER NOT NULL,
      chain BLOB NOT NULL CHECK (length(chain) = 32)
    ) STRICT;
    INSERT INTO audit_start VALUES (1, 0, zeroblob(32));

    -- REPLACE removes a row without asking the triggers of DELETE: a number is taken once.
    CREATE TRIGGER audit_grows_at_its_end BEFORE INSERT ON audit
    WHEN new.id <> 1 + coalesce((SELECT max(id) FROM audit), (SELECT id FROM audit_start), 0)
    BEGIN SELECT raise(ABORT, 'audit rows follow one another'); END;
    CREATE TRIGGER audit_is_not_changed BEFORE UPDATE ON audit
    BEGIN SELECT raise(ABORT, 'audit rows are never changed'); END;
    CREATE TRIGGER audit_is_not_removed BEFORE DELETE ON audit
    WHEN old.id > coalesce((SELECT id FROM audit_start), 0)
    BEGIN SELECT raise(ABORT, 'audit rows go from the oldest end'); END;
    """
}
