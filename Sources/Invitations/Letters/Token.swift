/// The secret of one invitation: whoever shows it can answer.
///
/// 128 random bits in lower-case base32, 26 characters. Only its SHA-256 is stored.
public struct Token: Hashable, Sendable {
  /// The 26 characters.
  public let text: String

  /// Draws a new one.
  public init(using generator: inout some RandomNumberGenerator) {
    text = Self.base32(high: generator.next(), low: generator.next())
  }

  /// Reads one that came back; nil when it can not be a token.
  public init?(_ text: some StringProtocol) {
    let folded = text.lowercased()
    guard folded.utf8.count == 26, folded.utf8.allSatisfy({ Self.alphabet.contains($0) }) else {
      return nil
    }
    self.text = folded
  }

  private static let alphabet = Array("abcdefghijklmnopqrstuvwxyz234567".utf8)

  private static func base32(high: UInt64, low: UInt64) -> String {
    var value = (high, low)
    var characters: [UInt8] = []
    for _ in 0..<26 {
      characters.append(alphabet[Int(value.1 & 31)])
      value.1 = value.1 >> 5 | value.0 << 59
      value.0 >>= 5
    }
    return String(decoding: characters, as: UTF8.self)
  }
}
