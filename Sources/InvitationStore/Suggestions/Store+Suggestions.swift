internal import GRDB
public import Invitations

extension Store {
  /// The counts for the first screen; one row, whatever the size of the store.
  public func summary() throws -> StoreSummary {
    try read { db in
      let row = try Row.fetchOne(
        db,
        sql: """
          SELECT people, held, open, stopped_at IS NOT NULL AS is_stopped, paused
          FROM summary, dispatcher
          """)
      return StoreSummary(
        people: row?["people"] ?? 0, held: row?["held"] ?? 0, open: row?["open"] ?? 0,
        isStopped: row?["is_stopped"] ?? false, paused: row?["paused"])
    }
  }

  /// From which stored strength on a tie is Close now; nobody's is while no mail was read.
  public func leastClose(at now: Moment) throws -> Double {
    let readAt = try read { try ExchangeReader.readAt($0) }
    return readAt.map { Tie.leastClose(asOf: $0, at: now) } ?? .infinity
  }

  /// The first people in the order of the list; no scan, whatever the size of the store.
  public func firstIDs(limit: Int) throws -> [Person.ID] {
    try read { db in
      var ids = try Int64.fetchAll(
        db, sql: "SELECT id FROM person WHERE tie > 0 ORDER BY tie DESC, id LIMIT ?",
        arguments: [limit])
      if ids.count < limit {
        ids += try Int64.fetchAll(
          db, sql: "SELECT id FROM person WHERE tie <= 0 ORDER BY id LIMIT ?",
          arguments: [limit - ids.count])
      }
      return ids.map(Person.ID.init)
    }
  }

  /// People as suggestions, in the order asked; those who are gone are left out.
  public func suggestions(for ids: [Person.ID], at now: Moment) throws -> [Suggestion] {
    try read { db in
      let reader = try FactsReader(db, at: now)
      let owner = try owner(db)
      return try ids.compactMap { id in
        try reader.facts(id).map { Suggestion($0, owner: owner, now: now) }
      }
    }
  }

  /// All that the rules need to know about people, in the order asked; a review starts from it.
  public func facts(for ids: [Person.ID]) throws -> [SuggestionFacts] {
    try read { db in
      let reader = try FactsReader(db)
      return try ids.compactMap { try reader.facts($0) }
    }
  }

  /// Everybody who has this mailbox, the oldest first.
  public func people(withAddress address: EmailAddress) throws -> [Person.ID] {
    try read { db in
      let reader = try FactsReader(db)
      return try reader.people(with: reader.hash(address.identityKey)).sorted()
    }
  }

  /// The owner, with every address confirmed as theirs.
  public func owner() throws -> Owner { try read(owner) }
}
