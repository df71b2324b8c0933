internal import GRDB
public import Invitations

extension Store {
  /// One person, as a filter over everybody needs them.
  public struct ScannedPerson {
    /// Who.
    public let id: Person.ID
    /// Name, addresses (a blank between), organisation and other names, folded, a line each, as
    /// UTF-8.
    ///
    /// Valid only until the scan goes on.
    public let text: UnsafeRawBufferPointer
    /// The domain at which they would be invited, valid as `text` is; empty without an address.
    public var domain: UnsafeRawBufferPointer {
      UnsafeRawBufferPointer(rebasing: FoundText.domain(in: text))
    }
    /// All flags, as `Flag.Kind.bit`.
    public let flags: UInt32
    /// The strength of the tie.
    public let strength: Double
  }

  /// Hands over everybody in the order of the list, as fast as the disk gives them.
  ///
  /// A million people take less than a second. `body` throws to end it early.
  public func scan(_ body: (ScannedPerson) throws -> Void) throws {
    try read { db in
      // The tied ones come first; when there are none, the walk is one pass over the table.
      for part in ["tie > 0 ORDER BY tie DESC, id", "tie <= 0 ORDER BY id"] {
        let row = try RawStatement(
          db, "SELECT id, flags, tie, found FROM person WHERE \(part)")
        defer { row.reset() }
        while try row.step() {
          try body(
            ScannedPerson(
              id: Person.ID(row.int(0)), text: row.bytes(3),
              flags: UInt32(truncatingIfNeeded: row.int(1)), strength: row.double(2)))
        }
      }
    }
  }

  /// Everybody in an order; `tie` is the order of the list.
  ///
  /// Walks all people, so it belongs off the main actor: about a second for a million. `now` decides
  /// who is dormant; without one it is the last reading of mail.
  public func allIDs(sortedBy sort: SuggestionSort, at now: Moment? = nil) throws -> [Person.ID] {
    switch sort {
    case .tie: return try collected { _ in }
    case .recent: return try collected { $0.sort { $0.number > $1.number } }
    case .name, .domain: return try sorted(by: sort)
    case .dormant, .lastContact, .likely:
      let order = MailOrder(sort, standings: try mailStandings(at: now))
      return try collected { $0 = order.arranged($0) }
    }
  }

  /// Who was close over the years and is faint now, the strongest over the years first.
  ///
  /// Those who said no, or whom the owner keeps off, and whoever is no person, are left out.
  public func dormant(at now: Moment) throws -> [Person.ID] {
    let order = MailOrder(.dormant, standings: try mailStandings(at: now))
    var people: [Person.ID] = []
    try scan { if MailStanding.canBeWrittenTo(flags: $0.flags) { people.append($0.id) } }
    return order.first(of: people)
  }

  /// What the orders by mail compare, of everybody with whom mail was exchanged.
  private func mailStandings(at now: Moment?) throws -> [Person.ID: MailStanding] {
    try read { db in
      let exchanges = try ExchangeReader(db)
      guard let now = now ?? exchanges.readAt else { return [:] }
      var keys: [Int64: [Int64]] = [:]
      let row = try RawStatement(
        db,
        """
        SELECT address.person, address.key FROM (SELECT DISTINCT key FROM exchange) AS seen
        JOIN address ON address.key = seen.key
        """)
      defer { row.reset() }
      while try row.step() { keys[row.int(0), default: []].append(row.int(1)) }
      var standings: [Person.ID: MailStanding] = [:]
      for (person, keys) in keys {
        standings[Person.ID(person)] = MailStanding(try exchanges.mails(with: keys), now: now)
      }
      return standings
    }
  }

  private func collected(_ order: (inout [Person.ID]) -> Void) throws -> [Person.ID] {
    var ids: [Person.ID] = []
    try scan { ids.append($0.id) }
    order(&ids)
    return ids
  }

  private func sorted(by sort: SuggestionSort) throws -> [Person.ID] {
    var keys: [UInt8] = []
    var entries: [(id: Person.ID, start: Int, end: Int)] = []
    try scan { person in
      let start = keys.count
      SortKey.append(sort, of: person.text, to: &keys)
      entries.append((person.id, start, keys.count))
    }
    keys.withUnsafeBytes { bytes in
      entries.sort { a, b in
        SortKey.precedes(bytes[a.start..<a.end], bytes[b.start..<b.end]) ?? (a.id < b.id)
      }
    }
    return entries.map(\.id)
  }
}
