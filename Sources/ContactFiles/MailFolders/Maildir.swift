#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// A mail folder with a file for each message, in `cur` and `new`; nothing in it is ever changed.
struct Maildir {
  /// The folder.
  let path: String

  /// How much of a message is read; its headers fit in.
  private static let headLimit = 64 << 10

  /// A mail folder at that path; nil when it is none.
  init?(path: String) {
    guard Folder.exists(at: path + "/cur"), Folder.exists(at: path + "/new") else { return nil }
    self.path = path
  }

  /// Hands out its correspondents, in the order in which they first appear.
  func read(decoder: TextDecoder, into sink: RecordSink) throws {
    var correspondents = Correspondents(decoder: decoder)
    let buffer = UnsafeMutableRawBufferPointer.allocate(
      byteCount: Self.headLimit, alignment: 16)
    defer { buffer.deallocate() }
    sink.begin(path, format: .maildir, file: nil)
    var total = 0
    for file in try files() {
      let count = Self.read(file, into: buffer)
      guard count > 0 else { continue }
      total += count
      let head = UnsafeRawBufferPointer(rebasing: buffer[0..<count])
      correspondents.add(MailHeaders(head, from: 0)) { 1 }
      try sink.advance(to: total)
    }
    try correspondents.finish(into: sink)
    try sink.end(bytes: total)
  }

  /// The messages that are not in the trash, the read ones first.
  private func files() throws(ImportError) -> [String] {
    var files: [String] = []
    for folder in ["cur", "new"] {
      let names = try Folder.names(in: "\(path)/\(folder)")
      for name in names where !name.hasPrefix(".") && !Self.isTrashed(name) {
        files.append("\(path)/\(folder)/\(name)")
      }
    }
    return files
  }

  /// The flags stand after `:2,` at the end of the name.
  private static func isTrashed(_ name: String) -> Bool {
    guard let colon = name.utf8.lastIndex(of: Byte.colon) else { return false }
    let flags = name[colon...]
    return flags.hasPrefix(":2,") && flags.contains("T")
  }

  private static func read(_ path: String, into buffer: UnsafeMutableRawBufferPointer) -> Int {
    let descriptor = open(SystemPath.bytes(path), O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK)
    guard descriptor >= 0 else { return 0 }
    defer { close(descriptor) }
    return pread(descriptor, buffer.baseAddress, buffer.count, 0)
  }
}
