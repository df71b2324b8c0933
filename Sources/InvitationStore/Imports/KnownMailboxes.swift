internal import GRDB

/// Tells who has a mailbox already, in memory.
///
/// What an import adds is written at its end, in the order of the keys, which is how a tree is
/// filled fastest.
struct KnownMailboxes {
  /// So many people with one mailbox are looked at.
  static let limit = 16

  private let database: Database
  private var firsts: FlatTable
  private var others: [Int64: [Int64]] = [:]
  private var removed: [Int64: Set<Int64>] = [:]
  private var added: [(key: Int64, person: Int64)] = []
  private let isFirstImport: Bool

  init(_ db: Database, count: Int) throws {
    database = db
    isFirstImport = count == 0
    firsts = FlatTable(expecting: count)
    guard count > 0 else { return }
    let row = try RawStatement(db, "SELECT key, person FROM address")
    defer { row.reset() }
    while try row.step() { note(row.int(0), row.int(1)) }
  }

  /// Everybody with this mailbox, the oldest first, up to the limit.
  func people(with key: Int64) -> [Int64] {
    guard let first = firsts.value(of: key) else { return [] }
    let found = [Int64(first)] + (others[key] ?? []).prefix(Self.limit - 1)
    guard let gone = removed[key] else { return found }
    return found.filter { !gone.contains($0) }
  }

  /// Gives somebody a mailbox.
  mutating func add(_ key: Int64, to person: Int64) {
    removed[key]?.remove(person)
    guard !people(with: key).contains(person) else { return }
    note(key, person)
    if !isFirstImport { added.append((key, person)) }
  }

  /// Takes a mailbox from somebody.
  mutating func remove(_ key: Int64, from person: Int64) throws {
    removed[key, default: []].insert(person)
    added.removeAll { $0.key == key && $0.person == person }
    try database.execute(
      sql: "DELETE FROM address WHERE key = ? AND person = ?", arguments: [key, person])
  }

  /// Writes what was added.
  mutating func writeOut() throws {
    let insert = try RawStatement(
      database, "INSERT OR IGNORE INTO address (key, person) VALUES (?1, ?2)")
    func write(_ key: Int64, _ person: Int64) throws {
      insert.bind(key, at: 1)
      insert.bind(person, at: 2)
      try insert.run()
    }
    for entry in firsts.drain() where isFirstImport {
      try write(entry.key, Int64(entry.value))
      for person in others[entry.key] ?? [] { try write(entry.key, person) }
    }
    for entry in added.sorted(by: { $0.key < $1.key }) { try write(entry.key, entry.person) }
    added = []
  }

  private mutating func note(_ key: Int64, _ person: Int64) {
    guard firsts.insert(key, UInt32(truncatingIfNeeded: person)) != nil else { return }
    if others[key]?.last != person { others[key, default: []].append(person) }
  }
}
