internal import CArchive

/// A zip or tar archive in memory, read entry by entry; nothing is ever written.
///
/// A class because it owns libarchive's reader.
final class ArchiveFile {
  /// An entry that holds a file.
  struct Entry {
    let path: String
    /// The size that the archive declares; 0 when it does not.
    let size: Int
  }

  private let handle: UnsafeMutableRawPointer
  private let archiveSize: Int
  private var entryCount = 0

  /// Opens an archive; throws when it is none that can be read.
  init(_ bytes: UnsafeRawBufferPointer) throws(ArchiveProblem) {
    let start = bytes.baseAddress?.assumingMemoryBound(to: UInt8.self)
    if let words = carchive_problem() { throw .noReader(String(cString: words)) }
    guard let handle = carchive_open(start, bytes.count) else { throw .broken }
    self.handle = handle
    archiveSize = bytes.count
  }

  deinit {
    carchive_close(handle)
  }

  /// Whether bytes start as an archive does: zip, gzip, or tar.
  static func isArchive(_ bytes: UnsafeRawBufferPointer) -> Bool {
    let head = Array(bytes.prefix(4))
    if head == [0x50, 0x4B, 3, 4] || head == [0x50, 0x4B, 5, 6] { return true }
    if head.starts(with: [0x1F, 0x8B]) { return true }
    return bytes.count > 512 && bytes.part(257, 262).equals("ustar")
  }

  /// Goes to the next file; nil at the end.
  ///
  /// Folders are passed over, what could do harm throws.
  func next() throws(ArchiveProblem) -> Entry? {
    while true {
      var entry = carchive_entry()
      let status = carchive_next(handle, &entry)
      guard status >= 0 else { throw .broken }
      guard status > 0 else { return nil }
      entryCount += 1
      guard entryCount <= ReadLimits.archiveEntries else { throw .tooManyEntries }
      let path = FieldText.line(String(cString: entry.path))
      guard !Self.leadsOutside(path) else { throw .leadsOutside(entry: path) }
      guard entry.is_link == 0 else { throw .link(entry: path) }
      guard entry.is_encrypted == 0 else { throw .encrypted(entry: path) }
      guard entry.size <= limit else { throw .unpacksTooFar(entry: path) }
      if entry.is_file != 0 { return Entry(path: path, size: Int(max(entry.size, 0))) }
    }
  }

  /// The content of the entry that `next()` has gone to.
  func content(of entry: Entry) throws(ArchiveProblem) -> [UInt8] {
    var content: [UInt8] = []
    content.reserveCapacity(entry.size)
    var chunk = [UInt8](repeating: 0, count: 256 << 10)
    while true {
      let count = carchive_read(handle, &chunk, chunk.count)
      guard count >= 0 else { throw .broken }
      guard count > 0 else { return content }
      // What the archive declares need not be true.
      guard content.count + Int(count) <= limit else { throw .unpacksTooFar(entry: entry.path) }
      content.append(contentsOf: chunk[..<Int(count)])
    }
  }

  private var limit: Int {
    min(ReadLimits.file, archiveSize * ReadLimits.archiveRatio)
  }

  private static func leadsOutside(_ path: String) -> Bool {
    let parts = path.split(omittingEmptySubsequences: false) { $0 == "/" || $0 == "\\" }
    return path.isEmpty || parts.first == "" || parts.contains("..")
      || path.dropFirst().first == ":"
  }
}
