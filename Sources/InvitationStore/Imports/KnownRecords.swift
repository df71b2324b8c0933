internal import GRDB

/// Tells records that were imported before from new ones, in memory.
///
/// Everything earlier is read once when an import begins (a third of a second for a million); so no
/// index has to be kept for it, which would cost every import more than that.
struct KnownRecords {
  /// So many records with one key are looked at; more mean that the key says nothing.
  static let limit = 16

  private var contents: FlatTable
  private var keys: FlatTable
  private var furtherKeys: [Int64: [UInt32]] = [:]
  private var seen: Set<UInt32> = []

  /// Reads all records that stand, of which there are about so many.
  init(_ db: Database, count: Int) throws {
    // In a first import it only counts whether something was seen.
    contents = FlatTable(expecting: count, isNumbered: count > 0)
    keys = FlatTable(expecting: count)
    guard count > 0 else { return }
    let row = try RawStatement(
      db, "SELECT id, key, content FROM record WHERE replaced_by IS NULL")
    defer { row.reset() }
    while try row.step() {
      let id = UInt32(truncatingIfNeeded: row.int(0))
      let key = row.int(1)
      _ = contents.insert(key ^ row.int(2), id)
      if keys.insert(key, id) != nil { furtherKeys[key, default: []].append(id) }
    }
  }

  /// Gives the memory back; nothing is known any more.
  mutating func removeAll() {
    contents = FlatTable()
    keys = FlatTable()
    furtherKeys = [:]
    seen = []
  }

  /// Whether exactly this was seen before, in an earlier import or in this one; if not, it is now.
  mutating func see(key: Int64, content: Int64, as id: Int64) -> Bool {
    guard let earlier = contents.insert(key ^ content, UInt32(truncatingIfNeeded: id)) else {
      return false
    }
    if keys.count > 0 { seen.insert(earlier) }
    return true
  }

  /// The numbers of records of earlier imports with the same key and other content, which were not
  /// seen as they were in this one.
  func earlier(key: Int64) -> [Int64] {
    guard keys.count > 0, let first = keys.value(of: key) else { return [] }
    let all = [first] + (furtherKeys[key] ?? [])
    guard all.count <= Self.limit else { return [] }
    return all.filter { !seen.contains($0) }.map(Int64.init)
  }
}
