import Invitations
import MailDelivery
import MailServers
import TestSupport
import Testing

@Suite struct `Stopping the dispatcher` {
  @Test(arguments: ["CONNECT", "EHLO", "RCPT", "DATA"])
  func `takes less than a second while the network hangs`(verb: String) async throws {
    let peer = try await FaultPeer(.init(hang: verb))
    let world = try World(courier(peer))
    try world.add("ann", "bob")
    let run = Task { await world.dispatcher.run() }
    try await waiting(until: "\(verb)") {
      try verb == "CONNECT" ? peer.connections() == 1 : peer.commands(verb).count == 1
    }
    let asked = ContinuousClock().now
    #expect(await world.dispatcher.stop() == nil)
    #expect(ContinuousClock().now - asked < soon)
    await run.value
    #expect(world.outbox.now.items.map(\.state) == [.held, .held])
    #expect(world.outbox.now.finished.isEmpty)
    #expect(try peer.accepted().isEmpty)
  }

  @Test func `names the one whose end has left, and still records what became of it`() async throws
  {
    let peer = try await FaultPeer()
    let world = try World(courier(peer))
    try world.add("late_dot", "bob")
    let run = Task { await world.dispatcher.run() }
    try await waiting(until: "mark") { world.outbox.now.items.first?.state == .marked }
    let asked = ContinuousClock().now
    #expect(await world.dispatcher.stop()?.name == "late_dot")
    #expect(ContinuousClock().now - asked < soon)
    #expect(world.outbox.now.items.map(\.state) == [.marked, .held])
    peer.end()
    await run.value
    #expect(world.outbox.now.items.map(\.state) == [.unknown, .held])
  }

  @Test func `holds until it is resumed, even against a run that begins later`() async throws {
    let world = try World()
    try world.add("ann")
    try await world.running { try await world.listener.wait(for: "sent ann") }
    try world.add("bob")
    await world.dispatcher.run()
    #expect(world.outbox.now.items.last?.state == .held)
    await world.dispatcher.resume()
    try await world.running { try await world.listener.wait(for: "sent bob") }
  }

  @Test func `by cancelling its task leaves it fit to run and sleep again`() async throws {
    let world = try World()
    let run = Task { await world.dispatcher.run() }
    try await world.listener.wait(for: "idle")
    run.cancel()
    await run.value
    let before = world.outbox.now.claims
    try await world.running {
      try await waiting(until: "another look") { world.outbox.now.claims > before }
      try world.add("ann")
      await world.dispatcher.kick()
      try await world.listener.wait(for: "sent ann")
    }
    // The call that ended the first sleep may count once more.
    #expect(world.outbox.now.claims <= before + 4)
  }

  @Test func `is harmless when nothing runs`() async throws {
    let world = try World()
    #expect(await world.dispatcher.stop() == nil)
    try world.add("ann")
    #expect(await world.dispatcher.runOnce().sent == 1)
  }
}
