/// A line of text as HTML in which nothing but plain web addresses can be clicked.
struct LinkedText {
  /// The line, escaped.
  let html: String

  /// Escapes a line and makes its http and https addresses clickable.
  init(_ line: String) {
    var output: [UInt8] = []
    var rest = Array(line.utf8)[...]
    while let byte = rest.first {
      let link = Self.link(at: rest)
      if link.isEmpty {
        output += Self.escape(byte)
        rest = rest.dropFirst()
      } else {
        let escaped = link.flatMap(Self.escape)
        output += Array("<a href=\"".utf8) + escaped + Array("\">".utf8)
        output += escaped + Array("</a>".utf8)
        rest = rest.dropFirst(link.count)
      }
    }
    html = String(decoding: output, as: UTF8.self)
  }

  /// The web address that starts here; empty when none does.
  ///
  /// Only ASCII counts, so that text which follows without a space is not taken for a part of it.
  private static func link(at rest: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    guard rest.first.map({ $0 | 0x20 }) == UInt8(ascii: "h") else { return [] }
    let start = rest.prefix(8).map { $0 | 0x20 }
    let scheme = schemes.first { start.starts(with: $0) } ?? []
    guard !scheme.isEmpty, rest.dropFirst(scheme.count).first?.isLetterOrDigit == true else {
      return []
    }
    var link = rest.prefix { (0x21...0x7E).contains($0) && !neverInLinks.contains($0) }
    while let last = link.last, isOutside(last, link) { link = link.dropLast() }
    return link
  }

  /// Whether a last character belongs to the sentence around the address.
  private static func isOutside(_ last: UInt8, _ link: ArraySlice<UInt8>) -> Bool {
    guard last == UInt8(ascii: ")") else { return endsSentences.contains(last) }
    let opened = link.count { $0 == UInt8(ascii: "(") }
    return link.count { $0 == UInt8(ascii: ")") } > opened
  }

  private static func escape(_ byte: UInt8) -> [UInt8] {
    switch byte {
    case UInt8(ascii: "&"): Array("&amp;".utf8)
    case UInt8(ascii: "<"): Array("&lt;".utf8)
    case UInt8(ascii: ">"): Array("&gt;".utf8)
    case UInt8(ascii: "\""): Array("&quot;".utf8)
    case UInt8(ascii: "'"): Array("&#39;".utf8)
    default: [byte]
    }
  }

  private static let schemes = [Array("https://".utf8), Array("http://".utf8)]
  private static let neverInLinks = Array("<>\"`\\^{|}".utf8)
  private static let endsSentences = Array(".,;:!?'*_".utf8)
}
