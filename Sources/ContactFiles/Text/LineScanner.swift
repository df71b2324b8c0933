internal import CText

/// The physical lines of a text, one after the other; LF, CR, CRLF and CRCRLF end one.
struct LineScanner {
  /// A line without its end, and its number from 1.
  struct Line {
    let bytes: UnsafeRawBufferPointer
    let number: Int
  }

  private let base: UnsafePointer<UInt8>
  private let count: Int
  /// The offset of the next line.
  private(set) var position = 0
  /// The number of the next line.
  private(set) var number = 1

  /// Scans a text; nil when there is none.
  init?(_ bytes: UnsafeRawBufferPointer) {
    guard let start = bytes.baseAddress else { return nil }
    base = start.assumingMemoryBound(to: UInt8.self)
    count = bytes.count
  }

  /// The first byte of the next line; nil at the end.
  var nextByte: UInt8? { position < count ? base[position] : nil }

  /// The next eight bytes, the first one lowest; nil where there are fewer.
  var word: UInt64? {
    guard count - position >= 8 else { return nil }
    return UInt64(
      littleEndian: UnsafeRawPointer(base + position).loadUnaligned(as: UInt64.self))
  }

  /// The byte that stands so far behind the next one; nil behind the end.
  func byte(after distance: Int) -> UInt8? {
    count - position > distance ? base[position + distance] : nil
  }

  /// Takes the next line; nil at the end.
  mutating func next() -> Line? {
    guard position < count else { return nil }
    let start = position
    let end = start + ctext_line_end(base + start, count - start)
    let line = Line(
      bytes: UnsafeRawBufferPointer(start: base + start, count: end - start), number: number)
    position = end
    number += 1
    guard end < count else { return line }
    position += 1
    guard base[end] == Byte.cr, position < count else { return line }
    if base[position] == Byte.lf {
      position += 1
    } else if base[position] == Byte.cr, position + 1 < count, base[position + 1] == Byte.lf {
      position += 2
    }
    return line
  }

  /// The next line, without taking it.
  func peek() -> Line? {
    var copy = self
    return copy.next()
  }
}
