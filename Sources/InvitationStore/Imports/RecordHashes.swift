internal import Invitations

/// Lays a record out as bytes once, and makes the hashes that it is recognised by.
struct RecordHashes {
  private(set) var layout = RecordLayout()
  private var scratch: [UInt8] = []
  private let hash: KeyedHash

  init(_ hash: KeyedHash) { self.hash = hash }

  /// Lays out a record and hashes all it says: equal hashes, equal records, wherever they stood.
  mutating func layOut(_ record: ContactRecord) -> Int64 {
    layout.write(record)
    return layout.withContent { hash($0) }
  }

  /// The hash of what tells that two versions are one record: its own identifier, else its first
  /// mailbox, else its name and numbers; always within one kind of source.
  mutating func key(of record: ContactRecord, _ identity: IdentityKey?) -> Int64 {
    scratch.removeAll(keepingCapacity: true)
    scratch.append(contentsOf: record.family.utf8)
    scratch.append(0)
    if let uid = record.uid, !uid.isEmpty {
      scratch.append(UInt8(ascii: "u"))
      scratch.append(contentsOf: uid.utf8)
    } else if let identity {
      scratch.append(UInt8(ascii: "a"))
      scratch.append(contentsOf: identity.text.utf8)
    } else {
      scratch.append(UInt8(ascii: "n"))
      scratch.append(contentsOf: record.name.utf8)
      for phone in record.phones { scratch.append(contentsOf: phone.utf8) }
    }
    return scratch.withUnsafeBytes { hash($0) }
  }
}
