extension ContactReader {
  /// The first rows of a source as a table, whatever they are; no record is made.
  ///
  /// For the screen that asks for the columns after `ImportError.unknownHeader`. Throws an
  /// `ImportError` when the source can not be read.
  public func table(of source: ImportSource) throws -> TablePreview {
    switch source {
    case .bytes(let name, let bytes):
      return try bytes.withUnsafeBytes { try table(of: $0, name: name) }
    case .path(let path):
      let file = try FileBytes(path: path)
      return try table(of: file.bytes, name: path)
    }
  }

  private func table(
    of bytes: UnsafeRawBufferPointer, name: String
  ) throws -> TablePreview {
    guard !bytes.isEmpty else { throw ImportError.empty(path: name) }
    let decoder = try TextDecoder(chosen: options.charset)
    switch Encoding(bytes) {
    case .ascii(let mark):
      let rows = CSVDialect.preview(bytes.part(mark, bytes.count), decoder: decoder)
      return TablePreview(rows: rows)
    case .wide(let charset, let mark):
      guard let converter = CharsetConverter(charset) else {
        throw ImportError.unknownCharset(charset)
      }
      let text = converter.utf8(bytes.part(mark, bytes.count))
      return TablePreview(rows: text.withUnsafeBytes { CSVDialect.preview($0, decoder: decoder) })
    }
  }
}
