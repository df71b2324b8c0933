/// What a text turned out to hold.
enum TextContent {
  case table(CSVDialect)
  case other(ContactFormat)

  /// The format.
  var format: ContactFormat {
    switch self {
    case .table: .csv
    case .other(let format): format
    }
  }

  /// Decides what a text holds: the user's word, then its first line, then a header, then a search.
  init(
    _ text: UnsafeRawBufferPointer, of name: String, options: ReadOptions, decoder: TextDecoder
  ) throws(ImportError) {
    if let format = options.format, format != .csv {
      self = .other(format)
    } else if let mapping = options.mapping {
      self = .table(try Self.mapped(text, of: name, mapping: mapping, decoder: decoder))
    } else if options.format == nil, let format = Detection.leading(text) {
      self = .other(format)
    } else if let dialect = CSVDialect(text, decoder: decoder) {
      self = .table(dialect)
    } else if options.format == nil, let format = Detection.buried(text) {
      self = .other(format)
    } else {
      throw Self.unknown(text, of: name, options: options, decoder: decoder)
    }
  }

  private static func mapped(
    _ text: UnsafeRawBufferPointer, of name: String, mapping: ColumnMapping, decoder: TextDecoder
  ) throws(ImportError) -> CSVDialect {
    let columns = CSVDialect.preview(text, decoder: decoder).map(\.count).max() ?? 0
    guard mapping.lastColumn <= columns else {
      throw .mappingOutOfRange(path: name, column: mapping.lastColumn, columns: columns)
    }
    return CSVDialect(text, mapping: mapping, decoder: decoder)
  }

  private static func unknown(
    _ text: UnsafeRawBufferPointer, of name: String, options: ReadOptions, decoder: TextDecoder
  ) -> ImportError {
    if Detection.isBinary(text) { return .binary(path: name) }
    if options.format == nil, JSONReader.isObject(text) { return .unknownFormat(path: name) }
    let header = CSVDialect.preview(text, decoder: decoder).first ?? []
    guard header.count > 1 || options.format == .csv else { return .unknownFormat(path: name) }
    return .unknownHeader(path: name, header: header)
  }

  /// Reads the text into records.
  func read(
    _ text: UnsafeRawBufferPointer, charset: String?, decoder: TextDecoder, into sink: RecordSink
  ) throws {
    switch self {
    case .table(let dialect):
      if let network = dialect.network {
        var reader = NetworkReader(
          text, delimiter: dialect.delimiter, header: network, decoder: decoder, sink: sink)
        try reader?.read(after: dialect.rowsBefore)
        return
      }
      let reader = CSVReader(
        text, dialect: dialect, charset: charset, decoder: decoder, sink: sink)
      try reader?.read()
    case .other(.ldif):
      var reader = LDIFReader(text, decoder: decoder, sink: sink)
      try reader?.read()
    case .other(.mutt):
      var reader = AliasReader(text, decoder: decoder, sink: sink)
      try reader?.read()
    case .other(.abook):
      var reader = AbookReader(text, decoder: decoder, sink: sink)
      try reader?.read()
    case .other(.jCard), .other(.jsContact):
      var reader = JSONReader(text, sink: sink)
      try reader.read()
    case .other(.mbox):
      var reader = MboxReader(text, decoder: decoder, sink: sink)
      try reader.read()
    case .other(.vCard), .other(.csv), .other(.maildir):
      var reader = VCardReader(text, decoder: decoder, sink: sink)
      try reader?.read()
    }
  }
}
