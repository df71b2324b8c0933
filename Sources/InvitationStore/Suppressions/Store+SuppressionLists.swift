internal import Foundation
internal import GRDB
public import Invitations

extension Store {
  /// Takes in somebody else's list of digests, as `suppressionDigests` gives it.
  ///
  /// Lines that are no SHA-256 in hexadecimal are passed over. Held invitations that the list covers
  /// are cancelled, and everybody's flags are looked at, which walks all people. Says how many
  /// digests were not known.
  public func importSuppressions(digests: [String], at clock: ClockReading) throws -> Int {
    let bytes = Set(digests.compactMap(Self.digest))
    let people = try allIDs(sortedBy: .tie)
    return try change(at: clock) { ledger in
      var new = 0
      for digest in bytes {
        try ledger.database.cachedStatement(
          sql: """
            INSERT OR IGNORE INTO suppression (sha256, reason, evidence, at)
            VALUES (?, 'imported', 'on an imported list', ?)
            """
        ).execute(arguments: [digest, clock.now.milliseconds])
        new += ledger.database.changesCount
      }
      guard new > 0 else { return 0 }
      for id in try ledger.ids("state IN ('held', 'claimed')") {
        let key = try ledger.stored(id).invitation.address.identityKey
        guard bytes.contains(Digest.sha256(of: key)) else { continue }
        try ledger.apply(
          .cancelled(reason: "kept off: \(Suppression.Reason.imported.words)"), to: id)
      }
      for person in people {
        let keys = try ledger.facts.person(person)?.addresses.map(\.identityKey) ?? []
        if keys.contains(where: { bytes.contains(Digest.sha256(of: $0)) }) {
          ledger.touched.insert(person)
        }
      }
      return new
    }
  }

  private static func digest(_ line: String) -> Data? {
    let digits = Array(line.utf8.filter { $0 > 0x20 })
    guard digits.count == 64 else { return nil }
    var bytes: [UInt8] = []
    for place in stride(from: 0, to: 64, by: 2) {
      let pair = String(decoding: digits[place..<place + 2], as: UTF8.self)
      guard let byte = UInt8(pair, radix: 16) else { return nil }
      bytes.append(byte)
    }
    return Data(bytes)
  }
}
