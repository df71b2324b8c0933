/// How a delimited file is written: its delimiter, and where its header is.
struct CSVDialect {
  /// The byte between two cells.
  let delimiter: UInt8
  /// The header.
  let header: CSVHeader
  /// The header of a network's list of invitations or messages; nil for a list of people.
  let network: NetworkHeader?
  /// How many rows stand before the first row of data.
  let rowsBefore: Int

  /// Rows looked through for a header; LinkedIn's comes after a preamble.
  private static let depth = 30
  private static let delimiters = [Byte.comma, Byte.semicolon, Byte.tab, UInt8(ascii: "|")]

  /// Finds the delimiter and row with the most known column names; nil when there are none.
  init?(_ bytes: UnsafeRawBufferPointer, decoder: TextDecoder) {
    var best: CSVDialect?
    for delimiter in Self.delimiters {
      for (index, cells) in Self.rows(bytes, delimiter: delimiter, decoder: decoder).enumerated() {
        let dialect = CSVDialect(
          delimiter: delimiter, header: CSVHeader(cells: cells),
          network: NetworkHeader(cells: cells), rowsBefore: index + 1)
        if dialect.score > best?.score ?? 0 { best = dialect }
      }
    }
    guard let best else { return nil }
    let rows = Self.rows(bytes, delimiter: best.delimiter, decoder: decoder)
    self.init(
      delimiter: best.delimiter,
      header: best.header.findingEmails(in: rows.dropFirst(best.rowsBefore)),
      network: best.network, rowsBefore: best.rowsBefore)
  }

  /// Takes the columns that the user has named.
  init(_ bytes: UnsafeRawBufferPointer, mapping: ColumnMapping, decoder: TextDecoder) {
    self.init(
      delimiter: Self.likelyDelimiter(bytes, decoder: decoder), header: CSVHeader(mapping: mapping),
      network: nil, rowsBefore: mapping.hasHeader ? 1 : 0)
  }

  private init(delimiter: UInt8, header: CSVHeader, network: NetworkHeader?, rowsBefore: Int) {
    self.delimiter = delimiter
    self.header = header
    self.network = network
    self.rowsBefore = rowsBefore
  }

  /// How many column names are known; 0 when this can be no header.
  private var score: Int {
    if let network { return network.columnCount }
    return header.isUsable ? header.knownCount : 0
  }

  /// The first rows with the likeliest delimiter, for a user who has to say what they mean.
  static func preview(_ bytes: UnsafeRawBufferPointer, decoder: TextDecoder) -> [[String]] {
    rows(bytes, delimiter: likelyDelimiter(bytes, decoder: decoder), decoder: decoder)
  }

  private static func rows(
    _ bytes: UnsafeRawBufferPointer, delimiter: UInt8, decoder: TextDecoder
  ) -> [[String]] {
    guard var rows = CSVRows(bytes, delimiter: delimiter) else { return [] }
    let arena = TextArena()
    var found: [[String]] = []
    while found.count < depth, let row = rows.next() {
      // Properties of a card look like columns; a table's header stands before any card.
      if row.count > 0, VCardBoundary(row.cell(0, in: arena).trimmed()) != nil { break }
      found.append(
        (0..<row.count).map { index in
          let cell = row.cell(index, in: arena).prefix(256)
          return decoder.line(UnsafeRawBufferPointer(rebasing: cell))
        })
    }
    return found
  }

  /// The delimiter that cuts the most rows into the same number of cells.
  private static func likelyDelimiter(
    _ bytes: UnsafeRawBufferPointer, decoder: TextDecoder
  ) -> UInt8 {
    func score(_ delimiter: UInt8) -> Int {
      let counts = rows(bytes, delimiter: delimiter, decoder: decoder).map(\.count)
      guard let first = counts.first, first > 1 else { return 0 }
      return counts.count { $0 == first } * 1_000 + min(first, 999)
    }
    let scores = delimiters.map(score)
    let best = scores.max() ?? 0
    return best > 0 ? delimiters[scores.firstIndex(of: best) ?? 0] : Byte.comma
  }
}
