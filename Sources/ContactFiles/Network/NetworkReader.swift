internal import Invitations

/// Reads a professional network's invitations and messages: people without addresses, with a fact.
struct NetworkReader {
  private let sink: RecordSink
  private let decoder: TextDecoder
  private let header: NetworkHeader
  private var rows: CSVRows
  private let arena = TextArena()

  /// Reads text; nil when there are no bytes.
  init?(
    _ bytes: UnsafeRawBufferPointer, delimiter: UInt8, header: NetworkHeader,
    decoder: TextDecoder, sink: RecordSink
  ) {
    guard let rows = CSVRows(bytes, delimiter: delimiter) else { return nil }
    self.rows = rows
    self.header = header
    self.decoder = decoder
    self.sink = sink
  }

  /// Hands out the people, in the order in which the file first names them.
  mutating func read(after rowsBefore: Int) throws {
    for _ in 0..<rowsBefore { _ = rows.next() }
    switch header.kind {
    case .invitations: try readInvitations()
    case .messages: try readMessages()
    }
  }

  private mutating func readInvitations() throws {
    while let row = rows.next() {
      try sink.advance(to: rows.position)
      arena.removeAll()
      let isOutgoing = text(header.direction, of: row).lowercased() == "outgoing"
      let name = text(isOutgoing ? header.to : header.from, of: row)
      guard !name.isEmpty else {
        if !row.isBlank(in: arena) { sink.countHiddenRow() }
        continue
      }
      let date = NetworkDate.iso(text(header.date, of: row))
      var draft = RecordDraft(line: row.line)
      draft.record.name = name
      draft.identify(text(isOutgoing ? header.toURLs : header.fromURL, of: row))
      draft.record.network = isOutgoing ? .invitedThere(on: date) : .askedFirst(on: date)
      try draft.finish(into: sink)
    }
  }

  private mutating func readMessages() throws {
    var talks = NetworkTalks()
    while let row = rows.next() {
      try sink.advance(to: rows.position)
      arena.removeAll()
      let sender = NetworkTalks.Party(
        name: text(header.from, of: row), url: text(header.fromURL, of: row))
      let names = text(header.to, of: row).split(separator: ",").map { FieldText.line(String($0)) }
      let urls = text(header.toURLs, of: row).split(separator: ",")
        .map { FieldText.line(String($0)) }
      // Names may hold commas themselves; then only the links tell the recipients apart.
      let recipients = urls.enumerated().map { index, url in
        NetworkTalks.Party(name: names.count == urls.count ? names[index] : "", url: url)
      }
      talks.add(
        from: sender, to: recipients, day: NetworkDate.iso(text(header.date, of: row)),
        line: row.line)
    }
    for talk in talks.withoutOwner() {
      var draft = RecordDraft(line: talk.line)
      draft.record.name = talk.name
      draft.identify(talk.url)
      draft.record.network = .messages(talk.messages)
      try draft.finish(into: sink)
    }
  }

  private func text(_ index: Int?, of row: CSVRows.Row) -> String {
    guard let index, index < row.count else { return "" }
    let bytes = row.cell(index, in: arena)
    return bytes.count <= ReadLimits.field ? decoder.line(bytes) : ""
  }
}
