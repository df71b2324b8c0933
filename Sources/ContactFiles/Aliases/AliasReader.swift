internal import Invitations

/// Reads the aliases of mutt and neomutt: `alias [-group NAME]... KEY ADDRESS, ...`.
struct AliasReader {
  private let sink: RecordSink
  private let decoder: TextDecoder
  private var lines: LineScanner
  private let joined = Scratch(capacity: ReadLimits.line + 1)

  /// Reads text; nil when there are no bytes.
  init?(_ bytes: UnsafeRawBufferPointer, decoder: TextDecoder, sink: RecordSink) {
    guard let lines = LineScanner(bytes) else { return nil }
    self.lines = lines
    self.decoder = decoder
    self.sink = sink
  }

  /// Whether a line defines an alias.
  static func isAlias(_ line: UnsafeRawBufferPointer) -> Bool {
    let line = line.trimmed()
    return line.startsWith("alias") && line.count > 6 && Byte.isBlank(line[5])
  }

  /// Hands out every alias, in the order of the file; other commands are passed over.
  mutating func read() throws {
    while let line = lines.next() {
      try sink.advance(to: lines.position)
      join(line)
      guard Self.isAlias(joined.bytes) else { continue }
      guard joined.count <= ReadLimits.field else {
        sink.note("the alias is longer than 64 kB and was left out", line: line.number)
        continue
      }
      let command = joined.bytes.trimmed()
      try readAlias(decoder.line(command.part(5, command.count)), line: line.number)
    }
  }

  /// A backslash at its end continues a line on the next one.
  private mutating func join(_ line: LineScanner.Line) {
    joined.removeAll()
    joined.append(line.bytes)
    while joined.bytes.last == Byte.backslash, let more = lines.next() {
      joined.removeLast()
      joined.append(more.bytes)
    }
  }

  private func readAlias(_ text: String, line: Int) throws {
    let (text, tags) = Self.withoutComment(text)
    var rest = text[...]
    var draft = RecordDraft(line: line)
    var key = Self.takeWord(&rest)
    while key == "-group" {
      draft.addCategory(Self.takeWord(&rest))
      key = Self.takeWord(&rest)
    }
    for tag in tags { draft.addCategory(tag) }
    draft.identify(key)
    let mailboxes = AddressList(String(rest)).mailboxes
    // An alias that only names other aliases is a list too.
    if mailboxes.count == 1, let mailbox = mailboxes.first {
      draft.record.name = FieldText.line(EncodedWord.decode(mailbox.name, with: decoder))
    } else {
      draft.record.name = key
      draft.record.kind = .group
    }
    for mailbox in mailboxes { AddressField.add(mailbox.address, line: line, to: &draft.emails) }
    try draft.finish(into: sink)
  }

  private static func takeWord(_ text: inout Substring) -> String {
    text = text.drop { $0 == " " || $0 == "\t" }
    if text.first == "\"", let end = text.dropFirst().firstIndex(of: "\"") {
      let word = String(text.dropFirst()[..<end])
      text = text[text.index(after: end)...]
      return word
    }
    let word = text.prefix { $0 != " " && $0 != "\t" }
    text = text[word.endIndex...]
    return String(word)
  }

  /// A comment starts at a `#` after a blank, outside quotes; neomutt keeps `tags:a,b` in it.
  private static func withoutComment(_ text: String) -> (text: String, tags: [String]) {
    var isQuoted = false
    var previous: Character = " "
    for index in text.indices {
      let character = text[index]
      if character == "\"", previous != "\\" { isQuoted.toggle() }
      if character == "#", !isQuoted, previous == " " {
        let comment = text[text.index(after: index)...].drop { $0 == " " }
        let tags = comment.hasPrefix("tags:") ? comment.dropFirst(5).split(separator: ",") : []
        return (String(text[..<index]), tags.map { FieldText.line(String($0)) })
      }
      previous = character
    }
    return (text, [])
  }
}
