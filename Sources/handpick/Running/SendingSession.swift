import InvitationStore
import Invitations
import MailDelivery
import Settings

/// The sending side of one session on the screens: the dispatcher, when this program holds its
/// lock, or the number of the program that does.
@MainActor
final class SendingSession {
  /// The program that sends instead of this one.
  let otherProcess: Int32?
  private let dispatcher: Dispatcher?
  private var run: Task<Void, Never>?
  private var isRunning = false
  private var listener: Task<Void, Never>?

  /// Takes the lock if it is free.
  init(_ context: Context, store: Store) throws {
    do {
      let clock = context.clock
      dispatcher = Dispatcher(
        outbox: GuardedOutbox(store: store, stopFile: context.folders.stopFile),
        courier: try context.courier(),
        lock: try DispatcherLock(at: context.folders.dispatcherLock),
        policy: context.settings.policy, clock: { clock.reading })
      otherProcess = nil
    } catch DispatcherLockProblem.held(let holder) {
      dispatcher = nil
      otherProcess = holder.map(Int32.init(truncatingIfNeeded:)) ?? 0
    }
  }

  /// Begins to send what is due and tells what happens.
  func start(_ tell: @escaping @Sendable (DispatcherEvent) -> Void) {
    guard let dispatcher else { return }
    listener = Task { for await event in dispatcher.events { tell(event) } }
    go()
  }

  /// Looks at the queue now.
  func kick() {
    guard let dispatcher else { return }
    Task { await dispatcher.kick() }
  }

  /// Claims nothing more; the one whose end has left already, if any.
  func stop() async -> Invitation? {
    let leaving = await dispatcher?.stop()
    return leaving ?? nil
  }

  /// Goes on after a stop or a pause.
  func resume() async {
    guard let dispatcher else { return }
    await dispatcher.resume()
    go()
  }

  /// Stops for good, before the program ends.
  func close() async {
    _ = await stop()
    run?.cancel()
    listener?.cancel()
  }

  private func go() {
    guard let dispatcher, !isRunning else { return }
    isRunning = true
    run = Task {
      await dispatcher.run()
      isRunning = false
    }
  }
}
