public import Invitations

/// Reads contacts of any known format into records.
///
/// Nothing aborts a file: a bad card or row costs itself only, and becomes a problem with its line.
/// Memory stays bounded whatever a file claims. Reading blocks; call it off the main actor.
///
///     let report = try ContactReader().read(.path("contacts.vcf")) { record in
///       records.append(record)
///     }
public struct ContactReader: Sendable {
  /// What the user overrules.
  public var options: ReadOptions

  /// Makes a reader; the default options overrule nothing.
  public init(options: ReadOptions = ReadOptions()) {
    self.options = options
  }

  /// Reads everything in a source, handing out records in its order.
  ///
  /// `progress` is called about once per megabyte; answering `false` stops the reading.
  /// Throws an `ImportError` when nothing at all can be read, and whatever `record` throws.
  @discardableResult
  public func read(
    _ source: ImportSource, progress: (ImportProgress) -> Bool = { _ in true },
    record: (ContactRecord) throws -> Void
  ) throws -> ImportReport {
    try withoutActuallyEscaping(progress) { progress in
      try withoutActuallyEscaping(record) { record in
        try read(source, into: RecordSink(progress: progress, taker: .records(record)))
      }
    }
  }

  /// Reads everything in a source, handing out some hundred records at a time, as texts.
  ///
  /// The same as handing them out one by one, without making strings of what nobody looks at.
  @discardableResult
  public func readBatches(
    _ source: ImportSource, progress: (ImportProgress) -> Bool = { _ in true },
    batch: (RecordBatch) throws -> Void
  ) throws -> ImportReport {
    try withoutActuallyEscaping(progress) { progress in
      try withoutActuallyEscaping(batch) { batch in
        try read(source, into: RecordSink(progress: progress, taker: .batches(batch)))
      }
    }
  }

  private func read(_ source: ImportSource, into sink: RecordSink) throws -> ImportReport {
    switch source {
    case .bytes(let name, let bytes):
      sink.expect(bytes: bytes.count)
      try bytes.withUnsafeBytes { try read($0, of: name, file: nil, into: sink) }
    case .path(let path) where Folder.exists(at: path):
      if let mails = Maildir(path: path) {
        try read(MessageFiles(folder: path, files: mails.files()), into: sink)
      } else {
        try readFolder(path, into: sink)
      }
    case .path(let path):
      let file = try FileBytes(path: path)
      sink.expect(bytes: file.bytes.count)
      try read(file.bytes, of: path, file: file, into: sink)
    }
    return sink.report
  }

  private func read(_ mails: MessageFiles, into sink: RecordSink) throws {
    try mails.read(decoder: try TextDecoder(chosen: options.charset), into: sink)
  }

  private func readFolder(_ path: String, into sink: RecordSink) throws {
    var cards = try Folder.listing(
      of: path, endingIn: ContactFileChoice.endings + ContactFileChoice.compressedEndings)
    let choice = ContactFileChoice(paths: cards.files, areFiles: true)
    cards.files.removeAll { !choice.isWanted($0) }
    for folder in cards.unread { try sink.noteUnread(folder.path, folder.error) }
    sink.expect(bytes: cards.files.reduce(0) { $0 + Folder.size(of: $1) })
    for file in cards.files {
      do {
        let bytes = try FileBytes(path: file)
        try read(bytes.bytes, of: file, file: bytes, into: sink)
      } catch let error as ImportError where error != .cancelled {
        try sink.noteUnread(file, error)
      }
    }
    guard sink.report.records == 0 else { return }
    let mails = try Folder.listing(of: path, endingIn: ".eml").files
    if !mails.isEmpty { return try read(MessageFiles(folder: path, files: mails), into: sink) }
    // What can not be looked into may be all there is.
    if cards.files.isEmpty { throw cards.unread.first?.error ?? .folderWithoutCards(path: path) }
  }

  /// Reads one file's bytes.
  private func read(
    _ bytes: UnsafeRawBufferPointer, of name: String, file: FileBytes?, into sink: RecordSink
  ) throws {
    guard bytes.count <= ReadLimits.file else { throw ImportError.tooLarge(path: name) }
    if ArchiveFile.isArchive(bytes) {
      try readArchive(bytes, of: name, into: sink)
    } else {
      try readEncoded(bytes, of: name, file: file, into: sink)
    }
  }

  /// Reads one file's bytes that are no archive.
  func readEncoded(
    _ bytes: UnsafeRawBufferPointer, of name: String, file: FileBytes?, into sink: RecordSink
  ) throws {
    switch Encoding(bytes) {
    case .ascii(let mark):
      try readText(bytes.part(mark, bytes.count), of: name, file: file, into: sink)
    case .wide(let charset, let mark):
      guard let converter = CharsetConverter(charset) else {
        throw ImportError.unknownCharset(charset)
      }
      try converter.utf8(bytes.part(mark, bytes.count)).withUnsafeBytes {
        try readText($0, of: name, file: nil, into: sink)
      }
    }
  }

  /// The text without the control-Z and zero bytes with which old systems fill a file up.
  private static func withoutFiller(_ text: UnsafeRawBufferPointer) -> UnsafeRawBufferPointer {
    var end = text.count
    while end > 0, text[end - 1] == 0x1A || text[end - 1] == 0 { end -= 1 }
    return text.part(0, end)
  }

  private func readText(
    _ text: UnsafeRawBufferPointer, of name: String, file: FileBytes?, into sink: RecordSink
  ) throws {
    guard text.contains(where: { $0 > 0x20 }) else { throw ImportError.empty(path: name) }
    let text = Self.withoutFiller(text)
    let decoder = try TextDecoder(chosen: options.charset) { CharsetMention.first(in: text) }
    let content = try TextContent(text, of: name, options: options, decoder: decoder)
    sink.begin(name, format: content.format, file: file)
    try content.read(text, charset: options.charset, decoder: decoder, into: sink)
    try sink.end(bytes: text.count)
  }
}
