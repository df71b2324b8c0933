internal import CText

/// Finds the messages of an mbox file (RFC 4155), one after the other.
struct MboxMessages {
  private let bytes: UnsafeRawBufferPointer
  private var position: Int
  /// Where messages begin that are left to others.
  private let end: Int

  /// Reads the messages that begin at an offset or behind it, and before another one.
  init(_ bytes: UnsafeRawBufferPointer, from start: Int = 0, upTo end: Int = .max) {
    self.bytes = bytes
    self.end = min(end, bytes.count)
    position =
      bytes[start...].firstIndex { $0 != Byte.lf && $0 != Byte.cr && !Byte.isBlank($0) }
      ?? bytes.count
  }

  /// Where the next message begins behind an offset, wherever in a message that is.
  static func start(behind offset: Int, in bytes: UnsafeRawBufferPointer) -> Int {
    MboxMessages(bytes, from: offset).nextMessage(from: offset)
  }

  /// The next message, with the offset at which it starts; nil behind the last one.
  mutating func next() -> (start: Int, headers: MailHeaders)? {
    guard position < end else { return nil }
    let start = position
    let headers = MailHeaders(bytes, from: headerStart(from: start))
    position =
      headers.isInterrupted ? headers.end : nextMessage(from: max(headers.end - 1, start + 1))
    return (start, headers)
  }

  /// Whether a line starts a message: `From `, a sender, and a date.
  static func isSeparator(_ line: UnsafeRawBufferPointer) -> Bool {
    guard line.count > 16, line.count < 512, isFrom(line) else { return false }
    // The date has a time of day in it, and text that happens to start with "From " has not.
    for index in 5..<(line.count - 2) where line[index] == Byte.colon {
      if isDigit(line[index - 1]), isDigit(line[index + 1]), isDigit(line[index + 2]) {
        return true
      }
    }
    return false
  }

  /// The offset behind the separator; a message on its own has none.
  private func headerStart(from start: Int) -> Int {
    let head = bytes.part(start, min(start + 512, bytes.count))
    let length = ctext_line_end(head.baseAddress?.assumingMemoryBound(to: UInt8.self), head.count)
    let line = head.part(0, length)
    guard Self.isFrom(line) else { return start }
    return afterLineEnd(start + length)
  }

  private func afterLineEnd(_ offset: Int) -> Int {
    guard offset < bytes.count else { return bytes.count }
    let isPair =
      bytes[offset] == Byte.cr && offset + 1 < bytes.count && bytes[offset + 1] == Byte.lf
    return offset + (isPair ? 2 : 1)
  }

  /// The offset of the next separator, which needs a blank line before it.
  private func nextMessage(from offset: Int) -> Int {
    let word: StaticString = "\nFrom "
    var offset = offset
    while offset < bytes.count {
      let rest = bytes.part(offset, bytes.count)
      let found =
        offset
        + ctext_find(
          rest.baseAddress?.assumingMemoryBound(to: UInt8.self), rest.count, word.utf8Start,
          word.utf8CodeUnitCount)
      guard found < bytes.count else { return bytes.count }
      let start = found + 1
      let tail = bytes.part(start, min(start + 512, bytes.count))
      let length = ctext_line_end(
        tail.baseAddress?.assumingMemoryBound(to: UInt8.self), tail.count)
      if isBlankBefore(found), Self.isSeparator(tail.part(0, length)),
        isBeforeHeaders(afterLineEnd(start + length))
      {
        return start
      }
      offset = start
    }
    return bytes.count
  }

  /// Whether the line that ends at an offset is empty.
  private func isBlankBefore(_ end: Int) -> Bool {
    var index = end - 1
    if index >= 0, bytes[index] == Byte.cr { index -= 1 }
    return index < 0 || bytes[index] == Byte.lf
  }

  /// Whether headers begin here, the first of which may be broken.
  ///
  /// Text of a mail that begins like a separator is followed by other text.
  private func isBeforeHeaders(_ start: Int) -> Bool {
    var offset = start
    for _ in 0..<2 where offset < bytes.count {
      let rest = bytes.part(offset, min(offset + 1024, bytes.count))
      let length = ctext_line_end(
        rest.baseAddress?.assumingMemoryBound(to: UInt8.self), rest.count)
      guard length > 0 else { return false }
      if MailHeaders.isField(rest.part(0, length)) { return true }
      offset = afterLineEnd(offset + length)
    }
    return offset >= bytes.count
  }

  /// Whether a line begins as separators do, in upper and lower case as it should be.
  private static func isFrom(_ line: UnsafeRawBufferPointer) -> Bool {
    line.count >= 5 && line.loadUnaligned(as: UInt32.self) == from && line[4] == Byte.space
  }

  private static let from = UInt32(littleEndian: 0x6D6F_7246)

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
}
