internal import GRDB
internal import Invitations

extension Ledger {
  /// Writes a suppression, and takes back every held invitation that it covers.
  ///
  /// One that was written before stays as it is.
  mutating func suppress(_ suppression: Suppression) throws {
    let key = suppression.key
    try database.execute(
      sql: """
        INSERT OR IGNORE INTO suppression (sha256, key, person, reason, evidence, at)
        VALUES (?, ?, ?, ?, ?, ?)
        """,
      arguments: [
        Digest.sha256(of: key), key.text, suppression.person?.number, suppression.reason.rawValue,
        suppression.evidence, suppression.at.milliseconds,
      ])
    touched.formUnion(try facts.people(with: facts.hash(key)))
    if let person = suppression.person { touched.insert(person) }
    try cancelCovered(by: suppression)
  }

  private mutating func cancelCovered(by suppression: Suppression) throws {
    let covered = try Int64.fetchAll(
      database,
      sql: """
        SELECT id FROM invitation WHERE state IN ('held', 'claimed') AND (identity = ? OR person = ?)
        """,
      arguments: [facts.hash(suppression.key), suppression.person?.number])
    for id in covered.map(Invitation.ID.init) {
      try apply(.cancelled(reason: "kept off: \(suppression.reason.words)"), to: id)
    }
  }
}

extension Suppression.Reason {
  /// The reason as it stands in the queue.
  var words: String {
    switch self {
    case .declined: "they said no"
    case .stop: "they said never again"
    case .complaint: "they complained"
    case .bounced: "the address does not exist"
    case .manual: "by you"
    case .imported: "on an imported list"
    }
  }
}
