internal import CText

extension UnsafeRawBufferPointer {
  /// A part of the bytes, as its own buffer.
  @inline(__always)
  func part(_ start: Int, _ end: Int) -> UnsafeRawBufferPointer {
    UnsafeRawBufferPointer(rebasing: self[start..<end])
  }

  /// The bytes without spaces and tabs at both ends.
  @inline(__always)
  func trimmed() -> UnsafeRawBufferPointer {
    guard count > 0, Byte.isBlank(self[0]) || Byte.isBlank(self[count - 1]) else { return self }
    return withoutBlanks()
  }

  private func withoutBlanks() -> UnsafeRawBufferPointer {
    var start = 0
    var end = count
    while start < end, Byte.isBlank(self[start]) { start += 1 }
    while end > start, Byte.isBlank(self[end - 1]) { end -= 1 }
    return part(start, end)
  }

  /// Whether the bytes are that word; ASCII case does not matter.
  func equals(_ word: StaticString) -> Bool {
    word.utf8CodeUnitCount == count && startsWith(word)
  }

  /// Whether the bytes start with that word; ASCII case does not matter.
  func startsWith(_ word: StaticString) -> Bool {
    guard word.utf8CodeUnitCount <= count else { return false }
    for index in 0..<word.utf8CodeUnitCount {
      let (mine, its) = (self[index], word.utf8Start[index])
      if mine == its { continue }
      guard mine | 0x20 == its | 0x20, (0x61...0x7A).contains(mine | 0x20) else { return false }
    }
    return true
  }

  /// Whether that word stands anywhere; ASCII case does not matter.
  func contains(_ word: StaticString) -> Bool {
    let first = word.utf8Start[0] | 0x20
    var index = 0
    while index + word.utf8CodeUnitCount <= count {
      if self[index] | 0x20 == first, part(index, count).startsWith(word) { return true }
      index += 1
    }
    return false
  }

  /// The offset of a byte; nil when it is not there.
  @inline(__always)
  func offset(of byte: UInt8, from start: Int = 0) -> Int? {
    guard let base = baseAddress?.assumingMemoryBound(to: UInt8.self) else { return nil }
    let found = start + ctext_index(base + start, count - start, byte)
    return found < count ? found : nil
  }

  /// The bytes as text that is surely well-formed UTF-8 or is repaired, not yet safe.
  @inline(__always)
  var text: String { String(decoding: self, as: UTF8.self) }

  /// Whether every byte is printable ASCII.
  var isPlain: Bool { plainness != .notPlain }

  /// How little has to be done before the bytes can be shown.
  var plainness: Plainness {
    switch ctext_how_plain(baseAddress?.assumingMemoryBound(to: UInt8.self), count) {
    case CTEXT_BARE: .bare
    case CTEXT_PLAIN: .plain
    default: .notPlain
    }
  }
}

/// What is known of some bytes that are to be text.
enum Plainness {
  /// Not all of them are printable ASCII, or nobody looked.
  case notPlain
  /// All are printable ASCII.
  case plain
  /// The same, and there is no backslash: nothing is escaped.
  case bare
}
