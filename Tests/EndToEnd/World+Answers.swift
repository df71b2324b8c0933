import Foundation
import InvitationStore
import Invitations
import Mail
import TestSupport

extension World {
  /// Plays that people were invited, the mails left, and then this came of them.
  ///
  /// From the review to the last answer it takes less than a minute.
  func play(_ news: [(address: String, event: Invitation.Event?)]) throws {
    let begin = Moment(milliseconds: Int64(Date().timeIntervalSince1970 * 1000))
    func clock(_ seconds: Int) -> ClockReading {
      ClockReading(
        now: begin + .seconds(seconds), bootID: "past", sinceBoot: .seconds(3_600 + seconds))
    }
    let policy = SendingPolicy(fixedHold: .seconds(10), pace: .zero, quietHours: nil)
    let store = try Store(folder: state)
    let people = try news.flatMap { try store.people(withAddress: EmailAddress($0.address)) }
    var review = Review(
      of: try store.facts(for: people), letter: .starter,
      fields: Dictionary(
        uniqueKeysWithValues: people.map { ($0, [.personal: "We met in \($0)."]) }),
      from: Mailbox(name: "Pat Morgan", address: try EmailAddress("pat.morgan@bigcorp.example")),
      owner: try store.owner(), policy: policy, use: try store.capUse(at: clock(0)), at: clock(0))
    for entry in review.entries where !entry.isCounted { review.toggleTick(entry.id) }
    var random = SystemRandomNumberGenerator()
    let batch = try review.confirm(
      typed: review.phrase, at: clock(0), composer: MessageWriter(), using: &random)
    let held = try store.confirm(batch, draft: nil)
    for _ in held {
      guard case .claimed(let claim) = try store.claim(at: clock(20), policy: policy),
        store.mark(claim.invitation.id, at: clock(20)) == .go
      else { throw TimedOut("mail to claim") }
      _ = try store.finish(
        claim.invitation.id, with: .sent(reply: "250 ok"), at: clock(20), policy: policy)
    }
    for invitation in held {
      let event = news.first { $0.address == invitation.address.sendKey }?.event
      if let event { _ = try store.record(event, for: invitation.id, at: clock(30)) }
    }
  }
}
