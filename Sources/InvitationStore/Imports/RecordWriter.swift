internal import GRDB
internal import Invitations

/// Lays a record out as bytes once, then hashes and stores them without another copy.
struct RecordWriter {
  private var bytes: [UInt8] = []
  private var ends: [Int] = []
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
  }

  init(_ db: Database, _ hash: KeyedHash) throws {
    self.hash = hash
    insert = try RawStatement(
      db,
      """
      INSERT INTO record (id, batch, person, source, place, line, key, content, kind, name,
        given_name, family_name, emails, organization, categories, phones, uid, connected_since,
        problems)
      VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19)
      """)
  }

  /// Lays out a record and hashes all it says: equal hashes, equal records, wherever they stood.
  mutating func layOut(_ record: ContactRecord) -> Int64 {
    bytes.removeAll(keepingCapacity: true)
    ends.removeAll(keepingCapacity: true)
    put(record.name)
    put(record.givenName)
    put(record.familyName)
    put(record.emails)
    put(record.organization ?? "")
    put(record.categories)
    put(record.phones)
    put(record.uid ?? "")
    put(record.connectedSince ?? "")
    bytes.append(UInt8(ascii: "0") + UInt8(Self.number(of: record.kind)))
    let content = bytes.withUnsafeBytes { hash($0) }
    put(record.problems)
    return content
  }

  /// The hash of what tells that two versions are one record: its own identifier, else its first
  /// mailbox, else its name and numbers.
  mutating func key(of record: ContactRecord, _ identities: [IdentityKey]) -> Int64 {
    scratch.removeAll(keepingCapacity: true)
    if let uid = record.uid, !uid.isEmpty {
      scratch.append(UInt8(ascii: "u"))
      scratch.append(contentsOf: uid.utf8)
    } else if let identity = identities.first {
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
    insert.bind(Int64(Self.number(of: record.kind)), at: 9)
    try bytes.withUnsafeBytes { all in
      var start = 0
      for (place, end) in ends.enumerated() {
        insert.bind(text: Slice(base: all, bounds: start..<end), at: 10 + place)
        start = end + 1
        if place == ends.count - 2 { start += 1 }
      }
      try insert.run()
    }
  }

  private mutating func put(_ text: String) {
    bytes.append(contentsOf: text.utf8)
    ends.append(bytes.count)
    bytes.append(0)
  }

  private mutating func put(_ lines: [String]) {
    for (place, line) in lines.enumerated() {
      if place > 0 { bytes.append(UInt8(ascii: "\n")) }
      bytes.append(contentsOf: line.utf8.lazy.map { $0 == UInt8(ascii: "\n") ? 32 : $0 })
    }
    ends.append(bytes.count)
    bytes.append(0)
  }

  private static func number(of kind: ContactRecord.Kind) -> Int {
    ContactRecord.Kind.allCases.firstIndex(of: kind) ?? 0
  }
}
