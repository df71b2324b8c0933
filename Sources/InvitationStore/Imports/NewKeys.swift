internal import Invitations

/// Keys that an import brings, each with the number of who or what has it; they are written at its
/// end in the order of the keys, which is how a tree is filled fastest.
///
/// Kept in 12 bytes each, and sorted in parts by the first bits of the key, so that each part fits
/// into the processor's cache.
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

  private var entries: [Entry] = []

  /// Gives somebody, or a record, a key.
  mutating func add(_ key: Int64, to number: Int64) {
    let bits = UInt64(bitPattern: key ^ .min)
    entries.append(
      Entry(
        high: UInt32(truncatingIfNeeded: bits >> 32), low: UInt32(truncatingIfNeeded: bits),
        number: UInt32(truncatingIfNeeded: number)))
  }

  /// Puts them into the order of their keys.
  mutating func sort() {
    var ends = [Int](repeating: 0, count: 257)
    for entry in entries { ends[Int(entry.high >> 24) + 1] += 1 }
    for part in 1...256 { ends[part] += ends[part - 1] }
    var places = ends
    var sorted = entries
    for entry in entries {
      let part = Int(entry.high >> 24)
      sorted[places[part]] = entry
      places[part] += 1
    }
    for part in 0..<256 { sorted[ends[part]..<ends[part + 1]].sort(by: Entry.precedes) }
    entries = sorted
  }

  /// So many are written at a time where others wait for the database.
  private static let partSize = 32_768

  /// In how many parts they are written.
  var parts: Int { (entries.count + Self.partSize - 1) / Self.partSize }

  /// Writes them all.
  func insert(by insert: RowInsert) throws {
    for part in 0..<parts { try self.insert(part: part, by: insert) }
  }

  /// Writes one part of them.
  func insert(part: Int, by insert: RowInsert) throws {
    let start = part * Self.partSize
    let end = min(start + Self.partSize, entries.count)
    try insert.insert(end - start) { row, statement, first in
      let entry = entries[start + row]
      statement.bind(entry.key, at: first)
      statement.bind(Int64(entry.number), at: first + 1)
    }
  }

  /// The keys that several have, once they are sorted.
  var shared: [Int64] {
    var shared: [Int64] = []
    forEachRun { run in
      guard entries[run.lowerBound].number != entries[run.upperBound - 1].number else { return }
      shared.append(entries[run.lowerBound].key)
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
    try forEachRun { run in
      guard run.count > 1 || stored != nil else { return }
      let people = Set(entries[run].map { Person.ID(Int64($0.number)) })
      if people.count > 1 { sharing.formUnion(people) }
      if let all = try stored?(entries[run.lowerBound].key), all.count > 1 {
        sharing.formUnion(all + people)
      }
    }
    return sharing
  }

  /// Goes through the places of one key after the other, once they are sorted.
  private func forEachRun(_ body: (Range<Int>) throws -> Void) rethrows {
    var start = 0
    while start < entries.count {
      var end = start + 1
      while end < entries.count, entries[end].key == entries[start].key { end += 1 }
      try body(start..<end)
      start = end
    }
  }
}
