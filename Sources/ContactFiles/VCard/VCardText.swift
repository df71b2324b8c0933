/// The escapes and separators inside a vCard value, which is UTF-8 by now.
enum VCardText {
  /// The parts between the separators that are not escaped, still escaped themselves.
  struct Parts: IteratorProtocol {
    private let bytes: UnsafeRawBufferPointer
    private let separator: UInt8
    private var start = 0

    init(_ bytes: UnsafeRawBufferPointer, at separator: UInt8) {
      self.bytes = bytes
      self.separator = separator
    }

    /// What has not been taken.
    var rest: UnsafeRawBufferPointer {
      start <= bytes.count ? bytes.part(start, bytes.count) : bytes.part(0, 0)
    }

    mutating func next() -> UnsafeRawBufferPointer? {
      guard start <= bytes.count else { return nil }
      var index = start
      while index < bytes.count, bytes[index] != separator {
        index += bytes[index] == Byte.backslash ? 2 : 1
      }
      let end = min(index, bytes.count)
      defer { start = end + 1 }
      return bytes.part(start, end)
    }
  }

  /// The text without its escapes; nearly always that is a part of the bytes as they stand.
  static func line(
    _ bytes: UnsafeRawBufferPointer, in arena: TextArena, _ plainness: Plainness
  ) -> UnsafeRawBufferPointer {
    if plainness == .bare { return bytes.trimmed() }
    guard bytes.offset(of: Byte.backslash) != nil else {
      return plainness == .plain ? bytes.trimmed() : FieldText.line(bytes, in: arena)
    }
    return arena.keep(line(bytes))
  }

  /// The text without its escapes: `\n \, \; \\`; an unknown escape keeps its backslash.
  private static func line(_ bytes: UnsafeRawBufferPointer) -> String {
    guard bytes.offset(of: Byte.backslash) != nil else { return FieldText.line(bytes) }
    var output: [UInt8] = []
    output.reserveCapacity(bytes.count)
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      index += 1
      guard byte == Byte.backslash, index < bytes.count else {
        output.append(byte)
        continue
      }
      switch bytes[index] {
      case UInt8(ascii: "n"), UInt8(ascii: "N"): output.append(Byte.lf)
      case Byte.comma, Byte.semicolon, Byte.backslash: output.append(bytes[index])
      default: output.append(contentsOf: [byte, bytes[index]])
      }
      index += 1
    }
    return output.withUnsafeBytes { FieldText.line($0) }
  }

  /// A component of a structured value: a list `a,b` is joined with a blank.
  static func component(
    _ bytes: UnsafeRawBufferPointer, in arena: TextArena, _ plainness: Plainness
  ) -> UnsafeRawBufferPointer {
    guard bytes.offset(of: Byte.comma) != nil else {
      return line(bytes, in: arena, plainness)
    }
    return arena.keep(list(bytes).joined(separator: " "))
  }

  /// The entries of a list that say anything.
  private static func list(_ bytes: UnsafeRawBufferPointer) -> [String] {
    var parts = Parts(bytes, at: Byte.comma)
    var entries: [String] = []
    while let part = parts.next() {
      let entry = line(part)
      if !entry.isEmpty { entries.append(entry) }
    }
    return entries
  }
}
