extension ContactReader {
  /// Reads the contact files of an archive, after every entry was found harmless.
  ///
  /// An archive inside an archive is no contact file, so nothing unpacks twice.
  func readArchive(
    _ bytes: UnsafeRawBufferPointer, of name: String, into sink: RecordSink
  ) throws {
    let entries = try Self.naming(name) { () throws(ArchiveProblem) in try Self.entries(of: bytes) }
    sink.expect(bytes: entries.reduce(0) { $0 + $1.size }, insteadOf: bytes.count)
    let wanted = Set(entries.map(\.path))
    let archive = try Self.naming(name) { () throws(ArchiveProblem) in try ArchiveFile(bytes) }
    while let entry = try Self.naming(name, archive.next) {
      guard wanted.contains(entry.path) else { continue }
      let path = entry.isWhole ? name : "\(name)/\(entry.path)"
      guard entry.size <= ReadLimits.file else {
        try sink.noteUnread(path, .tooLarge(path: path))
        continue
      }
      let content = try Self.naming(name) { () throws(ArchiveProblem) in
        try archive.content(of: entry)
      }
      do {
        try content.bytes.withUnsafeBytes { try readEncoded($0, of: path, file: nil, into: sink) }
        if content.isCut { try sink.noteUnread(path, .cut(path: path)) }
      } catch let error as ImportError where error != .cancelled && !entry.isWhole {
        try sink.noteUnread(path, error)
      }
    }
  }

  /// The entries that hold contacts; throws when any entry, wanted or not, is dangerous.
  private static func entries(
    of bytes: UnsafeRawBufferPointer
  ) throws(ArchiveProblem) -> [ArchiveFile.Entry] {
    let archive = try ArchiveFile(bytes)
    var entries: [ArchiveFile.Entry] = []
    while let entry = try archive.next() { entries.append(entry) }
    let choice = ContactFileChoice(paths: entries.map(\.path))
    let wanted = entries.filter { $0.isWhole || choice.isWanted($0.path) }
    guard !wanted.isEmpty else { throw .withoutContacts }
    return wanted
  }

  private static func naming<T>(
    _ path: String, _ body: () throws(ArchiveProblem) -> T
  ) throws(ImportError) -> T {
    do {
      return try body()
    } catch {
      throw .archive(path: path, problem: error)
    }
  }
}
