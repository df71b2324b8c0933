/// The mailboxes in an address header or in a field where people write addresses.
///
/// Reads what RFC 5322 3.4 allows (groups, comments, routes, quoted local parts) and what mail
/// programs and people make of it: missing separators, `;` as one, a missing `>`, a second `<`.
struct AddressList {
  /// One mailbox as it was written, undecoded.
  struct Mailbox: Equatable {
    /// The name before or in a comment after the address; empty when there is none.
    var name: String
    /// The address without brackets and route.
    var address: String
  }

  /// The mailboxes in order.
  private(set) var mailboxes: [Mailbox] = []

  private var words: [UInt8] = []
  private var comment: [UInt8] = []
  private var bracketed: [UInt8]?
  /// How many bytes of `words` stand before the brackets.
  private var wordsBefore = 0

  /// Reads the whole list.
  init(_ text: String) {
    var text = text
    text.withUTF8 { read(UnsafeRawBufferPointer($0)) }
    finish()
  }

  private mutating func read(_ bytes: UnsafeRawBufferPointer) {
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      switch byte {
      case Byte.quote: index = readQuoted(bytes, from: index)
      case UInt8(ascii: "("): index = readComment(bytes, from: index)
      case UInt8(ascii: "<"): index = readBracketed(bytes, from: index)
      case Byte.comma, Byte.semicolon:
        finish()
        index += 1
      case Byte.equals: index = readEncodedWord(bytes, from: index)
      case Byte.colon where bracketed == nil && !words.contains(Byte.at):
        words = []
        index += 1
      case UInt8(ascii: ">"): index += 1
      case Byte.backslash where index + 1 < bytes.count:
        words.append(bytes[index + 1])
        index += 2
      default:
        words.append(byte)
        index += 1
      }
    }
  }

  private mutating func readQuoted(_ bytes: UnsafeRawBufferPointer, from start: Int) -> Int {
    var content: [UInt8] = []
    var index = start + 1
    // A quote that never closes hides nothing.
    guard bytes.offset(of: Byte.quote, from: index) != nil else { return index }
    while index < bytes.count, bytes[index] != Byte.quote {
      if bytes[index] == Byte.backslash, index + 1 < bytes.count { index += 1 }
      content.append(bytes[index])
      index += 1
    }
    let end = min(index + 1, bytes.count)
    guard bracketed == nil, end < bytes.count, bytes[end] == Byte.at else {
      words.append(contentsOf: content)
      return end
    }
    // A quoted local part: the address goes on to the next blank or separator.
    let stop = bytes[end...].firstIndex { Byte.isBlank($0) || Self.separators.contains($0) }
    bracketed = Array(bytes[start..<(stop ?? bytes.count)])
    wordsBefore = words.count
    return stop ?? bytes.count
  }

  /// A comma in an encoded word, `=?UTF-8?Q?Lee,_Ann?=`, is none between mailboxes.
  private mutating func readEncodedWord(_ bytes: UnsafeRawBufferPointer, from start: Int) -> Int {
    let end = EncodedWord.end(in: bytes, from: start) ?? start + 1
    let isName = !bytes.part(start, end).contains(where: Self.neverInWords.contains)
    let stop = isName ? end : start + 1
    words.append(contentsOf: bytes.part(start, stop))
    return stop
  }

  private static let neverInWords = Array("<>@\"".utf8)

  private mutating func readComment(_ bytes: UnsafeRawBufferPointer, from start: Int) -> Int {
    var depth = 0
    var index = start
    comment = []
    while index < bytes.count {
      let byte = bytes[index]
      index += 1
      if byte == UInt8(ascii: "(") {
        depth += 1
        if depth == 1 { continue }
      } else if byte == UInt8(ascii: ")") {
        depth -= 1
        if depth == 0 { break }
      } else if byte == Byte.backslash, index < bytes.count {
        comment.append(bytes[index])
        index += 1
        continue
      }
      comment.append(byte)
    }
    return index
  }

  private mutating func readBracketed(_ bytes: UnsafeRawBufferPointer, from start: Int) -> Int {
    if bracketed != nil {
      let next = Array(words[wordsBefore...])
      words.removeSubrange(wordsBefore...)
      finish()
      words = next
    }
    var index = start + 1
    var content: [UInt8] = []
    while index < bytes.count, bytes[index] != UInt8(ascii: ">"), bytes[index] != UInt8(ascii: "<")
    {
      if bytes[index] == UInt8(ascii: "("), let end = Self.endOfComment(bytes, from: index) {
        index = end
        continue
      }
      content.append(bytes[index])
      index += 1
    }
    if Self.mailto.elementsEqual(content.prefix(Self.mailto.count).map { $0 | 0x20 }) {
      content.removeFirst(Self.mailto.count)
      content = Array(content.prefix { $0 != UInt8(ascii: "?") })
    }
    // A route, `@relay,@relay:address`, is history; the mailbox is what stands behind it.
    if content.first == Byte.at, let colon = content.firstIndex(of: Byte.colon) {
      content.removeSubrange(...colon)
    }
    bracketed = content
    wordsBefore = words.count
    return index < bytes.count && bytes[index] == UInt8(ascii: ">") ? index + 1 : index
  }

  /// What some programs write before an address as if it were a link; `:` with the bit of small
  /// letters is still `:`.
  private static let mailto = Array("mailto:".utf8)

  /// The place behind a comment in brackets; nil when it does not end there.
  private static func endOfComment(_ bytes: UnsafeRawBufferPointer, from start: Int) -> Int? {
    let end = bytes[(start + 1)...].firstIndex { ")<>".utf8.contains($0) }
    return end.flatMap { bytes[$0] == UInt8(ascii: ")") ? $0 + 1 : nil }
  }

  private mutating func finish() {
    defer {
      words = []
      comment = []
      bracketed = nil
    }
    let name = Self.text(words)
    if let bracketed {
      let address = Self.address(bracketed)
      if !address.isEmpty {
        mailboxes.append(Mailbox(name: name.isEmpty ? Self.text(comment) : name, address: address))
      }
      return
    }
    let pieces = Self.address(words).split(separator: " ")
    let addresses = pieces.filter { $0.contains("@") }
    let others = pieces.filter { !$0.contains("@") }.joined(separator: " ")
    for address in addresses {
      let name = addresses.count == 1 ? others : ""
      mailboxes.append(
        Mailbox(name: name.isEmpty ? Self.text(comment) : name, address: String(address)))
    }
  }

  private static let separators = Array(",;<>()".utf8)

  /// Text with one blank where a fold or a comment left several, and none at its ends.
  private static func text(_ bytes: [UInt8]) -> String { text(bytes, closesAt: false) }

  /// An address without the blanks that old programs put around its `@`.
  private static func address(_ bytes: [UInt8]) -> String { text(bytes, closesAt: true) }

  private static func text(_ bytes: [UInt8], closesAt: Bool) -> String {
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count)
    for byte in bytes {
      if !Byte.isBlank(byte), byte != Byte.cr, byte != Byte.lf {
        if closesAt, byte == Byte.at, text.last == Byte.space { text.removeLast() }
        text.append(byte)
      } else if let last = text.last, last != Byte.space, !closesAt || last != Byte.at {
        text.append(Byte.space)
      }
    }
    if text.last == Byte.space { text.removeLast() }
    return String(decoding: text, as: UTF8.self)
  }
}
