extension Schema {
  /// Records as imported, and the people they are.
  ///
  /// A person has the number of the first record that made them, so most people are found beside
  /// their record without an index. What is shown of a person is read from the records; the person
  /// row only keeps what the list is searched and sorted by. `key`, `content` and `stable` are keyed
  /// 64-bit hashes (SipHash): who a record is about, all it says, and its source's identifier.
  /// `name` is the fingerprint of the name, 0 for none. `record_name` and `record_stable` find the
  /// records that stand, not replaced, by the last two; an import fills them at its end in order,
  /// which is several times faster than an index, and triggers take out what goes.
  static let people = """
    CREATE TABLE summary (
      id INTEGER PRIMARY KEY CHECK (id = 1),
      people INTEGER NOT NULL DEFAULT 0,
      held INTEGER NOT NULL DEFAULT 0,
      open INTEGER NOT NULL DEFAULT 0,
      last_record INTEGER NOT NULL DEFAULT 0,
      hash_key BLOB NOT NULL
    );
    INSERT INTO summary (id, hash_key) VALUES (1, randomblob(16));

    CREATE TABLE import_batch (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      source TEXT NOT NULL,
      at INTEGER NOT NULL,
      seen INTEGER NOT NULL,
      fresh INTEGER NOT NULL,
      changed INTEGER NOT NULL,
      unchanged INTEGER NOT NULL,
      people INTEGER NOT NULL,
      first_record INTEGER NOT NULL,
      last_record INTEGER NOT NULL,
      undone_at INTEGER
    );

    CREATE TABLE source (
      id INTEGER PRIMARY KEY,
      path TEXT NOT NULL,
      family TEXT NOT NULL,
      UNIQUE (path, family)
    );

    CREATE TABLE record (
      id INTEGER PRIMARY KEY,
      batch INTEGER NOT NULL,
      person INTEGER NOT NULL,
      source INTEGER NOT NULL,
      place INTEGER NOT NULL,
      line INTEGER NOT NULL,
      key INTEGER NOT NULL,
      content INTEGER NOT NULL,
      name INTEGER NOT NULL,
      stable INTEGER,
      replaced_by INTEGER,
      body TEXT NOT NULL
    );
    CREATE INDEX record_person ON record (person) WHERE person <> id;
    CREATE INDEX record_replaced ON record (replaced_by) WHERE replaced_by IS NOT NULL;

    CREATE TABLE record_name (
      name INTEGER NOT NULL,
      record INTEGER NOT NULL,
      PRIMARY KEY (name, record)
    ) WITHOUT ROWID;
    CREATE TABLE record_stable (
      stable INTEGER NOT NULL,
      record INTEGER NOT NULL,
      PRIMARY KEY (stable, record)
    ) WITHOUT ROWID;
    CREATE TRIGGER record_deletes AFTER DELETE ON record BEGIN
      DELETE FROM record_name WHERE name = OLD.name AND record = OLD.id;
      DELETE FROM record_stable WHERE stable = OLD.stable AND record = OLD.id;
    END;
    CREATE TRIGGER record_ends AFTER UPDATE OF replaced_by ON record
    WHEN NEW.replaced_by IS NOT NULL BEGIN
      DELETE FROM record_name WHERE name = OLD.name AND record = OLD.id;
      DELETE FROM record_stable WHERE stable = OLD.stable AND record = OLD.id;
    END;
    CREATE TRIGGER record_returns AFTER UPDATE OF replaced_by ON record
    WHEN NEW.replaced_by IS NULL BEGIN
      INSERT OR IGNORE INTO record_name SELECT NEW.name, NEW.id WHERE NEW.name <> 0;
      INSERT OR IGNORE INTO record_stable SELECT NEW.stable, NEW.id WHERE NEW.stable IS NOT NULL;
    END;

    CREATE TABLE person (
      id INTEGER PRIMARY KEY,
      flags INTEGER NOT NULL,
      tie REAL NOT NULL,
      found TEXT NOT NULL
    );
    CREATE INDEX person_tie ON person (tie DESC, id) WHERE tie > 0;

    CREATE TABLE remark (
      handle TEXT PRIMARY KEY,
      relation TEXT,
      part TEXT,
      not_family INTEGER NOT NULL,
      at INTEGER NOT NULL
    ) WITHOUT ROWID;

    CREATE TABLE address (
      key INTEGER NOT NULL,
      person INTEGER NOT NULL,
      PRIMARY KEY (key, person)
    ) WITHOUT ROWID;

    CREATE TABLE merge_decision (
      id INTEGER PRIMARY KEY,
      step INTEGER NOT NULL,
      verdict TEXT NOT NULL,
      first TEXT NOT NULL,
      second TEXT NOT NULL,
      at INTEGER NOT NULL
    );
    CREATE TABLE chosen_address (
      key TEXT PRIMARY KEY,
      address TEXT NOT NULL,
      at INTEGER NOT NULL
    ) WITHOUT ROWID;

    CREATE TABLE own_address (key TEXT PRIMARY KEY) WITHOUT ROWID;
    CREATE TABLE setting (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;

    CREATE TABLE draft (
      number INTEGER PRIMARY KEY AUTOINCREMENT,
      subject TEXT NOT NULL,
      body TEXT NOT NULL,
      updated_at INTEGER NOT NULL
    );
    CREATE TABLE draft_person (
      draft INTEGER NOT NULL REFERENCES draft ON DELETE CASCADE,
      place INTEGER NOT NULL,
      person INTEGER NOT NULL,
      mailbox INTEGER,
      sentence TEXT,
      picked_at INTEGER NOT NULL,
      asks_again INTEGER NOT NULL DEFAULT 0,
      PRIMARY KEY (draft, place)
    ) WITHOUT ROWID;
    """
}
