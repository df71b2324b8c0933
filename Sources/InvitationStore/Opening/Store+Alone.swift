internal import GRDB

extension Store {
  /// Changes things in one durable transaction like `write`, without the log when nobody else has
  /// the file open.
  ///
  /// The log is there so that others read while one writes. Without it every page is written once
  /// instead of twice, and what is to be taken back stands in a journal beside the file. Whoever
  /// opens the file meanwhile waits.
  func writeAlone<T>(_ work: (Database) throws -> T) throws -> T {
    guard let writing else { throw StoreError.readOnly }
    try StoreError.translating(path: path) {
      try reader.rest()
      // Refused where anybody else has it open; then the log stays.
      try? writing.get().inDatabase { try $0.execute(sql: Configuration.alone) }
    }
    defer {
      // What fails here is done at the next start.
      try? writing.get().inDatabase { try $0.execute(sql: Configuration.withLog) }
    }
    return try write(work)
  }
}
