import Invitations
import TestSupport
import Testing

struct MailHistoryTests {
  private let now = Made.start
  private let owner = Owner(ownKeys: [Made.address("jan@me.example").identityKey])

  private func verdict(on mail: SeenMail) -> SeenMail.Verdict {
    var judge = MailJudge(for: owner, now: now)
    return judge.verdict(on: mail)
  }

  private func mails(_ count: Int, _ random: inout SeededGenerator) -> [MailExchange] {
    (0..<count).map { _ in
      MailExchange(
        Bool.random(using: &random) ? .sent : .received,
        at: now - .hours(Int.random(in: 0...60_000, using: &random)),
        recipients: Int.random(in: 1...9, using: &random))
    }
  }

  private func strength(_ mails: [MailExchange], at moment: Moment? = nil) -> Double {
    TieAccumulator(mails, now: now).tie(at: moment ?? now).strength
  }

  @Test(arguments: 0..<50)
  func `one more mail from them never lowers the tie`(_ seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed))
    let before = mails(seed, &random)
    var more = mails(1, &random)
    more[0].direction = .received
    #expect(strength(before + more) > strength(before))
  }

  @Test(arguments: 0..<50)
  func `waiting never changes the order of people`(_ seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed))
    let people = (0..<12).map { _ in mails(Int.random(in: 1...30, using: &random), &random) }
    let later = now + .days(Int.random(in: 1...4000, using: &random))
    func order(at moment: Moment) -> [Int] {
      people.indices.sorted { strength(people[$0], at: moment) < strength(people[$1], at: moment) }
    }
    #expect(order(at: now) == order(at: later))
  }

  @Test(arguments: 0..<50)
  func `the order of mails does not matter`(_ seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed))
    let mails = mails(40, &random)
    let shuffled = mails.shuffled(using: &random)
    #expect(MailHistory(mails, now: now) == MailHistory(shuffled, now: now))
    let (first, second) = (strength(mails), strength(shuffled))
    #expect(abs(first - second) <= 1e-9 * first)
  }

  @Test(arguments: [KeptOutMail.list, .bulk, .automatic, .bounce, .crowd])
  func `mail of lists and machines changes nothing`(_ kind: KeptOutMail) {
    for (from, to) in [("ann@x.example", "jan@me.example"), ("jan@me.example", "ann@x.example")] {
      var mail = SeenMail(from: [Made.address(from)], to: [Made.address(to)], date: now)
      guard case .counted(_, with: [Made.address().identityKey]) = verdict(on: mail) else {
        Issue.record("without the sign of a machine it must count")
        continue
      }
      mail.keptOut = kind
      #expect(verdict(on: mail) == .keptOut(kind))
    }
  }

  @Test func `own addresses decide which way a mail went`() {
    let (jan, ann) = (Made.address("jan+x@me.example"), Made.address())
    let bob = Made.address("bob@y.example")
    func verdict(_ from: [EmailAddress], _ to: [EmailAddress]) -> SeenMail.Verdict {
      self.verdict(on: SeenMail(from: from, to: to, date: now))
    }
    #expect(
      verdict([jan], [ann, bob, jan, ann])
        == .counted(
          MailExchange(.sent, at: now, recipients: 3), with: [ann, bob].map(\.identityKey)))
    #expect(
      verdict([ann], [jan, bob])
        == .counted(MailExchange(.received, at: now, recipients: 2), with: [ann.identityKey]))
    #expect(verdict([ann], [bob]) == .keptOut(.notToYou))
    #expect(verdict([ann], []) == .keptOut(.allBcc))
    #expect(verdict([jan], [jan]) == .keptOut(.nobodyElse))
    #expect(verdict([], [jan]) == .keptOut(.noSender))
    #expect(verdict([Made.address("no-reply@x.example")], [jan]) == .keptOut(.automatic))
    let crowd = (0...SeenMail.crowd).map { Made.address("a\($0)@x.example") }
    #expect(verdict([jan], crowd) == .keptOut(.crowd))
  }

  @Test(
    arguments: [
      (Duration.days(-70 * 365), false), (.days(-2), false), (.hours(-1), true), (.zero, true),
      (.days(9_000), true), (.days(20_000), false),
    ])
  func `a date that can not be is none`(_ age: Duration, _ counts: Bool) {
    let mail = SeenMail(
      from: [Made.address()], to: [Made.address("jan@me.example")], date: now - age)
    let exchange = MailExchange(.received, at: min(now, now - age))
    let counted = SeenMail.Verdict.counted(exchange, with: [Made.address().identityKey])
    #expect(verdict(on: mail) == (counts ? counted : .keptOut(.noDate)))
  }

  @Test func `answers are counted within 14 days, for what could be answered by now`() {
    let mails: [MailExchange] = [
      MailExchange(.sent, at: now - .days(100)), MailExchange(.received, at: now - .days(90)),
      MailExchange(.sent, at: now - .days(60)), MailExchange(.received, at: now - .days(45)),
      MailExchange(.sent, at: now - .days(20), recipients: 7),
      MailExchange(.sent, at: now - .days(3)),
    ]
    let history = MailHistory(mails, now: now)
    #expect((history.sent, history.received) == (4, 2))
    #expect((history.asked, history.answered) == (3, 1))
    #expect(history.lastSent == now - .days(3))
    #expect(history.lastReceived == now - .days(45))
    #expect(history.smallestGroup == 2)
    #expect(MailHistory([mails[4]], now: now).smallestGroup == 8)
    let many = (1...30).map { MailExchange(.sent, at: now - .days(20 + $0)) }
    #expect(MailHistory(many, now: now).asked == 11)
  }
}
