/// A number that names something which is kept, given in the order of coming; older comes first.
public protocol SerialNumber: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// The number behind it.
  var number: Int64 { get }

  /// Wraps a number that the store gave, or that somebody typed.
  init(_ number: Int64)
}

// Inlinable, because a million people and records are put into order by them.
extension SerialNumber {
  /// Older comes first.
  @inlinable public static func < (a: Self, b: Self) -> Bool { a.number < b.number }

  /// The number in digits.
  @inlinable public var description: String { "\(number)" }
}
