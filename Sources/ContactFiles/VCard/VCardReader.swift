internal import Invitations

/// Reads vCard 2.1 (Versit), 3.0 (RFC 2426) and 4.0 (RFC 6350), and what programs write as them.
///
/// Order: unfold bytes, split the property, decode its charset, undo its escapes. Only the
/// properties that say who somebody is are looked at; photos are passed over undecoded.
struct VCardReader {
  private let sink: RecordSink
  private let decoder: TextDecoder
  private var lines: VCardLines
  /// The card that is being read, while `depth` is not 0.
  private var card: VCardCard
  private let arena = TextArena()
  private var depth = 0
  private var followsAgent = false
  private var hasProperties = false
  private var nextAdvance = 0

  /// Reads UTF-8 or any charset that has ASCII in it; nil when there are no bytes.
  init?(_ bytes: UnsafeRawBufferPointer, decoder: TextDecoder, sink: RecordSink) {
    guard let lines = VCardLines(bytes) else { return nil }
    self.lines = lines
    self.decoder = decoder
    self.sink = sink
    card = VCardCard(arena: arena)
  }

  /// Hands out every card in the order of the file.
  mutating func read() throws {
    while let line = lines.next() {
      if lines.position >= nextAdvance {
        try sink.advance(to: lines.position)
        nextAdvance = lines.position + ReadLimits.stride / 16
      }
      guard let first = line.bytes.first else { continue }
      if Self.mayBeBoundary(line.bytes, first), let boundary = VCardBoundary(line.bytes.trimmed()) {
        try cross(boundary, at: line)
      } else if depth == 1, !Byte.isBlank(first) {
        hasProperties = true
        readProperty(line)
      } else if depth > 1 {
        lines.skipRest(of: line)
      }
    }
    try finish(isCut: true)
  }

  /// Whether the first letter is that of BEGIN or END, or of a byte order mark.
  @inline(__always)
  private static func mayBeBoundary(_ line: UnsafeRawBufferPointer, _ first: UInt8) -> Bool {
    let letter = Byte.isBlank(first) ? line.trimmed().first ?? 0 : first
    // Most lines that begin like END are an EMAIL.
    if letter | 0x20 == 0x65 { return line.count < 2 || line[1] | 0x20 != 0x6D }
    return letter | 0x20 == 0x62 || letter == 0xEF
  }

  private mutating func cross(_ boundary: VCardBoundary, at line: VCardLines.Logical) throws {
    switch boundary {
    case .begin where lines.nextBegins(): noteEmpty(line.number)
    case .begin:
      if depth > 0, followsAgent || isNested() {
        depth += 1
        followsAgent = false
      } else {
        try finish(isCut: true)
        start(line)
      }
    case .end(let startsNext):
      switch depth {
      case 0: sink.note("a card ends here that never began; it was left out", line: line.number)
      case 1: try finish(isCut: false)
      default: depth -= 1
      }
      if startsNext { try cross(.begin, at: line) }
    }
  }

  /// A BEGIN that the next one or nothing follows says nothing of anybody.
  private func noteEmpty(_ line: Int) {
    sink.note("a card begins here and says nothing; it was left out", line: line)
  }

  private mutating func start(_ line: VCardLines.Logical) {
    card.begin(line: line.number)
    depth = 1
    followsAgent = false
    hasProperties = false
    lines.measureIndent(of: line)
    lines.foldKeepsBlank = lines.usualVersion.map { $0 == UInt8(ascii: "2") } ?? isVersion21()
  }

  private mutating func finish(isCut: Bool) throws {
    guard depth > 0 else { return }
    let line = card.line
    if isCut {
      guard hasProperties else {
        depth = 0
        return noteEmpty(line)
      }
      sink.note("the card has no END; what it had was read", line: line)
      card.note("line \(line): the card has no END")
    }
    depth = 0
    lines.indent = 0
    try card.finish(into: sink)
  }

  /// Whether the BEGIN just read is a card inside this one, or the next card after a missing END.
  ///
  /// After a nested card, its owner goes on; after the card that follows a missing END, another
  /// card begins or the file ends. The look ends at the next BEGIN or END, so it stays linear.
  private func isNested() -> Bool {
    var ahead = lines.lookingAhead()
    var isEnded = false
    while let line = ahead.next() {
      let text = line.bytes.trimmed()
      guard !text.isEmpty else { continue }
      switch VCardBoundary(text) {
      case .begin?: return false
      case .end(let startsNext)?:
        if isEnded { return true }
        if startsNext { return false }
        isEnded = true
      case nil:
        if isEnded { return text.offset(of: Byte.colon) != nil }
      }
    }
    return false
  }

  /// Looks through the card for its VERSION, which need not be on the second line.
  private func isVersion21() -> Bool {
    var ahead = lines.lookingAhead()
    while let line = ahead.next() {
      let text = line.bytes.trimmed()
      if text.startsWith("VERSION"), let colon = text.offset(of: Byte.colon) {
        return text.part(colon + 1, text.count).trimmed().startsWith("2")
      }
      if VCardBoundary(text) != nil { return false }
    }
    return false
  }

