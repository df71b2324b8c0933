internal import GRDB

/// Tells who has a mailbox already.
///
/// While the first import of a store runs, it is a table in memory that is written out at the end
/// in the order of its keys; later it is the table of addresses.
struct KnownMailboxes {
  /// So many people with one mailbox are looked at.
  static let limit = 16

  private let find: RawStatement
  private let insert: RawStatement
  private let delete: RawStatement
  private var firsts: FlatTable?
  private var others: [Int64: [Int64]] = [:]

  init(_ db: Database, inMemory: Bool) throws {
    find = try RawStatement(
      db, "SELECT person FROM address WHERE key = ?1 ORDER BY person LIMIT \(Self.limit)")
    insert = try RawStatement(
      db, "INSERT OR IGNORE INTO address (key, person) VALUES (?1, ?2)")
    delete = try RawStatement(db, "DELETE FROM address WHERE key = ?1 AND person = ?2")
    firsts = inMemory ? FlatTable() : nil
  }

  /// Everybody with this mailbox, the oldest first.
  func people(with key: Int64) throws -> [Int64] {
    var found: [Int64] = []
    guard let firsts else {
      try find.forEach(key) { found.append($0.int(0)) }
      return found
    }
    guard let first = firsts.value(of: key) else { return [] }
    return [Int64(first)] + (others[key] ?? []).prefix(Self.limit - 1)
  }

  /// Gives somebody a mailbox.
  mutating func add(_ key: Int64, to person: Int64) throws {
    guard firsts != nil else {
      insert.bind(key, at: 1)
      insert.bind(person, at: 2)
      return try insert.run()
    }
    let known = try people(with: key)
    guard !known.contains(person) else { return }
    if known.isEmpty {
      _ = firsts?.insert(key, UInt32(truncatingIfNeeded: person))
    } else if others[key]?.last != person {
      others[key, default: []].append(person)
    }
  }

  /// Takes a mailbox from somebody.
  func remove(_ key: Int64, from person: Int64) throws {
    delete.bind(key, at: 1)
    delete.bind(person, at: 2)
    try delete.run()
  }

  /// Writes out what is in memory, and goes on with the table.
  mutating func writeOut() throws {
    guard var drained = firsts else { return }
    firsts = nil
    for entry in drained.drain() {
      try add(entry.key, to: Int64(entry.value))
      for person in others[entry.key] ?? [] { try add(entry.key, to: person) }
    }
    others = [:]
  }
}
