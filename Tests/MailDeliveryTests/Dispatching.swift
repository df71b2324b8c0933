import Invitations
import MailDelivery
import Synchronization
import TestSupport

/// Answers by the recipient's name, as told.
final class ScriptedCourier: Courier {
  private let outcomes: [String: DeliveryOutcome]
  private let delivered = Mutex<[String]>([])

  init(_ outcomes: [String: DeliveryOutcome] = [:]) { self.outcomes = outcomes }

  /// Whom it was asked to write to, in order.
  var names: [String] { delivered.withLock { $0 } }

  func deliver(
    _ bytes: [UInt8], in envelope: Envelope, release: @escaping @Sendable () -> Release
  ) async -> DeliveryOutcome {
    delivered.withLock { $0.append(envelope.recipient.local) }
    let outcome = outcomes[envelope.recipient.local] ?? .sent(reply: "250 ok")
    switch outcome {
    case .unreachable, .accountRefused: return outcome
    default: break
    }
    switch release() {
    case .go: return outcome
    case .withdrawn: return .withdrawn
    case .storageFailed: return .storageFailed
    }
  }
}

/// A clock that tests turn; it does not move by itself.
final class TestClock: Sendable {
  private let moment = Mutex(Moment(seconds: 1_800_000_000))

  var now: Moment { moment.withLock { $0 } }
  func turn(by duration: Duration) { moment.withLock { $0 = $0 + duration } }

  /// What a dispatcher asks for the time.
  var reading: @Sendable () -> ClockReading {
    { ClockReading(now: self.now, bootID: "boot", sinceBoot: .zero) }
  }
}

/// Keeps what a dispatcher tells.
final class Listener: Sendable {
  private let heard = Mutex<[DispatcherEvent]>([])
  private let task = Mutex<Task<Void, Never>?>(nil)

  init(_ dispatcher: Dispatcher) {
    let events = dispatcher.events
    task.withLock {
      $0 = Task { [weak self] in
        for await event in events { self?.heard.withLock { $0.append(event) } }
      }
    }
  }

  deinit { task.withLock { $0?.cancel() } }

  /// Everything heard, each as `sent ann` or `paused: why`.
  var words: [String] { heard.withLock { $0.map(Self.words) } }

  /// Waits until this was heard.
  func wait(for words: String) async throws {
    try await waiting(until: "\(words) in \(self.words)") { self.words.contains(words) }
  }

  private static func words(_ event: DispatcherEvent) -> String {
    switch event {
    case .recovered(let recovery):
      "recovered \(recovery.heldAgain.count) held, \(recovery.unknown.count) unknown"
    case .claimed(let invitation): "claimed \(invitation.name)"
    case .sent(let invitation): "sent \(invitation.name)"
    case .putOff(let invitation): "put off \(invitation.name)"
    case .refused(let invitation): "refused \(invitation.name)"
    case .blocked(let invitation): "blocked \(invitation.name)"
    case .cancelled(let invitation): "cancelled \(invitation.name)"
    case .unknown(let invitation): "unknown \(invitation.name)"
    case .unreachable(let reason, _): "unreachable: \(reason)"
    case .paused(let reason): "paused: \(reason)"
    case .idle(let next): next == nil ? "idle" : "idle until"
    }
  }
}

/// A dispatcher with everything around it.
struct World {
  let outbox = MemoryOutbox()
  let clock = TestClock()
  let courier: any Courier
  let dispatcher: Dispatcher
  let listener: Listener
  private let folder: TemporaryFolder

  init(_ courier: any Courier = ScriptedCourier()) throws {
    folder = try TemporaryFolder()
    self.courier = courier
    dispatcher = Dispatcher(
      outbox: outbox, courier: courier, lock: try DispatcherLock(at: folder.path("dispatch.lock")),
      clock: clock.reading)
    listener = Listener(dispatcher)
  }

  /// Puts invitations in that are due now.
  func add(_ names: String..., batch: Int64 = 1) throws {
    for name in names { try outbox.add(name, leavesAt: clock.now, batch: batch) }
  }

  /// Runs the dispatcher while `body` runs.
  func running(_ body: () async throws -> Void) async throws {
    let run = Task { await dispatcher.run() }
    do { try await body() } catch {
      _ = await dispatcher.stop()
      throw error
    }
    _ = await dispatcher.stop()
    await run.value
  }
}
