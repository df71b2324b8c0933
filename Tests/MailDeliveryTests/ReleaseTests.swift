import Invitations
import MailDelivery
import MailServers
import Synchronization
import TestSupport
import Testing

@Suite struct `The last bytes` {
  @Test(arguments: [
    (Release.withdrawn, DeliveryOutcome.withdrawn), (.storageFailed, .storageFailed),
  ])
  func `do not leave when the release says no`(
    release: Release, expected: DeliveryOutcome
  ) async throws {
    let peer = try await FaultPeer()
    let courier = try courier(peer)
    #expect(try await courier.deliver(message, in: envelope(to: "ann")) { release } == expected)
    #expect(try await courier.deliver(message, in: envelope(to: "bob")) { .go } == sent)
    try await waiting(until: "end of the first connection") { try peer.goodbyes() >= 1 }
    #expect(try peer.accepted().map(\.recipients) == [["bob@example.net"]])
    #expect(try peer.lines().count { $0 == ".\r\n" } == 1)
  }

  @Test func `are asked for once, after all others were handed on`() async throws {
    let peer = try await FaultPeer()
    let asked = Counter()
    let started = ContinuousClock().now
    _ = try await courier(peer).deliver(message, in: envelope(to: "race")) {
      asked.add()
      return .go
    }
    // The server waits 50 ms before it takes any of the body.
    #expect(ContinuousClock().now - started > .milliseconds(50))
    #expect(asked.value == 1)
    #expect(try peer.accepted().map(\.bytes) == [message])
  }

  /// Withdrawals aimed at the point of no return: whoever is told "taken back" is right.
  @Test func `are won or lost by a withdrawal, never both`() async throws {
    let peer = try await FaultPeer()
    let courier = try courier(peer)
    var outcomes: [Bool] = []
    for round in 0..<60 {
      let item = Item()
      let name = "race+\(round)"
      async let outcome = courier.deliver(message, in: envelope(to: name)) { item.mark() }
      try await waiting(until: "transaction") { try peer.commands("DATA").count > round }
      try await Task.sleep(for: .microseconds(Int.random(in: 30_000...75_000)))
      let promised = item.withdraw()
      let final = try await outcome
      let delivered = try peer.accepted().contains { $0.recipients == ["\(name)@example.net"] }
      #expect(final == (promised ? .withdrawn : sent))
      #expect(delivered == !promised)
      outcomes.append(promised)
    }
    #expect(Set(outcomes) == [true, false], "the race must be close enough to be lost and won")
  }
}

private let sent = DeliveryOutcome.sent(reply: "250 2.0.0 Ok: queued as 4711")

/// One row of an outbox: the first of mark and withdrawal wins.
private final class Item: Sendable {
  private enum State { case claimed, marked, cancelled }
  private let state = Mutex(State.claimed)

  func mark() -> Release {
    state.withLock {
      guard $0 == .claimed else { return .withdrawn }
      $0 = .marked
      return .go
    }
  }

  func withdraw() -> Bool {
    state.withLock {
      guard $0 == .claimed else { return false }
      $0 = .cancelled
      return true
    }
  }
}
