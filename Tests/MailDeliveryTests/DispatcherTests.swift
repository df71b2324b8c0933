import Invitations
import MailDelivery
import TestSupport
import Testing

@Suite struct `The dispatcher` {
  @Test func `puts a crash right first, then sends what is due, in order`() async throws {
    let world = try World()
    try world.add("ann", "blocked", "bob", "eve", "cut")
    world.outbox.set {
      $0.items[3].state = .marked
      $0.items[4].state = .claimed
    }
    try await world.running {
      try await world.listener.wait(for: "idle")
      #expect(world.outbox.now.items.map(\.state) == [.sent, .blocked, .sent, .unknown, .sent])
    }
    #expect(world.outbox.now.calls.first == "recover")
    #expect(
      world.listener.words == [
        "recovered 1 held, 1 unknown", "claimed ann", "sent ann", "blocked blocked", "claimed bob",
        "sent bob", "claimed cut", "sent cut", "idle",
      ])
  }

  @Test func `tells each outcome`() async throws {
    let world = try World(
      ScriptedCourier([
        "later": .tryLater(reason: "450"), "never": .rejected(reply: "550"),
        "lost": .unknown(reason: "gone"),
      ]))
    try world.add("later", "never", "lost")
    try await world.running { try await world.listener.wait(for: "idle until") }
    for words in ["put off later", "refused never", "unknown lost"] {
      #expect(world.listener.words.contains(words))
    }
  }

  @Test func `tells what was taken back on the way`() async throws {
    let world = try World()
    try world.add("ann")
    world.outbox.set { $0.release = .withdrawn }
    try await world.running { try await world.listener.wait(for: "cancelled ann") }
    #expect(world.outbox.now.items.map(\.state) == [.cancelled])
  }

  @Test func `wakes at the next due moment and does not look before`() async throws {
    let world = try World()
    try world.outbox.add("ann", leavesAt: world.clock.now + .seconds(2))
    let start = ContinuousClock.now
    var asleep = Duration.zero
    try await world.running {
      try await waiting(until: "sleep") { await world.dispatcher.nextWake != nil }
      #expect(await world.dispatcher.nextWake == world.clock.now + .seconds(2))
      world.clock.turn(by: .seconds(2))
      asleep = .now - start
      try await world.listener.wait(for: "sent ann")
    }
    // Once before the sleep, once after it, once to find nothing more; and once for every two
    // seconds that a busy machine let pass before the clock was turned.
    #expect(world.outbox.now.claims <= 3 + Int(asleep / .seconds(2)))
    #expect(world.outbox.now.claims >= 3)
  }

  @Test func `sleeps without a timer when nothing is held`() async throws {
    let world = try World()
    try await world.running {
      try await world.listener.wait(for: "idle")
      #expect(await world.dispatcher.nextWake == nil)
      try world.add("ann")
      await world.dispatcher.kick()
      try await world.listener.wait(for: "sent ann")
    }
    #expect(world.outbox.now.claims == 3)
  }

  @Test func `pauses on account trouble until the owner acts, and loses nothing`() async throws {
    let world = try World(ScriptedCourier(["ann": .accountRefused(reason: "535 no")]))
    try world.add("ann", "bob")
    try await world.running {
      try await world.listener.wait(for: "paused: 535 no")
      await world.dispatcher.kick()
      #expect(await world.dispatcher.pauseReason == "535 no")
      #expect(world.outbox.now.items.map(\.state) == [.held, .held])
      world.outbox.set { $0.items.swapAt(0, 1) }
      await world.dispatcher.resume()
      try await world.listener.wait(for: "sent bob")
    }
  }

  @Test func `asks a paused outbox again when something changed`() async throws {
    let world = try World()
    try world.add("ann")
    world.outbox.set { $0.pause = "stopped by you" }
    try await world.running {
      try await world.listener.wait(for: "paused: stopped by you")
      world.outbox.set { $0.pause = nil }
      await world.dispatcher.kick()
      try await world.listener.wait(for: "sent ann")
    }
  }

  @Test(arguments: [
    (["no1", "no2", "no3", "ann"], true), (["no1", "no2", "ann", "no3"], false),
    (["no1", "ann", "no2", "no3"], false),
  ])
  func `pauses after three refusals in a row`(names: [String], pauses: Bool) async throws {
    let no = DeliveryOutcome.rejected(reply: "550 no")
    let world = try World(ScriptedCourier(["no1": no, "no2": no, "no3": no]))
    for name in names { try world.add(name) }
    let sentence = "paused: 3 refusals in a row, the last one: 550 no"
    try await world.running { try await world.listener.wait(for: pauses ? sentence : "idle") }
    #expect(world.listener.words.contains(sentence) == pauses)
    #expect(
      world.outbox.now.items.last?.state == (pauses ? .held : world.outbox.now.items.last?.state))
  }

  @Test func `counts refusals batch by batch`() async throws {
    let no = DeliveryOutcome.rejected(reply: "550 no")
    let world = try World(ScriptedCourier(["no1": no, "no2": no, "no3": no]))
    try world.add("no1", "no2", batch: 1)
    try world.add("no3", batch: 2)
    try await world.running { try await world.listener.wait(for: "idle") }
    #expect(await world.dispatcher.pauseReason == nil)
  }

  @Test func `waits longer each time the next hop can not be reached`() async throws {
    let world = try World(ScriptedCourier(["ann": .unreachable(reason: "offline")]))
    try world.add("ann")
    try await world.running {
      for minutes in [1, 2, 5, 15, 15] {
        let due = world.clock.now + .minutes(minutes)
        try await waiting(until: "wait of \(minutes) min") {
          await world.dispatcher.nextWake == due
        }
        await world.dispatcher.kick()
        world.clock.turn(by: .minutes(minutes))
        await world.dispatcher.kick()
      }
    }
    #expect(world.outbox.now.items.map(\.state) == [.held])
    #expect(world.listener.words.contains("unreachable: offline"))
  }

  @Test func `stops sending when an outcome can not be stored`() async throws {
    let world = try World()
    try world.add("ann", "bob")
    world.outbox.set { $0.finishFails = true }
    try await world.running {
      try await world.listener.wait(
        for: "paused: What became of the mail to ann could not be stored: disk full. "
          + "Nothing more leaves.")
    }
    #expect(world.outbox.now.items.map(\.state) == [.marked, .held])
  }

  @Test func `stops sending when the mark can not be stored`() async throws {
    let world = try World()
    try world.add("ann")
    world.outbox.set { $0.release = .storageFailed }
    try await world.running {
      try await world.listener.wait(
        for: "paused: The mail to ann was kept back: its record could not be stored.")
    }
    #expect(world.outbox.now.items.map(\.state) == [.held])
  }

  @Test func `stops sending when the queue can not be read`() async throws {
    let world = try World()
    try world.add("ann")
    world.outbox.set { $0.claimFails = true }
    try await world.running {
      try await world.listener.wait(for: "paused: The queue can not be read: disk full")
      world.outbox.set { $0.claimFails = false }
      await world.dispatcher.resume()
      try await world.listener.wait(for: "sent ann")
    }
  }
}

