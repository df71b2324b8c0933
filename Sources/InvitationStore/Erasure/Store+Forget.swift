internal import GRDB
public import Invitations

/// What forgetting an address took away.
public struct ForgetReport: Hashable, Sendable {
  /// People who had it and are gone.
  public var people: Int
  /// Records that are gone.
  public var records: Int
  /// Invitations that are gone, with their messages and history.
  public var invitations: Int
  /// Whether a "do not write to" stays, as a digest that names nobody.
  public var keepsSuppression: Bool
}

extension Store {
  /// Forgets everybody who has this address, and everything that was written to it.
  ///
  /// Their records, invitations, messages and history are deleted, deleted bytes are overwritten,
  /// the file is rebuilt and the log emptied, so that no trace is on the disk. What keeps them off
  /// stays, as digests. Nothing of theirs may be under way. Throws `ForgetRefusal`.
  public func forget(_ address: EmailAddress, at clock: ClockReading) throws -> ForgetReport {
    let report = try write { db in
      var forgetting = try Forgetting(address, db, at: clock, owner: try owner(db))
      return try forgetting.run()
    }
    guard let writing else { throw StoreError.readOnly }
    try StoreError.translating(path: path) {
      try writing.get().writeWithoutTransaction { db in
        try db.execute(sql: "VACUUM")
        _ = try db.checkpoint(.truncate)
      }
    }
    announceChange()
    return report
  }
}

/// Why somebody can not be forgotten now.
public enum ForgetRefusal: Error, Equatable, Sendable, CustomStringConvertible {
  /// An invitation to them is being handed over this moment.
  case beingSent(Invitation.ID)

  /// A sentence for a person.
  public var description: String {
    switch self {
    case .beingSent(let id): "Invitation \(id) is being sent this moment. Try again in a minute."
    }
  }
}