  private mutating func readProperty(_ line: VCardLines.Logical) {
    followsAgent = false
    let bytes = line.bytes
    if let usual = VCardName.start(of: bytes) {
      return readProperty(VCardField(usual.name), in: line, from: usual.end, groupEnd: 0)
    }
    // The name ends at the first separator and starts behind its groups, `item1.EMAIL`.
    var (start, end) = (0, 0)
    while end < bytes.count {
      let byte = bytes[end]
      if byte > Byte.semicolon {
        end += 1
        continue
      }
      if byte == Byte.colon || byte == Byte.semicolon { break }
      end += 1
      if byte == Byte.dot { start = end }
    }
    guard end < bytes.count else { return readFoldedName(line) }
    readProperty(
      VCardField(bytes.part(start, end).trimmed()), in: line, from: end, groupEnd: start)
  }

  @inline(__always)
  private mutating func readProperty(
    _ field: VCardField?, in line: VCardLines.Logical, from end: Int, groupEnd: Int
  ) {
    guard let field, field != .label || card.hasRelations else {
      lines.skipRest(of: line)
      return
    }
    if field == .agent { return readAgent(line, from: end) }
    guard let whole = lines.unfolded(line, isAddress: field == .email) else {
      complain("the line is longer than 1 MB and was left out", line: line.number)
      return
    }
    if field == .relatedName || field == .label {
      return readGrouped(field, in: whole, group: line.bytes.part(0, groupEnd), from: end)
    }
    readValue(of: field, in: whole, from: end)
  }

  /// A fold may stand inside the name, too; lines without one are no properties.
  private mutating func readFoldedName(_ line: VCardLines.Logical) {
    guard !line.isJoined, let whole = lines.unfolded(line, isAddress: false), whole.isJoined else {
      return
    }
    readProperty(whole)
  }

  /// Reads a property that only its group, `item1.`, connects with another one.
  private mutating func readGrouped(
    _ field: VCardField, in line: VCardLines.Logical, group: UnsafeRawBufferPointer, from end: Int
  ) {
    guard let parameters = VCardParameters(line.bytes, from: end, readsRelation: true) else {
      return
    }
    let raw = line.bytes.part(parameters.valueStart, line.bytes.count)
    guard raw.count <= ReadLimits.field else { return }
    let value = decoder.utf8(raw, declared: parameters.charset).map(kept) ?? arena.keep(raw)
    if parameters.isFamily {
      card.add(.related, value, .notPlain, preference: nil, line: line.number)
    } else {
      card.add(field, value, of: arena.keep(group))
    }
  }

  private mutating func readValue(
    of field: VCardField, in line: VCardLines.Logical, from end: Int
  ) {
    let isRelated = field == .related
    guard let parameters = VCardParameters(line.bytes, from: end, readsRelation: isRelated),
      !isRelated || parameters.isFamily
    else { return }
    let raw = line.bytes.part(parameters.valueStart, line.bytes.count)
    guard raw.count <= ReadLimits.field else {
      complain("a value is longer than 64 kB and was left out", line: line.number)
      return
    }
    if parameters.isQuotedPrintable {
      add(field, kept(QuotedPrintable.decode(raw)), parameters, line)
    } else if parameters.isBase64 {
      add(field, kept(Base64.decode(raw)), parameters, line)
    } else {
      add(field, line.isJoined ? arena.keep(raw) : raw, parameters, line)
    }
  }

  private func kept(_ bytes: [UInt8]) -> UnsafeRawBufferPointer {
    bytes.withUnsafeBytes { arena.keep($0) }
  }

  private mutating func add(
    _ field: VCardField, _ bytes: UnsafeRawBufferPointer, _ parameters: VCardParameters,
    _ line: VCardLines.Logical
  ) {
    let plainness = parameters.namesCharset ? .notPlain : bytes.plainness
    var value = bytes
    if plainness == .notPlain, let converted = decoder.utf8(bytes, declared: parameters.charset) {
      value = kept(converted)
    }
    card.add(field, value, plainness, preference: parameters.preference, line: line.number)
  }

  /// A 2.1 agent is a card of its own on the lines that follow, and none of our business.
  private mutating func readAgent(_ line: VCardLines.Logical, from end: Int) {
    guard let parameters = VCardParameters(line.bytes, from: end) else { return }
    let value = line.bytes.part(parameters.valueStart, line.bytes.count).trimmed()
    if case .begin? = VCardBoundary(value) {
      depth += 1
    } else {
      followsAgent = value.isEmpty
    }
  }

  private mutating func complain(_ sentence: String, line: Int) {
    sink.note(sentence, line: line)
    card.note("line \(line): \(sentence)")
  }
}
