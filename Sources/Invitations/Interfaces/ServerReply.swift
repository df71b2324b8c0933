/// What a mail server answered, as kept for evidence: `550 5.1.1 no such user`.
public struct ServerReply: Hashable, Sendable, CustomStringConvertible {
  /// The answer in one line.
  public let description: String
  /// The three-digit code; nil when the text starts with none.
  public let code: Int?
  /// The enhanced status code, `5.1.1` (RFC 3463); nil when there is none.
  public let enhanced: String?

  /// Reads an answer.
  public init(_ text: String) {
    let words = text.split(maxSplits: 4, whereSeparator: { " -\t".contains($0) })
    description = text
    code = words.first.flatMap { $0.utf8.count == 3 ? Int($0) : nil }
    enhanced = words.prefix(2).map(String.init).first(where: Self.isEnhanced)
  }

  /// Whether it says that the mailbox does not exist, so nobody should write to it again.
  ///
  /// Most permanent refusals (full, policy, spam) say nothing about the address.
  public var deadAddress: Bool {
    ["5.1.1", "5.1.2", "5.1.3", "5.1.6", "5.1.10"].contains(enhanced)
  }

  private static func isEnhanced(_ word: String) -> Bool {
    let numbers = word.split(separator: ".", omittingEmptySubsequences: false)
    guard numbers.count == 3, ["2", "4", "5"].contains(numbers.first) else { return false }
    return numbers.allSatisfy { (1...3).contains($0.utf8.count) && Int($0) != nil }
  }
}
