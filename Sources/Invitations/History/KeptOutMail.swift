/// Why a mail says nothing about a relation and is not counted.
public enum KeptOutMail: String, Hashable, Sendable, CaseIterable {
  case list, bulk, automatic, bounce, crowd, discarded, forged
  case noSender = "no-sender"
  case noDate = "no-date"
  case allBcc = "all-bcc"
  case notToYou = "not-to-you"
  case nobodyElse = "nobody-else"

  /// What it is, after a number: "3 list mail".
  public var words: String {
    switch self {
    case .list: "from lists"
    case .bulk: "bulk mail"
    case .automatic: "sent by machines"
    case .bounce: "bounces"
    case .crowd: "to more than \(SeenMail.crowd) people"
    case .discarded: "labelled as trash, spam or drafts"
    case .forged: "whose sender is forged"
    case .allBcc: "to hidden recipients only (Bcc)"
    case .noSender: "without a sender"
    case .noDate: "without a possible date"
    case .notToYou: "neither from nor to an address of yours"
    case .nobodyElse: "from you to nobody else"
    }
  }
}
