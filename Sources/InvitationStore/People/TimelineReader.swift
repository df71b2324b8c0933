internal import GRDB
internal import Invitations

/// Reads what happened between the owner and one person, with where it is known from.
struct TimelineReader {
  let database: Database
  let facts: FactsReader
  let clock: ClockReading

  func mails(of person: Person) throws -> [PersonTimeline.Mail] {
    var folders: [Int64: String] = [:]
    for folder in try MailSources(database: database).all() {
      folders[folder.id.number] = folder.source.description
    }
    let keys = person.addresses.map { facts.hash($0.identityKey) }
    return try ExchangeReader(database).sourced(with: keys).map {
      PersonTimeline.Mail($0.mail, source: folders[$0.source] ?? "")
    }
  }

  /// Everything but mail.
  func events(of known: SuggestionFacts) throws -> [TimelineEvent] {
    let records = try facts.records.records(of: known.person.id, limit: .max)
    var events = try imports(of: records) + records.compactMap(\.networkEvent)
    events += try drafts(with: known.person.id)
    for invitation in known.invitations { events += try self.events(of: invitation) }
    events += known.suppressions.map {
      TimelineEvent(
        .suppressed, at: $0.at, "not to be written to: \($0.reason.rawValue)",
        source: $0.evidence.isEmpty ? nil : $0.evidence)
    }
    return events
  }

  /// Each import that brought something about the person, once.
  private func imports(of records: [StoredRecord]) throws -> [TimelineEvent] {
    try Set(records.map(\.batch)).sorted().compactMap { batch in
      let row = try Row.fetchOne(
        database, sql: "SELECT source, at FROM import_batch WHERE id = ?", arguments: [batch])
      return row.map {
        TimelineEvent(
          .imported, at: Moment(milliseconds: $0["at"]), "imported, import \(batch)",
          source: $0["source"])
      }
    }
  }

  /// The drafts in which the person is picked now.
  private func drafts(with person: Person.ID) throws -> [TimelineEvent] {
    try Row.fetchAll(
      database, sql: "SELECT draft, picked_at FROM draft_person WHERE person = ?",
      arguments: [person.number]
    ).map { row in
      let draft: Int64 = row["draft"]
      return TimelineEvent(
        .picked, at: Moment(milliseconds: row["picked_at"]), "picked by you",
        source: "draft \(draft)")
    }
  }

  private func events(of invitation: Invitation) throws -> [TimelineEvent] {
    let history = try Row.fetchAll(
      database, sql: "SELECT * FROM journal WHERE invitation = ? ORDER BY sequence",
      arguments: [invitation.id.number]
    ).map(JournalEntry.init)
    let picked = try Int64.fetchOne(
      database, sql: "SELECT picked_at FROM invitation WHERE id = ?",
      arguments: [invitation.id.number])
    return PersonTimeline.events(
      of: invitation, pickedAt: picked.map(Moment.init(milliseconds:)), history: history,
      at: clock)
  }
}

extension StoredRecord {
  /// What a network says about the two; nil when it says no day.
  fileprivate var networkEvent: TimelineEvent? {
    switch record.network {
    case .connected, nil:
      TimelineEvent(
        .connected, on: record.connection, "connected on the network", source: record.source)
    case .invitedThere(let day):
      TimelineEvent(.invitedThere, on: day, "invited there by you", source: record.source)
    case .askedFirst(let day):
      TimelineEvent(.askedFirst, on: day, "they asked first, there", source: record.source)
    case .messages(let messages):
      messages.last.map {
        TimelineEvent(
          .messages, at: $0.at, isDay: true, "last of \(messages.count) messages there",
          source: record.source)
      }
    }
  }
}
