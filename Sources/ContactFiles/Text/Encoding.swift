/// How the bytes of a whole file are to be read, judged by how they start.
enum Encoding: Equatable {
  /// UTF-8 or any charset that has ASCII in it, after so many bytes of a byte order mark.
  case ascii(mark: Int)
  /// Two or four bytes a letter, under iconv's name, after so many bytes of a byte order mark.
  case wide(String, mark: Int)

  /// Looks for a byte order mark, then for the zero bytes of wide ASCII letters.
  init(_ bytes: UnsafeRawBufferPointer) {
    let head = Array(bytes.prefix(4))
    if head.starts(with: [0xEF, 0xBB, 0xBF]) {
      self = .ascii(mark: 3)
    } else if head == [0xFF, 0xFE, 0, 0] {
      self = .wide("UTF-32LE", mark: 4)
    } else if head == [0, 0, 0xFE, 0xFF] {
      self = .wide("UTF-32BE", mark: 4)
    } else if head.starts(with: [0xFF, 0xFE]) {
      self = .wide("UTF-16LE", mark: 2)
    } else if head.starts(with: [0xFE, 0xFF]) {
      self = .wide("UTF-16BE", mark: 2)
    } else {
      self = Self.guess(bytes)
    }
  }

  private static func guess(_ bytes: UnsafeRawBufferPointer) -> Encoding {
    let sample = bytes.prefix(4_096)
    guard sample.count >= 8 else { return .ascii(mark: 0) }
    var zeros = (even: 0, odd: 0)
    for (index, byte) in sample.enumerated() where byte == 0 {
      if index.isMultiple(of: 2) { zeros.even += 1 } else { zeros.odd += 1 }
    }
    // Structure and separators are ASCII even in a file of Chinese names.
    let some = sample.count / 16
    if zeros.odd > some, zeros.even * 8 < zeros.odd { return .wide("UTF-16LE", mark: 0) }
    if zeros.even > some, zeros.odd * 8 < zeros.even { return .wide("UTF-16BE", mark: 0) }
    return .ascii(mark: 0)
  }
}
