internal import Invitations

/// A record's text in one column: its fields with a unit separator (U+001F) behind each, the lines
/// of a list with a line feed between.
///
/// Both are blanks where they stand in the text itself. One column instead of eleven makes storing
/// a million records a third faster.
struct RecordLayout {
  private static let separator: UInt8 = 0x1F
  private static let newline = UInt8(ascii: "\n")

  private var bytes: [UInt8] = []
  private var contentEnd = 0

  /// Lays a record out.
  mutating func write(_ record: ContactRecord) {
    bytes.removeAll(keepingCapacity: true)
    put(record.name)
    put(record.givenName)
    put(record.familyName)
    put(record.emails)
    put(record.organization ?? "")
    put(record.categories)
    put(record.phones)
    put(record.uid ?? "")
    put(record.connectedSince ?? "")
    put(record.kind == .person ? "" : record.kind.rawValue)
    put(record.preferredEmail.map(String.init) ?? "")
    put(record.network.map(NetworkFactText.text) ?? "")
    contentEnd = bytes.count
    put(record.problems)
  }

  /// All that the record says, without what could not be read of it.
  func withContent<T>(_ body: (UnsafeRawBufferPointer) throws -> T) rethrows -> T {
    try bytes.withUnsafeBytes { try body(UnsafeRawBufferPointer(rebasing: $0[..<contentEnd])) }
  }

  /// The whole.
  func withBody<T>(_ body: (UnsafeRawBufferPointer) throws -> T) rethrows -> T {
    try bytes.withUnsafeBytes(body)
  }

  /// Reads a record back.
  static func record(
    _ body: UnsafeRawBufferPointer, source: String, family: String, index: Int, line: Int
  ) -> ContactRecord {
    let fields = body.split(separator: separator, omittingEmptySubsequences: false)
    func text(_ place: Int) -> String {
      place < fields.count ? String(decoding: fields[place], as: UTF8.self) : ""
    }
    func list(_ place: Int) -> [String] {
      guard place < fields.count, !fields[place].isEmpty else { return [] }
      return fields[place].split(separator: newline).map { String(decoding: $0, as: UTF8.self) }
    }
    func optional(_ place: Int) -> String? {
      let text = text(place)
      return text.isEmpty ? nil : text
    }
    return ContactRecord(
      source: source, index: index, line: line, name: text(0), givenName: text(1),
      familyName: text(2), emails: list(3), preferredEmail: optional(10).flatMap { Int($0) },
      organization: optional(4), categories: list(5),
      phones: list(6), uid: optional(7),
      kind: optional(9).flatMap(ContactRecord.Kind.init(rawValue:)) ?? .person,
      connectedSince: optional(8), network: optional(11).flatMap(NetworkFactText.fact),
      problems: list(12), family: family)
  }

  private mutating func put(_ text: String) {
    append(text)
    bytes.append(Self.separator)
  }

  private mutating func put(_ lines: [String]) {
    for (place, line) in lines.enumerated() {
      if place > 0 { bytes.append(Self.newline) }
      append(line)
    }
    bytes.append(Self.separator)
  }

  private mutating func append(_ text: String) {
    let start = bytes.count
    bytes.append(contentsOf: text.utf8)
    for place in start..<bytes.count where bytes[place] < 0x20 {
      if bytes[place] == Self.separator || bytes[place] == Self.newline { bytes[place] = 0x20 }
    }
  }
}
