internal import GRDB
#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

extension Store {
  /// So many bytes of log may wait to be copied back into the database file.
  static let logLimit = 4 << 20

  /// Copies the log back into the database file and empties it, when it has grown and nobody is
  /// reading just now.
  func tidyUp(beyond limit: Int = Store.logLimit) throws {
    var status = stat()
    guard let writer, stat(path + "-wal", &status) == 0, status.st_size > limit else { return }
    do {
      _ = try writer.writeWithoutTransaction { db in try db.checkpoint(.truncate) }
    } catch let error as DatabaseError where error.resultCode == .SQLITE_BUSY {
      // Whoever reads now leaves the log for the next time.
    } catch {
      throw StoreError(error, path: path) ?? error
    }
  }
}
