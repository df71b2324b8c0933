internal import Invitations

/// Who has written to whom in a network's messages, by profile link.
struct NetworkTalks {
  /// Somebody in a message.
  struct Party {
    let name: String
    let url: String
  }

  /// What one person and the owner have written to each other.
  struct Talk {
    let url: String
    let line: Int
    var name: String
    /// The messages with a day, the oldest first.
    var messages: [MailExchange] = []
    /// In how many messages this person is.
    fileprivate var count = 0
  }

  private struct Message {
    let sender: Int
    let recipients: [Int]
    let at: Moment?
  }

  /// So many messages with one person are kept, the newest.
  private static let most = 5_000

  private var talks: [Talk] = []
  private var indices: [String: Int] = [:]
  private var messages: [Message] = []

  /// Takes in a message; `day` is an ISO date.
  mutating func add(from sender: Party, to recipients: [Party], day: String?, line: Int) {
    guard !sender.url.isEmpty else { return }
    let from = index(of: sender, line: line)
    let to = recipients.prefix(ReadLimits.values).filter { !$0.url.isEmpty }
      .map { index(of: $0, line: line) }
    messages.append(Message(sender: from, recipients: to, at: day.flatMap(Self.noon)))
  }

  /// Everybody but the owner, who is in every message and so in the most.
  ///
  /// Only messages of the owner or to the owner count. With one partner only, both are in the same
  /// number, and nobody can tell; both stay.
  func withoutOwner() -> [Talk] {
    let most = talks.map(\.count).max() ?? 0
    let owners = talks.indices.filter { talks[$0].count == most }
    let owner = owners.count == 1 ? owners[0] : nil
    var found = talks
    for message in messages {
      guard let at = message.at else { continue }
      let recipients = max(1, message.recipients.count)
      if owner == nil || owner == message.sender {
        for recipient in message.recipients {
          found[recipient].messages.append(MailExchange(.sent, at: at, recipients: recipients))
        }
      }
      if owner == nil || message.recipients.contains(where: { $0 == owner }) {
        found[message.sender].messages.append(
          MailExchange(.received, at: at, recipients: recipients))
      }
    }
    return found.indices.filter { $0 != owner }.map { place in
      var talk = found[place]
      talk.messages = Array(talk.messages.sorted { $0.at < $1.at }.suffix(Self.most))
      return talk
    }
  }

  private mutating func index(of party: Party, line: Int) -> Int {
    let index = indices[party.url] ?? talks.count
    if index == talks.count {
      indices[party.url] = index
      talks.append(Talk(url: party.url, line: line, name: party.name))
    }
    talks[index].count += 1
    if talks[index].name.isEmpty { talks[index].name = party.name }
    return index
  }

  private static func noon(_ day: String) -> Moment? {
    let parts = day.split(separator: "-").compactMap { Int($0) }
    guard parts.count == 3 else { return nil }
    return CivilTime.moment(year: parts[0], month: parts[1], day: parts[2], hour: 12)
  }
}
