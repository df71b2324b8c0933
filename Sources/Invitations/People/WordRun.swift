/// Letters and digits of ASCII that stand beside each other, found eight at a time.
enum WordRun {
  /// The place of the first byte from `start` on that is neither letter nor digit, or the count.
  @inline(__always)
  static func end(in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    var index = start
    while index < bytes.count {
      let others = others(in: eight(bytes, from: index))
      if others != 0 { return index + others.trailingZeroBitCount / 8 }
      index += 8
    }
    return bytes.count
  }

  /// Eight bytes as one number, the first one lowest; zeros stand behind the end.
  @inline(__always)
  private static func eight(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> UInt64 {
    let left = bytes.count - start
    let memory = UnsafeRawBufferPointer(bytes)
    if left >= 8 {
      return UInt64(littleEndian: memory.loadUnaligned(fromByteOffset: start, as: UInt64.self))
    }
    if bytes.count >= 8 {
      let last = memory.loadUnaligned(fromByteOffset: bytes.count - 8, as: UInt64.self)
      return UInt64(littleEndian: last) &>> UInt64(8 * (8 - left))
    }
    var word: UInt64 = 0
    for place in 0..<left { word |= UInt64(bytes[start + place]) &<< UInt64(8 * place) }
    return word
  }

  /// The highest bit of each byte that is neither letter nor digit.
  @inline(__always)
  private static func others(in word: UInt64) -> UInt64 {
    let high: UInt64 = 0x8080_8080_8080_8080
    let low = word & ~high
    let letters = between(low | 0x2020_2020_2020_2020, 0x61, 0x7A)
    return (~(letters | between(low, 0x30, 0x39)) | word) & high
  }

  /// The highest bit of each byte from one ASCII byte to another; the word has ASCII bytes alone.
  @inline(__always)
  private static func between(_ word: UInt64, _ first: UInt64, _ last: UInt64) -> UInt64 {
    let ones: UInt64 = 0x0101_0101_0101_0101
    return (word &+ ones &* (0x80 - first)) & ~(word &+ ones &* (0x7F - last))
  }
}
