internal import Invitations

/// An address header as nearly all are, `Ann Lee <ann@example.org>, bo@example.org`: it is read
/// several times as fast as by ``AddressList``.
struct UsualAddressList {
  /// The addresses in order.
  private(set) var addresses: [EmailAddress] = []

  private let value: UnsafeRawBufferPointer
  private var place = 0

  /// Reads it; nil when anything about it is otherwise, and ``AddressList`` has to be asked.
  init?(_ value: UnsafeRawBufferPointer) {
    self.value = value
    skipBlanks()
    while place < value.count {
      guard let address = next() else { return nil }
      addresses.append(address)
      skipBlanks()
      if place < value.count {
        guard value[place] == Byte.comma else { return nil }
        place += 1
      }
      skipBlanks()
    }
  }

  private mutating func next() -> EmailAddress? {
    let start = place
    // Whoever has a name has brackets around the address.
    var hasName = false
    while place < value.count {
      let byte = value[place]
      if byte == UInt8(ascii: "<") { return bracketed() }
      if byte == Byte.quote {
        guard skipQuoted() else { return nil }
        hasName = true
      } else if Self.isBlank(byte) {
        let end = place
        skipBlanks()
        if place == value.count || value[place] == Byte.comma {
          return hasName ? nil : address(start, end)
        }
        hasName = true
      } else if byte == Byte.comma {
        break
      } else {
        guard Self.isText(byte) else { return nil }
        place += 1
      }
    }
    return hasName ? nil : address(start, place)
  }

  private mutating func bracketed() -> EmailAddress? {
    let start = place + 1
    guard let end = value.offset(of: UInt8(ascii: ">"), from: start) else { return nil }
    place = end + 1
    return address(start, end)
  }

  private func address(_ start: Int, _ end: Int) -> EmailAddress? {
    let text = value.part(start, end)
    guard text.allSatisfy(Self.isText) else { return nil }
    return try? EmailAddress(text.text)
  }

  private mutating func skipQuoted() -> Bool {
    place += 1
    while place < value.count, value[place] != Byte.quote {
      guard value[place] != Byte.backslash, value[place] >= Byte.space, value[place] < 0x7F else {
        return false
      }
      place += 1
    }
    place += 1
    // An address may have quotes, too.
    return place < value.count && (Self.isBlank(value[place]) || value[place] == UInt8(ascii: "<"))
  }

  private mutating func skipBlanks() {
    while place < value.count, Self.isBlank(value[place]) { place += 1 }
  }

  private static func isBlank(_ byte: UInt8) -> Bool {
    Byte.isBlank(byte) || byte == Byte.lf || byte == Byte.cr
  }

  /// Whether a byte stands for itself wherever it is.
  private static func isText(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x22, 0x28, 0x29, 0x2C, 0x3A, 0x3B, 0x3C, 0x3E, 0x5C: false
    default: byte > Byte.space && byte < 0x7F
    }
  }
}
