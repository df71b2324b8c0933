internal import GRDB
#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

extension Store {
  /// Ends the use of the store: the log goes back into the database file, so that nobody has to read
  /// through it at the next start.
  ///
  /// Whatever is asked of the store afterwards fails.
  public func close() throws {
    try StoreError.translating(path: path) {
      // The last to leave copies the log, and only who may write can.
      try reader.close()
      if logSize > 0 { _ = try writing?.get() }
      try writing?.close()
    }
  }

  /// So many bytes of log may wait to be copied back into the database file.
  static let logLimit = 4 << 20

  /// Copies the log back into the database file and empties it, when it has grown and nobody is
  /// reading just now.
  func tidyUp(beyond limit: Int = Store.logLimit) throws {
    guard let writing, logSize > limit else { return }
    do {
      _ = try writing.get().writeWithoutTransaction { db in try db.checkpoint(.truncate) }
    } catch let error as DatabaseError where error.resultCode == .SQLITE_BUSY {
      // Whoever reads now leaves the log for the next time.
    } catch {
      throw StoreError(error, path: path) ?? error
    }
  }

  /// The bytes in the log; 0 when there is none.
  private var logSize: Int {
    var status = stat()
    return stat(path + "-wal", &status) == 0 ? Int(status.st_size) : 0
  }
}
