internal import Invitations

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// What the list is sorted by, cut out of a person's folded text and compared byte by byte.
enum SortKey {
  private static let newline = UInt8(ascii: "\n")

  /// Appends the key of one person; nothing for a person who has none.
  static func append(
    _ sort: SuggestionSort, of text: UnsafeRawBufferPointer, to keys: inout [UInt8]
  ) {
    let name = text.prefix { $0 != newline }
    guard sort == .domain else {
      keys.append(contentsOf: name)
      return
    }
    let domain = FoundText.domain(in: text)
    guard !domain.isEmpty else { return }
    keys.append(contentsOf: domain)
    keys.append(newline)
    keys.append(contentsOf: name)
  }

  /// Whether `a` comes before `b`, empty keys last; nil when they are equal.
  static func precedes(
    _ a: Slice<UnsafeRawBufferPointer>, _ b: Slice<UnsafeRawBufferPointer>
  ) -> Bool? {
    if a.isEmpty || b.isEmpty { return a.isEmpty == b.isEmpty ? nil : b.isEmpty }
    let first = UnsafeRawBufferPointer(rebasing: a)
    let second = UnsafeRawBufferPointer(rebasing: b)
    guard let left = first.baseAddress, let right = second.baseAddress else { return nil }
    let order = memcmp(left, right, min(first.count, second.count))
    if order != 0 { return order < 0 }
    return first.count == second.count ? nil : first.count < second.count
  }
}
