#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Writing whole messages to files.
enum FileBytes {
  /// Writes everything from the file's beginning; false, with `errno`, when it did not fit.
  static func writeAll(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
    var offset = 0
    while offset < bytes.count {
      let count = bytes[offset...].withUnsafeBytes {
        pwrite(descriptor, $0.baseAddress, $0.count, off_t(offset))
      }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return false }
      offset += count
    }
    return true
  }
}
