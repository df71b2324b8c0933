internal import GRDB
internal import Invitations

/// The addresses that the owner confirmed as their own.
enum OwnAddresses {
  static func all(_ db: Database) throws -> Set<IdentityKey> {
    Set(try String.fetchAll(db, sql: "SELECT key FROM own_address").map(IdentityKey.init))
  }
}
