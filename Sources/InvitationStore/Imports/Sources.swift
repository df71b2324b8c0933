internal import GRDB

/// The files that records came from, each stored once.
struct Sources {
  private let database: Database
  private var numbers: [String: Int64] = [:]
  private var names: [Int64: String] = [:]
  private var last: (path: String, number: Int64)?

  init(_ db: Database) throws {
    database = db
    for row in try Row.fetchAll(db, sql: "SELECT id, path FROM source") {
      numbers[row["path"]] = row["id"]
      names[row["id"]] = Self.name(of: row["path"])
    }
  }

  /// The number of a file, new or known.
  mutating func number(of path: String) throws -> Int64 {
    if let last, last.path == path { return last.number }
    if let number = numbers[path] {
      last = (path, number)
      return number
    }
    try database.execute(sql: "INSERT INTO source (path) VALUES (?)", arguments: [path])
    let number = database.lastInsertedRowID
    last = (path, number)
    numbers[path] = number
    names[number] = Self.name(of: path)
    return number
  }

  /// Whether a stored file has the same name as this one, wherever the two are.
  func haveSameName(_ number: Int64, _ path: String) -> Bool {
    names[number] == Self.name(of: path)
  }

  private static func name(of path: String) -> String {
    path.split(separator: "/").last.map(String.init) ?? path
  }
}
