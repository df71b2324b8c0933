internal import CArchive

/// A zip or tar archive, or a compressed file, in memory, read entry by entry; nothing is ever written.
///
/// A class because it owns libarchive's reader.
final class ArchiveFile {
  /// An entry that holds a file.
  struct Entry {
    let path: String
    /// The size that the archive declares; 0 when it does not.
    let size: Int
    /// Whether it is all that is compressed, and so has no name but the archive's.
    let isWhole: Bool
  }

  private let handle: UnsafeMutableRawPointer
  private let archiveSize: Int
  private var entryCount = 0
  private var declaredSize = 0

  /// Opens an archive; throws when it is none that can be read.
  init(_ bytes: UnsafeRawBufferPointer) throws(ArchiveProblem) {
    let start = bytes.baseAddress?.assumingMemoryBound(to: UInt8.self)
    if let words = carchive_problem() { throw .noReader(String(cString: words)) }
    guard let handle = carchive_open(start, bytes.count, Self.isCompressed(bytes)) else {
      throw .broken
    }
    self.handle = handle
    archiveSize = bytes.count
  }

  deinit {
    carchive_close(handle)
  }

  /// Whether bytes start as an archive does: zip, tar, or anything compressed.
  static func isArchive(_ bytes: UnsafeRawBufferPointer) -> Bool {
    let head = Array(bytes.prefix(4))
    if head == [0x50, 0x4B, 3, 4] || head == [0x50, 0x4B, 5, 6] { return true }
    return isCompressed(bytes) || bytes.count > 512 && bytes.part(257, 262).equals("ustar")
  }

  /// Whether bytes start as gzip, bzip2 or xz.
  private static func isCompressed(_ bytes: UnsafeRawBufferPointer) -> Bool {
    let head = Array(bytes.prefix(10))
    return head.starts(with: [0x1F, 0x8B]) || head.starts(with: [0xFD, 0x37, 0x7A, 0x58, 0x5A, 0])
      || head.starts(with: Array("BZh".utf8))
        && head.dropFirst(4).elementsEqual([0x31, 0x41, 0x59, 0x26, 0x53, 0x59])
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
      if entry.is_whole != 0 { return Entry(path: "", size: 0, isWhole: true) }
      guard !Self.leadsOutside(path) else { throw .leadsOutside(entry: path) }
      guard entry.is_link == 0 else { throw .link(entry: path) }
      guard entry.is_encrypted == 0 else { throw .encrypted(entry: path) }
      // Even what is passed over has to be unpacked to come to the next entry.
      let size = Int(clamping: max(entry.size, 0))
      guard size <= archiveSize * ReadLimits.archiveRatio - declaredSize else {
        throw .unpacksTooFar(entry: path)
      }
      declaredSize += size
      if entry.is_file != 0 { return Entry(path: path, size: size, isWhole: false) }
    }
  }

  /// The content of the entry that `next()` has gone to, and whether the rest of it is lost.
  ///
  /// Of a compressed file on its own what can be unpacked is something; of an entry it is nothing.
  func content(of entry: Entry) throws(ArchiveProblem) -> (bytes: [UInt8], isCut: Bool) {
    var content: [UInt8] = []
    content.reserveCapacity(entry.size)
    var chunk = [UInt8](repeating: 0, count: 256 << 10)
    while true {
      let count = carchive_read(handle, &chunk, chunk.count)
      guard count >= 0 || entry.isWhole && !content.isEmpty else { throw .broken }
      guard count > 0 else { return (content, count < 0) }
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
