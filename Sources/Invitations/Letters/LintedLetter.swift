/// A letter cut and folded once, so that all rules can look for words in it cheaply.
struct LintedLetter {
  let subject: String
  let body: String
  let unfilled: [String]
  /// The body's lines; line 1 is the first.
  let lines: [Substring]
  /// The body, folded.
  private let folded: [UInt8]

  init(_ letter: FilledLetter) {
    subject = letter.subject
    body = letter.body
    unfilled = letter.unfilled
    lines = letter.body.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    folded = Array(Folding.fold(letter.body).utf8)
  }

  /// Whether the body holds any of these folded words or beginnings of words.
  func mentions(_ words: [LintWord]) -> Bool { words.contains { $0.isIn(folded) } }

  /// Whether the first so many characters of the body do.
  func opens(with words: [LintWord], within characters: Int) -> Bool {
    let opening = Array(Folding.fold(String(body.prefix(characters))).utf8)
    return words.contains { $0.isIn(opening) }
  }

  /// The first line that holds one of these, from 0 for the subject, with the word.
  func place(of words: [LintWord]) -> (line: Int, word: LintWord)? {
    for (number, line) in ([subject[...]] + lines).enumerated() {
      let folded = Array(Folding.fold(String(line)).utf8)
      if let word = words.first(where: { $0.isIn(folded) }) { return (number, word) }
    }
    return nil
  }

  /// The line that holds this text as written, from 0 for the subject; nil when none does.
  func line(of text: String) -> Int? {
    ([subject[...]] + lines).firstIndex { $0.contains(text) }
  }
}

/// A folded word, or the beginning of one, to look for.
struct LintWord: Hashable, Sendable, ExpressibleByStringLiteral {
  let text: String
  private let bytes: [UInt8]

  init(_ text: String) {
    self.text = text
    bytes = Array(Folding.fold(text).utf8)
  }

  init(stringLiteral text: String) { self.init(text) }

  /// Whether the folded text holds it at the beginning of a word.
  func isIn(_ folded: [UInt8]) -> Bool {
    guard let first = bytes.first, folded.count >= bytes.count else { return false }
    for start in 0...(folded.count - bytes.count) where folded[start] == first {
      if start > 0, Self.isWordByte(folded[start - 1]), Self.isWordByte(first), first < 0x80 {
        continue
      }
      if bytes.indices.allSatisfy({ folded[start + $0] == bytes[$0] }) { return true }
    }
    return false
  }

  private static func isWordByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): true
    default: byte >= 0x80
    }
  }
}
