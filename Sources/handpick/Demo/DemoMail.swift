import Invitations

/// The made-up mail of `handpick demo`: with whom, how often each way, and how long ago the last was.
enum DemoMail {
  private typealias Relation = (address: String, sent: Int, received: Int, days: Int)

  private static let relations: [Relation] = [
    ("amara@acme.example", 5, 7, 21), ("ben@acme.example", 20, 21, 2),
    ("chiyo@acme.example", 2, 3, 120), ("elif@acme.example", 4, 2, 600),
    ("fatima@globex.example", 4, 4, 30), ("gus@globex.example", 1, 1, 270),
    ("hana@globex.example", 9, 8, 5), ("jo@initech.example", 0, 3, 60),
    ("kofi@initech.example", 3, 3, 40), ("lena@brandt.example", 1, 0, 80),
    ("mia@rossi.example", 2, 2, 30), ("noor@novak.example", 9, 8, 4),
    ("olu@novak.example", 1, 2, 50), ("padraig@uni.example", 3, 2, 400),
    ("asa@uni.example", 6, 6, 900), ("zofia@uni.example", 4, 0, 35),
    ("thao@studio.example", 2, 2, 15), ("taro.tanaka@studio.example", 3, 2, 12),
    ("wang.wei@studio.example", 1, 1, 3), ("minjun.kim@studio.example", 2, 4, 9),
    ("m.alahmad@post.example", 1, 1, 130), ("oleksandr@post.example", 2, 1, 90),
    ("zoe@mail.example", 6, 6, 1), ("tom@mail.example", 14, 12, 1_000),
    ("eva@mail.example", 4, 5, 14), ("clinic@weber.example", 1, 1, 200),
  ]

  /// All mails, up to a moment: theirs and the owner's by turns, one every nine days.
  static func mails(until now: Moment) throws -> [SeenMail] {
    let owner = try EmailAddress(DemoAddressBook.ownerAddress)
    return try relations.flatMap { relation in
      let other = try EmailAddress(relation.address)
      func mail(_ number: Int, isSent: Bool) -> SeenMail {
        SeenMail(
          from: [isSent ? owner : other], to: [isSent ? other : owner],
          date: now - .days(relation.days + 9 * number) - .hours(isSent ? 30 : 2),
          identifier: "\(number) \(isSent ? "to" : "from") \(relation.address)")
      }
      return (0..<relation.sent).map { mail($0, isSent: true) }
        + (0..<relation.received).map { mail($0, isSent: false) }
    }
  }
}
