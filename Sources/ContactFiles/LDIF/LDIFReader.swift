internal import Invitations

/// Reads LDIF (RFC 2849), which directories and mail programs export.
struct LDIFReader {
  private let sink: RecordSink
  private let decoder: TextDecoder
  private var lines: LineScanner
  private let joined = Scratch(capacity: ReadLimits.line + 1)
  private var entry: LDIFEntry?

  /// Reads text; nil when there are no bytes.
  init?(_ bytes: UnsafeRawBufferPointer, decoder: TextDecoder, sink: RecordSink) {
    guard let lines = LineScanner(bytes) else { return nil }
    self.lines = lines
    self.decoder = decoder
    self.sink = sink
  }

  /// Hands out every entry that is somebody, in the order of the file.
  mutating func read() throws {
    while let line = lines.next() {
      try sink.advance(to: lines.position)
      guard let first = line.bytes.first else {
        try finish()
        continue
      }
      let isLong = unfold(line)
      guard first != UInt8(ascii: "#"), !Byte.isBlank(first) else { continue }
      if isLong {
        sink.note("the line is longer than 1 MB and was left out", line: line.number)
      } else {
        try readAttribute(joined.bytes, line: line.number)
      }
    }
    try finish()
  }

  /// Puts a line and the lines that go on with one space together; true when they are too long.
  private mutating func unfold(_ line: LineScanner.Line) -> Bool {
    joined.removeAll()
    joined.append(line.bytes)
    while lines.nextByte == Byte.space, let more = lines.next() {
      joined.append(more.bytes.part(1, more.bytes.count))
    }
    return joined.count > ReadLimits.line
  }

  private mutating func readAttribute(_ bytes: UnsafeRawBufferPointer, line: Int) throws {
    guard let colon = bytes.offset(of: Byte.colon) else { return }
    // An option, `cn;lang-de`, tells nothing that matters here.
    let end = bytes.offset(of: Byte.semicolon).map { min($0, colon) } ?? colon
    let name = bytes.part(0, end).trimmed()
    if name.equals("dn") {
      try finish()
      entry = LDIFEntry(line: line)
      return
    }
    guard let attribute = LDIFAttribute(name) else { return }
    // Telephones write entries without a name; their class comes first.
    if entry == nil, attribute == .objectClass { entry = LDIFEntry(line: line) }
    guard entry != nil else { return }
    let value = bytes.part(colon + 1, bytes.count)
    guard value.count <= ReadLimits.field else {
      sink.note("a value is longer than 64 kB and was left out", line: line)
      return
    }
    switch value.first {
    case Byte.colon:
      let decoded = Base64.decode(value.part(1, value.count))
      decoded.withUnsafeBytes { entry?.add(attribute, decoder.line($0), line: line) }
    case UInt8(ascii: "<"):
      sink.note("a value that lies in another file is never opened", line: line)
    default:
      entry?.add(attribute, decoder.line(value), line: line)
    }
  }

  private mutating func finish() throws {
    guard var entry else { return }
    self.entry = nil
    guard entry.isSomebody else { return }
    try entry.finish(into: sink)
  }
}
