#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// C copies of strings for the length of one call; wiped when they go, as one may be a secret.
final class CStrings {
  private var copies: [UnsafeMutablePointer<CChar>] = []

  deinit {
    for copy in copies {
      explicit_bzero(copy, strlen(copy))
      free(copy)
    }
  }

  /// A copy of a string that lives as long as this; nil stays nil.
  func copy(_ text: String?) -> UnsafePointer<CChar>? {
    guard let text, let copy = strdup(text) else { return nil }
    copies.append(copy)
    return UnsafePointer(copy)
  }
}
