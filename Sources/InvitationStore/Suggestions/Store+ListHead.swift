internal import GRDB
internal import Invitations

extension Store {
  /// The beginning of the list by groups as it was kept; nil when something changed since.
  ///
  /// Two rows are read, whatever the size of the store.
  public func listHead() throws -> ListHead? {
    guard let text = try setting(.listHead), let end = text.firstIndex(of: "\n"),
      try listMark() == text[..<end]
    else { return nil }
    return ListHead(text: text[text.index(after: end)...])
  }

  /// Keeps the beginning of the list; nothing is written when it is kept already.
  public func keep(_ head: ListHead) throws {
    guard try listHead() != head else { return }
    try set(.listHead, to: "\(listMark())\n\(head.text)")
  }

  /// Another text whenever people came or went, mail was read, or the owner said something.
  private func listMark() throws -> String {
    try read { db in
      let row = try Row.fetchOne(
        db,
        sql: """
          SELECT people, last_record, (SELECT max(read_at) FROM mail_source) AS read_at,
            (SELECT max(at) FROM remark) AS remarked_at, (SELECT count(*) FROM remark) AS remarks
          FROM summary
          """)
      guard let row else { return "" }
      return row.map { "\($0.1)" }.joined(separator: " ")
    }
  }
}

extension Setting {
  fileprivate static let listHead = Setting("list-head")
}
