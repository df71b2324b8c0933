public import Invitations

/// One import that was stored, and can be undone.
public struct ImportBatch: Hashable, Sendable, Identifiable {
  /// Names a batch; shown to the owner and typed on the command line.
  public struct ID: SerialNumber {
    /// The number behind it.
    public let number: Int64
    /// Wraps a number that the store gave.
    public init(_ number: Int64) { self.number = number }
  }

  /// Which one this is.
  public var id: ID
  /// What was imported, as the caller named it.
  public var source: String
  /// When.
  public var at: Moment
  /// Records in the source.
  public var seen: Int
  /// Records that were not known.
  public var new: Int
  /// Records that were known with other content.
  public var changed: Int
  /// Records that were known exactly so.
  public var unchanged: Int
  /// People who were not known.
  public var people: Int
  /// When it was taken back; nil while it stands.
  public var undoneAt: Moment?
}

/// Why an import can not be undone.
public enum ImportUndoRefusal: Error, Equatable, Sendable, CustomStringConvertible {
  /// There is no such batch.
  case unknown(ImportBatch.ID)
  /// It was undone before.
  case undone(ImportBatch.ID)

  /// A sentence for a person.
  public var description: String {
    switch self {
    case .unknown(let id): "There is no import \(id). See them all with: handpick import --list"
    case .undone(let id): "Import \(id) was taken back before."
    }
  }
}

/// What undoing an import took away.
public struct ImportUndo: Hashable, Sendable {
  /// Records that are gone.
  public var records: Int
  /// Records that have their earlier content again.
  public var restored: Int
  /// People who are gone with their last record.
  public var people: Int
  /// What changed for people who stay.
  public var change = PeopleChange()
}
