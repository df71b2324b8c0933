internal import GRDB
internal import Invitations

/// The stored drafts.
enum Drafts {
  static func save(_ draft: Draft, at now: Moment, _ db: Database) throws -> Draft {
    try db.execute(
      sql: """
        INSERT INTO draft (number, subject, body, updated_at) VALUES (?, ?, ?, ?)
        ON CONFLICT (number) DO UPDATE SET subject = excluded.subject, body = excluded.body,
          updated_at = excluded.updated_at
        """,
      arguments: [
        draft.number?.number, draft.letter.subject, draft.letter.body,
        now.milliseconds,
      ])
    var saved = draft
    saved.number = draft.number ?? Draft.Number(db.lastInsertedRowID)
    saved.updatedAt = now
    let number = saved.number?.number
    let picked = try pickedAt(in: number, db)
    try db.execute(sql: "DELETE FROM draft_person WHERE draft = ?", arguments: [number])
    let facts = try FactsReader(db)
    for (place, person) in draft.people.enumerated() {
      try db.cachedStatement(
        sql: """
          INSERT INTO draft_person
            (draft, place, person, mailbox, sentence, picked_at, asks_again)
          VALUES (?, ?, ?, ?, ?, ?, ?)
          """
      ).execute(arguments: [
        number, place, person.number, try facts.mailbox(of: person), draft.sentences[person],
        (picked[person] ?? now).milliseconds, draft.asksAgain.contains(person),
      ])
    }
    return saved
  }

  /// When each person of a draft came into it.
  static func pickedAt(in number: Int64?, _ db: Database) throws -> [Person.ID: Moment] {
    var picked: [Person.ID: Moment] = [:]
    for row in try Row.fetchAll(
      db, sql: "SELECT person, picked_at FROM draft_person WHERE draft = ?", arguments: [number])
    {
      picked[Person.ID(row["person"])] = Moment(milliseconds: row["picked_at"])
    }
    return picked
  }

  /// All of them, or one, the latest first.
  static func all(_ number: Draft.Number? = nil, _ db: Database) throws -> [Draft] {
    try Row.fetchAll(
      db,
      sql: "SELECT * FROM draft WHERE ?1 IS NULL OR number = ?1 ORDER BY updated_at DESC, number",
      arguments: [number?.number]
    ).map { row in
      var draft = Draft(
        number: Draft.Number(row["number"]),
        letter: Letter(subject: row["subject"], body: row["body"]),
        updatedAt: Moment(milliseconds: row["updated_at"]))
      for line in try Row.fetchAll(
        db,
        sql: "SELECT person, sentence, asks_again FROM draft_person WHERE draft = ? ORDER BY place",
        arguments: [draft.number?.number])
      {
        let person = Person.ID(line["person"])
        draft.people.append(person)
        draft.sentences[person] = line["sentence"]
        if line["asks_again"] { draft.asksAgain.insert(person) }
      }
      return draft
    }
  }

  static func delete(_ number: Draft.Number, _ db: Database) throws {
    try db.execute(sql: "DELETE FROM draft WHERE number = ?", arguments: [number.number])
  }
}
