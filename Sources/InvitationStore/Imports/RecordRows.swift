internal import Invitations

/// Some records as rows, and which of them make a person.
///
/// All texts of records are in one array of bytes, so that a row costs no allocation.
struct RecordRows: Sendable {
  /// So many bytes of text are gathered before they are stored.
  static let size = 128 << 10

  /// A record's row.
  struct Row: Sendable {
    var id: Int64
    var batch: Int64
    var owner: Int64
    var source: Int64
    var place: Int
    var line: Int
    var key: Int64
    var content: Int64
    var name: FoldedName.Fingerprint
    var stable: Int64?
    var body: Range<Int>
  }

  private(set) var rows: [Row] = []
  private(set) var bytes: [UInt8] = []

  /// Whether it is time to store them.
  var isFull: Bool { bytes.count >= Self.size }

  /// Adds a text; gives its place.
  mutating func add(_ text: UnsafeRawBufferPointer) -> Range<Int> {
    let start = bytes.count
    bytes.append(contentsOf: text)
    return start..<bytes.count
  }

  /// Adds a row whose text was added.
  mutating func add(_ row: Row) { rows.append(row) }

  /// Calls `body` with everybody who comes in with one of the records, and with that record: those
  /// of a known person make nobody new.
  func forEachNewcomer(_ body: (Person.ID, RecordText) throws -> Void) rethrows {
    try bytes.withUnsafeBytes { bytes in
      for row in rows where row.owner == row.id {
        try body(
          Person.ID(row.id), RecordText(UnsafeRawBufferPointer(rebasing: bytes[row.body])))
      }
    }
  }
}
