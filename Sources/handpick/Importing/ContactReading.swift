import ContactFiles
import InvitationStore
import Invitations

/// Reads contacts, and remembers which column is what in tables that have no known header.
struct ContactReading {
  /// What the owner overrules now.
  var options = ReadOptions()
  /// Where answers of earlier imports are; asked only when a header is not known.
  let store: () throws -> Store

  /// Reads a source; a table without a known header is read as it was the last time.
  ///
  /// The file is read on a thread of its own; `batch` takes the records on this one meanwhile.
  func read(
    _ source: ImportSource, progress: @escaping @Sendable (ImportProgress) -> Bool,
    batch: (RecordBatch) throws -> Void
  ) throws -> ImportReport {
    func read(_ options: ReadOptions) throws -> ImportReport {
      try ReadAhead().read(
        source, with: ContactReader(options: options), progress: progress, batch: batch)
    }
    do {
      return try read(options)
    } catch ImportError.unknownHeader(let path, let header) {
      // Nothing was handed out yet: the header is looked for before the first row is read.
      guard let remembered = try recall(for: source) else {
        throw ImportError.unknownHeader(path: path, header: header)
      }
      var options = options
      options.mapping = remembered
      return try read(options)
    }
  }

  /// The first rows of a table; nil when the source is none.
  func table(of source: ImportSource) -> TablePreview? {
    try? ContactReader(options: options).table(of: source)
  }

  /// Keeps the columns for the next file with the same header line.
  func remember(_ mapping: ColumnMapping, for source: ImportSource) throws {
    guard mapping.hasHeader, let table = table(of: source) else { return }
    let setting = Setting.columns(ofHeader: table.headerLine)
    guard try store().setting(setting) != mapping.words else { return }
    try store().set(setting, to: mapping.words)
  }

  private func recall(for source: ImportSource) throws -> ColumnMapping? {
    guard options.mapping == nil, let table = table(of: source),
      let words = try store().setting(.columns(ofHeader: table.headerLine)),
      let mapping = try? ColumnMapping(words: words), mapping.hasHeader
    else { return nil }
    return mapping
  }
}
