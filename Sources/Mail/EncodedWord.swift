/// Text outside ASCII as encoded words (RFC 2047), each a whole number of Unicode scalars.
enum EncodedWord {
  /// No word is longer, so that the first fits behind every header name we write.
  static let limit = 66

  /// The words, in whichever of the two encodings is shorter.
  static func words(for text: String) -> [String] {
    let plain = text.utf8.count
    let escaped = text.utf8.reduce(0) { $0 + cost(of: $1) }
    let room = limit - "=?utf-8?Q??=".utf8.count
    guard escaped > (plain + 2) / 3 * 4 else {
      return chunks(of: text, room: room, cost: cost).map { "=?utf-8?Q?\(quoted($0))?=" }
    }
    return chunks(of: text, room: room / 4 * 3) { _ in 1 }.map {
      "=?utf-8?B?\(Base64.text(of: $0))?="
    }
  }

  /// Cuts between scalars, so that each word decodes by itself.
  private static func chunks(of text: String, room: Int, cost: (UInt8) -> Int) -> [[UInt8]] {
    var chunks: [[UInt8]] = []
    var chunk: [UInt8] = []
    var used = 0
    for scalar in text.unicodeScalars {
      let bytes = UTF8.encode(scalar).map(Array.init) ?? []
      let needed = bytes.reduce(0) { $0 + cost($1) }
      if used + needed > room {
        chunks.append(chunk)
        chunk = []
        used = 0
      }
      chunk += bytes
      used += needed
    }
    return chunk.isEmpty ? chunks : chunks + [chunk]
  }

  private static func quoted(_ bytes: [UInt8]) -> String {
    let characters = bytes.flatMap { byte -> [UInt8] in
      if byte == space { return [UInt8(ascii: "_")] }
      return cost(of: byte) == 1 ? [byte] : Hexadecimal.escape(byte, with: UInt8(ascii: "="))
    }
    return String(decoding: characters, as: UTF8.self)
  }

  /// One for what may stand as itself even inside a phrase (RFC 2047 section 5, rule 3).
  private static func cost(of byte: UInt8) -> Int {
    byte.isLetterOrDigit || byte == space || marks.contains(byte) ? 1 : 3
  }

  private static let space: UInt8 = 0x20
  private static let marks = Array("!*+-/".utf8)
}
