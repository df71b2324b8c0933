extension Schema {
  /// Invitations, their messages, their journal, and who is never written to.
  ///
  /// The columns from `state` on are a projection of the journal. The bytes have a table of their
  /// own, so that a change of state does not write them again.
  static let outbox = """
    CREATE TABLE batch (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      size INTEGER NOT NULL,
      from_name TEXT NOT NULL,
      from_address TEXT NOT NULL,
      subject TEXT NOT NULL,
      body TEXT NOT NULL,
      confirmed_at INTEGER NOT NULL
    );

    CREATE TABLE invitation (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      uid TEXT NOT NULL UNIQUE,
      batch INTEGER NOT NULL REFERENCES batch,
      person INTEGER NOT NULL,
      identity INTEGER NOT NULL,
      name TEXT NOT NULL,
      address TEXT NOT NULL,
      attempt INTEGER NOT NULL,
      subject TEXT NOT NULL,
      message_id TEXT NOT NULL UNIQUE,
      token_sha256 BLOB NOT NULL UNIQUE,
      picked_at INTEGER,
      confirmed_at INTEGER NOT NULL,
      confirmed_boot TEXT NOT NULL,
      confirmed_since_boot INTEGER NOT NULL,
      first_leaves_at INTEGER NOT NULL,
      first_hold INTEGER NOT NULL,
      expiry INTEGER NOT NULL,
      claimant INTEGER,
      state TEXT NOT NULL,
      leaves_at INTEGER NOT NULL,
      boot TEXT NOT NULL,
      leaves_since_boot INTEGER NOT NULL,
      hold INTEGER NOT NULL,
      sent_at INTEGER,
      expires_at INTEGER,
      changed_at INTEGER NOT NULL,
      tries INTEGER NOT NULL,
      may_have_left INTEGER NOT NULL,
      was_extended INTEGER NOT NULL,
      answer TEXT,
      reason TEXT
    );
    CREATE UNIQUE INDEX invitation_open_person ON invitation (person)
      WHERE state IN ('held', 'claimed', 'marked', 'unknown', 'sent');
    CREATE UNIQUE INDEX invitation_open_identity ON invitation (identity)
      WHERE state IN ('held', 'claimed', 'marked', 'unknown', 'sent');
    CREATE INDEX invitation_due ON invitation (leaves_at, id) WHERE state = 'held';
    CREATE INDEX invitation_in_hand ON invitation (state) WHERE state IN ('claimed', 'marked');
    CREATE INDEX invitation_person ON invitation (person);
    CREATE INDEX invitation_identity ON invitation (identity);

    CREATE TABLE message (
      invitation INTEGER PRIMARY KEY REFERENCES invitation ON DELETE CASCADE,
      envelope_sender TEXT NOT NULL,
      letter_subject TEXT NOT NULL,
      letter_body TEXT NOT NULL,
      bytes BLOB NOT NULL,
      sha256 BLOB NOT NULL
    );

    CREATE TABLE journal (
      sequence INTEGER PRIMARY KEY AUTOINCREMENT,
      invitation INTEGER NOT NULL,
      event TEXT NOT NULL,
      text TEXT,
      dead_address INTEGER,
      leaves_at INTEGER,
      at INTEGER NOT NULL,
      boot TEXT NOT NULL,
      since_boot INTEGER NOT NULL
    );
    CREATE INDEX journal_invitation ON journal (invitation, sequence);
    CREATE INDEX journal_marks ON journal (at) WHERE event = 'marked';
    CREATE INDEX journal_marks_of_boot ON journal (boot, since_boot) WHERE event = 'marked';

    CREATE TABLE suppression (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      sha256 BLOB NOT NULL,
      key TEXT,
      person INTEGER,
      reason TEXT NOT NULL,
      evidence TEXT NOT NULL,
      at INTEGER NOT NULL
    );
    CREATE UNIQUE INDEX suppression_digest ON suppression (sha256, reason, ifnull(person, 0));
    CREATE INDEX suppression_person ON suppression (person) WHERE person IS NOT NULL;

    CREATE TABLE connection (
      invitation INTEGER PRIMARY KEY,
      at INTEGER NOT NULL,
      ended_at INTEGER
    );

    CREATE TABLE late_answer (invitation INTEGER PRIMARY KEY, at INTEGER NOT NULL);

    CREATE TABLE dispatcher (
      id INTEGER PRIMARY KEY CHECK (id = 1),
      stopped_at INTEGER,
      resumed_at INTEGER,
      paused TEXT,
      last_event INTEGER NOT NULL DEFAULT 0
    );
    INSERT INTO dispatcher (id) VALUES (1);
    """
}
