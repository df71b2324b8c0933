/// Encoded words in mail headers (RFC 2047): `=?UTF-8?Q?J=C3=BCrgen?=`.
enum EncodedWord {
  /// The decoded text, as UTF-8.
  ///
  /// Adjacent words of one charset are joined as bytes first, because programs cut them inside a
  /// letter; blanks between words go. What is no well-formed word stays as it is.
  static func decode(_ text: String, with decoder: TextDecoder) -> String {
    guard text.utf8.contains(UInt8(ascii: "?")) else { return text }
    var text = text
    return text.withUTF8 { buffer in
      var run = Run(decoder: decoder)
      run.read(UnsafeRawBufferPointer(buffer))
      return run.finished()
    }
  }

  /// Where the well-formed word ends that begins there; nil when there is none.
  static func end(in text: UnsafeRawBufferPointer, from start: Int) -> Int? {
    Word(text, at: start)?.end
  }

  /// One word: its charset, and its bytes.
  private struct Word {
    let charset: String
    let bytes: [UInt8]
    let end: Int

    init?(_ text: UnsafeRawBufferPointer, at start: Int) {
      guard text.part(start, text.count).startsWith("=?"),
        let first = text.offset(of: UInt8(ascii: "?"), from: start + 2),
        let second = text.offset(of: UInt8(ascii: "?"), from: first + 1), second == first + 2,
        let close = Self.closing(text, from: second + 1)
      else { return nil }
      let name = text.part(start + 2, first)
      guard !name.isEmpty, name.allSatisfy({ $0 > 0x20 && $0 < 0x7F }) else { return nil }
      // RFC 2231 lets a language follow the charset.
      charset = String(decoding: name.prefix { $0 != UInt8(ascii: "*") }, as: UTF8.self)
      let content = text.part(second + 1, close)
      switch text[first + 1] | 0x20 {
      case UInt8(ascii: "b"): bytes = Base64.decode(content)
      case UInt8(ascii: "q"):
        bytes = content.map { $0 == UInt8(ascii: "_") ? Byte.space : $0 }
          .withUnsafeBytes { QuotedPrintable.decode($0) }
      default: return nil
      }
      end = close + 2
    }

    private static func closing(_ text: UnsafeRawBufferPointer, from start: Int) -> Int? {
      var index = start
      while index + 1 < text.count {
        if text[index] == UInt8(ascii: "?"), text[index + 1] == Byte.equals { return index }
        index += 1
      }
      return nil
    }
  }

  /// Text and words in turn, with the bytes of adjacent words still together.
  private struct Run {
    let decoder: TextDecoder
    private var output: [UInt8] = []
    private var pending: [UInt8] = []
    private var charset = ""
    private var blanks: [UInt8] = []

    init(decoder: TextDecoder) { self.decoder = decoder }

    mutating func read(_ text: UnsafeRawBufferPointer) {
      var index = 0
      while index < text.count {
        if text[index] == Byte.equals, let word = Word(text, at: index) {
          add(word)
          index = word.end
          continue
        }
        let byte = text[index]
        index += 1
        if Byte.isBlank(byte) || byte == Byte.cr || byte == Byte.lf {
          blanks.append(Byte.space)
        } else {
          flush()
          output.append(byte)
        }
      }
    }

    mutating func finished() -> String {
      flush()
      return String(decoding: output, as: UTF8.self)
    }

    private mutating func add(_ word: Word) {
      if charset.isEmpty {
        flush()
      } else if charset.lowercased() != word.charset.lowercased() {
        blanks = []
        flush()
      }
      blanks = []
      charset = word.charset
      pending += word.bytes
    }

    private mutating func flush() {
      if !charset.isEmpty {
        let declared = charset
        let converted = pending.withUnsafeBytes { decoder.utf8($0, declared: declared) }
        output += converted ?? pending
        pending = []
        charset = ""
      }
      output += blanks
      blanks = []
    }
  }
}
