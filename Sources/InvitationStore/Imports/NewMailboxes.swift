internal import GRDB
internal import Invitations

/// The mailboxes that an import brings, written at its end in the order of their keys, which is how
/// a tree is filled fastest.
struct NewMailboxes {
  private struct Entry {
    var key: Int64
    var person: UInt32
  }

  private var entries: [Entry] = []

  /// Gives somebody a mailbox.
  mutating func add(_ key: Int64, to person: Int64) {
    entries.append(Entry(key: key, person: UInt32(truncatingIfNeeded: person)))
  }

  /// Writes them all, and says who has a mailbox together with others.
  ///
  /// `alone` says that nobody is stored but those who come in.
  mutating func write(alone: Bool, _ facts: FactsReader, _ db: Database) throws -> Set<Person.ID> {
    entries.sort { ($0.key, $0.person) < ($1.key, $1.person) }
    let insert = try RawStatement(
      db, "INSERT OR IGNORE INTO address (key, person) VALUES (?1, ?2)")
    var sharing: Set<Person.ID> = []
    var start = 0
    while start < entries.count {
      var end = start
      while end < entries.count, entries[end].key == entries[start].key {
        insert.bind(entries[end].key, at: 1)
        insert.bind(Int64(entries[end].person), at: 2)
        try insert.run()
        end += 1
      }
      let people = Set(entries[start..<end].map { Person.ID(Int64($0.person)) })
      if people.count > 1 { sharing.formUnion(people) }
      if !alone {
        let all = try facts.people(with: entries[start].key)
        if all.count > 1 { sharing.formUnion(all + people) }
      }
      start = end
    }
    entries = []
    return sharing
  }
}
