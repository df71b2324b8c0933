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
      let record = record(row)
      if columns.isNetwork, record.name.isEmpty, record.emails.isEmpty {
        sink.countHiddenRow()
      } else {
        try sink.emit(record)
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

  private func record(_ row: CSVRows.Row) -> ContactRecord {
    var record = ContactRecord(source: "", index: 0, line: row.line)
    record.givenName = text(columns.givenName, of: row)
    record.familyName = text(columns.familyName, of: row)
    let organization = text(columns.organization, of: row)
    record.organization = organization.isEmpty ? nil : organization
    addEmails(row, to: &record)
    for index in columns.phones {
      let phone = text(index, of: row)
      if !phone.isEmpty { record.phones += Self.values(phone) }
    }
    let categories = text(columns.categories, of: row)
    if !categories.isEmpty { record.categories = Self.labels(categories) }
    let identifier = text(columns.identifier, of: row)
    record.uid = identifier.isEmpty ? nil : identifier
    if columns.isNetwork {
      record.connectedSince = NetworkDate.iso(text(columns.connectedOn, of: row))
    }
    record.name = name(row, record)
    return record
  }

  private func name(_ row: CSVRows.Row, _ record: ContactRecord) -> String {
    for index in columns.fullNames {
      let name = text(index, of: row)
      if !name.isEmpty { return name }
    }
    var name = ""
    func add(_ part: String) {
      guard !part.isEmpty else { return }
      if !name.isEmpty { name += " " }
      name += part
    }
    if columns.namePrefix != nil { add(text(columns.namePrefix, of: row)) }
    add(record.givenName)
    if columns.middleName != nil { add(text(columns.middleName, of: row)) }
    add(record.familyName)
    if columns.nameSuffix != nil { add(text(columns.nameSuffix, of: row)) }
    if name.isEmpty { name = text(columns.fileAs, of: row) }
    if name.isEmpty { name = record.organization ?? "" }
    if name.isEmpty, let email = record.emails.first {
      name = String(email.prefix { $0 != "@" })
    }
    return name
  }

  private func addEmails(_ row: CSVRows.Row, to record: inout ContactRecord) {
    for column in columns.emails {
      let cell = text(column.index, of: row)
      guard !cell.isEmpty else { continue }
      let kind = text(column.kind, of: row)
      if kind.hasPrefix("* "), record.preferredEmail == nil {
        record.preferredEmail = record.emails.count
      }
      for value in Self.values(cell) {
        for email in AddressField.addresses(in: value)
        where record.emails.count < ReadLimits.values {
          record.emails.append(email)
          if let problem = AddressField.problem(of: email, line: row.line) {
            record.problems.append(problem)
          }
        }
      }
    }
  }

  /// Google joins the values of one cell with ` ::: `, and marks the preferred one with `* `.
  private static func values(_ cell: String) -> [String] {
    guard cell.utf8.contains(Byte.colon) || cell.utf8.first == UInt8(ascii: "*") else {
      return [cell]
    }
    return cell.split(separator: ":::").map { FieldText.line(unmarked($0)) }
      .filter { !$0.isEmpty }
  }

  private static func labels(_ cell: String) -> [String] {
    values(cell).flatMap { value in
      value.split { $0 == ";" || $0 == "," }.map { FieldText.line(unmarked($0)) }
    }.filter { !$0.isEmpty }
  }

  private static func unmarked(_ value: Substring) -> String {
    let value = value.drop { $0 == " " }
    return String(value.hasPrefix("* ") ? value.dropFirst(2) : value)
  }
}
