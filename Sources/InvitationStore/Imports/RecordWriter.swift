internal import GRDB
internal import Invitations

/// Lays a record out as bytes once, then hashes and stores them without another copy.
struct RecordWriter {
  private var layout = RecordLayout()
  private var scratch: [UInt8] = []
  private let hash: KeyedHash
  private let insert: RawStatement

  /// The parts of a record's row that are not its text.
  struct Place {
    var id: Int64
    var batch: Int64
    var person: Int64
    var source: Int64
    var key: Int64
    var content: Int64
    var name: FoldedName.Fingerprint
    var stable: StableID?
  }

  init(_ db: Database, _ hash: KeyedHash) throws {
    self.hash = hash
    insert = try RawStatement(
      db,
      """
      INSERT INTO record (id, batch, person, source, place, line, key, content, name, stable, body)
      VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)
      """)
  }

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

  /// Stores the record that was laid out last.
  func store(_ record: ContactRecord, at place: Place) throws {
    insert.bind(place.id, at: 1)
    insert.bind(place.batch, at: 2)
    insert.bind(place.person, at: 3)
    insert.bind(place.source, at: 4)
    insert.bind(Int64(record.index), at: 5)
    insert.bind(Int64(record.line), at: 6)
    insert.bind(place.key, at: 7)
    insert.bind(place.content, at: 8)
    insert.bind(place.name.number, at: 9)
    if let stable = place.stable {
      insert.bind(hash(stable), at: 10)
    } else {
      insert.bindNull(at: 10)
    }
    try layout.withBody { body in
      insert.bind(text: body[...], at: 11)
      try insert.run()
    }
  }
}
