/// The two parts of an address as nearly all are: small letters, digits and a few marks.
///
/// Address books hold a million of them, so they are read in one look at their bytes; whatever is
/// not plain is left to the full rules.
struct PlainAddress {
  let local: String
  let domain: String

  /// Reads a plain address; nil when the full rules have to be asked.
  init?(_ text: String) {
    var text = text
    let parts = text.withUTF8 { bytes -> (String, String)? in
      guard let at = Self.placeOfAt(in: bytes) else { return nil }
      return (
        String(decoding: bytes[..<at], as: UTF8.self),
        String(decoding: bytes[(at + 1)...], as: UTF8.self)
      )
    }
    guard let parts else { return nil }
    (local, domain) = parts
  }

  /// Where the `@` stands in a plain address; nil when the full rules have to be asked.
  static func placeOfAt(in bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    guard bytes.count <= 128 else { return nil }
    var at: Int?
    var labels = 0
    // A mark may not stand at an end, nor beside another mark of the domain, nor two dots together.
    var previous = UInt8(ascii: ".")
    for place in bytes.indices {
      let byte = bytes[place]
      let isWord = isLetterOrDigit(byte, andCapital: at == nil)
      if byte == UInt8(ascii: "@") {
        guard at == nil, place <= 64, previous != UInt8(ascii: ".") else { return nil }
        at = place
      } else if byte == UInt8(ascii: ".") {
        guard previous != byte, at == nil || isLetterOrDigit(previous) else { return nil }
        if at != nil { labels += 1 }
      } else if at == nil {
        guard isWord || byte == 0x2D || byte == 0x5F || byte == 0x2B else { return nil }
      } else if byte == UInt8(ascii: "-") {
        guard isLetterOrDigit(previous) || previous == byte else { return nil }
      } else if !isWord {
        return nil
      }
      previous = byte
    }
    guard let at, labels > 0, isLetterOrDigit(previous), bytes.count - at <= 64 else { return nil }
    return at
  }

  private static func isLetterOrDigit(_ byte: UInt8, andCapital: Bool = false) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): true
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): andCapital
    default: false
    }
  }
}
