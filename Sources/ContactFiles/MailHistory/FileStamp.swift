#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// What tells versions of a file apart without reading it: size, time, and a hash of its first KB.
struct FileStamp {
  let text: String

  init(path: String) throws(ImportError) {
    let descriptor = open(SystemPath.bytes(path), O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { throw .unreadable(path: path, reason: SystemReason.last) }
    defer { close(descriptor) }
    var status = stat()
    var bytes = [UInt8](repeating: 0, count: 1024)
    let count = pread(descriptor, &bytes, bytes.count, 0)
    guard count >= 0, fstat(descriptor, &status) == 0 else {
      throw .unreadable(path: path, reason: SystemReason.last)
    }
    guard status.st_mode & S_IFMT == S_IFREG else {
      throw .unreadable(path: path, reason: "it is no regular file")
    }
    #if canImport(Darwin)
      let time = status.st_mtimespec
    #else
      let time = status.st_mtim
    #endif
    // FNV-1a; it need not stand up to anybody.
    let hash = bytes[..<count].reduce(0xCBF2_9CE4_8422_2325 as UInt64) { hash, byte in
      (hash ^ UInt64(byte)) &* 0x100_0000_01B3
    }
    text = "\(status.st_size) \(time.tv_sec).\(time.tv_nsec) \(hash)"
  }
}
