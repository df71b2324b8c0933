import Invitations
import Testing

struct ReasonsTests {
  private let now = Made.start

  private func reasons(_ mail: MailHistory?, connectedSince: String? = nil) -> [String] {
    var facts = SuggestionFacts(person: Made.person(), mail: mail)
    facts.person.connectedSince = connectedSince
    return Reasons.sentences(for: facts, now: now)
  }

  @Test func `both wrote`() {
    let mail = MailHistory(
      sent: 14, received: 12, lastSent: now - .days(21), lastReceived: now - .days(14))
    #expect(
      reasons(mail) == [
        "you wrote 14 times, last 3 weeks ago; they wrote 12 times, last 2 weeks ago"
      ])
  }

  @Test func `how often they answer is told from three on`() {
    var mail = MailHistory(
      sent: 14, received: 12, lastSent: now, lastReceived: now, asked: 11, answered: 9)
    #expect(reasons(mail).last == "answered 9 of your last 11 within 14 days")
    mail.asked = 3
    mail.answered = 0
    #expect(reasons(mail).last == "answered 0 of your last 3 within 14 days")
    mail.asked = 2
    #expect(reasons(mail).count == 1)
  }

  @Test func `only one of the two wrote`() {
    let asked = MailHistory(sent: 4, lastSent: now - .days(2), asked: 4)
    #expect(reasons(asked) == ["you wrote 4 times, no answer seen"])
    #expect(
      reasons(MailHistory(received: 3, lastReceived: now)) == [
        "they wrote 3 times, you never answered"
      ])
    #expect(reasons(MailHistory(sent: 1, lastSent: now)) == ["you wrote once, no answer seen"])
  }

  @Test func `only in groups`() {
    let mail = MailHistory(received: 3, lastReceived: now, smallestGroup: 6)
    #expect(reasons(mail).last == "only in groups of 6+ people")
  }

  @Test func `strong once`() {
    let last = CivilTime.moment(year: 2024, month: 3, day: 5)
    let mail = MailHistory(sent: 100, received: 114, lastSent: last, lastReceived: last)
    #expect(reasons(mail).last == "214 mails in all, none since Mar 2024")
  }

  @Test func `no mail at all`() {
    #expect(reasons(nil) == ["never exchanged mail; from address book only"])
    #expect(reasons(MailHistory()) == ["never exchanged mail; from address book only"])
  }

  @Test func `a network's connection is told with its day`() {
    #expect(reasons(nil, connectedSince: "2024-01-15") == ["LinkedIn connection since 15 Jan 2024"])
    #expect(reasons(nil, connectedSince: "last May") == ["LinkedIn connection since last May"])
    #expect(
      reasons(MailHistory(sent: 1, lastSent: now), connectedSince: "2024-01-15").last
        == "LinkedIn connection since 15 Jan 2024")
  }
}
