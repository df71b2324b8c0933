#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif
internal import CText

/// The bytes of a file, mapped while this value lives; a pipe is read to its end.
///
/// A class because it owns the memory. Pages already read are given back with `release(upTo:)`, so
/// that reading 400 MB does not cost 400 MB of memory.
final class FileBytes {
  /// All bytes of the file.
  let bytes: UnsafeRawBufferPointer
  private let path: String
  private let descriptor: Int32
  private let isMapped: Bool
  private var guarding: Int32 = -1
  private var released = 0

  /// Opens a file; a regular one may have that many bytes.
  init(path: String, limit: Int = ReadLimits.file) throws(ImportError) {
    var status = stat()
    let name = SystemPath.bytes(path)
    guard stat(name, &status) == 0 else { throw Self.unreadable(path) }
    let kind = status.st_mode & S_IFMT
    guard kind == S_IFREG || kind == S_IFIFO else {
      throw .unreadable(path: path, reason: "it is no regular file")
    }
    let descriptor = open(name, O_RDONLY | O_CLOEXEC | O_NOCTTY)
    guard descriptor >= 0 else { throw Self.unreadable(path) }
    do throws(ImportError) {
      guard fstat(descriptor, &status) == 0 else { throw Self.unreadable(path) }
      bytes =
        kind == S_IFREG
        ? try Self.map(descriptor, size: Int(status.st_size), limit: limit, path: path)
        : try Self.drain(descriptor, path: path)
    } catch {
      close(descriptor)
      throw error
    }
    self.path = path
    self.descriptor = descriptor
    isMapped = kind == S_IFREG
    guard isMapped else { return }
    guarding = ctext_guard_begin(bytes.baseAddress, bytes.count)
    guard guarding >= 0 else {
      throw .unreadable(path: path, reason: "too many files are being read at once")
    }
  }

  /// Throws when the file became shorter while it was read, so that nothing half read is kept.
  func checkLength() throws(ImportError) {
    var status = stat()
    guard isMapped else { return }
    guard
      ctext_guard_shortened(guarding) != 0 || fstat(descriptor, &status) != 0
        || Int(status.st_size) < bytes.count
    else { return }
    throw .unreadable(path: path, reason: "it became shorter while it was read; import it again")
  }

  /// Gives back the memory of the bytes before `offset`; they can still be read, from the file.
  func release(upTo offset: Int) {
    let end = offset & ~0xFFFF
    guard isMapped, end - released >= 4 << 20, let start = bytes.baseAddress else { return }
    madvise(UnsafeMutableRawPointer(mutating: start + released), end - released, MADV_DONTNEED)
    released = end
  }

  deinit {
    close(descriptor)
    let start = UnsafeMutableRawPointer(mutating: bytes.baseAddress)
    if isMapped {
      ctext_guard_end(guarding)
      munmap(start, bytes.count)
    } else {
      free(start)
    }
  }

  private static func map(
    _ descriptor: Int32, size: Int, limit: Int, path: String
  ) throws(ImportError) -> UnsafeRawBufferPointer {
    guard size <= limit else { throw .tooLarge(path: path) }
    guard size > 0 else { throw .empty(path: path) }
    let address = mmap(nil, size, PROT_READ, MAP_PRIVATE, descriptor, 0)
    guard let address, address != MAP_FAILED else { throw unreadable(path) }
    madvise(address, size, MADV_SEQUENTIAL)
    return UnsafeRawBufferPointer(start: address, count: size)
  }

  private static func drain(
    _ descriptor: Int32, path: String
  ) throws(ImportError) -> UnsafeRawBufferPointer {
    var (count, capacity) = (0, 1 << 20)
    var memory = malloc(capacity)
    while let start = memory {
      let taken = read(descriptor, start + count, capacity - count)
      if taken == 0 { return UnsafeRawBufferPointer(start: start, count: count) }
      if taken < 0, errno == EINTR { continue }
      count += max(taken, 0)
      guard taken > 0, count <= ReadLimits.file else {
        let error = taken < 0 ? unreadable(path) : .tooLarge(path: path)
        free(start)
        throw error
      }
      guard count == capacity else { continue }
      capacity *= 2
      memory = realloc(start, capacity)
    }
    throw unreadable(path)
  }

  private static func unreadable(_ path: String) -> ImportError {
    .unreadable(path: path, reason: SystemReason.last)
  }
}
