/// Some records of one file as `RecordText`, one behind the other in one piece of memory.
///
/// A record in it costs no allocation, so a million of them pass from thread to thread cheaply.
public struct RecordBatch: Sendable {
  /// The place of a record in the memory and in its file.
  private struct Entry: Sendable {
    var end: Int
    var index: Int
    var line: Int
  }

  /// The file (or `-`) that all of them came from.
  public let source: String
  /// The kind of source, whose identifiers mean the same in every file.
  public let family: String

  /// Longer than `used`, so that a record is written without growing it.
  private var bytes: [UInt8] = []
  private var used = 0
  private var entries: [Entry] = []

  /// So many bytes of records make it full.
  public static let size = 64 << 10

  /// An empty one for a file.
  public init(source: String, family: String) {
    self.source = source
    self.family = family
  }

  /// How many records are in it.
  public var count: Int { entries.count }
  /// Whether no record is in it.
  public var isEmpty: Bool { entries.isEmpty }
  /// Whether it is time to pass it on.
  public var isFull: Bool { used >= Self.size }

  /// Takes all records away, and keeps the memory.
  public mutating func removeAll() {
    used = 0
    entries.removeAll(keepingCapacity: true)
  }

  /// Calls `body` with each record, its place among the records of the file, and its line.
  public func forEach(
    _ body: (_ text: RecordText, _ index: Int, _ line: Int) throws -> Void
  ) rethrows {
    try bytes.withUnsafeBytes { bytes in
      var start = 0
      for entry in entries {
        let text = RecordText(UnsafeRawBufferPointer(rebasing: bytes[start..<entry.end]))
        try body(text, entry.index, entry.line)
        start = entry.end
      }
    }
  }

  /// Calls `body` with each record as a value of its own.
  public func forEachRecord(_ body: (ContactRecord) throws -> Void) rethrows {
    try forEach { text, index, line in
      try body(text.record(source: source, family: family, index: index, line: line))
    }
  }

  /// Adds a record that was put together as a value.
  public mutating func append(_ record: ContactRecord) {
    var text = RecordLayout()
    text.write(record)
    text.bytes.withUnsafeBytes { text in
      write(text.count, index: record.index, line: record.line) { $0.put(text) }
    }
  }

  /// Adds a record from its parts.
  public mutating func append(_ parts: RecordParts, index: Int, line: Int) {
    guard parts.problems.isEmpty else {
      return appendRare(parts, index: index, line: line)
    }
    let network = parts.network.map(NetworkFactText.text) ?? ""
    write(parts.mostBytes + network.utf8.count, index: index, line: line) { text in
      text.put(parts.name)
      text.end()
      text.put(parts.givenName)
      text.end()
      text.put(parts.familyName)
      text.end()
      text.put(parts.emails)
      text.put(parts.organization)
      text.end()
      text.put(parts.categories)
      text.put(parts.phones)
      text.put(parts.uid)
      text.end()
      if let day = parts.connectedSince { text.put(day) }
      text.end()
      if parts.kind != .person { text.put(parts.kind.rawValue) }
      text.end()
      if let preferred = parts.preferredEmail { text.put(preferred) }
      text.end()
      text.put(network)
      text.end()
      text.put(parts.places)
      text.put(parts.relatives)
      text.end()
    }
  }

  private mutating func appendRare(_ parts: RecordParts, index: Int, line: Int) {
    func text(_ bytes: UnsafeRawBufferPointer) -> String { String(decoding: bytes, as: UTF8.self) }
    append(
      ContactRecord(
        source: "", index: index, line: line, name: text(parts.name),
        givenName: text(parts.givenName), familyName: text(parts.familyName),
        emails: parts.emails.map(text), preferredEmail: parts.preferredEmail,
        organization: parts.organization.isEmpty ? nil : text(parts.organization),
        categories: parts.categories.map(text), phones: parts.phones.map(text),
        uid: parts.uid.isEmpty ? nil : text(parts.uid), kind: parts.kind,
        connectedSince: parts.connectedSince, network: parts.network,
        places: parts.places.map(text), relatives: parts.relatives.map(text),
        problems: parts.problems))
  }

  private mutating func write(
    _ room: Int, index: Int, line: Int, _ body: (inout TextEnd) -> Void
  ) {
    if used + room > bytes.count {
      // One record is often alone; after that, room for all is made at once.
      let wanted = max(used + room, bytes.isEmpty ? 1 << 10 : Self.size + (8 << 10))
      bytes.append(contentsOf: repeatElement(0, count: wanted - bytes.count))
    }
    let start = used
    used = bytes.withUnsafeMutableBytes { memory in
      var end = TextEnd(memory: memory, place: start)
      body(&end)
      return end.place
    }
    entries.append(Entry(end: used, index: index, line: line))
  }
}

/// The place where the next text of a record goes.
private struct TextEnd {
  let memory: UnsafeMutableRawBufferPointer
  var place: Int

  @inline(__always)
  mutating func put(_ text: UnsafeRawBufferPointer) {
    guard let target = memory.baseAddress, let start = text.baseAddress else { return }
    (target + place).copyMemory(from: start, byteCount: text.count)
    place += text.count
  }

  mutating func put(_ texts: [UnsafeRawBufferPointer]) {
    for (number, text) in texts.enumerated() {
      if number > 0 { put(RecordText.newline) }
      put(text)
    }
    end()
  }

  mutating func put(_ number: Int) {
    if number < 10 { put(UInt8(ascii: "0") + UInt8(number)) } else { put(String(number)) }
  }

  mutating func put(_ text: String) {
    for byte in text.utf8 { put(byte) }
  }

  mutating func put(_ byte: UInt8) {
    memory[place] = byte
    place += 1
  }

  @inline(__always)
  mutating func end() { put(RecordText.separator) }
}
