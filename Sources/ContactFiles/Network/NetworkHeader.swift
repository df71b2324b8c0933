/// The header of a professional network's list of invitations, or of messages.
struct NetworkHeader: Equatable {
  /// What the list holds.
  enum Kind { case invitations, messages }

  let kind: Kind
  let from: Int
  let fromURL: Int?
  let to: Int
  let toURLs: Int?
  let date: Int
  /// The column that says who asked whom; messages have none.
  let direction: Int?
  /// How many of the columns are known.
  let columnCount: Int

  /// Recognises the header by its column names; nil when it is another one.
  init?(cells: [String]) {
    guard cells.count >= 4 else { return nil }
    let keys = cells.map { $0.utf8.count <= 40 ? HeaderVocabulary.key($0) : "" }
    func column(_ key: String) -> Int? { keys.firstIndex(of: key) }
    guard let from = column("from"), let to = column("to") else { return nil }
    if let date = column("sentat"), let direction = column("direction") {
      kind = .invitations
      (self.date, self.direction) = (date, direction)
      (fromURL, toURLs) = (column("inviterprofileurl"), column("inviteeprofileurl"))
    } else if let date = column("date"), column("conversationid") != nil {
      kind = .messages
      (self.date, direction) = (date, nil)
      (fromURL, toURLs) = (column("senderprofileurl"), column("recipientprofileurls"))
    } else {
      return nil
    }
    (self.from, self.to) = (from, to)
    columnCount = 4 + [fromURL, toURLs].compactMap(\.self).count
  }
}
