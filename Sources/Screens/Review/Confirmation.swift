public import Invitations

/// A review and the words typed at it; it exists only when they are the right ones.
public struct Confirmation: Hashable, Sendable {
  /// What was confirmed.
  public let review: Review
  /// The words, as `Review.confirm` asks for them.
  public let typed: String

  init?(_ review: Review, words: PhraseEntry) {
    guard review.refusal == nil, words.isMatched, words.typed == review.phrase else { return nil }
    self.review = review
    typed = words.typed
  }
}