@Suite struct `One pass over the queue` {
  @Test func `sends what is due and says when the next is`() async throws {
    let world = try World(ScriptedCourier(["no": .rejected(reply: "550")]))
    try world.add("ann", "no", "bob")
    try world.outbox.add("eve", leavesAt: world.clock.now + .minutes(5))
    let summary = await world.dispatcher.runOnce()
    #expect(summary.sent == 2)
    #expect(summary.notSent == 1)
    #expect(summary.trouble == nil)
    #expect(summary.next == world.clock.now + .minutes(5))
    #expect(world.outbox.now.items.last?.state == .held)
  }

  @Test func `waits for the next one as long as it is told`() async throws {
    let world = try World()
    try world.add("ann")
    try world.outbox.add("bob", leavesAt: world.clock.now + .milliseconds(200))
    async let summary = world.dispatcher.runOnce(patience: .seconds(60))
    try await world.listener.wait(for: "idle until")
    world.clock.turn(by: .milliseconds(200))
    #expect(await summary.sent == 2)
  }

  @Test(arguments: [
    (DeliveryOutcome.accountRefused(reason: "535 no"), "535 no", false),
    (.unreachable(reason: "offline"), "offline", true),
  ])
  func `says what is wrong`(outcome: DeliveryOutcome, trouble: String, mayPass: Bool) async throws {
    let world = try World(ScriptedCourier(["ann": outcome]))
    try world.add("ann", "bob")
    let summary = await world.dispatcher.runOnce(patience: .seconds(5))
    #expect(summary.trouble == trouble)
    #expect(summary.troubleMayPass == mayPass)
    #expect(summary.sent == 0)
  }
}
