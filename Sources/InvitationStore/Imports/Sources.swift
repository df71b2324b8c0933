internal import GRDB

/// The files that records came from, each stored once.
struct Sources {
  private struct File: Hashable {
    var path: String
    var family: String
  }

  private let database: Database
  private var numbers: [File: Int64] = [:]
  private var last: (file: File, number: Int64)?

  init(_ db: Database) throws {
    database = db
    for row in try Row.fetchAll(db, sql: "SELECT id, path, family FROM source") {
      numbers[File(path: row["path"], family: row["family"])] = row["id"]
    }
  }

  /// The number of a file that was stored; nil when it was not.
  mutating func known(_ path: String, _ family: String) -> Int64? {
    if let last, last.file.path == path, last.file.family == family { return last.number }
    let file = File(path: path, family: family)
    guard let number = numbers[file] else { return nil }
    last = (file, number)
    return number
  }

  /// Stores a file; gives its number.
  mutating func add(_ path: String, _ family: String) throws -> Int64 {
    try database.execute(
      sql: "INSERT INTO source (path, family) VALUES (?, ?)", arguments: [path, family])
    let number = database.lastInsertedRowID
    let file = File(path: path, family: family)
    last = (file, number)
    numbers[file] = number
    return number
  }

  /// A file's name without the folders before it.
  static func name(of path: String) -> Substring { path.split(separator: "/").last ?? path[...] }
}
