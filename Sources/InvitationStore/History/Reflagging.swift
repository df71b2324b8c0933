internal import GRDB
public import Invitations

/// Writes anew what people are sorted and flagged by: a few at once together with what changed them,
/// many in transactions of their own, so that nobody who stops sending has to wait.
///
/// As long as some are left a mark is stored, and whoever comes next after a kill does it again.
enum Reflagging {
  /// So many people are done in one transaction.
  static let portion = 500

  /// Does it for a few, and notes that it has to be done for more.
  static func begin(_ people: [Int64], at now: Moment, _ db: Database, _ owner: Owner) throws {
    guard people.count > portion else { return try reflag(people, at: now, db, owner) }
    try db.execute(
      sql: "INSERT OR REPLACE INTO setting (name, value) VALUES (?, '')", arguments: [mark])
  }

  /// Does it for some people.
  static func reflag(
    _ people: some Sequence<Int64>, at now: Moment, _ db: Database, _ owner: Owner
  ) throws {
    let facts = try FactsReader(db)
    let writer = try PersonWriter(db, owner: owner, now: now)
    for number in people {
      guard let known = try facts.facts(Person.ID(number), naming: false) else { continue }
      try writer.reflag(known)
    }
  }

  /// Whether some people are left from before.
  static func isUnfinished(_ db: Database) throws -> Bool {
    try Bool.fetchOne(
      db, sql: "SELECT count(*) > 0 FROM setting WHERE name = ?", arguments: [mark]) ?? false
  }

  /// Notes that everybody is done.
  static func end(_ db: Database) throws {
    try db.execute(sql: "DELETE FROM setting WHERE name = ?", arguments: [mark])
  }

  private static let mark = "reflagging"
}

extension Store {
  /// Does for many people what ``Reflagging/begin(_:at:_:_:)`` left.
  func reflag(_ people: [Int64], at now: Moment) throws {
    guard people.count > Reflagging.portion else { return }
    for start in stride(from: 0, to: people.count, by: Reflagging.portion) {
      let end = min(start + Reflagging.portion, people.count)
      try writeWithoutWaiting { db in
        try Reflagging.reflag(people[start..<end], at: now, db, owner(db))
        if end == people.count { try Reflagging.end(db) }
      }
    }
    announceChange()
  }

  /// Goes on where a killed program stopped; nothing as a rule.
  public func finishReflagging(at now: Moment) throws {
    guard try read(Reflagging.isUnfinished) else { return }
    try reflagEverybody(at: now)
  }

  /// Looks at everybody's flags anew, after the owner's name or addresses were configured otherwise.
  ///
  /// Walks all people, so it belongs off the main actor: some seconds for a million.
  public func reflagEverybody(at now: Moment) throws {
    let people = try write { db in
      let people = try Int64.fetchAll(db, sql: "SELECT id FROM person")
      try Reflagging.begin(people, at: now, db, owner(db))
      return people
    }
    try reflag(people, at: now)
    try tidyUp()
  }
}
