internal import Invitations

/// Makes the hashes that a record is recognised by.
struct RecordHashes {
  private var scratch: [UInt8] = []
  private let hash: KeyedHash

  init(_ hash: KeyedHash) { self.hash = hash }

  /// The hash of all it says: equal hashes, equal records, wherever they stood.
  func content(of record: RecordText) -> Int64 { hash(record.content) }

  /// The hash of what tells that two versions are one record: its own identifier, else its first
  /// mailbox, else its name and numbers; always within one kind of source.
  mutating func key(
    of record: RecordText, _ family: String, _ mailboxes: RecordMailboxes
  ) -> Int64 {
    scratch.removeAll(keepingCapacity: true)
    scratch.append(contentsOf: family.utf8)
    scratch.append(0)
    if !record[.uid].isEmpty {
      scratch.append(UInt8(ascii: "u"))
      scratch.append(contentsOf: record[.uid])
    } else if mailboxes.count > 0 {
      scratch.append(UInt8(ascii: "a"))
      mailboxes.withKey(0) { scratch.append(contentsOf: $0) }
    } else {
      scratch.append(UInt8(ascii: "n"))
      scratch.append(contentsOf: record[.name])
      record.forEachEntry(of: .phones) { scratch.append(contentsOf: $0) }
    }
    return scratch.withUnsafeBytes { hash($0) }
  }
}
