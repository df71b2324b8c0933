internal import Foundation
internal import GRDB
internal import Invitations

/// Reads who is never written to.
struct SuppressionReader {
  private let byPerson: LateStatement
  private let byDigest: LateStatement
  private let any: RawStatement

  init(_ db: Database) throws {
    let select = "SELECT sha256, key, person, reason, evidence, at FROM suppression WHERE"
    byPerson = LateStatement(db, select + " person = ?1 ORDER BY id")
    byDigest = LateStatement(db, select + " sha256 = ?1 ORDER BY id")
    any = try RawStatement(db, "SELECT 1 FROM suppression LIMIT 1")
  }

  /// Every suppression that covers this person or one of their mailboxes.
  func all(of person: Person) throws -> [Suppression] {
    guard try exists() else { return [] }
    var found: Set<Suppression> = []
    try byPerson.ready().forEach(person.id.number) { found.insert(Self.suppression($0)) }
    for address in person.addresses {
      found.formUnion(try all(of: address.identityKey))
    }
    return found.sorted { ($0.at, $0.reason.rawValue) < ($1.at, $1.reason.rawValue) }
  }

  /// Every suppression of one mailbox.
  func all(of key: IdentityKey) throws -> [Suppression] {
    guard try exists() else { return [] }
    var found: [Suppression] = []
    try Digest.sha256(of: key).withUnsafeBytes { digest in
      let byDigest = try byDigest.ready()
      byDigest.bind(blob: digest, at: 1)
      defer { byDigest.reset() }
      while try byDigest.step() { found.append(Self.suppression(byDigest)) }
    }
    return found
  }

  /// Whether there are any; most stores have few or none, and then nothing needs looking up.
  private func exists() throws -> Bool {
    defer { any.reset() }
    return try any.step()
  }

  /// The suppression in the present row; a forgotten address is named by its digest.
  static func suppression(_ row: RawStatement) -> Suppression {
    let digest = row.bytes(0).map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }
    return Suppression(
      key: IdentityKey(row.text(1) ?? "sha256:\(digest.joined())"),
      person: row.isNull(2) ? nil : Person.ID(row.int(2)),
      reason: row.text(3).flatMap(Suppression.Reason.init(rawValue:)) ?? .imported,
      evidence: row.text(4) ?? "", at: Moment(milliseconds: row.int(5)))
  }
}
