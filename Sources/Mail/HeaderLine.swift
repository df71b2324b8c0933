/// One header: a name and ASCII words, folded between words so that lines stay within 78 bytes.
struct HeaderLine {
  /// The finished header, CRLF included.
  private(set) var bytes: [UInt8]

  /// Makes a header; a word is never broken, so a single long one may stand out.
  init(_ name: String, _ words: [String]) {
    bytes = Array("\(name):".utf8)
    var column = bytes.count
    for word in words {
      if column + 1 + word.utf8.count > Self.width {
        bytes += Self.lineEnd
        column = 0
      }
      bytes.append(UInt8(ascii: " "))
      bytes += word.utf8
      column += 1 + word.utf8.count
    }
    bytes += Self.lineEnd
  }

  private static let width = 78
  static let lineEnd: [UInt8] = [13, 10]
}
