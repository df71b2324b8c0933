import Foundation
import MailServers
import TestSupport
import Testing

@Suite("Sending through a real server on loopback")
struct SendingTests {
  /// Settings that send to a server on this port, with the shortest hold.
  private static func settings(port: Int) -> String {
    World.practice + "outgoing = \"smtp+insecure://127.0.0.1:\(port)\"\n"
  }

  /// Confirms one invitation each for these people of the world.
  private static func confirm(_ addresses: [String], in world: World) async throws {
    _ = try await world.run("import", world.home.path("people.vcf"))
    let arguments = ["draft"] + addresses.flatMap { ["--to", $0] }
    let draft = try await Program.run(world.program, arguments, environment: world.environment)
    let number = draft.stdout.trimmingCharacters(in: .whitespacesAndNewlines)
    let held = try await world.run(
      "send", "--draft", number, "--confirm", "send \(addresses.count)")
    #expect(held.status == 0, "\(held.stderr)")
  }

  /// Runs `send --due` until nothing is held any more.
  private static func sendAll(_ world: World) async throws {
    try await waiting(until: "everything to have left the hold", timeout: .seconds(60)) {
      _ = try await world.run("send", "--due")
      return try await !world.states().contains("held")
    }
  }

  @Test(.timeLimit(.minutes(3)))
  func `three confirmed arrive as three messages, one recipient each, that Python can read`()
    async throws
  {
    let peer = try await FaultPeer()
    let world = try World(settings: Self.settings(port: peer.port))
    try await Self.confirm(["ann@x.example", "bob@y.example", "cem@z.example"], in: world)
    try await Self.sendAll(world)
    #expect(try await world.states() == ["waiting", "waiting", "waiting"])
    let accepted = try peer.accepted()
    #expect(
      accepted.map(\.recipients).sorted { $0[0] < $1[0] } == [
        ["ann@x.example"], ["bob@y.example"], ["cem@z.example"],
      ])
    let messages = try await ParsedMessage.reading(accepted.map(\.bytes))
    for (message, copy) in zip(messages, accepted) {
      #expect(message.problems.isEmpty)
      #expect(message.mailboxes["To"]?.count == 1)
      #expect(message.mailboxes["To"]?.first?.last == copy.recipients.first)
      #expect(message.header("Subject") == "Shall we stay in touch?")
    }
  }

  @Test(.timeLimit(.minutes(3)))
  func `of one withdrawn while held the server never hears`() async throws {
    let peer = try await FaultPeer()
    let world = try World(settings: Self.settings(port: peer.port))
    try await Self.confirm(["ann@x.example", "bob@y.example"], in: world)
    #expect(try await world.run("withdraw", "1").status == 0)
    try await Self.sendAll(world)
    #expect(try await world.states() == ["cancelled", "waiting"])
    #expect(try peer.commands("RCPT").count == 1)
    #expect(try !peer.lines().contains { $0.contains("ann@x.example") })
  }

  @Test(.timeLimit(.minutes(3)))
  func `the bytes that arrive are the bytes that were confirmed`() async throws {
    let peer = try await FaultPeer()
    let world = try World(settings: Self.settings(port: peer.port))
    try await Self.confirm(["ann@x.example"], in: world)
    let confirmed = try await world.run("show", "1", "--raw").stdout
    try await Self.sendAll(world)
    let arrived = try #require(try peer.accepted().first)
    #expect(String(decoding: arrived.bytes, as: UTF8.self) == confirmed)
  }

  @Test(.timeLimit(.minutes(3)))
  func `a server that is not there keeps mail held and is code 75`() async throws {
    let world = try World(settings: Self.settings(port: 1))
    try await Self.confirm(["ann@x.example"], in: world)
    var last = 0
    try await waiting(until: "a try to send", timeout: .seconds(60)) {
      last = try await world.run("send", "--due").status
      return last != 0
    }
    #expect(last == 75)
    #expect(try await world.states() == ["held"])
  }

  @Test(.timeLimit(.minutes(3)))
  func `a stop file keeps everything held`() async throws {
    let peer = try await FaultPeer()
    let world = try World(settings: Self.settings(port: peer.port))
    try await Self.confirm(["ann@x.example"], in: world)
    try world.home.write("", to: ".config/handpick/STOP")
    try await waiting(until: "the hold to be over", timeout: .seconds(60)) {
      try await world.run("send", "--due", "--dry-run").stdout.contains("would leave")
    }
    #expect(try await world.run("send", "--due").status == 1)
    #expect(try await world.states() == ["held"])
    #expect(try peer.connections() == 0)
  }
}
