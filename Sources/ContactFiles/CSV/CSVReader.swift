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
  private var dates = SeenDates()

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
      if columns.isNetwork, isHidden(row) {
        sink.countHiddenRow()
        continue
      }
      try emit(row, emails(row))
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

  /// Whether a network keeps to itself who this is.
  private func isHidden(_ row: CSVRows.Row) -> Bool {
    for index in columns.who where !bytes(index, of: row).trimmed().isEmpty { return false }
    return true
  }

  private func bytes(_ index: Int?, of row: CSVRows.Row) -> UnsafeRawBufferPointer {
    guard let index, index < row.count else { return UnsafeRawBufferPointer(start: nil, count: 0) }
    let cell = rows.cell(index)
    return cell.first == Self.apostrophe && Self.isGuarded(cell) ? cell.part(1, cell.count) : cell
  }

  /// Whether the apostrophe only keeps a spreadsheet from taking the cell for a formula.
  private static func isGuarded(_ cell: UnsafeRawBufferPointer) -> Bool {
    cell.count > 1 && formulaStarts.contains(cell[1])
  }

  private static let apostrophe = UInt8(ascii: "'")
  private static let formulaStarts = Array("=+-@\t\r\n".utf8)

  private func text(_ index: Int?, of row: CSVRows.Row) -> String {
    let bytes = bytes(index, of: row)
    return bytes.isEmpty ? "" : text(bytes, of: row)
  }

  private func text(_ bytes: UnsafeRawBufferPointer, of row: CSVRows.Row) -> String {
    guard bytes.count <= ReadLimits.field else {
      sink.note("a cell is longer than 64 kB and was left out", line: row.line)
      return ""
    }
    if bytes.isPlain { return FieldText.plain(bytes) }
    if let forced, let converted = decoder.utf8(bytes, as: forced) {
      return converted.withUnsafeBytes { FieldText.line($0) }
    }
    return decoder.line(bytes)
  }

  private mutating func emit(_ row: CSVRows.Row, _ emails: FoundEmails) throws {
    let givenName = text(columns.givenName, of: row)
    let familyName = text(columns.familyName, of: row)
    let organization = text(columns.organization, of: row)
    let identifier = text(columns.identifier, of: row)
    var name = ""
    for index in columns.fullNames where name.isEmpty { name = text(index, of: row) }
    if name.isEmpty { name = composedName(row, given: givenName, family: familyName) }
    if name.isEmpty { name = text(columns.fileAs, of: row) }
    if name.isEmpty { name = organization }
    if name.isEmpty, let email = emails.all.first { name = String(email.prefix { $0 != "@" }) }
    let since = columns.isNetwork ? dates.iso(text(columns.connectedOn, of: row)) : nil
    let record = ContactRecord(
      source: sink.source, index: sink.takeIndex(), line: row.line, name: name,
      givenName: givenName,
      familyName: familyName, emails: emails.all, preferredEmail: emails.preferredIndex,
      organization: organization.isEmpty ? nil : organization,
      categories: categories(row), phones: phones(row),
      uid: identifier.isEmpty ? nil : identifier,
      connectedSince: since, network: columns.isNetwork ? .connected(since: since) : nil,
      problems: emails.problems)
    try sink.emit(record, hasUsableAddress: emails.hasUsable)
  }

  private func composedName(_ row: CSVRows.Row, given: String, family: String) -> String {
    let prefix = text(columns.namePrefix, of: row)
    let middle = text(columns.middleName, of: row)
    let suffix = text(columns.nameSuffix, of: row)
    if prefix.isEmpty, middle.isEmpty, suffix.isEmpty { return FieldText.joined(given, family) }
    return [prefix, given, middle, family, suffix].filter { !$0.isEmpty }.joined(separator: " ")
  }

  private func emails(_ row: CSVRows.Row) -> FoundEmails {
    var emails = FoundEmails()
    for column in columns.emails {
      let kind = bytes(column.kind, of: row)
      let isPreferred = kind.first == UInt8(ascii: "*")
      let isExchange = kind.equals("EX")
      let cell = bytes(column.index, of: row)
      guard !cell.isEmpty else { continue }
      if isPreferred { emails.preferNext(1) }
      for value in CellValues(cell) {
        let email = text(value, of: row)
        if isExchange {
          emails.append(
            email, problem: "line \(row.line): an Exchange address leads nowhere outside")
        } else {
          AddressField.add(email, line: row.line, to: &emails)
        }
      }
    }
    return emails
  }

  private func phones(_ row: CSVRows.Row) -> [String] {
    var phones: [String] = []
    for column in columns.phones { add(CellValues(bytes(column, of: row)), of: row, to: &phones) }
    return phones
  }

  private func categories(_ row: CSVRows.Row) -> [String] {
    var categories: [String] = []
    let cell = bytes(columns.categories, of: row)
    add(CellValues(cell, alsoAt: Self.labelSeparators), of: row, to: &categories)
    return categories.filter { $0 != RecordDraft.everybody }
  }

  private static let labelSeparators = [Byte.semicolon, Byte.comma]

  private func add(_ values: CellValues, of row: CSVRows.Row, to texts: inout [String]) {
    var values = values
    while texts.count < ReadLimits.values, let value = values.next() {
      let text = text(value, of: row)
      if texts.isEmpty { texts = [text] } else { texts.append(text) }
    }
  }
}
