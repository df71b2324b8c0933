internal import GRDB
public import Invitations

extension Store {
  /// Invitations that a filter lets through: held ones first as they leave, then the latest first.
  public func invitations(_ filter: InvitationFilter = .all) throws -> [Invitation] {
    try read { db in
      let row = try RawStatement(
        db,
        """
        SELECT \(InvitationReader.columns) FROM invitation
        ORDER BY state NOT IN ('held', 'claimed', 'marked'),
          CASE WHEN state = 'held' THEN leaves_at ELSE 0 END, changed_at DESC, id
        """)
      defer { row.reset() }
      var found: [Invitation] = []
      while try row.step() {
        let invitation = try InvitationReader.invitation(row)
        if filter.lets(invitation) { found.append(invitation) }
      }
      return found
    }
  }

  /// The invitation with this number; nil when there is none.
  public func invitation(_ id: Invitation.ID) throws -> Invitation? {
    try read { db in try InvitationReader(db).stored(id)?.invitation }
  }

  /// The invitation that an answer with this token is about, whether or not the token still counts:
  /// ask its `isTokenLive`.
  public func invitation(answering token: Token) throws -> Invitation? {
    try read { db in
      let id = try Int64.fetchOne(
        db, sql: "SELECT id FROM invitation WHERE token_sha256 = ?",
        arguments: [Digest.sha256(of: token)])
      return try id.flatMap { try InvitationReader(db).stored(Invitation.ID($0))?.invitation }
    }
  }

  /// Everything that happened to an invitation, the oldest first.
  public func history(of id: Invitation.ID) throws -> [JournalEntry] {
    try read { db in
      try Row.fetchAll(
        db, sql: "SELECT * FROM journal WHERE invitation = ? ORDER BY sequence",
        arguments: [id.number]
      ).map(JournalEntry.init)
    }
  }

  /// The final bytes, as reviewed; throws `UnknownInvitation`.
  public func message(of id: Invitation.ID) throws -> [UInt8] {
    try read { db in try StoredMessage(id, db).bytes }
  }

  /// The letter as this recipient reads it; nil when there is no such invitation.
  public func letter(of id: Invitation.ID) throws -> FilledLetter? {
    try read { db in
      try Row.fetchOne(
        db, sql: "SELECT letter_subject, letter_body FROM message WHERE invitation = ?",
        arguments: [id.number]
      ).map { FilledLetter(subject: $0[0], body: $0[1], unfilled: []) }
    }
  }

  /// The letter of a batch as it was written, with its fields; nil when there is no such batch.
  public func letter(of batch: Invitation.BatchID) throws -> Letter? {
    try read { db in
      try Row.fetchOne(
        db, sql: "SELECT subject, body FROM batch WHERE id = ?", arguments: [batch.number]
      ).map { Letter(subject: $0["subject"], body: $0["body"]) }
    }
  }

  /// Invitations whose "yes" came too late, the latest first.
  public func lateAnswers() throws -> [Invitation] {
    try read { db in
      let reader = try InvitationReader(db)
      return try Int64.fetchAll(
        db, sql: "SELECT invitation FROM late_answer ORDER BY at DESC, invitation"
      ).compactMap { try reader.stored(Invitation.ID($0))?.invitation }
    }
  }
}

extension InvitationFilter {
  func lets(_ invitation: Invitation) -> Bool {
    (states.isEmpty || states.contains(invitation.state))
      && (batch == nil || batch == invitation.batch)
      && (person == nil || person == invitation.person)
  }
}
