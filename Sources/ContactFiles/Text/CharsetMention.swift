/// The charset that a file names somewhere, which its other text is likely written in too.
enum CharsetMention {
  /// The first `CHARSET=` that is not UTF-8; nil when there is none.
  static func first(in bytes: UnsafeRawBufferPointer) -> Charset? {
    guard var lines = LineScanner(bytes) else { return nil }
    while let line = lines.next() {
      guard let colon = line.bytes.offset(of: Byte.colon),
        let name = name(in: line.bytes.part(0, colon))
      else { continue }
      let charset = Charset(name)
      if charset != .utf8 { return charset }
    }
    return nil
  }

  private static func name(in parameters: UnsafeRawBufferPointer) -> String? {
    let word: StaticString = "CHARSET="
    guard parameters.count > word.utf8CodeUnitCount else { return nil }
    for index in 0..<(parameters.count - word.utf8CodeUnitCount)
    where parameters[index] | 0x20 == UInt8(ascii: "c") {
      let rest = parameters.part(index, parameters.count)
      guard rest.startsWith(word) else { continue }
      let value = rest.part(word.utf8CodeUnitCount, rest.count).prefix {
        $0 != Byte.semicolon && $0 != Byte.comma
      }
      return String(decoding: value.filter { $0 != Byte.quote }, as: UTF8.self)
    }
    return nil
  }
}
