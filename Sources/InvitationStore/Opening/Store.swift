internal import GRDB
public import Invitations
internal import Synchronization

/// Everything handpick remembers, in one SQLite file on this machine.
///
/// A class because it owns two connections: one that writes, opened when it is first needed,
/// `synchronous = FULL`, so that what it says is committed survives a power cut; and one that reads
/// beside it. Calls block until the disk has answered, so all but the short reads belong off the
/// main actor. Several processes may open the same folder; every call that changes something is one
/// transaction.
public final class Store: Sendable {
  /// What a store may be used for.
  public enum Access: Sendable {
    /// Reading and writing; makes the folder and its tables when they are missing.
    case readWrite
    /// Reading only, beside another handpick that writes; where nothing is yet, it is as empty as a
    /// new one, and nothing is made.
    case readOnly
  }

  /// The database file.
  public let path: String
  /// Whether it was opened for reading only.
  public var isReadOnly: Bool { writing == nil }

  let reader: LateConnection
  /// Nil when nothing may be written.
  let writing: LateConnection?
  let listeners = Mutex(Listeners())
  /// Whose name and address mails carry now; a claim compares it with what the review showed.
  let sender: Mailbox?
  /// Tells claims of this store from those of another process.
  let claimant = Int64.random(in: 1...Int64.max)
  private let configuredOwner: Owner

  /// Opens the state in a folder.
  ///
  /// `owner` is whom the guards protect from their own mail, as configured; addresses confirmed
  /// later are added to it. With a `sender`, only invitations that were reviewed with it are
  /// claimed. A folder on a network file system is refused unless `onNetworkFolder`. Throws
  /// `StoreError`.
  public init(
    folder: String, access: Access = .readWrite, owner: Owner = Owner(),
    sender: Mailbox? = nil, onNetworkFolder: Bool = false
  ) throws {
    let place = StateFolder(path: folder)
    let path = place.database
    let writes = access == .readWrite
    let exists = try place.prepare(creating: writes, onNetworkFolder: onNetworkFolder)
    self.path = path
    configuredOwner = owner
    self.sender = sender
    let writing = writes ? LateConnection.writing(path: path) : nil
    self.writing = writing
    reader = LateConnection.reading(
      try StoreError.translating(path: path) {
        guard exists else { return try Self.scratch() }
        if place.hasJournal { try Self.endUnfinished(path: path, writing) }
        return try Self.reader(path: path, beside: writing)
      })
  }

  /// Takes back what somebody wrote alone and did not finish, or waits until they have: who only reads
  /// can not.
  private static func endUnfinished(path: String, _ writing: LateConnection?) throws {
    if let writing {
      _ = try writing.get()
      return
    }
    let repair = LateConnection.writing(path: path)
    _ = try repair.get()
    try repair.close()
  }

  /// The connection that reads; the one that writes is opened first only where tables are missing.
  private static func reader(
    path: String, beside writing: LateConnection?
  ) throws -> DatabaseQueue {
    let reader = try DatabaseQueue(path: path, configuration: .reading)
    guard let writing else {
      try reader.inDatabase(Schema.check)
      return reader
    }
    if try reader.inDatabase(Schema.isUpToDate) { return reader }
    try reader.close()
    _ = try writing.get()
    return try DatabaseQueue(path: path, configuration: .reading)
  }

  /// An empty database that is gone with its connection; beyond its cache it lives in a file
  /// without a name.
  static func scratch() throws -> DatabaseQueue {
    let scratch = try DatabaseQueue(path: "")
    try Schema.bringUpToDate(scratch)
    return scratch
  }

  /// Reads at one moment of the store's life.
  func read<T>(_ work: (Database) throws -> T) throws -> T {
    try StoreError.translating(path: path) { try reader.get().read(work) }
  }

  /// Changes things in one durable transaction, then tells whoever listens.
  func write<T>(_ work: (Database) throws -> T) throws -> T {
    guard let writing else { throw StoreError.readOnly }
    let result = try StoreError.translating(path: path) { try writing.get().write(work) }
    announceChange()
    return result
  }

  /// Changes things in one transaction that the next durable one makes durable.
  func writeWithoutWaiting<T>(_ work: (Database) throws -> T) throws -> T {
    guard let writing else { throw StoreError.readOnly }
    return try StoreError.translating(path: path) {
      try writing.get().writeWithoutTransaction { db in
        try db.execute(sql: "PRAGMA synchronous = NORMAL")
        let result = Result {
          var result: T?
          try db.inTransaction(.immediate) {
            result = try work(db)
            return .commit
          }
          return result
        }
        try db.execute(sql: "PRAGMA synchronous = FULL")
        guard let value = try result.get() else { throw StoreError.locked }
        return value
      }
    }
  }

  /// The owner as configured, with every address that was confirmed as their own since.
  func owner(_ db: Database) throws -> Owner {
    var owner = configuredOwner
    for key in try OwnAddresses.all(db) { owner.ownKeys.insert(key) }
    // While no address is the owner's, no mail can be theirs, and nobody is a stranger by it.
    owner.hasMailHistory = try !owner.ownKeys.isEmpty && ExchangeReader.readAt(db) != nil
    owner.suspected = try OwnEvidenceTable.suspected(for: owner, db)
    owner.household = try OwnHousehold.marks(of: owner, db)
    return owner
  }
}
