extension Schema {
  /// Who exchanged mail with the owner, from the headers of mail folders.
  ///
  /// `exchange` has a row for each mailbox that is not the owner's, folder and reading of the folder:
  /// a keyed hash of the mailbox (as in `address`), and its mails (`PackedMails`): a hash of the
  /// Message-ID, the time, the direction and how many got it. `readings` counts those.
  /// `list_trace` has a row for each list and who wrote to it, and for each who wrote over a list (with
  /// the sender 0).
  /// Everything hangs on a source, so that removing one leaves nothing of it. `owner` is a hash of
  /// the own addresses that decided the directions. `own_evidence` are addresses that mail shows to
  /// be the owner's; those alone are kept as they are, because the owner has to be asked.
  static let history = """
    CREATE TABLE mail_source (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      kind TEXT NOT NULL,
      path TEXT NOT NULL,
      stamp TEXT,
      owner INTEGER NOT NULL,
      readings INTEGER NOT NULL DEFAULT 0,
      read_at INTEGER NOT NULL,
      UNIQUE (kind, path)
    );
    CREATE TABLE mail_file (
      source INTEGER NOT NULL REFERENCES mail_source ON DELETE CASCADE,
      name INTEGER NOT NULL,
      PRIMARY KEY (source, name)
    ) WITHOUT ROWID;
    CREATE TABLE mail_tally (
      source INTEGER NOT NULL REFERENCES mail_source ON DELETE CASCADE,
      reason TEXT NOT NULL,
      count INTEGER NOT NULL,
      PRIMARY KEY (source, reason)
    ) WITHOUT ROWID;
    CREATE TABLE exchange (
      key INTEGER NOT NULL,
      source INTEGER NOT NULL REFERENCES mail_source ON DELETE CASCADE,
      reading INTEGER NOT NULL,
      mails BLOB NOT NULL,
      PRIMARY KEY (key, source, reading)
    ) WITHOUT ROWID;
    CREATE TABLE own_evidence (
      source INTEGER NOT NULL REFERENCES mail_source ON DELETE CASCADE,
      kind TEXT NOT NULL,
      key TEXT NOT NULL,
      address TEXT NOT NULL,
      count INTEGER NOT NULL,
      PRIMARY KEY (source, kind, key)
    ) WITHOUT ROWID;
    CREATE TABLE list_trace (
      key INTEGER NOT NULL,
      sender INTEGER NOT NULL,
      source INTEGER NOT NULL REFERENCES mail_source ON DELETE CASCADE,
      mails INTEGER NOT NULL,
      PRIMARY KEY (key, sender, source)
    ) WITHOUT ROWID;
    CREATE INDEX list_trace_source ON list_trace (source);
    """
}
