/// A property's name of at most seven bytes as one number, which is compared at once.
///
/// The lowest byte is the first letter, in upper case; the highest one is the count. Nearly all
/// lines of a card have such a name, and most of them are not needed.
struct VCardName: Equatable {
  private let key: UInt64

  /// The name of a line that begins with it, without group, and where it ends.
  ///
  /// Nil when the first eight bytes are not enough to know: then somebody has to look closer.
  @inline(__always)
  static func start(of line: UnsafeRawBufferPointer) -> (name: VCardName, end: Int)? {
    guard line.count >= 8 else { return nil }
    let word = UInt64(littleEndian: line.loadUnaligned(as: UInt64.self))
    let stops =
      places(of: Byte.colon, in: word) | places(of: Byte.semicolon, in: word)
      | places(of: Byte.dot, in: word)
    guard stops != 0 else { return nil }
    let end = stops.trailingZeroBitCount / 8
    guard end > 0, line[end] != Byte.dot, !Byte.isBlank(line[end - 1]) else { return nil }
    return (VCardName(word, count: end), end)
  }

  /// A name that stands alone; nil when it is longer.
  init?(short name: UnsafeRawBufferPointer) {
    guard name.count < 8 else { return nil }
    var word: UInt64 = 0
    for place in name.indices { word |= UInt64(name[place]) &<< UInt64(8 * place) }
    self.init(word, count: name.count)
  }

  /// A name written in the program, which the compiler makes the number of.
  @inline(__always)
  private init(_ name: StaticString) {
    var word: UInt64 = 0
    for place in 0..<name.utf8CodeUnitCount {
      word |= UInt64(name.utf8Start[place]) &<< UInt64(8 * place)
    }
    self.init(word, count: name.utf8CodeUnitCount)
  }

  /// Only letters become an upper-case letter when the bit of the case is taken out.
  @inline(__always)
  private init(_ word: UInt64, count: Int) {
    let name = word & ((1 &<< UInt64(8 * count)) &- 1) & 0xDFDF_DFDF_DFDF_DFDF
    key = name | UInt64(count) &<< 56
  }

  /// The highest bit of each of the word's bytes that is this one; surely right up to the first.
  @inline(__always)
  private static func places(of byte: UInt8, in word: UInt64) -> UInt64 {
    let other = word ^ (UInt64(byte) &* 0x0101_0101_0101_0101)
    return (other &- 0x0101_0101_0101_0101) & ~other & 0x8080_8080_8080_8080
  }

  @inline(__always) static var formattedName: VCardName { VCardName("FN") }
  @inline(__always) static var name: VCardName { VCardName("N") }
  @inline(__always) static var organization: VCardName { VCardName("ORG") }
  @inline(__always) static var email: VCardName { VCardName("EMAIL") }
  @inline(__always) static var telephone: VCardName { VCardName("TEL") }
  @inline(__always) static var uid: VCardName { VCardName("UID") }
  @inline(__always) static var kind: VCardName { VCardName("KIND") }
  @inline(__always) static var address: VCardName { VCardName("ADR") }
  @inline(__always) static var related: VCardName { VCardName("RELATED") }
  @inline(__always) static var agent: VCardName { VCardName("AGENT") }
}
