/// Everything that one finished message says; a composer turns it into bytes.
public struct MessageDraft: Hashable, Sendable {
  /// How an answer finds its invitation.
  public enum ReplyStyle: String, Hashable, Sendable, CaseIterable {
    /// The token stands behind a plus in the reply address.
    case plus
    /// The token stands in the Message-ID only.
    case messageID = "message-id"
  }

  /// When it was confirmed.
  public var date: Moment
  /// The owner's zone then, in seconds east of Greenwich.
  public var secondsEast: Int
  /// The sender as shown at review.
  public var from: Mailbox
  /// The one recipient.
  public var to: Mailbox
  /// The text as shown at review.
  public var letter: FilledLetter
  /// The invitation's own identifier (RFC 9562 text form).
  public var uid: String
  /// The secret that answers carry.
  public var token: Token
  /// Where the token goes.
  public var replyStyle: ReplyStyle

  /// Makes a draft.
  public init(
    date: Moment, secondsEast: Int = 0, from: Mailbox, to: Mailbox, letter: FilledLetter,
    uid: String, token: Token, replyStyle: ReplyStyle = .plus
  ) {
    self.date = date
    self.secondsEast = secondsEast
    self.from = from
    self.to = to
    self.letter = letter
    self.uid = uid
    self.token = token
    self.replyStyle = replyStyle
  }
}

extension MessageDraft {
  /// `<hp1.TOKEN@domain>`: chosen at confirmation, the same for every try.
  public var messageID: String { "<hp1.\(token.text)@\(from.address.domain)>" }

  /// Where answers and bounces go: `me+hp-TOKEN@domain`, or the plain address.
  public var replyAddress: String {
    switch replyStyle {
    case .plus: "\(from.address.local)+hp-\(token.text)@\(from.address.domain)"
    case .messageID: from.address.sendKey
    }
  }
}
