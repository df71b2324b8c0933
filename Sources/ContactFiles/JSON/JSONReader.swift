internal import Invitations

/// Reads contacts written as JSON: jCard (RFC 7095) and JSContact (RFC 9553), one or many.
struct JSONReader {
  private let sink: RecordSink
  private var scanner: JSONScanner

  /// Reads UTF-8 text.
  init(_ bytes: UnsafeRawBufferPointer, sink: RecordSink) {
    scanner = JSONScanner(bytes)
    self.sink = sink
  }

  /// Which of the two formats a text is in; nil when it is neither.
  static func format(of bytes: UnsafeRawBufferPointer) -> ContactFormat? {
    var scanner = JSONScanner(bytes)
    while scanner.take("[") {}
    if scanner.peek() == Byte.quote {
      return scanner.value()?.text?.lowercased() == "vcard" ? .jCard : nil
    }
    guard scanner.peek() == UInt8(ascii: "{") else { return nil }
    let head = UnsafeRawBufferPointer(rebasing: bytes.prefix(64 << 10))
    return head.contains("\"@type\"") && head.contains("\"Card") ? .jsContact : nil
  }

  /// Whether text that is in none of the known formats is JSON of some other kind.
  static func isObject(_ bytes: UnsafeRawBufferPointer) -> Bool {
    var scanner = JSONScanner(bytes)
    while scanner.take("[") {}
    guard scanner.take("{"), let next = scanner.peek() else { return false }
    return next == Byte.quote || next == UInt8(ascii: "}")
  }

  /// Hands out every card, in the order of the file.
  mutating func read() throws {
    // A list of cards is opened, so that one card is held at a time.
    let isList = opensList()
    while scanner.peek() != nil {
      try sink.advance(to: scanner.position)
      let line = scanner.line
      guard let value = scanner.value() else {
        sink.note("the JSON is broken or too deep here; what stands before was read", line: line)
        return
      }
      try read(value, line: line)
      if isList, !scanner.take(",") { return }
    }
  }

  private mutating func opensList() -> Bool {
    var ahead = scanner
    guard ahead.take("["), let first = ahead.peek(),
      first == UInt8(ascii: "[") || first == UInt8(ascii: "{")
    else { return false }
    return scanner.take("[")
  }

  private func read(_ value: JSONValue, line: Int) throws {
    var draft = RecordDraft(line: line)
    if value.elements.first?.text?.lowercased() == "vcard" {
      JCard.read(value, into: &draft)
    } else if let type = value["@type"]?.text, type == "Card" || type == "CardGroup" {
      JSContact.read(value, into: &draft)
    } else {
      sink.note("this value is no card", line: line)
      return
    }
    try draft.finish(into: sink)
  }
}
