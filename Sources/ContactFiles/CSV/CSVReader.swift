internal import CText
internal import Invitations

/// Reads delimited files (RFC 4180 and what programs write as it) by their header.
struct CSVReader {
  private let sink: RecordSink
  private let decoder: TextDecoder
  private let forced: Charset?
  private var rows: CSVRows
  private let rowsBefore: Int
  private let columns: CSVColumns

  /// Reads text in any charset that has ASCII in it; nil when there are no bytes.
  init?(
    _ bytes: UnsafeRawBufferPointer, dialect: CSVDialect, charset: String?, decoder: TextDecoder,
    sink: RecordSink
  ) {
    guard let rows = CSVRows(bytes, delimiter: dialect.delimiter) else { return nil }
    self.rows = rows
    rowsBefore = dialect.rowsBefore
    columns = CSVColumns(dialect.header)
    self.decoder = decoder
    self.sink = sink
    forced = charset.flatMap { Self.isUTF8(bytes) ? nil : Charset($0) }
  }

  /// Hands out every row that says anything, in the order of the file.
  mutating func read() throws {
    for _ in 0..<rowsBefore { _ = rows.next() }
    while let row = rows.next() {
      try sink.advance(to: rows.position)
      if row.hasOpenQuote {
        sink.note(
          "a quote is opened and never closed; the row was read up to the line's end",
          line: row.line)
      }
      guard !rows.isBlank(row) else { continue }
      let emails = emails(row)
      let record = record(row, emails)
      if columns.isNetwork, record.name.isEmpty {
        sink.countHiddenRow()
      } else {
        try sink.emit(record, hasUsableAddress: emails.hasUsable)
      }
    }
  }

  /// Whether the start of the file is UTF-8, so that the user's charset is not needed.
  private static func isUTF8(_ bytes: UnsafeRawBufferPointer) -> Bool {
    let sample = bytes.prefix(ReadLimits.stride)
    let check = ctext_utf8_check(
      sample.base.baseAddress?.assumingMemoryBound(to: UInt8.self), sample.count)
    // The sample may cut the last letter.
    return check.faults <= (sample.count < bytes.count ? 3 : 0)
  }

  private func text(_ index: Int?, of row: CSVRows.Row) -> String {
    guard let index, index < row.count else { return "" }
    let bytes = rows.cell(index)
    if bytes.isEmpty { return "" }
    if bytes.isPlain { return FieldText.plain(bytes) }
    guard bytes.count <= ReadLimits.field else {
      sink.note("a cell is longer than 64 kB and was left out", line: row.line)
      return ""
    }
    if let forced, let converted = decoder.utf8(bytes, as: forced) {
      return converted.withUnsafeBytes { FieldText.line($0) }
    }
    return decoder.line(bytes)
  }

  private func record(_ row: CSVRows.Row, _ emails: FoundEmails) -> ContactRecord {
    let givenName = text(columns.givenName, of: row)
    let familyName = text(columns.familyName, of: row)
    let organization = text(columns.organization, of: row)
    let identifier = text(columns.identifier, of: row)
    let full = columns.fullNames.lazy.map { text($0, of: row) }.first { !$0.isEmpty }
    var name = full ?? composedName(row, given: givenName, family: familyName)
    if name.isEmpty { name = text(columns.fileAs, of: row) }
    if name.isEmpty { name = organization }
    if name.isEmpty, let email = emails.all.first { name = String(email.prefix { $0 != "@" }) }
    return ContactRecord(
      source: "", index: 0, line: row.line, name: name, givenName: givenName,
      familyName: familyName, emails: emails.all, preferredEmail: emails.preferredIndex,
      organization: organization.isEmpty ? nil : organization,
      categories: CellValues.labels(text(columns.categories, of: row)),
      phones: columns.phones.flatMap { CellValues.all(text($0, of: row)) },
      uid: identifier.isEmpty ? nil : identifier,
      connectedSince: columns.connectedOn.flatMap { NetworkDate.iso(text($0, of: row)) },
      problems: emails.problems)
  }

  private func composedName(_ row: CSVRows.Row, given: String, family: String) -> String {
    let prefix = text(columns.namePrefix, of: row)
    let middle = text(columns.middleName, of: row)
    let suffix = text(columns.nameSuffix, of: row)
    if prefix.isEmpty, middle.isEmpty, suffix.isEmpty {
      return given.isEmpty ? family : family.isEmpty ? given : "\(given) \(family)"
    }
    return [prefix, given, middle, family, suffix].filter { !$0.isEmpty }.joined(separator: " ")
  }

  private func emails(_ row: CSVRows.Row) -> FoundEmails {
    var emails = FoundEmails()
    for column in columns.emails {
      let cell = text(column.index, of: row)
      guard !cell.isEmpty else { continue }
      let kind = text(column.kind, of: row)
      if kind.utf8.starts(with: CellValues.mark) { emails.preferNext(1) }
      for value in CellValues.all(cell) {
        if kind == "EX" {
          emails.append(
            value, problem: "line \(row.line): an Exchange address leads nowhere outside")
        } else {
          AddressField.add(value, line: row.line, to: &emails)
        }
      }
    }
    return emails
  }
}
