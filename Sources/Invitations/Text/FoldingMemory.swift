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
    var text = text
    text.withUTF8 { append(utf8: $0, to: &bytes) }
  }

  /// Appends the folded form of well-formed UTF-8.
  public mutating func append(utf8: UnsafeBufferPointer<UInt8>, to bytes: inout [UInt8]) {
    if Folding.appendASCII(utf8, to: &bytes) { return }
    var place = 0
    while place < utf8.count {
      let (scalar, length) = utf8.scalar(at: place)
      place += length
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
