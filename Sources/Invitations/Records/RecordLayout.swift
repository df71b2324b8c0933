/// Lays a record out as `RecordText`; what separates its texts is a blank where it stands in one.
struct RecordLayout {
  /// The text.
  private(set) var bytes: [UInt8] = []

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
    put(record.places)
    put(record.relatives)
    put(record.problems)
  }

  private mutating func put(_ text: String) {
    append(text)
    bytes.append(RecordText.separator)
  }

  private mutating func put(_ lines: [String]) {
    for (place, line) in lines.enumerated() {
      if place > 0 { bytes.append(RecordText.newline) }
      append(line)
    }
    bytes.append(RecordText.separator)
  }

  private mutating func append(_ text: String) {
    let start = bytes.count
    bytes.append(contentsOf: text.utf8)
    for place in start..<bytes.count where bytes[place] < 0x20 {
      if bytes[place] == RecordText.separator || bytes[place] == RecordText.newline {
        bytes[place] = 0x20
      }
    }
  }
}
