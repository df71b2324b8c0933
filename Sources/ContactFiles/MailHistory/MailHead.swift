#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// The beginning of one mail file after the other, in memory that all of them share.
///
/// Most headers end within the first few kilobytes, so a long mail costs no more than a short one.
final class MailHead {
  /// How many bytes were read of the last file.
  private(set) var count = 0
  /// Why the last file could not be read; nil for one that is only empty.
  private(set) var unreadable: String?
  private let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 4 << 20, alignment: 16)

  /// In place of an open folder, where files are named by their paths.
  static let anywhere = AT_FDCWD
  private static let portion = 8 << 10

  /// Whether more headers than are looked at were in the last file.
  var isFull: Bool { count == buffer.count }

  deinit { buffer.deallocate() }

  /// The headers of a mail, valid until the next one is read; nil when nothing can be read.
  func read(_ path: String) -> MailHeaders? { read(SystemPath.bytes(path), in: Self.anywhere) }

  /// The headers of a mail in an open folder.
  func read(_ name: [CChar], in folder: Int32) -> MailHeaders? {
    let descriptor = openat(folder, name, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK)
    count = 0
    unreadable = descriptor < 0 ? SystemReason.last : nil
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    while count < buffer.count {
      let wanted = min(max(Self.portion, count * 3), buffer.count - count)
      let taken = pread(descriptor, buffer.baseAddress.map { $0 + count }, wanted, off_t(count))
      if taken < 0 { unreadable = SystemReason.last }
      guard taken > 0 else { break }
      count += taken
      let headers = MailHeaders(UnsafeRawBufferPointer(rebasing: buffer[..<count]), from: 0)
      if headers.end < count || taken < wanted { return headers }
    }
    guard count > 0 else { return nil }
    return MailHeaders(UnsafeRawBufferPointer(rebasing: buffer[..<count]), from: 0)
  }
}
