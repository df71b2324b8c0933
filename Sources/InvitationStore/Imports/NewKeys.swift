internal import Invitations

/// Keys that an import brings, each with the number of who or what has it; they are written at its
/// end in the order of the keys, which is how a tree is filled fastest.
///
/// Kept in 12 bytes each, in parts by the first bits of the key: growing moves little memory, and
/// each part fits into the processor's cache when it is sorted.
struct NewKeys: Sendable {
  private struct Entry: Sendable {
    /// The key with its sign turned, so that both halves are compared as they are.
    var high: UInt32
    var low: UInt32
    var number: UInt32

    var key: Int64 { Int64(bitPattern: UInt64(high) << 32 | UInt64(low)) ^ .min }

    static func precedes(_ a: Entry, _ b: Entry) -> Bool {
      if a.high != b.high { return a.high < b.high }
      if a.low != b.low { return a.low < b.low }
      return a.number < b.number
    }
  }

  /// In how many parts they are written, so that others need not wait for the database.
  static let parts = 256

  private var parts: [[Entry]] = Array(repeating: [], count: NewKeys.parts)

  /// Gives somebody, or a record, a key.
  mutating func add(_ key: Int64, to number: Int64) {
    let bits = UInt64(bitPattern: key ^ .min)
    parts[Int(bits >> 56)].append(
      Entry(
        high: UInt32(truncatingIfNeeded: bits >> 32), low: UInt32(truncatingIfNeeded: bits),
        number: UInt32(truncatingIfNeeded: number)))
  }

  /// Gives them away, so that they are not copied; none are left here.
  mutating func take() -> NewKeys {
    defer { self = NewKeys() }
    return self
  }

  /// Puts them into the order of their keys.
  mutating func sort() {
    for part in parts.indices { parts[part].sort(by: Entry.precedes) }
  }

  /// Writes them all.
  func insert(by insert: RowInsert) throws {
    for part in parts.indices { try self.insert(part: part, by: insert) }
  }

  /// Writes one part of them.
  func insert(part: Int, by insert: RowInsert) throws {
    let entries = parts[part]
    try insert.insert(entries.count) { row, statement, first in
      statement.bind(entries[row].key, at: first)
      statement.bind(Int64(entries[row].number), at: first + 1)
    }
  }

  /// The keys that several have, once they are sorted.
  var shared: [Int64] {
    var shared: [Int64] = []
    forEachRun { key, run in
      if run.first?.number != run.last?.number { shared.append(key) }
    }
    return shared
  }

  /// Those who have a key together with others, once they are sorted; the keys are mailboxes and the
  /// numbers people.
  ///
  /// `stored` finds those who have a mailbox, where anybody is stored but those who come in; then
  /// these must be written already.
  func peopleSharing(
    besides stored: ((Int64) throws -> [Person.ID])? = nil
  ) rethrows -> Set<Person.ID> {
    var sharing: Set<Person.ID> = []
    try forEachRun { key, run in
      guard run.count > 1 || stored != nil else { return }
      let people = Set(run.map { Person.ID(Int64($0.number)) })
      if people.count > 1 { sharing.formUnion(people) }
      if let all = try stored?(key), all.count > 1 { sharing.formUnion(all + people) }
    }
    return sharing
  }

  /// Goes through those who have a key, one key after the other, once they are sorted.
  private func forEachRun(_ body: (Int64, ArraySlice<Entry>) throws -> Void) rethrows {
    for entries in parts {
      var start = 0
      while start < entries.count {
        let key = entries[start].key
        var end = start + 1
        while end < entries.count, entries[end].key == key { end += 1 }
        try body(key, entries[start..<end])
        start = end
      }
    }
  }
}
