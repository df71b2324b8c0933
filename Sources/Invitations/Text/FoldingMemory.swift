/// Folds many texts, and remembers what each character folds to.
///
/// `Folding` works out a character of most scripts anew each time, which takes a microsecond; an
/// import folds a million names.
public struct FoldingMemory: Sendable {
  private var known: [UInt32: [UInt8]] = [:]

  /// Nothing is remembered yet.
  public init() {}

  /// Appends the folded form as UTF-8, exactly as `Folding.fold` gives it.
  public mutating func append(_ text: String, to bytes: inout [UInt8]) {
    if Folding.appendASCII(text, to: &bytes) { return }
    for scalar in text.unicodeScalars {
      let value = scalar.value
      if value < 0x80 {
        bytes.append(value >= 0x41 && value <= 0x5A ? UInt8(value) | 0x20 : UInt8(value))
      } else if let folded = known[value] {
        bytes.append(contentsOf: folded)
      } else {
        let start = bytes.count
        Folding.append(scalar, to: &bytes)
        known[value] = Array(bytes[start...])
      }
    }
  }
}
