internal import GRDB
public import Invitations

extension Store {
  /// Says something about somebody by hand, in place of what was said before.
  ///
  /// It is kept by the names, mailboxes and identifiers of their records, so it outlives every import
  /// and every join. Nothing happens when there is no such person.
  public func set(_ remarks: Remarks, about person: Person.ID, at now: Moment) throws {
    try write { db in
      let stored = try StoredRecords(FactsReader(db), db)
      try StoredRemarks.set(remarks, about: stored.records(of: person), at: now, db)
      let writer = try PersonWriter(db, owner: owner(db), now: now)
      if let facts = try FactsReader(db).facts(person, naming: false) { try writer.reflag(facts) }
    }
  }

  /// Everybody whom the owner put into a group by hand.
  public func groupsByHand() throws -> [Person.ID: PersonGroup] {
    try read { db in
      let facts = try FactsReader(db)
      var groups: [Person.ID: PersonGroup] = [:]
      for person in try facts.remarks.people(StoredRecords(facts, db)) {
        groups[person] = try facts.person(person)?.remarks.group
      }
      return groups
    }
  }
}
