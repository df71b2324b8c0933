internal import Invitations

/// The mailboxes that an import brings, written at its end in the order of their keys, which is how
/// a tree is filled fastest.
struct NewMailboxes: Sendable {
  private struct Entry: Sendable {
    var key: Int64
    var person: UInt32
  }

  private var entries: [Entry] = []

  /// Gives somebody a mailbox.
  mutating func add(_ key: Int64, to person: Int64) {
    entries.append(Entry(key: key, person: UInt32(truncatingIfNeeded: person)))
  }

  /// Puts them into the order of their keys.
  mutating func sort() {
    entries.sort { $0.key == $1.key ? $0.person < $1.person : $0.key < $1.key }
  }

  /// Writes them all.
  func insert(by insert: RowInsert) throws {
    try insert.insert(entries.count) { row, statement, first in
      statement.bind(entries[row].key, at: first)
      statement.bind(Int64(entries[row].person), at: first + 1)
    }
  }

  /// Those who have a mailbox together with others, once they are sorted.
  ///
  /// `stored` finds those who have a mailbox, where anybody is stored but those who come in; then
  /// these must be written already.
  func peopleSharing(
    besides stored: ((Int64) throws -> [Person.ID])? = nil
  ) rethrows -> Set<Person.ID> {
    var sharing: Set<Person.ID> = []
    var start = 0
    while start < entries.count {
      var end = start + 1
      while end < entries.count, entries[end].key == entries[start].key { end += 1 }
      if end - start > 1 || stored != nil {
        let people = Set(entries[start..<end].map { Person.ID(Int64($0.person)) })
        if people.count > 1 { sharing.formUnion(people) }
        if let all = try stored?(entries[start].key), all.count > 1 {
          sharing.formUnion(all + people)
        }
      }
      start = end
    }
    return sharing
  }
}
