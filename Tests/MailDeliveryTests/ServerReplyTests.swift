import Invitations
import Testing

@Suite struct `A server's reply` {
  @Test(
    arguments: [
      ("550 5.1.1 no such user", 550, "5.1.1", true), ("553 5.1.10 null MX", 553, "5.1.10", true),
      ("550 5.1.2 bad domain", 550, "5.1.2", true), ("501 5.1.3 bad address", 501, "5.1.3", true),
      ("550 5.1.6 moved", 550, "5.1.6", true), ("552 5.2.2 mailbox full", 552, "5.2.2", false),
      ("550 5.7.1 policy", 550, "5.7.1", false), ("550 5.1.8 bad sender", 550, "5.1.8", false),
      ("550-5.1.1 no such user", 550, "5.1.1", true), ("5.1.1", nil, "5.1.1", true),
      ("550 no such user, see 5.1.1", 550, nil, false), ("", nil, nil, false),
      ("250 2.0.0 Ok", 250, "2.0.0", false), ("550 5.1.1111 x", 550, nil, false),
    ] as [(String, Int?, String?, Bool)])
  func `says whether the address is dead`(
    text: String, code: Int?, enhanced: String?, isDead: Bool
  ) {
    let reply = ServerReply(text)
    #expect(reply.code == code)
    #expect(reply.enhanced == enhanced)
    #expect(reply.deadAddress == isDead)
  }
}
