internal import Invitations

/// Reads the address book of abook: sections of `key=value` lines.
struct AbookReader {
  private let sink: RecordSink
  private let decoder: TextDecoder
  private var lines: LineScanner
  private var draft: RecordDraft?

  /// Reads text; nil when there are no bytes.
  init?(_ bytes: UnsafeRawBufferPointer, decoder: TextDecoder, sink: RecordSink) {
    guard let lines = LineScanner(bytes) else { return nil }
    self.lines = lines
    self.decoder = decoder
    self.sink = sink
  }

  /// Whether a line opens abook's first section or one of its numbered ones.
  static func isSection(_ line: UnsafeRawBufferPointer) -> Bool {
    guard let name = sectionName(line) else { return false }
    return name.equals("format") || !name.isEmpty && name.allSatisfy { (0x30...0x39).contains($0) }
  }

  /// Hands out every section that is somebody, in the order of the file.
  mutating func read() throws {
    while let line = lines.next() {
      try sink.advance(to: lines.position)
      if let name = Self.sectionName(line.bytes) {
        try finish()
        if !name.equals("format") { draft = RecordDraft(line: line.number) }
      } else if let equals = line.bytes.offset(of: Byte.equals),
        line.bytes.first != UInt8(ascii: "#")
      {
        add(
          line.bytes.part(0, equals).trimmed(), line.bytes.part(equals + 1, line.bytes.count),
          line: line.number)
      }
    }
    try finish()
  }

  private static func sectionName(_ line: UnsafeRawBufferPointer) -> UnsafeRawBufferPointer? {
    let line = line.trimmed()
    guard line.count > 2, line.first == UInt8(ascii: "["), line.last == UInt8(ascii: "]") else {
      return nil
    }
    return line.part(1, line.count - 1).trimmed()
  }

  private mutating func add(
    _ key: UnsafeRawBufferPointer, _ value: UnsafeRawBufferPointer, line: Int
  ) {
    guard draft != nil else { return }
    guard value.count <= ReadLimits.field else {
      sink.note("a value is longer than 64 kB and was left out", line: line)
      return
    }
    if key.equals("name") {
      draft?.record.name = decoder.line(value)
    } else if key.equals("email") {
      for email in entries(value) { addEmail(email, line: line) }
    } else if key.equals("phone") || key.equals("workphone") || key.equals("mobile") {
      draft?.addPhone(decoder.line(value))
    } else if key.equals("groups") {
      for group in entries(value) { draft?.addCategory(group) }
    }
  }

  private mutating func addEmail(_ email: String, line: Int) {
    guard var emails = draft?.emails else { return }
    AddressField.add(email, line: line, to: &emails)
    draft?.emails = emails
  }

  private func entries(_ value: UnsafeRawBufferPointer) -> [String] {
    value.split(separator: Byte.comma)
      .map { decoder.line(UnsafeRawBufferPointer(rebasing: $0)) }.filter { !$0.isEmpty }
  }

  private mutating func finish() throws {
    guard var draft else { return }
    self.draft = nil
    guard !draft.isBlank else { return }
    try draft.finish(into: sink)
  }
}
