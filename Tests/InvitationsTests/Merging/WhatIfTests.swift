import Invitations
import Testing

@Suite struct WhatIfTests {
  @Test func `the sentence names every kind, and they add up`() {
    var whatIf = WhatIf()
    whatIf.add(mailboxes: 6, flags: Flag.Kind.own.bit)
    whatIf.add(mailboxes: 200, flags: Flag.Kind.list.bit | Flag.Kind.stranger.bit)
    whatIf.add(mailboxes: 14, flags: 0, kind: .organization)
    whatIf.add(mailboxes: 31, flags: Flag.Kind.family.bit | Flag.Kind.stranger.bit)
    whatIf.add(mailboxes: 590, flags: Flag.Kind.stranger.bit)
    whatIf.add(mailboxes: 19, flags: Flag.Kind.declined.bit | Flag.Kind.stranger.bit)
    whatIf.add(mailboxes: 183, flags: Flag.Kind.missing.bit)
    #expect(
      whatIf.sentence == """
        An "invite everyone" button would have mailed 1,043: 6 are you, 214 not people, \
        31 look like family, 590 strangers, 19 said no before; 183 left.
        """)
    #expect(
      whatIf.total == whatIf.own + whatIf.notPeople + whatIf.family + whatIf.strangers
        + whatIf.saidNo + whatIf.left)
  }

  @Test func `one of each is said in the singular`() {
    var whatIf = WhatIf()
    for kind in [Flag.Kind.own, .daemon, .family, .stranger, .suppressed] {
      whatIf.add(flags: kind.bit)
    }
    #expect(
      whatIf.sentence == """
        An "invite everyone" button would have mailed 5: 1 is you, 1 not people, \
        1 looks like family, 1 stranger, 1 said no before; 0 left.
        """)
  }

  @Test(arguments: [(0, "0"), (999, "999"), (1000, "1,000"), (1_234_567, "1,234,567")])
  func `thousands are parted`(count: Int, text: String) {
    var whatIf = WhatIf()
    whatIf.add(mailboxes: count, flags: 0)
    #expect(whatIf.sentence.contains("mailed \(text): "))
  }
}
