internal import CText
internal import Invitations

/// Reads delimited files (RFC 4180 and what programs write as it) by their header.
struct CSVReader {
  private let sink: RecordSink
  private let decoder: TextDecoder
  private let forced: Charset?
  private let rows: CSVRows
  private let rowsBefore: Int
  private let columns: CSVColumns
  /// Where texts are that do not stand in the file as they are.
  private let arena = TextArena()

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
  func read() throws {
    var rows = rows
    var dates = SeenDates()
    var parts = RecordParts()
    var emails = FoundEmails<UnsafeRawBufferPointer>()
    for _ in 0..<rowsBefore { _ = rows.next() }
    while let row = rows.next() {
      try sink.advance(to: rows.position)
      arena.removeAll()
      if row.hasOpenQuote {
        sink.note(
          "a quote is opened and never closed; the row was read up to the line's end",
          line: row.line)
      }
      guard !row.isBlank(in: arena) else { continue }
      if columns.isNetwork, isHidden(row) {
        sink.countHiddenRow()
        continue
      }
      parts.removeAll()
      findEmails(row, &emails)
      parts.emails = emails.all
      parts.preferredEmail = emails.preferredIndex
      if !emails.problems.isEmpty { parts.problems = emails.problems }
      if columns.isNetwork {
        parts.connectedSince = dates.iso(text(columns.connectedOn, of: row).text)
        parts.network = .connected(since: parts.connectedSince)
      }
      fill(&parts, from: row)
      try sink.emit(parts, line: row.line, hasUsableAddress: emails.hasUsable)
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
    guard let index, index < row.count else { return RecordParts.none }
    let cell = row.cell(index, in: arena)
    return cell.first == Self.apostrophe && Self.isGuarded(cell) ? cell.part(1, cell.count) : cell
  }

  /// Whether the apostrophe only keeps a spreadsheet from taking the cell for a formula.
  private static func isGuarded(_ cell: UnsafeRawBufferPointer) -> Bool {
    cell.count > 1 && formulaStarts.contains(cell[1])
  }

  private static let apostrophe = UInt8(ascii: "'")
  private static let formulaStarts = Array("=+-@\t\r\n".utf8)

  private func text(_ index: Int?, of row: CSVRows.Row) -> UnsafeRawBufferPointer {
    let bytes = bytes(index, of: row)
    return bytes.isEmpty ? bytes : text(bytes, of: row)
  }

  private func text(
    _ bytes: UnsafeRawBufferPointer, of row: CSVRows.Row
  ) -> UnsafeRawBufferPointer {
    guard bytes.count <= ReadLimits.field else {
      sink.note("a cell is longer than 64 kB and was left out", line: row.line)
      return RecordParts.none
    }
    if bytes.isPlain { return bytes.trimmed() }
    if let forced, let converted = decoder.utf8(bytes, as: forced) {
      return converted.withUnsafeBytes { arena.keep(FieldText.line($0)) }
    }
    return decoder.line(bytes, in: arena)
  }

  /// Takes what a row says of a person, beside the addresses.
  private func fill(_ parts: inout RecordParts, from row: CSVRows.Row) {
    parts.givenName = text(columns.givenName, of: row)
    parts.familyName = text(columns.familyName, of: row)
    parts.organization = organization(columns.organization, of: row)
    if parts.organization.isEmpty { findOrganization(row, &parts) }
    parts.uid = text(columns.identifier, of: row)
    parts.name = name(row, parts)
    let labels = bytes(columns.categories, of: row)
    add(CellValues(labels, isList: true), of: row, to: &parts.categories)
    if !parts.categories.isEmpty {
      parts.categories.removeAll { $0.elementsEqual(RecordDraft.everybody.utf8) }
    }
    for column in columns.phones {
      add(CellValues(bytes(column, of: row)), of: row, to: &parts.phones)
    }
    if let household = columns.household { add(household, of: row, to: &parts) }
  }

  private func findOrganization(_ row: CSVRows.Row, _ parts: inout RecordParts) {
    for column in columns.otherOrganizations where parts.organization.isEmpty {
      parts.organization = organization(column, of: row)
    }
  }

  /// Of several companies in a cell the first counts, as of several columns.
  private func organization(_ column: Int?, of row: CSVRows.Row) -> UnsafeRawBufferPointer {
    let cell = bytes(column, of: row)
    guard cell.offset(of: Byte.colon, from: 0) != nil else { return text(column, of: row) }
    var values = CellValues(cell)
    return values.next().map { text($0, of: row) } ?? RecordParts.none
  }

  private func add(_ household: CSVHousehold, of row: CSVRows.Row, to parts: inout RecordParts) {
    for place in household.places {
      let street = text(place.street, of: row)
      let whole = street.isEmpty ? text(place.whole, of: row) : street
      guard !whole.isEmpty else { continue }
      let (code, town) = street.isEmpty ? (nil, nil) : (place.code, place.town)
      parts.places.append(
        arena.joined(whole, text(code, of: row), text(town, of: row)))
    }
    for relation in household.relations {
      guard let kind = relation.kind else {
        let names = bytes(relation.index, of: row)
        add(CellValues(names, isList: true), of: row, to: &parts.relatives)
        continue
      }
      guard Kinship.includes(text(kind, of: row).text) else { continue }
      add(CellValues(bytes(relation.index, of: row)), of: row, to: &parts.relatives)
    }
  }

  private func name(_ row: CSVRows.Row, _ parts: RecordParts) -> UnsafeRawBufferPointer {
    for index in columns.fullNames {
      let name = text(index, of: row)
      if !name.isEmpty { return name }
    }
    let composed = arena.joined(
      text(columns.namePrefix, of: row), parts.givenName, text(columns.middleName, of: row),
      parts.familyName, text(columns.nameSuffix, of: row))
    if !composed.isEmpty { return composed }
    let filed = text(columns.fileAs, of: row)
    if !filed.isEmpty { return filed }
    if !parts.organization.isEmpty { return parts.organization }
    return parts.emails.first.map { arena.keep($0.text.localPart) } ?? RecordParts.none
  }

  private func findEmails(
    _ row: CSVRows.Row, _ emails: inout FoundEmails<UnsafeRawBufferPointer>
  ) {
    emails.removeAll()
    for column in columns.emails {
      let cell = bytes(column.index, of: row)
      guard !cell.isEmpty else { continue }
      let kind = bytes(column.kind, of: row)
      let isPreferred = kind.first == UInt8(ascii: "*")
      let isExchange = kind.equals("EX")
      if isPreferred { emails.preferNext(1) }
      for value in CellValues(cell) {
        let email = text(value, of: row)
        if isExchange {
          emails.append(
            email, problem: "line \(row.line): an Exchange address leads nowhere outside")
        } else {
          AddressField.add(email, line: row.line, in: arena, to: &emails)
        }
      }
    }
  }

  private func add(
    _ values: CellValues, of row: CSVRows.Row, to texts: inout [UnsafeRawBufferPointer]
  ) {
    var values = values
    while texts.count < ReadLimits.values, let value = values.next() {
      texts.append(text(value, of: row))
    }
  }
}
