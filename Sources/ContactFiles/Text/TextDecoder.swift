internal import CText

/// Turns bytes of uncertain charset into UTF-8, by the rules that lose the least.
///
/// Well-formed UTF-8 that is more than ASCII always wins, because no other charset looks like it by
/// chance. Then the declared charset counts, then the one the file names elsewhere, then the one
/// the user gave, and at last Windows-1252, which can read everything.
final class TextDecoder {
  /// The charset of the user's choice.
  private let chosen: Charset?
  /// The charset that the file names somewhere, found when it is first needed.
  private lazy var named = nameInFile()
  private let nameInFile: () -> Charset?
  private var converters: [String: CharsetConverter] = [:]
  private var lastDeclared = (name: "utf-8", charset: Charset.utf8)

  /// Makes a decoder; `nameInFile` looks a file through for a charset and is asked at most once.
  init(chosen: String?, nameInFile: @escaping () -> Charset? = { nil }) throws(ImportError) {
    self.chosen = chosen.map(Charset.init)
    self.nameInFile = nameInFile
    if let chosen, case .named(let name)? = self.chosen, converter(name) == nil {
      throw .unknownCharset(chosen)
    }
  }

  /// The bytes as UTF-8, or nil when they already are.
  func utf8(_ bytes: UnsafeRawBufferPointer, declared: String? = nil) -> [UInt8]? {
    let check = ctext_utf8_check(
      bytes.baseAddress?.assumingMemoryBound(to: UInt8.self), bytes.count)
    let declared = declared.map(charset)
    if check.faults == 0 {
      guard check.sequences == 0, case .named(let name)? = declared else { return nil }
      return isASCIISuperset(name) ? nil : converter(name)?.utf8(bytes)
    }
    // A damaged letter in a text that is UTF-8 otherwise costs that letter only.
    if check.sequences > check.faults || declared == .utf8 && check.sequences == check.faults {
      return Array(String(decoding: bytes, as: UTF8.self).utf8)
    }
    for charset in [declared, named, chosen] {
      if case .named(let name)? = charset, let converter = converter(name) {
        return converter.utf8(bytes)
      }
      if charset == .windows1252 { break }
    }
    return Windows1252.utf8(bytes)
  }

  /// The bytes as UTF-8, all of them in one charset; nil when the charset is not known.
  func utf8(_ bytes: UnsafeRawBufferPointer, as charset: Charset) -> [UInt8]? {
    switch charset {
    case .utf8: Array(String(decoding: bytes, as: UTF8.self).utf8)
    case .windows1252: Windows1252.utf8(bytes)
    case .named(let name): converter(name)?.utf8(bytes)
    }
  }

  /// Whether text of ASCII bytes can mean anything but ASCII there.
  private func isASCIISuperset(_ name: String) -> Bool {
    let name = name.uppercased()
    return
      !(name.hasPrefix("ISO-2022") || name.hasPrefix("UTF-7") || name.hasPrefix("HZ")
      || name.hasPrefix("UTF-16") || name.hasPrefix("UTF-32") || name.hasPrefix("IBM"))
  }

  private func charset(_ name: String) -> Charset {
    if name != lastDeclared.name { lastDeclared = (name, Charset(name)) }
    return lastDeclared.charset
  }

  private func converter(_ name: String) -> CharsetConverter? {
    if let known = converters[name] { return known }
    guard let converter = CharsetConverter(name) else { return nil }
    converters[name] = converter
    return converter
  }
}

extension TextDecoder {
  /// The bytes as one line of safe text.
  func line(_ bytes: UnsafeRawBufferPointer) -> String {
    if let converted = utf8(bytes) { return converted.withUnsafeBytes { FieldText.line($0) } }
    return FieldText.line(bytes)
  }

  /// The bytes as one line of safe text; nearly always that is a part of them as they stand.
  func line(_ bytes: UnsafeRawBufferPointer, in arena: TextArena) -> UnsafeRawBufferPointer {
    guard let converted = utf8(bytes) else { return FieldText.line(bytes, in: arena) }
    return converted.withUnsafeBytes { arena.keep(FieldText.line($0)) }
  }
}
