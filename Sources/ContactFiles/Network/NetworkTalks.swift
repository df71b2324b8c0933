/// Who has written to whom in a network's messages, counted by profile link.
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
    /// Messages of the owner to this person.
    var sent: Int
    /// Messages of this person.
    var received: Int
    /// The day of the newest message.
    var last: String?
  }

  private var talks: [Talk] = []
  private var indices: [String: Int] = [:]

  /// Counts a message.
  mutating func add(from sender: Party, to recipients: [Party], date: String?, line: Int) {
    guard !sender.url.isEmpty else { return }
    count(sender, sent: 0, received: 1, date: date, line: line)
    for recipient in recipients.prefix(ReadLimits.values) where !recipient.url.isEmpty {
      count(recipient, sent: 1, received: 0, date: date, line: line)
    }
  }

  /// Everybody but the owner, who is in every message and so in the most.
  ///
  /// With one partner only, both are in the same number, and nobody can tell; both stay.
  func withoutOwner() -> [Talk] {
    let most = talks.map { $0.sent + $0.received }.max() ?? 0
    let owners = talks.filter { $0.sent + $0.received == most }
    guard owners.count == 1 else { return talks }
    return talks.filter { $0.sent + $0.received < most }
  }

  private mutating func count(
    _ party: Party, sent: Int, received: Int, date: String?, line: Int
  ) {
    let index = indices[party.url] ?? talks.count
    if index == talks.count {
      indices[party.url] = index
      talks.append(
        Talk(url: party.url, line: line, name: party.name, sent: 0, received: 0, last: nil))
    }
    talks[index].sent += sent
    talks[index].received += received
    if talks[index].name.isEmpty { talks[index].name = party.name }
    if let date, date > talks[index].last ?? "" { talks[index].last = date }
  }
}
