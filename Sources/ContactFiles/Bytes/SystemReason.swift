#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// Why the system refused the last call, in its own words.
enum SystemReason {
  static var last: String {
    switch errno {
    case ENOENT: "there is no such file"
    case EACCES, EPERM: "permission denied"
    case ELOOP: "too many links"
    default: strerror(errno).map { String(cString: $0) } ?? "unknown error"
    }
  }
}
