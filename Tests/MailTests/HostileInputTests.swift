import Invitations
import Mail
import MailServers
import Testing

/// Names, subjects and bodies from a generator that knows what breaks mail programs.
@Suite struct `More than a thousand hostile drafts` {
  @Test(arguments: [1, 2, 3, 4])
  func `give messages that another program reads as they were meant`(seed: UInt64) async throws {
    var hostile = HostileText(seed: seed)
    let drafts = try (0..<300).map { _ in
      try draft(
        fromName: hostile.next(upTo: 20), toName: hostile.next(upTo: 20),
        subject: hostile.next(upTo: 60), body: hostile.next(upTo: 400),
        replyStyle: hostile.coin() ? .plus : .messageID)
    }
    let messages = try drafts.map { try MessageWriter().bytes(of: $0) }
    #expect(messages.flatMap(WireRules.broken).prefix(3) == [])
    let read = try await ParsedMessage.reading(messages)
    #expect(read.count == drafts.count)
    #expect(zip(drafts, read).flatMap(Self.differences).prefix(3) == [])
  }

  /// Everything the other program sees differently from what was meant.
  private static func differences(_ draft: MessageDraft, _ message: ParsedMessage) -> [String] {
    var found = message.problems
    func expect<Value: Equatable>(_ what: String, _ seen: Value, _ meant: Value) {
      if seen != meant { found.append("\(what): \(seen) is not \(meant)") }
    }
    let (from, to) = (draft.from, draft.to)
    expect("headers", message.headers.map(\.first), expectedHeaders)
    expect("From", message.mailboxes["From"], [[from.name.oneLine, from.address.sendKey]])
    expect("To", message.mailboxes["To"], [[to.name.oneLine, to.address.sendKey]])
    expect("Subject", message.header("Subject"), draft.letter.subject.oneLine)
    expect("Message-ID", message.header("Message-ID"), draft.messageID)
    expect("parts", message.parts.map(\.type), ["text/plain", "text/html", "text/vcard"])
    expect("text", message.parts.first?.text, draft.letter.body.withoutControls.unixLines)
    expect("elements", Set(message.elements).subtracting(harmlessElements), [])
    expect("links", message.links.filter { !$0.lowercased().hasPrefix("http") }, [])
    return found
  }
}

/// Draws text from the building blocks of header injection, smuggling and broken encodings.
private struct HostileText {
  private var generator: SplitMix
  private static let blocks: [String] =
    "abcXYZ 019.,;:<>@\"'()\\=?_-\t".map { String($0) } + [
      "\r", "\n", "\r\n", "\0", "\u{1B}[2J", "\u{7F}", "\u{85}", "\u{2028}", "\u{202E}", "ä", "ß",
      "日本", "😀", "e\u{301}", "=?utf-8?q?x?=", "\r\nBcc: evil@example.com", "\n\n.\n", "From ",
      "\n.\n", "--=_mixed-0d9f", "\u{FEFF}", "\u{200B}", "https://x.example/", "<script>", "&amp;",
      "\u{10FFFF}", "\u{301}", "=\r\n", "=2E", "\u{1F468}\u{200D}\u{1F469}",
    ]

  init(seed: UInt64) { generator = SplitMix(state: seed) }

  mutating func next(upTo limit: Int) -> String {
    (0..<Int.random(in: 0...limit, using: &generator)).map { _ in
      Self.blocks.randomElement(using: &generator) ?? ""
    }.joined()
  }

  mutating func coin() -> Bool { .random(using: &generator) }
}

/// A small generator with a seed (Steele, Lea and Flood, "Fast splittable pseudorandom number
/// generators").
private struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}

/// What every message on the wire must obey, looked at byte by byte.
private enum WireRules {
  static func broken(by message: [UInt8]) -> [String] {
    var broken: [String] = []
    let isSevenBit = message.allSatisfy { (0x20...0x7E).contains($0) || [9, 10, 13].contains($0) }
    if !isSevenBit { broken.append("not 7-bit") }
    for (index, byte) in message.enumerated() {
      let next = index + 1 < message.count ? message[index + 1] : 0
      let previous = index > 0 ? message[index - 1] : 0
      if byte == 13, next != 10 { broken.append("bare CR") }
      if byte == 10, previous != 13 { broken.append("bare LF") }
    }
    for line in message.split(separator: 10, omittingEmptySubsequences: false) {
      if line.count > 79 { broken.append("line of \(line.count)") }
      if line.first == UInt8(ascii: ".") { broken.append("line with a dot") }
      if line.starts(with: "From ".utf8) { broken.append("line with From") }
    }
    if message.suffix(2) != [13, 10] { broken.append("no line end") }
    return broken
  }
}

extension String {
  /// The text with controls other than tabs and line ends as spaces.
  var withoutControls: String {
    let cleaned = unicodeScalars.map { scalar -> Unicode.Scalar in
      let stays = scalar.value >= 0x20 && !(0x7F...0x9F).contains(scalar.value)
      return stays || "\t\r\n".unicodeScalars.contains(scalar) ? scalar : " "
    }
    return String(String.UnicodeScalarView(cleaned))
  }
}
