import ContactFiles
import InvitationStore
import Invitations
import Mail
import Settings

/// Fills a demo's store: the address book through the importer, a past through the same rules
/// that the real one lives by.
struct DemoWorld {
  private let store: Store
  private let context: Context

  /// Settings for the demo: practice, short holds, no quiet hours.
  static let settings = """
    hold = "20s"
    pace = "2s"
    quiet = "none"
    [sender]
    name = "\(DemoAddressBook.ownerName)"
    from = "\(DemoAddressBook.ownerAddress)"
    own = [\(DemoAddressBook.ownerOthers.map { "\"\($0)\"" }.joined(separator: ", "))]
    """

  /// Imports the people and plays their past, up to now.
  static func fill(_ context: Context) throws {
    let world = DemoWorld(store: try context.openStore(), context: context)
    let now = context.clock.reading
    try world.importPeople(
      at: ClockReading(
        now: now.now - .days(120), bootID: now.bootID, sinceBoot: now.sinceBoot))
    try world.readMail(at: now.now)
    try world.playPast(now)
  }

  private func importPeople(at clock: ClockReading) throws {
    let source = ImportSource.bytes(name: "demo.vcf", Array(DemoAddressBook.vCard.utf8))
    _ = try store.commitImport(from: "demo.vcf", at: clock) { run in
      try ContactReader().read(source) { try run.add($0) }
    }
  }

  private func readMail(at now: Moment) throws {
    let source = MailSource(.mbox, path: "demo.mbox")
    _ = try store.readHistory(source, stamp: "demo", at: now) { run in
      for mail in try DemoMail.mails(until: now) { run.add(mail) }
    }
  }

  /// What happened to whom, so many days ago.
  private func playPast(_ now: ClockReading) throws {
    let asked: [(address: String, daysAgo: Int, news: Invitation.Event?)] = [
      ("lukasz@uni.example", 100, .lapsed), ("mia@rossi.example", 30, .accepted),
      ("elif@acme.example", 28, .declined),
      (
        "lena@brandt.example", 25,
        .undeliverable(reply: "550 5.1.1 unknown user", deadAddress: true)
      ),
      ("imran@initech.example", 12, .withdrawn), ("kofi@initech.example", 9, nil),
      ("hana@globex.example", 3, nil),
    ]
    for (address, daysAgo, news) in asked {
      try invite(address, at: now.earlier(by: .days(daysAgo)), news: news, now)
    }
    try suppress("dferreira@acme.example", at: now.earlier(by: .days(40)))
  }

  private func invite(
    _ text: String, at clock: ClockReading, news: Invitation.Event?, _ now: ClockReading
  ) throws {
    let people = try store.people(withAddress: EmailAddress(text))
    var review = try context.review(
      of: people, letter: .starter,
      fields: Dictionary(
        uniqueKeysWithValues: people.map {
          ($0, [.personal: "I enjoyed working with you last year."])
        }),
      in: store, at: clock)
    // Whom one did not know well was ticked one by one.
    for entry in review.entries where !entry.isCounted { review.toggleTick(entry.id) }
    var generator = SystemRandomNumberGenerator()
    let batch = try review.confirm(
      typed: review.phrase, at: clock, composer: MessageWriter(), using: &generator)
    for invitation in try store.confirm(batch, draft: nil) {
      let left = clock.later(by: .minutes(5))
      guard case .claimed(let claim) = try store.claim(at: left, policy: context.settings.policy),
        store.mark(claim.invitation.id, at: left) == .go
      else { continue }
      _ = try store.finish(
        claim.invitation.id, with: .sent(reply: "practice"), at: left,
        policy: context.settings.policy)
      guard let news else { continue }
      let day = news == .lapsed ? Duration.days(31) : .days(1)
      _ = try store.record(news, for: invitation.id, at: left.later(by: day))
    }
  }

  private func suppress(_ text: String, at clock: ClockReading) throws {
    try store.suppress(
      store.people(withAddress: EmailAddress(text)), evidence: "put on the list by hand", at: clock)
  }
}

extension ClockReading {
  fileprivate func earlier(by duration: Duration) -> ClockReading { later(by: .zero - duration) }

  fileprivate func later(by duration: Duration) -> ClockReading {
    ClockReading(
      now: now + duration, bootID: bootID, sinceBoot: sinceBoot + duration,
      secondsEast: secondsEast)
  }
}
