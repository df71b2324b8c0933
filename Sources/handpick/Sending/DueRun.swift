import InvitationStore
import Invitations
import MailDelivery
import Settings

/// `send --due`: everything that may leave now leaves, and the run ends.
struct DueRun {
  private let context: Context

  init(_ context: Context) { self.context = context }

  /// Says what would leave, and sends nothing.
  func preview() throws {
    let store = try context.openStore(.readOnly)
    let clock = context.clock.reading
    let held = try store.invitations().filter { $0.state == .held }
    let due = held.filter { $0.leavesAt <= clock.now }
    due.forEach { context.console.print("would leave: \($0.name) <\($0.address)>") }
    let next = held.filter { $0.leavesAt > clock.now && !$0.waitsForLook }.map(\.leavesAt).min()
    context.console.tell(Self.closing(due.count, "would leave", next: next, clock))
  }

  /// Sends what is due, by all rules.
  func run() async throws {
    let store = try context.openStore()
    let lock: DispatcherLock
    do {
      lock = try DispatcherLock(at: context.folders.dispatcherLock)
    } catch {
      throw CommandFailure.tryLater(error.description)
    }
    let clock = context.clock
    let dispatcher = Dispatcher(
      outbox: GuardedOutbox(store: store, stopFile: context.folders.stopFile),
      courier: try context.courier(), lock: lock, policy: context.settings.policy,
      clock: { clock.reading })
    let console = context.console
    let listener = Task {
      for await event in dispatcher.events {
        if let line = DispatcherText.line(for: event) { console.print(line) }
      }
    }
    _ = try store.expire(at: clock.reading)
    let summary = await dispatcher.runOnce(patience: context.settings.policy.pace)
    await dispatcher.close()
    await listener.value
    console.tell(
      Self.closing(summary.sent, "left", next: summary.next, clock.reading))
    guard let trouble = summary.trouble else { return }
    throw summary.troubleMayPass
      ? CommandFailure.tryLater(trouble) : CommandFailure.refused(trouble)
  }

  private static func closing(
    _ count: Int, _ verb: String, next: Moment?, _ clock: ClockReading
  ) -> String {
    guard let next else { return "\(count) \(verb). Nothing else is waiting to leave." }
    let time = CivilTime(next, secondsEast: clock.secondsEast)
    return "\(count) \(verb). The next may leave at \(time.date) \(time.clock)."
  }
}
