internal import GRDB

extension StoreError {
  /// What an error of SQLite means here; nil for errors that are not SQLite's.
  init?(_ error: any Error, path: String) {
    guard let error = error as? DatabaseError else { return nil }
    switch error.resultCode {
    case .SQLITE_BUSY, .SQLITE_LOCKED, .SQLITE_PROTOCOL: self = .locked
    case .SQLITE_FULL: self = .full
    case .SQLITE_CORRUPT, .SQLITE_NOTADB: self = .corrupt(path: path)
    case .SQLITE_READONLY: self = .readOnly
    case .SQLITE_CANTOPEN, .SQLITE_PERM, .SQLITE_AUTH:
      self = .denied(path: path, reason: error.message ?? "no reason given")
    default: self = .failed(reason: error.message ?? "\(error.resultCode)")
    }
  }

  /// Runs some work on the database; errors of SQLite come out as `StoreError`.
  static func translating<T>(path: String, _ work: () throws -> T) throws -> T {
    do {
      return try work()
    } catch {
      throw StoreError(error, path: path) ?? error
    }
  }
}
