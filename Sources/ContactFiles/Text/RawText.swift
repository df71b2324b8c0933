internal import CText

extension UnsafeRawBufferPointer {
  /// A part of the bytes, as its own buffer.
  @inline(__always)
  func part(_ start: Int, _ end: Int) -> UnsafeRawBufferPointer {
    UnsafeRawBufferPointer(rebasing: self[start..<end])
  }

  /// The bytes without spaces and tabs at both ends.
  func trimmed() -> UnsafeRawBufferPointer {
    var start = 0
    var end = count
    while start < end, Byte.isBlank(self[start]) { start += 1 }
    while end > start, Byte.isBlank(self[end - 1]) { end -= 1 }
    return start == 0 && end == count ? self : part(start, end)
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
    guard count >= word.utf8CodeUnitCount else { return false }
    return (0...(count - word.utf8CodeUnitCount)).contains { part($0, count).startsWith(word) }
  }

  /// The offset of a byte; nil when it is not there.
  func offset(of byte: UInt8, from start: Int = 0) -> Int? {
    var index = start
    while index < count {
      if self[index] == byte { return index }
      index += 1
    }
    return nil
  }

  /// Whether every byte is printable ASCII.
  var isPlain: Bool {
    ctext_is_plain(baseAddress?.assumingMemoryBound(to: UInt8.self), count) != 0
  }
}
