internal import GRDB
public import Invitations

extension Store {
  /// What happened between the owner and a person; nil when there is no such person.
  public func timeline(of id: Person.ID, at clock: ClockReading) throws -> PersonTimeline? {
    try read { db in
      let facts = try FactsReader(db, at: clock.now)
      guard let known = try facts.facts(id, naming: false) else { return nil }
      let reader = TimelineReader(database: db, facts: facts, clock: clock)
      return PersonTimeline(
        mails: try reader.mails(of: known.person), others: try reader.events(of: known), at: clock)
    }
  }

  /// The mails that the reasons about a person count, the newest first; nil when there is no such
  /// person.
  public func mails(with id: Person.ID, at now: Moment) throws -> [CountedMail]? {
    try read { db in
      let facts = try FactsReader(db, at: now)
      guard let person = try facts.person(id) else { return nil }
      let found = try facts.exchanges(with: person, at: now)
      return CountedMail.all(found.all, areDays: found.areMessages, now: now)
    }
  }
}
