/// A record's texts in one run of UTF-8: a unit separator (U+001F) behind each field, a line feed
/// between the entries of a list.
///
/// So records travel from a file into the store, and so they are kept there: who needs one field
/// looks at its bytes, and strings are made only of what is shown or judged. It is a view, and lives
/// no longer than the bytes do.
public struct RecordText {
  /// The fields, in the order of their texts.
  public enum Field: Int, CaseIterable, Sendable {
    case name, givenName, familyName, emails, organization, categories, phones, uid
    case connectedSince, kind, preferredEmail, network, places, relatives, problems
  }

  static let separator: UInt8 = 0x1F
  static let newline = UInt8(ascii: "\n")

  /// The whole.
  public let bytes: UnsafeRawBufferPointer
  /// Where the separator stands behind each field.
  private var ends = InlineArray<16, UInt32>(repeating: 0)

  /// Finds the fields; those that are missing at the end are empty.
  public init(_ bytes: UnsafeRawBufferPointer) {
    self.bytes = bytes
    let count = Field.allCases.count
    var (field, place) = (0, 0)
    // Eight bytes at a time: every record of an import is looked through more than once.
    while place + 8 <= bytes.count, field < count {
      let word = bytes.loadUnaligned(fromByteOffset: place, as: UInt64.self)
      var found = Self.separators(in: UInt64(littleEndian: word))
      while found != 0, field < count {
        ends[field] = UInt32(truncatingIfNeeded: place + found.trailingZeroBitCount / 8)
        field += 1
        found &= found &- 1
      }
      place += 8
    }
    while place < bytes.count, field < count {
      if bytes[place] == Self.separator {
        ends[field] = UInt32(truncatingIfNeeded: place)
        field += 1
      }
      place += 1
    }
    for missing in field..<count { ends[missing] = UInt32(truncatingIfNeeded: bytes.count) }
  }

  /// The highest bit of each byte that is a separator.
  private static func separators(in word: UInt64) -> UInt64 {
    let low: UInt64 = 0x7F7F_7F7F_7F7F_7F7F
    let other = word ^ (UInt64(separator) &* 0x0101_0101_0101_0101)
    return ~(((other & low) &+ low) | other | low)
  }

  /// The bytes of one field; a list is whole.
  public subscript(field: Field) -> UnsafeRawBufferPointer {
    let end = Int(ends[field.rawValue])
    let start = field == .name ? 0 : min(Int(ends[field.rawValue - 1]) + 1, end)
    return UnsafeRawBufferPointer(rebasing: bytes[start..<end])
  }

  /// All that the record says, without what could not be read of it.
  public var content: UnsafeRawBufferPointer {
    let end = min(Int(ends[Field.relatives.rawValue]) + 1, bytes.count)
    return UnsafeRawBufferPointer(rebasing: bytes[..<end])
  }

  /// Calls `body` with each entry of a list.
  public func forEachEntry(
    of field: Field, _ body: (UnsafeRawBufferPointer) throws -> Void
  ) rethrows {
    let list = self[field]
    var start = 0
    for place in list.indices where list[place] == Self.newline {
      if place > start { try body(UnsafeRawBufferPointer(rebasing: list[start..<place])) }
      start = place + 1
    }
    if start < list.count { try body(UnsafeRawBufferPointer(rebasing: list[start...])) }
  }
}

// MARK: As strings

extension RecordText {
  /// One field as a string.
  public func text(_ field: Field) -> String { String(decoding: self[field], as: UTF8.self) }

  /// The entries of a list as strings.
  public func list(_ field: Field) -> [String] {
    var list: [String] = []
    forEachEntry(of: field) { entry in
      let text = String(decoding: entry, as: UTF8.self)
      // Most lists have one entry, and an array of one is cheaper made than grown.
      if list.isEmpty { list = [text] } else { list.append(text) }
    }
    return list
  }

  /// Person, organization or group.
  public var kind: ContactRecord.Kind {
    self[.kind].isEmpty ? .person : ContactRecord.Kind(rawValue: text(.kind)) ?? .person
  }

  /// The place of the preferred address among the addresses.
  public var preferredEmail: Int? {
    let digits = self[.preferredEmail]
    if digits.count == 1, digits[0] >= 0x30, digits[0] <= 0x39 { return Int(digits[0] - 0x30) }
    return digits.isEmpty ? nil : Int(text(.preferredEmail))
  }

  /// The address of a record that has just one, and that a plain one; nil when more has to be asked.
  public var plainAddress: EmailAddress? {
    let email = self[.emails].assumingMemoryBound(to: UInt8.self)
    guard let at = PlainAddress.placeOfAt(in: email) else { return nil }
    return EmailAddress(
      plainLocal: String(decoding: email[..<at], as: UTF8.self),
      domain: String(decoding: email[(at + 1)...], as: UTF8.self))
  }

  /// The record as a value of its own.
  public func record(source: String, family: String, index: Int, line: Int) -> ContactRecord {
    ContactRecord(
      source: source, index: index, line: line, name: text(.name), givenName: text(.givenName),
      familyName: text(.familyName), emails: list(.emails), preferredEmail: preferredEmail,
      organization: optional(.organization), categories: list(.categories),
      phones: list(.phones), uid: optional(.uid), kind: kind,
      connectedSince: optional(.connectedSince),
      network: optional(.network).flatMap(NetworkFactText.fact), places: list(.places),
      relatives: list(.relatives), problems: list(.problems), family: family)
  }

  private func optional(_ field: Field) -> String? { self[field].isEmpty ? nil : text(field) }
}
