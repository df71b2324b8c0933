import InvitationStore
import Invitations
import MadeUp
import Mail
import MailDelivery
import Synchronization

/// A store with held invitations that are due.
///
/// A class, because the measured closure and its preparation share one position in time.
final class HeldQueue: Sendable {
  private struct State {
    var store: Store?
    var people: [Person.ID] = []
    var left = 0
    var clock = ClockReading(
      now: CivilTime.moment(year: 2026, month: 11, day: 23), bootID: "boot",
      sinceBoot: .seconds(1))
  }

  private static let batch = 100
  private let state = Mutex(State())
  private let policy = SendingPolicy(
    fixedHold: .seconds(10), pace: .zero, quietHours: nil,
    caps: SendingPolicy.Caps(batch: batch, day: 200, week: 10_000))

  /// Sees to it that one is due; a week goes by before the next batch, because of the caps.
  func fill() throws {
    try state.withLock { state in
      guard state.left == 0 else { return }
      let store = try state.store ?? Self.makeStore()
      state.store = store
      if state.people.isEmpty { state.people = try Self.people(in: store, state.clock) }
      state.clock.pass(.days(8))
      let chosen = Array(state.people.suffix(Self.batch))
      state.people.removeLast(chosen.count)
      let facts = try store.facts(for: chosen)
      let review = Review(
        of: facts, letter: .starter,
        fields: Dictionary(
          uniqueKeysWithValues: facts.map {
            ($0.person.id, [.personal: "I enjoyed working with you, \($0.person.shownName)."])
          }),
        from: MessageDraft.made.from, owner: try store.owner(), policy: policy,
        use: try store.capUse(at: state.clock), at: state.clock)
      var random = SystemRandomNumberGenerator()
      let batch = try review.confirm(
        typed: review.phrase, at: state.clock, composer: MessageWriter(), using: &random)
      state.left = try store.confirm(batch).count
      state.clock.pass(.seconds(60))
    }
  }

  /// Claims, marks and finishes one invitation, as the dispatcher does.
  func sendOne() throws {
    try state.withLock { state in
      guard let store = state.store,
        case .claimed(let claim) = try store.claim(at: state.clock, policy: policy),
        store.mark(claim.invitation.id, at: state.clock) == .go
      else { fatalError("Nothing was due") }
      _ = try store.finish(
        claim.invitation.id, with: .sent(reply: "250 taken"), at: state.clock, policy: policy)
      state.left -= 1
    }
  }

  /// Lets the dispatcher send everything that is due, and says how many left.
  func sendAll(over courier: some Courier) async throws -> Int {
    let (store, clock) = state.withLock { ($0.store, $0.clock) }
    guard let store else { return 0 }
    let lock = try DispatcherLock(at: TemporaryFolder().path + "/lock")
    let dispatcher = Dispatcher(
      outbox: store, courier: courier, lock: lock, policy: policy, clock: { clock })
    let sent = await dispatcher.runOnce().sent
    state.withLock { $0.left = 0 }
    return sent
  }

  private static func makeStore() throws -> Store {
    let store = try Store(folder: TemporaryFolder().path)
    _ = try store.commitImport(
      from: "made-up.vcf",
      at: ClockReading(
        now: CivilTime.moment(year: 2026, month: 1, day: 1), bootID: "made-up", sinceBoot: .zero)
    ) { run in
      for number in 0..<100_000 { try run.add(AddressBook.record(number)) }
    }
    return store
  }

  /// People without a flag, who need no tick at the review.
  private static func people(in store: Store, _ clock: ClockReading) throws -> [Person.ID] {
    let all = try store.firstIDs(limit: 60_000)
    return try store.suggestions(for: all, at: clock.now).filter(\.flags.isEmpty).map(\.id)
  }
}

extension ClockReading {
  /// Lets time go by on both clocks.
  fileprivate mutating func pass(_ time: Duration) {
    now = now + time
    sinceBoot += time
  }
}
