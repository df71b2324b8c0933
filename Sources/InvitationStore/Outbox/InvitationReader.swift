internal import GRDB
internal import Invitations

/// Reads invitations as the domain knows them.
struct InvitationReader {
  /// The columns of an invitation, in the order in which `invitation` and `stored` read them.
  static let columns = """
    id, uid, batch, person, name, address, attempt, subject, message_id, state, confirmed_at,
    leaves_at, sent_at, expires_at, changed_at, tries, may_have_left, was_extended, answer, reason,
    boot, leaves_since_boot, hold, expiry
    """

  private let byID: LateStatement
  private let byPerson: LateStatement
  private let byIdentity: LateStatement
  private let any: RawStatement

  init(_ db: Database) throws {
    let select = "SELECT \(Self.columns) FROM invitation WHERE"
    byID = LateStatement(db, select + " id = ?1")
    byPerson = LateStatement(db, select + " person = ?1 ORDER BY id")
    byIdentity = LateStatement(db, select + " identity = ?1 ORDER BY id")
    any = try RawStatement(db, "SELECT 1 FROM invitation LIMIT 1")
  }

  /// The invitation with this number, with what only the store knows about it.
  func stored(_ id: Invitation.ID) throws -> StoredInvitation? {
    var found: StoredInvitation?
    try byID.ready().forEach(id.number) { found = try Self.stored($0) }
    return found
  }

  /// Every invitation to this person or to one of these mailboxes, the oldest first.
  func all(of person: Person.ID, identities: [Int64]) throws -> [Invitation] {
    guard try exists() else { return [] }
    var found: [Invitation.ID: Invitation] = [:]
    func take(_ row: RawStatement) throws {
      let invitation = try Self.invitation(row)
      found[invitation.id] = invitation
    }
    try byPerson.ready().forEach(person.number, take)
    for identity in identities { try byIdentity.ready().forEach(identity, take) }
    return found.values.sorted { $0.id < $1.id }
  }

  /// Whether there are any; most stores have few or none, and then nothing needs looking up.
  private func exists() throws -> Bool {
    defer { any.reset() }
    return try any.step()
  }

  /// The invitation in the present row.
  static func invitation(_ row: RawStatement) throws -> Invitation {
    guard let state = row.text(9).flatMap(Invitation.State.init(rawValue:)),
      let address = try? EmailAddress(row.text(5) ?? "")
    else { throw StoreError.failed(reason: "invitation \(row.int(0)) can not be read") }
    return Invitation(
      id: Invitation.ID(row.int(0)), uid: row.text(1) ?? "",
      batch: Invitation.BatchID(row.int(2)), person: Person.ID(row.int(3)),
      name: row.text(4) ?? "", address: address, attempt: Int(row.int(6)),
      subject: row.text(7) ?? "", messageID: row.text(8) ?? "", state: state,
      confirmedAt: Moment(milliseconds: row.int(10)), leavesAt: Moment(milliseconds: row.int(11)),
      sentAt: row.moment(12), expiresAt: row.moment(13),
      changedAt: Moment(milliseconds: row.int(14)), tries: Int(row.int(15)),
      mayHaveLeft: row.int(16) != 0, wasExtended: row.int(17) != 0, answer: row.text(18),
      reason: row.text(19))
  }

  /// The invitation in the present row, with what only the store knows about it.
  static func stored(_ row: RawStatement) throws -> StoredInvitation {
    let invitation = try invitation(row)
    return StoredInvitation(
      invitation: invitation,
      deadline: HoldDeadline(
        leavesAt: invitation.leavesAt, bootID: row.text(20) ?? "",
        sinceBoot: .milliseconds(row.int(21)), hold: .milliseconds(row.int(22))),
      expiry: .milliseconds(row.int(23)))
  }
}

/// An invitation with its deadline by both clocks and its time for an answer.
struct StoredInvitation {
  var invitation: Invitation
  var deadline: HoldDeadline
  var expiry: Duration
}

extension RawStatement {
  /// A moment of the present row; nil for NULL.
  func moment(_ column: Int) -> Moment? {
    isNull(column) ? nil : Moment(milliseconds: int(column))
  }
}
