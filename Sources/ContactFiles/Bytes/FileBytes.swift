#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// The bytes of a file, mapped while this value lives.
///
/// A class because it owns the mapping. Pages already read are given back with `release(upTo:)`, so
/// that reading 400 MB does not cost 400 MB of memory.
final class FileBytes {
  /// All bytes of the file.
  let bytes: UnsafeRawBufferPointer
  private var released = 0

  /// Opens a file; a pipe or device is read to its end.
  init(path: String) throws(ImportError) {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NOCTTY | O_NONBLOCK)
    guard descriptor >= 0 else { throw Self.unreadable(path) }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw Self.unreadable(path) }
    guard status.st_mode & S_IFMT == S_IFREG else {
      throw .unreadable(path: path, reason: "it is no regular file")
    }
    let size = Int(status.st_size)
    guard size <= ReadLimits.file else { throw .tooLarge(path: path) }
    guard size > 0 else { throw .empty(path: path) }
    let address = mmap(nil, size, PROT_READ, MAP_PRIVATE, descriptor, 0)
    guard let address, address != MAP_FAILED else { throw Self.unreadable(path) }
    madvise(address, size, MADV_SEQUENTIAL)
    bytes = UnsafeRawBufferPointer(start: address, count: size)
  }

  /// Gives back the memory of the bytes before `offset`; they can still be read, from the file.
  func release(upTo offset: Int) {
    let end = offset & ~0xFFFF
    guard end - released >= 4 << 20, let start = bytes.baseAddress else { return }
    madvise(UnsafeMutableRawPointer(mutating: start + released), end - released, MADV_DONTNEED)
    released = end
  }

  deinit {
    munmap(UnsafeMutableRawPointer(mutating: bytes.baseAddress), bytes.count)
  }

  private static func unreadable(_ path: String) -> ImportError {
    .unreadable(path: path, reason: SystemReason.last)
  }
}
